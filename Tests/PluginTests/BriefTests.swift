import ParleyCore
import ParleyPlugins
import Testing

/// What a brief says, and what it must not.
struct BriefTests {
  private func told(_ lines: String..., dossier: String = Self.dossier) throws -> String {
    var bench = try Workbench(dossier)
    var printed = ""
    for line in lines { printed = bench.type(line, width: 1000) }
    return printed
  }

  static let dossier = """
    source s-1 "One"
      outlet "Post"
      published 2025-03-31
    source s-2 "Two"
      published 2025-09-01
      reliability B
    actor a state "Alba"
    actor b state "Borea"
    actor c state "Caria"
    actor m person "Mara"
      speaks for a as "Premier"
    guarantee force force "Force"
    guarantee shield backstop "Shield"
      needs c supports providing shield
    factor truce "Truce"
      levels none, limited, full
    factor calm "Calm"
    from s-1
    2025-03~ a supports force if truce >= limited
      by m
      in para 2
      reason "it must hold"
      "Once it is quiet."
    2025-03-10 b rejects providing force
      in para 3
    from s-2
    2025-08-01 a supports force if truce = full and calm
      by m
      in para 1 credibility 2
    2025-08-02 b urges c providing shield
      in para 2 credibility 6
    2025-08-02 b cooperates with c
      on 2025-09-20
      in para 3
    """

  @Test func refusingToProvideIsNoOpposition() throws {
    let text = try told("brief force")
    #expect(text.contains("Endorsing force: for, condition open: Alba. [s-2 ¶1]"))
    #expect(text.contains("Providing force: against: Borea. [s-1 ¶3]"))
    #expect(!text.contains("Endorsing force: against"))
  }

  @Test func anUnmetConditionIsNoRefusal() throws {
    let text = try told("assume truce = none", "brief a")
    #expect(text.contains("Alba is for, condition unmet: force."))
    #expect(!text.contains("against"))
  }

  @Test func theVoiceTheReasonAndTheGistAreTold() throws {
    let text = try told("as of 2025-04-01", "brief a")
    let sentence =
      "Alba supports force if truce >= limited (Mara, Premier, about 2025-03): for, condition open."
      + " Once it is quiet. Reason: it must hold. [s-1 ¶2]"
    #expect(text.contains(sentence))
  }

  @Test func aChangeHasBothItsDates() throws {
    let change =
      "Alba on force: from about 2025-03 supports if truce >= limited;"
      + " from 2025-08-01 supports if truce = full and calm. [s-1 ¶2] [s-2 ¶1]"
    #expect(try told("brief a").contains(change))
  }

  @Test func whatBreaksAConditionIsEveryValueThatDoesSoAlone() throws {
    let line = "force if truce = full and calm: "
    let open = try told("brief a")
    #expect(
      open.contains(line + "open; what breaks it alone: truce at none or limited; calm at no."))
    let met = try told("assume truce = full", "assume calm", "brief a")
    #expect(met.contains(line + "met; what breaks it alone: truce at none or limited; calm at no."))
    let unmet = try told("assume truce = none", "assume calm", "brief a")
    #expect(unmet.contains(line + "unmet; what meets it alone: truce at full."))
    let twice = try told("assume truce = none", "assume not calm", "brief a")
    #expect(twice.contains(line + "unmet; no single change meets it."))
  }

  @Test func whatIsAssumedIsToldBesideWhatIsDocumented() throws {
    let text = try told("assume b supports providing force", "brief b")
    let sentence =
      "Borea is assumed to support providing force: for (assumed); documented: rejects."
      + " [supposed, session:1] [s-1 ¶3]"
    #expect(text.contains(sentence))
    #expect(text.contains("Borea is for (assumed): providing force. [supposed, session:1]"))
  }

  @Test func coverageNamesWhatIsLeftOutAndInForce() throws {
    let text = try told("trust reliability C or better", "assume calm", "brief")
    #expect(text.contains("1 of 2 sources count, without s-1 (F is unknown, not worst)."))
    let force = "In force beside the dossier: trust reliability C or better; assume calm."
    #expect(text.contains(force))
  }

  @Test func whatDoesNotCountIsNotCalledUndocumented() throws {
    #expect(try told("brief c").contains("Caria's own position on anything is not documented."))
    let text = try told("distrust s-1", "brief b")
    let sentence = "Borea's own position on anything is not documented by what counts here."
    #expect(text.contains(sentence))
  }

  @Test func whatIsAskedForAndMissingIsAGap() throws {
    let gap = "Asked or waited for, and not documented: c providing shield. That is open, not no."
    #expect(try told("brief shield").contains(gap))
    let silent = try told("assume silence is no", "brief shield")
    #expect(silent.contains("c providing shield. That is taken as no, as assumed."))
  }

  @Test func whatIsAnnouncedIsNotToldAsDone() throws {
    let event = "Borea cooperates with Caria, announced for 2025-09-20 (as reported, 2025-08-02)"
    #expect(try told("brief c").contains(event))
  }

  @Test func unknownRatingsAreToldAsUnknown() throws {
    let text = try told("brief")
    #expect(text.contains("s-1: “One”, Post, 2025-03-31; reliability unknown (F); "))
    #expect(text.contains("credibility 2 ×1, unknown (6) ×2"))
  }

  @Test func noLikelihoodIsEverGiven() throws {
    for subject in ["", "a", "b", "c", "m", "force", "shield", "truce", "s-1"] {
      let text = try told("brief \(subject)").lowercased()
      for word in ["likely", "chance", "certain", "probab", "confidence"] {
        #expect(!text.contains(word), "brief \(subject)")
      }
      #expect(text.contains("a yes is a reading of the documents, no forecast."))
    }
  }

  @Test func whyItIsOpenIsToldAsElsewhereAndCitedAtTheEnd() throws {
    let text = try told("brief force", dossier: everyCase)
    let lines = [
      "- Nothing valid is documented of truce (Truce), for truce = limited lapsed on 2025-05-30. [s-1 ¶2]",
      "- split (Split) is contested: split; but not split. [s-1 ¶3, 4]",
      "- Whether force needs split is disputed: claimed by Alba, denied by Caria. [s-1 ¶13] [s-2 ¶1]",
    ]
    for line in lines { #expect(text.contains(line + "\n"), "\(line)") }
  }

  @Test func statementsHaveTheirPlacesAsData() throws {
    var bench = try Workbench(Self.dossier)
    let json = bench.json("brief b", schema: "brief")
    #expect(json.hasPrefix(#"{"subject":"b","asOf":"2025-08-02","known":null,"#))
    let place = #"{"file":"d.parley","line":24,"source":"s-1","paragraphs":[3]}"#
    #expect(json.contains(#""text":"Borea is against: providing force.","citations":["# + place))
    #expect(json.contains(#""paragraphs":[],"declared":true}"#))
  }

  @Test func anEmptyDossierIsToldAsEmpty() throws {
    let text = try told("brief", dossier: "actor a state \"Alba\"\n")
    #expect(text.contains("The dossier documents no position yet."))
    #expect(text.contains("Without an as-of date; "))
  }
}
