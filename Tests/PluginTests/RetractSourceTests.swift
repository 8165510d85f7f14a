import ParleyCore
import Testing

/// `retract source`: withdrawing a source in a session.
struct RetractSourceTests {
  @Test func aSourceIsWithdrawnAndComesBack() throws {
    var bench = try Workbench(AuditTests.text)
    let printed = bench.type("retract source one", width: 200)
    #expect(printed.contains("3 verdicts read otherwise without one."))
    #expect(printed.contains("- norland monitors: for → not documented. · [one ¶3] · d.parley:11"))
    #expect(printed.contains("- monitors: yes → open. · [one ¶3] · d.parley:11"))
    #expect(bench.type("assumptions").contains("distrust one"))
    #expect(bench.type("retract source one").hasPrefix("nothing-to-retract:"))
    #expect(bench.type("retract source on").hasPrefix("unknown-id:"))
    #expect(bench.type("undo", "ask monitors").hasPrefix("yes"))
    #expect(bench.type("redo", "ask monitors").hasPrefix("open"))
    #expect(bench.type("retract one", "ask monitors").hasPrefix("yes"))
  }

  @Test func whatReadsAsBeforeIsNamed() throws {
    let second = AuditTests.text.replacing(
      "in one para 3 credibility 2", with: "in one para 3 credibility 2\n  in two para 4")
    var bench = try Workbench(second)
    let printed = bench.type("retract source one", width: 200)
    #expect(
      printed.contains(
        "3 more rest on it and read as before: monitors, norland monitors, sudmark monitors."))
    #expect(
      bench.json("undo", "retract source one", schema: "retract")
        .contains(#""asBefore":["monitors","norland monitors","sudmark monitors"]"#))
  }

  @Test func theIdOfASourceAloneIsHelpedOn() throws {
    var bench = try Workbench(AuditTests.text)
    let outcome = bench.session.evaluate("retract one")[0]
    #expect(outcome.diagnostics.map(\.suggestion) == ["retract source one"])
  }

  /// What was said by a day counts without a 'known' day, and what was said later does not.
  @Test func sourcesSayWhyTheyCountAtAnEarlierDay() throws {
    let later = """
      2031-01-01 sudmark considers monitors
        in two para 9

      """
    var bench = try Workbench(AuditTests.text + later)
    #expect(
      bench.type("as of 2031-01-15", "sources").contains("yes, with nothing said by then"))
    #expect(bench.type("sources").contains("yes, though published later"))
    #expect(!bench.type("as of 2031-03-01", "sources").contains("yes,"))
    #expect(!bench.type("retract all", "sources").contains("yes,"))
  }

  /// Who is party to a dispute settles nothing by saying the same again.
  @Test func aDisputeIsSettledByNobodyWhoIsPartyToIt() throws {
    let dispute = """
      factor mandate "Mandate"
      2031-02-02 monitors needs mandate
        by norland
        in two para 7
      2031-02-02 monitors does not need mandate
        by sudmark
        in two para 8

      """
    var bench = try Workbench(AuditTests.text + dispute)
    #expect(
      bench.type("gaps monitors", width: 300)
        .contains("which account is right, by somebody other than Norland and Sudmark"))
    #expect(bench.json("gaps monitors", schema: "gaps").contains(#""settledBy":[]"#))
  }

  /// A history is read from its beginning, and each entry says who spoke.
  @Test func showGoesByDate() throws {
    let earlier = "2031-01-01 norland considers monitors\n  by norland\n  in two para 9\n"
    var bench = try Workbench(AuditTests.text + earlier)
    let told = bench.type("show norland", width: 300)
    let first = try #require(told.firstRange(of: "2031-01-01 norland considers"))
    let second = try #require(told.firstRange(of: "2031-02-01 norland supports monitors [one"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(told.contains("Said by Norland.") && told.contains("Reported without a speaker."))
  }
}
