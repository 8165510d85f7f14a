import Foundation
import PtySupport
import Testing

/// Where results go that are sent to a file.
@Suite(.serialized) struct OutputTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test func outputIsInItsFileReportByReport() throws {
    try office.write("before\n", to: "out")
    let refused = try office.run([], input: "output out\nask monitors\n")
    #expect(refused.status == 4 && refused.errors.contains("is there already"))
    #expect(try office.text(of: "out") == "before\n")
    let script = "output out replace\nask monitors\nask monitor\nask airlift\n"
    let result = try office.run([], input: script)
    #expect(result.status == 3 && result.output == "Reports go from here to out.\n")
    // What came before the error is not lost with it.
    #expect(try office.text(of: "out").hasPrefix("open: monitors"))
    // What is there stays until there is a report.
    try office.write("before\n", to: "out")
    #expect(try office.run([], input: "output out replace\noutput\n").status == 0)
    #expect(try office.text(of: "out") == "before\n")
    let two = "output out replace\nask monitors\nask airlift\n"
    #expect(try office.run([], input: two).status == 0)
    let text = try office.text(of: "out")
    #expect(text.hasPrefix("open: monitors") && text.contains("open: airlift"))
    let back = try office.run([], input: "output new\nask monitors\noutput\nask airlift\n")
    #expect(back.output.contains("Reports come here again; 1 report went to new.\nopen: airlift"))
  }

  @Test func whatTheFileOfAnOutputCannotTakeIsShownAfterAll() throws {
    let result = try Batch.run(
      "/bin/sh",
      ["-c", #"ulimit -f 0; exec "$0" -c 'output full' -c 'ask monitors' -c 'ask airlift'"#]
        + [Built.path(of: "parley")], in: office.folder)
    #expect(result.status == 4)
    // It is told once, and where reports go from then on.
    #expect(result.errors.components(separatedBy: "[unwritable]").count == 2)
    #expect(result.errors.contains("reports come here again"))
    #expect(result.output.contains("open: monitors") && result.output.contains("open: airlift"))
  }

  @Test func anOutputIsEndedByItselfAlone() throws {
    let result = try office.run([], input: "output off\n")
    #expect(result.status > 1 && result.errors.contains("'output' alone"))
    #expect(!FileManager.default.fileExists(atPath: office.path("off")))
  }

  @Test(arguments: [
    ["-o", "/dev/stdout", "ask", "monitors"], ["-c", "output /dev/stdout", "-c", "ask monitors"],
  ])
  func aDeviceNeedsNoNameBehindItsLink(arguments: [String]) throws {
    let result = try office.run(arguments)
    #expect(result.status == 0 && result.output.contains("open: monitors"))
  }

  @Test(arguments: [
    ["-o", "nodir/x", "ask", "monitors"], ["-c", "output nodir/x"], ["-c", "save nodir/x.parley"],
    ["import", "csv", "t.csv", "--into", "nodir/x.parley"],
  ])
  func aFolderThatIsNotThereIsNamed(arguments: [String]) throws {
    let office = try Office()
    try office.write(
      "date,subject,verb,guarantee,source\n2031-05-02,sudmark,opposes,airlift,wire\n", to: "t.csv")
    let result = try office.run(arguments)
    #expect(result.status == 4)
    #expect(result.errors.contains("there is no folder '") && result.errors.contains("nodir'"))
  }
}
