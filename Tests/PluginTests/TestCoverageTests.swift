import ParleyCore
import ParleyPlugins
import Testing

/// What a run exercises of a dossier: held against a dossier small enough to say so by hand.
struct TestCoverageTests {
  private static let dossier = """
    source wire "A wire report"
      published 2031-05-03
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    actor tern state "Tern"
    factor truce "The guns are silent"
      levels none, full
    factor mandate "A mandate"
    guarantee monitors force "Monitors"
      needs truce = full
      triggered by mandate
    guarantee airlift aid "Airlift"
    from wire
    2031-05-02 norland supports monitors if truce = full unless mandate
      in para 1
    2031-05-02 sudmark considers monitors
      in para 2
    2031-05-02 monitors needs mandate
      in para 3
    2031-05-02 norland clashes with sudmark
      in para 4
    2031-05-01 truce = full
      in para 5
    2031-05-02 truce = none
      in para 6
    """

  private func coverage(_ scenarios: String...) throws -> TestCoverage {
    let bench = try Workbench(Self.dossier)
    let context = TestContext(bench.session, measures: true)
    let files = scenarios.map { text in
      TestedFile(
        "a.parley", TestFiles.read(SourceText(name: "a.parley", text)).run(context))
    }
    let view = bench.session.view
    return TestCoverage(view.dossier, view.documentedJudgement, TestRun(files).exercised)
  }

  private func json(_ coverage: TestCoverage) -> String {
    coverage.report.rendered(as: .json, command: 1)
  }

  @Test func nothingTriedExercisesNothing() throws {
    let coverage = try coverage(
      "scenario \"A\"\nassume truce = full\nassume sudmark supports monitors\n")
    #expect(
      json(coverage) == """
        {"schema":"parley/coverage/1","command":1,\
        "statements":{"total":5,"exercised":0,"percent":0,"missing":[\
        {"file":"d.parley","line":14,"claim":"norland supports monitors if truce = full unless mandate"},\
        {"file":"d.parley","line":16,"claim":"sudmark considers monitors"},\
        {"file":"d.parley","line":18,"claim":"monitors needs mandate"},\
        {"file":"d.parley","line":22,"claim":"truce = full"},\
        {"file":"d.parley","line":24,"claim":"truce = none"}]},\
        "conditions":{"total":4,"exercised":0,"percent":0,"missing":[\
        {"file":"d.parley","line":9,"condition":"truce = full","seen":[]},\
        {"file":"d.parley","line":18,"condition":"mandate","seen":[]},\
        {"file":"d.parley","line":9,"condition":"mandate","seen":[]},\
        {"file":"d.parley","line":14,"condition":"truce = full and not mandate","seen":[]}]},\
        "levers":{"total":3,"exercised":0,"percent":0,\
        "missing":["mandate","sudmark monitors","airlift"]}}

        """)
  }

  @Test func aStatementIsExercisedWhereAVerdictRestsOnIt() throws {
    let first = try coverage("expect not monitors\n")
    #expect(first.statements.exercised == 1)
    #expect(!json(first).contains(#""claim":"truce = none""#))
    // A need that is met carries a yes, and the fact behind it is assumed away.
    let second = try coverage("assume mandate\nassume truce = full\nexpect monitors\n")
    #expect(!json(second).contains(#""claim":"monitors needs mandate""#))
    #expect(json(second).contains(#""claim":"truce = none""#))
    let third = try coverage("as of 2031-05-01\nexpect truce = full\n")
    #expect(!json(third).contains(#""claim":"truce = full""#))
  }

  @Test func aConditionIsExercisedWhenItHasBeenBoth() throws {
    let no = "scenario \"A\"\nexpect not monitors\n"
    let yes = "scenario \"B\"\nassume truce = full\nexpect open monitors\n"
    #expect(json(try coverage(no)).contains(#""line":9,"condition":"truce = full","seen":["no"]"#))
    #expect(
      json(try coverage(yes)).contains(#""line":9,"condition":"truce = full","seen":["yes"]"#))
    for both in [try coverage(no + yes), try coverage(no, yes)] {
      #expect(!json(both).contains(#""condition":"truce = full","#))
      #expect(json(both).contains(#""condition":"mandate","seen":["open"]"#))
    }
  }

  @Test func whatIsAssumedOutrightReachesNoCondition() throws {
    let assumed = "assume monitors\nexpect monitors\n"
    #expect(json(try coverage(assumed)).contains(#""condition":"truce = full","seen":[]"#))
    let outright = "assume norland supports monitors\nexpect norland supports monitors\n"
    #expect(
      json(try coverage(outright)).contains(
        #""condition":"truce = full and not mandate","seen":[]"#))
  }

  @Test func aLeverIsExercisedWhereItIsSetWhenSomethingIsTried() throws {
    let set = try coverage("assume sudmark supports monitors\nexpect sudmark supports monitors\n")
    #expect(json(set).contains(#""missing":["mandate","airlift"]"#))
  }

  @Test func whatIsSupposedIsNoPartOfTheDossier() throws {
    let supposed = "factor x \"X\"\n2031-05-02 x\nassume airlift\nexpect x and airlift\n"
    #expect(try coverage(supposed).statements.total == 5)
    #expect(try coverage(supposed).statements.exercised == 0)
  }

  @Test func aPercentageIsRoundedDown() throws {
    #expect(TestCoverage.percent(199, of: 200) == 99)
    #expect(TestCoverage.percent(0, of: 0) == 100)
    let one = try coverage("expect not monitors\n")
    #expect(one.reaches(percent: 20) && !one.reaches(percent: 21))
  }
}
