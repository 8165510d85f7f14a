import ParleyCore
import Testing

/// What a sentence rests on stands behind it: no more, and no less.
struct EvidenceShownTests {
  private static let dossier = """
    source first "First"
      published 2031-05-10
      reliability A
    source second "Second"
      published 2031-05-12
      reliability B
    actor norland state "Norland"
    actor lind person "Lind"
      speaks for norland as "Minister"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
    guarantee airlift aid "Airlift"
    factor truce "Truce"
    factor mandate "Mandate"
    2031-05-03 norland supports monitors if truce
      in first para 1
      in second para 9 via "First"
    2031-05-04 norland supports monitors also if mandate
      in second para 2
    2031-05-05~ norland supports airlift
      by lind
      in first para 3
    2031-05-05~ norland rejects airlift
      in second para 4
    2031-05-06 sudmark supports airlift
      in first para 5
    """

  @Test func aSourceThatDoesNotCountIsNotCited() throws {
    var bench = try Workbench(Self.dossier)
    _ = bench.type("distrust first", "assume truce", "assume mandate")
    for command in ["ask norland supports monitors", "positions norland", "brief norland"] {
      let told = bench.type(command)
      #expect(told.contains("[second ¶"))
      #expect(!told.contains("[first ¶1"))
    }
  }

  @Test(arguments: ["ask norland supports monitors and truce and mandate", "brief norland"])
  func aRestatementIsCitedWithWhatItRestates(command: String) throws {
    var bench = try Workbench(Self.dossier)
    _ = bench.type("assume truce", "assume mandate")
    let told = bench.type(command).replacing("\n", with: " ")
    #expect(told.contains("[first ¶1]"))
    #expect(told.contains("[second ¶2]") || told.contains("[second ¶2, 9]"))
  }

  @Test(arguments: ["brief norland", "brief airlift", "positions norland"])
  func aReportThatASpeakerOutdoesIsToldAllTheSame(command: String) throws {
    var bench = try Workbench(Self.dossier)
    let told = bench.type(command)
    #expect(told.contains("report of the same day"))
    #expect(told.contains("second ¶4"))
  }

  @Test func aCarrierIsNamed() throws {
    var bench = try Workbench(Self.dossier)
    #expect(bench.type("statements norland").contains("B6 via First"))
  }

  @Test func anInexactDayIsToldAsOne() throws {
    var bench = try Workbench(Self.dossier)
    #expect(bench.type("positions norland").contains("about 2031-05-05"))
  }

  @Test func whoSpeaksOfOtherThingsAndNotOfThisIsAGap() throws {
    var bench = try Workbench(Self.dossier)
    #expect(bench.type("brief monitors").contains("Not documented on monitors: Sudmark"))
  }

  @Test func aVerbThatIsNoneIsNamedAsTheFault() throws {
    var bench = try Workbench(Self.dossier)
    let diagnostic = bench.session.evaluate("ask norland suports monitors")[0].diagnostics.first
    #expect(diagnostic?.message.contains("suports") == true)
    #expect(diagnostic?.suggestion == "supports")
  }

  @Test func oneLeverIsSetOnceInAWhatIf() throws {
    var bench = try Workbench(Self.dossier)
    #expect(bench.type("whatif truce, not truce").hasPrefix("set-twice: "))
  }
}
