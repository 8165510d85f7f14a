import Foundation
import PtySupport
import Testing

/// `--safe`: no file that a command or an option names is written.
@Suite(.serialized) struct SafeTests {
  @Test(arguments: [
    ["-c", "save x.parley"], ["-c", "output x"], ["-c", "sweep monitors save x.parley"],
    ["new", "x"], ["fmt", "loose.parley"],
  ])
  func whatWouldWriteIsRefused(_ arguments: [String]) throws {
    let office = try Office()
    let loose = "assume   truce = full\n"
    try office.write(loose, to: "loose.parley")
    let result = try office.run(["--safe"] + arguments)
    #expect(result.status == 3, "\(result)")
    #expect(result.errors.contains("[safe-mode]"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder.path).sorted()
        == ["loose.parley", "seeds"])
    #expect(try office.text(of: "loose.parley") == loose)
  }

  @Test(arguments: [
    ["-o", "x", "brief"], ["test", "--update", "x.md"], ["walk", "x.md", "--report", "x"],
    ["walk", "x.md", "--handout", "x"],
  ])
  func anOptionThatWouldWriteIsAMisuse(_ arguments: [String]) throws {
    let result = try Office().run(["--safe"] + arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("--safe"))
  }

  @Test func readingIsAsEver() throws {
    let office = try Office()
    #expect(try office.run(["--safe", "ask", "monitors"]).status == 0)
    #expect(try office.run(["--safe", "check"]).status == 0)
  }
}
