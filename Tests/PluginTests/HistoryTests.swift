import ParleyCore
import Testing

@testable import ParleyPlugins

/// `timeline` and `drift`: what was said in order, and how positions and conditions moved.
struct HistoryTests {
  /// A position that hardens, eases, is restated and changes sides; one that never moves; an event.
  private let moving = """
    source early "Early"
      published 2031-03-31
    source late "Late"
      published 2031-09-30
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
    factor truce "Truce"
      levels none, local, full
    factor mandate "Mandate"

    2031-01~ norland considers monitors
      in early para 1
    2031-02-10 norland supports monitors if truce >= local
      in early para 2
    2031-03-10 norland supports monitors if truce >= local
      in early para 3
    2031-04 norland supports monitors if truce = full and mandate
      in late para 1
    2031-05-05 norland proposes monitors if mandate and not truce = none
      in late para 2
    2031-06-06 norland opposes monitors
      in late para 3
    2031-02-11 sudmark opposes monitors
      in early para 4
    2031-07-07 sudmark clashes with norland
      in late para 4
    2031-08-08 monitors needs mandate
      in late para 5

    """

  @Test func eachChangeOfPositionIsMarkedAndEachRestatementIsNot() throws {
    var bench = try Workbench(moving)
    let told = bench.type("timeline norland", width: 300)
    #expect(told.contains("first documented"))
    #expect(told.split(separator: "changed: from").count == 5)
    #expect(told.contains("Sudmark clashes with Norland"))
    let data = bench.json("timeline norland", schema: "timeline")
    #expect(data.split(separator: #""kind":"changed""#).count == 5)
    #expect(
      data.contains(
        #""change":{"kind":"changed","before":"supports if truce >= local","after":"supports if truce = full and mandate"}"#
      ))
  }

  @Test func aTimelineKeepsToItsDatesBothEndsIncluded() throws {
    var bench = try Workbench(moving)
    let told = bench.type("timeline from 2031-05-05 to 2031-06-06")
    #expect(told.contains("proposes") && told.contains("opposes"))
    #expect(!told.contains("clashes") && !told.contains("considers"))
    #expect(bench.type("timeline from 2032 to 2031").contains("dates-reversed"))
    #expect(bench.type("timeline norland from 2040").contains("Nothing is on record here."))
  }

  @Test func whatDoesNotCountIsLeftOutAndSaid() throws {
    var bench = try Workbench(moving)
    _ = bench.type("distrust late")
    let told = bench.type("timeline norland", width: 300)
    #expect(!told.contains("proposes"))
    #expect(told.contains("4 more do not count now: statements norland."))
  }

  @Test func aDriftTellsWhatIsAskedInAdditionAndWhatHarderAndEasier() throws {
    var bench = try Workbench(moving)
    let told = bench.type("drift norland").replacing("\n  ", with: " ")
    #expect(told.contains("supports if truce >= local (as reported); undecided became for."))
    #expect(
      told.contains(
        "asks for more: truce = full instead of truce >= local; asks in addition: mandate"))
    #expect(
      told.contains(
        "proposes instead of supports; asks for less: not truce = none instead of truce = full"))
    // Who refuses drops no condition.
    #expect(told.contains("opposes (as reported); for became against."))
  }

  @Test func aDriftKeepsToItsDatesAndTellsWhatDidNotMove() throws {
    var bench = try Workbench(moving)
    let told = bench.type("drift monitors from 2031-03 to 2031-04").replacing("\n  ", with: " ")
    #expect(told.contains("From 2031-04: supports if truce = full and mandate"))
    #expect(!told.contains("proposes"))
    #expect(
      told.contains(
        "Sudmark on monitors: opposes (as reported), said once, on 2031-02-11. [early ¶4]"))
    #expect(!told.contains("said to need"))
    #expect(bench.type("drift monitors from 2031-08").contains("monitors needs mandate"))
  }

  private let voices = """
    source wire "Wire"
      published 2031-09-30
    actor norland state "Norland"
    actor lind person "Ada Lind"
      speaks for norland as "Minister"
    actor berg person "Bo Berg"
      speaks for norland rank 2
    guarantee monitors force "Monitors"
    guarantee flights aid "Flights"

    2031-03-01 norland opposes flights
      by berg
      in wire para 1
    2031-03-02 norland supports flights
      by lind
      in wire para 2
    2031-04-04 norland supports flights
      by lind
      in wire para 3
    2031-03-01 norland opposes monitors
      by lind
      in wire para 4
    2031-05-05 norland supports monitors
      by unnamed "an aide"
      in wire para 5
    2031-06-06 norland supports monitors
      by lind
      in wire para 6
    2031-06-06 norland opposes monitors
      by norland
      in wire para 7

    """

  @Test func aDriftNamesWhoSaidWhatItTells() throws {
    var bench = try Workbench(voices)
    let told = bench.type("drift norland", width: 300)
    #expect(told.contains("From 2031-03-01: opposes (Ada Lind, Minister). [wire ¶4]"))
    #expect(told.contains("From 2031-05-05: supports (an aide); against became for. [wire ¶5]"))
    #expect(
      told.contains(
        "contested (Ada Lind, Minister; Norland); accounts differ from now on. [wire ¶6, 7]"))
    let data = bench.json("drift norland", schema: "drift")
    #expect(data.contains(#""voices":["an aide"]"#))
    #expect(bench.type("audit only drift", width: 300).contains("supports (an aide)."))
  }

  /// The first word of somebody better placed is no change of mind, and the first word held is cited.
  @Test func aLesserVoiceBeforeIsNoDrift() throws {
    var bench = try Workbench(voices)
    let told = bench.type("drift flights", width: 300)
    #expect(
      told.contains(
        "Norland on flights: supports (Ada Lind, Minister), unchanged since 2031-03-02."
          + " [wire ¶2, 3]"))
    #expect(!bench.type("audit only drift", width: 300).contains("flights"))
  }

  @Test func aTimelineSaysThatAccountsDiffer() throws {
    var bench = try Workbench(voices)
    let told = bench.type("timeline monitors", width: 300)
    #expect(told.contains("from 2031-05-05 it was supports; now it is contested."))
    // An older word that one of the accounts repeats is past, not one of them.
    let page = bench.type("timeline monitors", as: .markdown)
    #expect(page.contains("'once: 2031-03-01 norland opposes monitors by lind'"))
    #expect(page.contains("'contested: 2031-06-06 norland opposes monitors by norland'"))
  }

  @Test(arguments: [
    ("2031-01-01", "•······················"), ("2031-12-31", "·······················•"),
    ("2031", "├──────────────────────┤"), ("2031~", "(──────────────────────)"),
    ("2031-01-01?", "~·······················"), ("2031-12-31%", "·······················~"),
  ])
  func aDateIsDrawnAsTheSpanItIs(_ date: String, _ drawn: String) throws {
    let ends = try #require(InexactDate("2031"))
    let scale = try #require(TimeScale([ends]))
    #expect(scale.drawn(try #require(InexactDate(date))).hasPrefix(drawn))
  }

  @Test func aScaleOfOneDayHoldsIt() throws {
    let day = try #require(InexactDate("2031-05-05"))
    #expect(try #require(TimeScale([day])).drawn(day).hasPrefix("•"))
    #expect(TimeScale([]) == nil)
  }
}
