import Testing

@testable import ParleyCore

/// Each check on a dossier that has its finding and on one that lacks it.
struct AuditTests {
  private static let cast = """
    source b-1 "B one"
      published 2031-06-01
      reliability B
    source b-2 "B two"
      published 2031-06-01
      reliability B
    source d-1 "D one"
      published 2031-06-01
      reliability D
    source e-1 "E one"
      published 2031-06-01
      reliability E
    source f-1 "F one"
      published 2031-06-01
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    actor lind person "Ada Lind"
      speaks for norland
    actor berg person "Bo Berg"
      speaks for norland rank 2
    guarantee monitors force "Monitors"
      needs truce
    factor truce "Truce"
    factor attack "Attack"

    """

  /// What one check finds, spelled as a waiver would name it.
  private func found(
    _ check: AuditCheck, in text: String, asOf: String? = nil, span: Int = Audit.span
  ) throws -> [String] {
    let audit = try audit(text, asOf: asOf, span: span, only: [check])
    return audit.findings.map { audit.dossier.spelling($0.about) }
  }

  private struct Result {
    var dossier: Dossier
    var audit: Audit
    var findings: [Finding] { audit.findings }
  }

  private func audit(
    _ text: String, asOf: String? = nil, span: Int = Audit.span,
    only checks: [AuditCheck] = AuditCheck.allCases, about id: String? = nil
  ) throws -> Result {
    let source = SourceText(name: "d.parley", Self.cast + text)
    let checked = Dossier.check([Parser.parse(source, as: .dossier)])
    let dossier = try #require(checked.dossier, "\(checked.diagnostics.map(\.message))")
    let day = asOf.flatMap { InexactDate($0) }?.lastDay ?? dossier.newestDay
    let judgement = Judgement(dossier, Standpoint(asOf: day))
    return Result(
      dossier: dossier,
      audit: judgement.audit(checks, span: span, about: id.flatMap { dossier.subject($0) }))
  }

  private func said(_ date: String, _ claim: String, in source: String = "b-1", by: String? = nil)
    -> String
  {
    "\(date) \(claim)\n" + (by.map { "  \($0)\n" } ?? "") + "  in \(source) para 1 credibility 2\n"
  }

