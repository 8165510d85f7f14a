import ParleyCore
import Testing

/// `audit` and `audit sources`, as they are typed and read.
struct AuditTests {
  static let text = """
    source one "One"
      published 2031-03-01
      reliability D
    source two "Two"
      published 2031-03-01
      reliability B
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
      needs norland supports monitors
    2031-02-01 norland supports monitors
      in one para 3 credibility 2
    2031-02-01 sudmark supports monitors if norland supports monitors
      in two para 5 credibility 2
    waive weak-sources norland monitors until 2031-12 "a second report is due"
    waive drift norland until 2031-12 "none is expected"
    waive single-source norland until 2031-01-31 "a second report is due"

    """

  @Test func aFindingLeadsToItsLineAndAWaivedOneIsCounted() throws {
    var bench = try Workbench(Self.text)
    let printed = bench.type("audit only weak-sources, single-source", width: 200)
    #expect(printed.contains("2 findings; 1 waived. 1 waiver lapsed."))
    #expect(
      printed.contains(
        "- norland monitors: supports; one source, rated D2. · [one ¶3] · d.parley:11 · "
          + "statements norland monitors position"))
    #expect(printed.contains("Waived: 1\n- norland monitors: supports; rated D2 only. "))
    #expect(
      printed.contains(
        "(weak-sources, waived until 2031-12 at d.parley:15: a second report is due)"))
    #expect(printed.contains("lapsed-waiver: the waiver of single-source on 'norland' ended"))
    #expect(!printed.contains("idle-waiver"))
    #expect(bench.type("audit only drift").contains("idle-waiver: the waiver of drift"))
  }

  @Test func findingsAreTheReportsToTellButNotWhatIsWaived() throws {
    let session = try Workbench(Self.text).session
    let hasFindings = { (line: String) -> Bool? in
      var copy = session
      return copy.evaluate(line).first?.report?.hasFindings
    }
    #expect(hasFindings("audit only weak-sources") == false)
    #expect(hasFindings("audit only single-source") == true)
    #expect(hasFindings("audit only drift") == false)
  }

  @Test func everyFindingIsARowOfOneTable() throws {
    var bench = try Workbench(Self.text)
    let lines = bench.type("audit only weak-sources, single-source", as: .csv)
      .split(whereSeparator: \.isNewline)
    #expect(lines[0] == "check,about,finding,cited,place,more")
    #expect(lines.count { $0.hasPrefix("single-source,") } == 2)
    #expect(lines.count { $0.hasPrefix("waived,norland monitors,") } == 1)
    #expect(lines.count { $0.hasPrefix("check,") } == 1)
  }

  /// A page is the same whether what it leaves out was made or not.
  @Test func aPageOfManyFindingsIsMadeOfWhatItLists() throws {
    let actors = (1...130).map { "actor a-\($0) state \"A\"\n" }.joined()
    let said = (1...130).map { "2031-02-01 a-\($0) supports monitors\n  in one\n" }.joined()
    var bench = try Workbench(Self.text + actors + said)
    for format in [Format.text, .markdown, .html] {
      bench.session.isForPage = false
      let whole = bench.type("audit", as: format)
      bench.session.isForPage = true
      #expect(bench.type("audit", as: format) == whole)
      #expect(whole.contains("more findings: "))
    }
    let report = try #require(bench.session.evaluate("audit").first?.report)
    #expect(report.data == [[]])
  }

  @Test func aTableOfNoFindingsHasItsColumns() throws {
    var bench = try Workbench(Self.text)
    #expect(
      bench.type("audit only uncited-source", as: .csv)
        == "check,about,finding,cited,place,more\r\n")
  }

  @Test func aCheckWhoseFindingsAreWaivedHasFound() throws {
    var bench = try Workbench(Self.text)
    let printed = bench.type("audit only weak-sources, single-source, contradiction", width: 200)
    #expect(printed.contains("No finding: contradiction."))
    #expect(printed.contains("(weak-sources, waived until 2031-12 at d.parley:15: a second"))
  }

  @Test func wordsThatAgreeAreCitedWithTheirSpeaker() throws {
    let more = """
      actor lind person "Ada Lind"
        speaks for norland
      2031-01-01 norland supports monitors
        by lind
        in two para 9

      """
    var bench = try Workbench(Self.text + more)
    #expect(
      bench.type("audit norland only single-source", width: 300).contains(
        "one source, rated D2; older or lesser words that agree: Ada Lind, 2031-01-01. "
          + "· [one ¶3] [two ¶9]"))
    // Where accounts differ, nothing bears them out.
    let other = "2031-02-01 norland opposes monitors\n  in one para 4\n"
    bench = try Workbench(Self.text + more + other)
    let told = bench.type("audit norland only single-source", width: 300)
    #expect(told.contains("contested; one source") && !told.contains("agree"))
  }

  @Test func anAuditOfAPersonTellsWhatRestsOnTheirWord() throws {
    let more = """
      actor lind person "Ada Lind"
        speaks for sudmark
      2031-02-02 sudmark considers monitors
        by lind
        in two para 7

      """
    var bench = try Workbench(Self.text + more)
    #expect(bench.type("audit lind only single-source").contains("sudmark monitors"))
    #expect(!bench.type("audit lind only single-source").contains("norland monitors:"))
  }

  @Test func aTrialTellsWhatGoesAndWhatIsLeft() throws {
    let more = "2031-01-01 norland opposes monitors\n  in two para 9\n"
    var bench = try Workbench(Self.text + more)
    #expect(
      bench.type("audit sources norland", width: 300).contains(
        "norland monitors: for → against. · gone: [one ¶3] · left: [two ¶9] · d.parley:11"))
  }

  @Test func dataHasThePlacesAndTheWaiver() throws {
    var bench = try Workbench(Self.text)
    let json = bench.json("audit norland only weak-sources", schema: "audit")
    #expect(
      json.contains(#""findings":[],"waived":[{"check":"weak-sources","about":"norland monitors""#))
    #expect(
      json.contains(#""citations":[{"file":"d.parley","line":11,"source":"one","paragraphs":[3]}]"#)
    )
    #expect(json.contains(#""until":"2031-12-31","reason":"a second report is due""#))
  }

  @Test func anUnknownCheckOrSpanIsToldWithTheNearest() throws {
    var bench = try Workbench(Self.text)
    #expect(bench.type("audit only weak-source").hasPrefix("bad-argument:"))
    #expect(bench.type("audit only drift, drift").hasPrefix("repeated-item:"))
    #expect(bench.type("audit older than 0 days").hasPrefix("bad-number:"))
    #expect(bench.type("audit older than 3").hasPrefix("expected-token:"))
    #expect(bench.type("audit older than 1 day").contains("Stale is older than 1 day."))
  }

  @Test func sourcesTellWhatChangesAndCountTheRest() throws {
    var bench = try Workbench(Self.text)
    let printed = bench.type("audit sources", width: 200)
    #expect(printed.contains("3 verdicts in force: 1 on guarantees, 2 on positions."))
    #expect(printed.contains("Without one (D)\n3 changed, 0 unchanged."))
    #expect(printed.contains("- monitors: yes → open."))
    #expect(printed.contains("- sudmark monitors: for, condition met → for, condition open."))
    #expect(printed.contains("Without two (B)\n1 changed, 2 unchanged."))
    #expect(printed.contains("Reliability E or better\nNothing changes: 3 unchanged."))
    #expect(!printed.contains("and F"))
    #expect(
      bench.type("audit sources", as: .json).contains("trust reliability E or better, unjudged"))
  }
}