  @Test func anUnnamedVoiceIsFoundWithTheNamedWordThatItTookThePlaceOf() throws {
    let lind = said("2031-03-01", "norland supports monitors", by: "by lind")
    let aide = said("2031-04-01", "norland opposes monitors", in: "e-1", by: "by unnamed \"x\"")
    let key = ["norland monitors"]
    #expect(try found(.unnamedVoice, in: lind) == [])
    #expect(try found(.unnamedVoice, in: aide) == key)
    let both = try audit(lind + aide, only: [.unnamedVoice])
    #expect(both.findings.map(\.detail) == [.displacing(StatementID(0))])
    // A lesser rank takes nobody's place, a report has no voice, and a named one beside it will do.
    let lesser = aide.replacing("\"x\"", with: "\"x\" rank 2")
    #expect(try found(.unnamedVoice, in: lind + lesser) == [])
    #expect(try found(.unnamedVoice, in: said("2031-03-05", "norland opposes monitors")) == [])
    #expect(
      try found(.unnamedVoice, in: aide.replacing("\"x\"", with: "\"x\", lind")) == [])
    let agreeing = said("2031-03-01", "norland opposes monitors", by: "by lind")
    #expect(try found(.unnamedVoice, in: agreeing + aide) == [])
    #expect(
      try audit(aide, only: [.unnamedVoice]).findings.map(\.detail) == [.displacing(nil)])
  }

  @Test func aContradictionNeedsOverlappingSpansOppositeSidesAndNoCondition() throws {
    let for03 = said("2031-03", "norland supports monitors")
    let against = { said($0, "norland opposes monitors", in: "b-2") }
    #expect(try found(.contradiction, in: for03 + against("2031-03-15")) == ["norland monitors"])
    #expect(try found(.contradiction, in: for03 + against("2031-03-31")) == ["norland monitors"])
    #expect(try found(.contradiction, in: for03 + against("2031-04-01")) == [])
    #expect(try found(.contradiction, in: for03 + against("2031")) == ["norland monitors"])
    let conditional = said("2031-03-15", "norland opposes monitors if attack", in: "b-2")
    #expect(try found(.contradiction, in: for03 + conditional) == [])
    let providing = said("2031-03-15", "norland opposes providing monitors", in: "b-2")
    #expect(try found(.contradiction, in: for03 + providing) == [])
    let other = said("2031-03-15", "sudmark opposes monitors", in: "b-2")
    #expect(try found(.contradiction, in: for03 + other) == [])
    let considered = said("2031-03-15", "norland considers monitors", in: "b-2")
    #expect(try found(.contradiction, in: for03 + considered) == [])
    let junior = said("2031-03-15", "norland opposes monitors", in: "b-2", by: "by berg")
    #expect(try found(.contradiction, in: for03 + junior) == [])
  }

  @Test func aStatementsSpanEndsWhenItsSourceIsPublished() throws {
    let text =
      said("2031", "norland supports monitors", in: "b-1")
      + "source late \"Late\"\n  published 2031-08-01\n"
      + said("2031-07-01", "norland opposes monitors", in: "late")
    #expect(try found(.contradiction, in: text) == [])
    #expect(try found(.drift, in: text) == ["norland monitors"])
  }

  @Test func driftIsADatedChangeAndNeverOverlaps() throws {
    let before = said("2031-03", "norland supports monitors")
    let change = { said($0, "norland opposes monitors", in: "b-2") }
    #expect(try found(.drift, in: before + change("2031-04-01")) == ["norland monitors"])
    #expect(try found(.drift, in: before + change("2031-03-15")) == [])
    #expect(try found(.drift, in: before + said("2031-04", "norland supports monitors")) == [])
  }

  @Test func conditionsDifferOnOneSideAtOneTime() throws {
    let one = said("2031-03", "norland supports monitors if truce")
    let other = { said($0, "norland supports monitors if attack", in: "b-2") }
    #expect(
      try found(.differingConditions, in: one + other("2031-03-31")) == ["norland monitors"])
    #expect(try found(.differingConditions, in: one + other("2031-04-01")) == [])
    let same = said("2031-03-31", "norland supports monitors if truce and truce", in: "b-2")
    #expect(try found(.differingConditions, in: one + same) == [])
    let against = said("2031-03-31", "norland opposes monitors if attack", in: "b-2")
    #expect(try found(.differingConditions, in: one + against) == [])
  }

  @Test func accountsAreContestedWhereTheKeptStatementsDiffer() throws {
    let one = said("2031-03-01", "norland supports monitors")
    let other = said("2031-03-01", "norland considers monitors", in: "b-2")
    #expect(try found(.contestedAccount, in: one + other) == ["norland monitors"])
    #expect(try found(.contestedAccount, in: one) == [])
    let facts = said("2031-03-01", "truce") + said("2031-03-01", "not truce", in: "b-2")
    #expect(try found(.contestedAccount, in: facts) == ["truce"])
    let spoken = said("2031-03-01", "norland opposes monitors", by: "by lind")
    #expect(try found(.contestedAccount, in: one + spoken) == ["norland monitors"])
  }

  @Test func aNeedIsDisputedWhereItIsClaimedAndDenied() throws {
    let claim = said("2031-03-01", "monitors needs attack")
    let denial = said("2031-03-02", "monitors does not need attack", in: "b-2")
    #expect(try found(.disputedNeed, in: claim + denial) == ["monitors"])
    #expect(try found(.disputedNeed, in: claim) == [])
  }

  @Test func weakIsDAndEAndUnjudgedIsApart() throws {
    let on = { (sources: String...) in
      "2031-03-01 norland supports monitors\n"
        + sources.map { "  in \($0)\n" }.joined()
    }
    let key = ["norland monitors"]
    let (d, e) = ("d-1 para 1 credibility 2", "e-1 para 1 credibility 2")
    let (f, b, b6) = ("f-1 para 1 credibility 2", "b-1 para 1 credibility 2", "b-1 para 1")
    #expect(try found(.weakSources, in: on(d)) == key)
    #expect(try found(.weakSources, in: on(d, e)) == key)
    #expect(try found(.weakSources, in: on(d, b)) == [])
    #expect(try found(.weakSources, in: on(d, f)) == [])
    #expect(try found(.weakSources, in: on(f)) == [])
    #expect(try found(.unjudgedSources, in: on(f)) == key)
    #expect(try found(.unjudgedSources, in: on(b6)) == key)
    #expect(try found(.unjudgedSources, in: on(d, f)) == key)
    #expect(try found(.unjudgedSources, in: on(d)) == [])
    #expect(try found(.unjudgedSources, in: on(b)) == [])
    #expect(try found(.unjudgedSources, in: on(f, b)) == [])
    #expect(try found(.singleSource, in: on(b)) == key)
    #expect(try found(.singleSource, in: on(b, "b-2 para 1")) == [])
  }

  @Test func voicesOfLowerRankAreTold() throws {
    let key = ["norland monitors"]
    let junior = said("2031-03-05", "norland opposes monitors", by: "by berg")
    let account = said("2031-03-05", "norland opposes monitors", by: "according to sudmark")
    #expect(try found(.juniorVoice, in: junior) == key)
    #expect(try found(.juniorVoice, in: account) == key)
    #expect(try found(.juniorVoice, in: said("2031-03-05", "norland opposes monitors")) == [])
    let earlier = said("2031-03-01", "norland supports monitors", by: "by lind")
    let later = said("2031-03-09", "norland supports monitors", by: "by lind")
    #expect(try found(.possibleShift, in: junior + earlier) == key)
    #expect(try found(.internalDivision, in: junior + earlier) == [])
    #expect(try found(.internalDivision, in: junior + later) == key)
    #expect(try found(.possibleShift, in: junior + later) == [])
  }

  @Test func aPositionIsStaleOnTheDayAfterItsSpan() throws {
    let text = said("2031-01-01", "norland supports monitors")
    #expect(try found(.stalePosition, in: text, asOf: "2031-01-11", span: 10) == [])
    #expect(
      try found(.stalePosition, in: text, asOf: "2031-01-12", span: 10) == ["norland monitors"])
    #expect(try found(.stalePosition, in: text, asOf: "2031-06-30") == [])
    #expect(try found(.stalePosition, in: text, asOf: "2031-07-01") == ["norland monitors"])
  }

  @Test func aPositionIsMissingWhereItIsAskedOrWaitedFor() throws {
    let key = ["sudmark monitors"]
    let urged = said("2031-03-01", "norland urges sudmark monitors")
    let answer = said("2031-03-02", "sudmark opposes monitors")
    #expect(try found(.missingPosition, in: urged) == key)
    #expect(try found(.missingPosition, in: urged + answer) == [])
    let waits = said("2031-03-01", "norland supports monitors if sudmark supports monitors")
    #expect(try found(.missingPosition, in: waits) == key)
    let gone = said("2031-03-02", "norland supports monitors")
    #expect(try found(.missingPosition, in: waits + gone) == [])
    let need =
      "guarantee talks other \"Talks\"\n  needs any of club support monitors\n"
      + "actor club coalition \"Club\"\nactor tern state \"Tern\"\n  member of club\n"
    #expect(try found(.missingPosition, in: need) == ["tern monitors"])
  }

  @Test func whatNothingNamesIsTold() throws {
    let all = try found(.unusedID, in: "")
    #expect(all == ["attack", "sudmark", "lind", "berg", "monitors"].sorted { order($0, $1) })
    let used =
      said("2031-03-01", "sudmark supports monitors if attack", by: nil)
      + said("2031-03-01", "norland supports monitors", by: "by lind, berg")
    #expect(try found(.unusedID, in: used) == [])
    #expect(try found(.uncitedSource, in: used) == ["b-2", "d-1", "e-1", "f-1"])
  }

  /// Factors, guarantees, actors; then by place.
  private func order(_ left: String, _ right: String) -> Bool {
    let order = ["attack", "monitors", "sudmark", "lind", "berg"]
    return order.firstIndex(of: left)! < order.firstIndex(of: right)!
  }

  @Test func checksCanBeAskedForAloneAndOnASubject() throws {
    let text =
      said("2031-03-01", "norland supports monitors", in: "d-1")
      + said("2031-03-01", "sudmark supports monitors", in: "b-1")
    #expect(try audit(text, only: [.weakSources]).findings.map(\.check) == [.weakSources])
    #expect(try audit(text, only: [.singleSource]).findings.count == 2)
    #expect(try audit(text, only: [.singleSource], about: "norland").findings.count == 1)
    #expect(try audit(text, only: [.singleSource], about: "monitors").findings.count == 2)
    #expect(try audit(text, only: [.singleSource], about: "b-1").findings.count == 1)
    #expect(try audit(text, only: [.singleSource], about: "truce").findings.isEmpty)
  }

  /// What is asked of one subject is what the whole audit finds on it: what need not be looked at is left
  /// out, and nothing else.
  @Test func anAuditOfASubjectIsThatPartOfTheWhole() throws {
    var found = 0
    for seed in 0..<200 {
      let sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
      let dossier = try #require(sample.dossier().dossier)
      var random = SplitMix64(seed: ~UInt64(seed))
      let standpoint = SymbolicStandpoint(for: dossier, &random).standpoint(for: dossier)
      let whole = Judgement(dossier, standpoint).audit(span: 20).findings
      let actors = dossier.actors.indices.map { ActorID($0) }
        .filter { ![.person, .office].contains(dossier[$0].kind) }
      let guarantees = dossier.guarantees.indices.map { GuaranteeID($0) }
      for subject in actors.map(Subject.actor) + guarantees.map(Subject.guarantee) {
        let own = Judgement(dossier, standpoint).audit(span: 20, about: subject).findings
        #expect(own == whole.filter { $0.about.touches(subject) }, "seed \(seed)")
        found += own.count
      }
    }
    #expect(found > 1_000)
  }

  // MARK: Waivers

  private let weak = "2031-03-01 norland supports monitors\n  in d-1 para 1 credibility 2\n"

  @Test(arguments: [
    ("2031-03-31", "2031-03-31", true), ("2031-03-31", "2031-04-01", false),
    ("2031-03", "2031-03-31", true), ("2031-03", "2031-04-01", false),
    ("2031", "2031-12-31", true), ("2031~", "2032-01-01", false),
  ])
  func aWaiverHoldsUpToItsDay(until: String, asOf: String, isWaived: Bool) throws {
    let text = weak + "waive weak-sources norland monitors until \(until) \"second report due\"\n"
    let result = try audit(text, asOf: asOf, only: [.weakSources])
    #expect(result.findings.count == (isWaived ? 0 : 1))
    #expect(result.audit.waived.map(\.waiver.reason) == (isWaived ? ["second report due"] : []))
    #expect(result.audit.lapsed.count == (isWaived ? 0 : 1))
    #expect(result.audit.idle.isEmpty)
  }

  @Test func aWaiverSilencesWhatItNamesAndNoMore() throws {
    let text =
      weak + "2031-03-01 norland supports providing monitors\n  in d-1 para 2 credibility 2\n"
    let waived = { (about: String) -> [String] in
      let result = try audit(
        text + "waive weak-sources \(about) until 2032 \"known\"\n", only: [.weakSources])
      return result.audit.waived.map { result.dossier.spelling($0.finding.about) }
    }
    #expect(try waived("norland monitors") == ["norland monitors"])
    #expect(try waived("norland providing monitors") == ["norland providing monitors"])
    #expect(try waived("norland") == ["norland monitors", "norland providing monitors"])
    #expect(try waived("sudmark") == [])
    #expect(try waived("monitors") == [])
    let other = try audit(
      text + "waive single-source sudmark until 2032 \"known\"\n", only: [.weakSources])
    #expect(other.findings.count == 2 && other.audit.idle.isEmpty)
    let idle = try audit(text + "waive weak-sources sudmark until 2032 \"known\"\n")
    #expect(idle.audit.idle.count == 1)
  }

  @Test func checkingTellsALapsedWaiverAndAnUnknownCheck() throws {
    let check = { (waiver: String) -> [Diagnostic] in
      let text = SourceText(name: "d.parley", Self.cast + self.weak + waiver)
      return Dossier.check([Parser.parse(text, as: .dossier)]).diagnostics
    }
    let lapsed = check("waive weak-sources norland until 2031-02-28 \"known\"\n")
    #expect(lapsed.map(\.id) == [.lapsedWaiver])
    #expect(lapsed.first?.place?.excerpt.hasPrefix("waive weak-sources") == true)
    #expect(check("waive weak-sources norland until 2031-03-01 \"known\"\n").isEmpty)
    let unknown = check("waive weak-source norland until 2032 \"known\"\n")
    #expect(unknown.map(\.id) == [.unknownCheck])
    #expect(unknown.first?.suggestion == "weak-sources")
    #expect(check("waive drift nobody until 2032 \"known\"\n").map(\.id) == [.unknownID])
  }
}
