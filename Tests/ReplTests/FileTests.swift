import Foundation
import PtySupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program does with files that are odd, and with those it was not to touch.
struct FileTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test(arguments: [
    ["-c", "ask monitors", "-c", "ask monitor"], ["ask", "monitor"], ["-d", "nowhere", "brief"],
    ["-c", "brief", "seeds/a.parley"], ["nothing.here"], ["test"], ["fmt", "broken"],
    ["fmt", "--check", "nowhere"], ["new", "seeds"], ["import", "csv", "nowhere.csv"],
    ["walk", "seeds"], ["walk", "-d", "broken", "lesson.md"], ["check", "nowhere"],
    ["test", "--list", "nowhere.parley"], ["test", "-d", "broken", "lesson.md"],
    ["diff", "seeds", "nowhere"],
  ])
  func aRunThatBreaksOffLeavesTheOutputFileAsItWas(arguments: [String]) throws {
    try FileManager.default.createDirectory(
      atPath: office.path("broken"), withIntermediateDirectories: false)
    try office.write("actor norland\n", to: "broken/a.parley")
    try office.write("# A\n\n## One\n\nRead.\n", to: "lesson.md")
    try office.write("before\n", to: "out")
    #expect(try office.run(["-o", "out"] + arguments).status > 1)
    #expect(try office.text(of: "out") == "before\n")
  }

  @Test(arguments: [
    "seeds/a.parley", "seeds/new.parley", "./seeds/../seeds/a.parley", "scenario.parley",
    "new.parley",
  ])
  func aReportIsNoFileOfTheDossierAndNoScenario(path: String) throws {
    let office = try Office()
    let before = try office.text(of: "seeds/a.parley")
    try office.write("assume truce = full\n", to: "scenario.parley")
    let result = try office.run(["-o", path, "sources"])
    #expect(result.status == 4 && result.errors.contains("[unwritable]"))
    let diverted = try office.run([], input: "output \(path) replace\nask monitors\n")
    #expect(diverted.status == 4 && diverted.errors.contains("[unwritable]"))
    #expect(try office.text(of: "seeds/a.parley") == before)
    #expect(try office.text(of: "scenario.parley") == "assume truce = full\n")
  }

  @Test func aRunThatEndsWritesTheOutputFileWhole() throws {
    try office.write("before\n", to: "out")
    let script = "ask monitors\nexpect monitors\n"
    #expect(try office.run(["-o", "out"], input: script).status == 1)
    #expect(try office.text(of: "out").hasPrefix("open: monitors"))
    // To go on after an error is to want what comes after it.
    let kept = try office.run(["--keep-going", "-o", "out"], input: "ask monitor\nask airlift\n")
    #expect(kept.status == 3)
    #expect(try office.text(of: "out").hasPrefix("open: airlift"))
  }

  @Test func layingOutNamesTheFilesThatItWrote() throws {
    try office.write("factor   x \"X\"\n", to: "seeds/b.parley")
    try office.write("factor y \"Y\"\n", to: "seeds/c.parley")
    let result = try office.run(["fmt", "seeds", "seeds/b.parley", "seeds/c.parley"])
    let names = result.output.components(separatedBy: "\n").filter { $0.hasPrefix("- ") }
    #expect(names.contains("- seeds/b.parley") && !names.contains("- seeds/c.parley"))
    #expect(Set(names).count == names.count)
    #expect(try office.run(["fmt", "seeds"]).output.isEmpty)
  }

  /// `fmt` rewrites its files and has no results: whoever hopes for the new layout in another file is
  /// not to lose that one.
  @Test func layingOutEmptiesNoOtherFile() throws {
    try office.write("before\n", to: "out")
    #expect(try office.run(["fmt", "seeds", "-o", "out"]).status == 0)
    #expect(try office.text(of: "out") == "before\n")
  }

  @Test func anUnknownOptionIsToldWithoutWhatActs() throws {
    let result = try office.run(["--\u{1B}]0;x\u{07}"])
    #expect(result.status == 2 && result.errors.contains("\\u{1B}"))
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func aFolderThatIsGoneIsNoEndlessSearch() throws {
    let shell = #"mkdir gone; cd gone; rmdir ../gone; exec "$0" -c 'whatif "a/b.parley"'"#
    let result = try Batch.run(
      "/bin/sh", ["-c", shell, Built.path(of: "parley")], in: office.folder,
      environment: ["PARLEY_DOSSIER": office.path("seeds"), "HOME": office.folder.path])
    #expect(result.status == 4 || result.status == 3, "\(result)")
  }

  @Test func aFolderThatIsNoDossierIsRefusedAfterABoundedLook() throws {
    let result = try office.run(["-c", "open /"])
    #expect(result.status == 4 && result.errors.contains("was not looked through"))
  }

  /// Else a change with many empty files in it would turn failing tests into none.
  @Test func testsInAFolderThatIsNotLookedThroughAreNotPassedOver() throws {
    try FileManager.default.createDirectory(
      atPath: office.path("t"), withIntermediateDirectories: true)
    for name in 0..<21_200 { try office.write("", to: "t/\(name).txt") }
    try office.write("scenario \"no\"\nexpect not truce = none\n", to: "t/a.parley")
    let result = try office.run(["test", "t"])
    #expect(result.status == 4, "\(result)")
  }

  @Test(arguments: [
    ["check", "big.parley"], ["fmt", "big.parley"], ["test", "big.parley"],
    ["import", "csv", "big.parley"], ["walk", "big.parley"], ["big.parley"],
    ["verify", "big.parley"],
  ])
  func whatHasNoEndIsRefused(arguments: [String]) throws {
    try office.write("", to: "big.parley")
    #expect(truncate(office.path("big.parley"), 2 << 20) == 0)
    let result = try office.run(arguments, environment: ["PARLEY_LIMIT": "1"])
    #expect(result.status == 4 && (result.output + result.errors).contains("more than 1 MiB"))
    try FileManager.default.removeItem(atPath: office.path("big.parley"))
    #expect(mkfifo(office.path("big.parley"), 0o600) == 0)
    let pipe = try office.run(arguments)
    #expect(pipe.status == 4 && (pipe.output + pipe.errors).contains("a pipe or a device"))
    let none = try office.run(["check"], environment: ["PARLEY_LIMIT": "much"])
    #expect(none.status == 2 && none.errors.contains("PARLEY_LIMIT"))
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let run = { (line: String) in
      try Batch.run(
        "/usr/bin/env", ["bash", "-c", line, Built.path(of: "parley")], in: self.office.folder)
    }
    try office.write(many, to: "seeds/b.parley")
    #expect(try run(#""$0" export json | true; exit ${PIPESTATUS[0]}"#).status == 0)
    try office.write("expect monitors\n", to: "a.parley")
    #expect(try run(#""$0" test a.parley | true; exit ${PIPESTATUS[0]}"#).status == 1)
  }

  @Test func layingOutFollowsALink() throws {
    try office.write("factor   x \"X\"\n", to: "real.parley")
    try office.link("link.parley", to: "real.parley")
    #expect(try office.run(["fmt", "link.parley"]).status == 0)
    #expect(try office.text(of: "real.parley") == "factor x \"X\"\n")
    try office.link("round", to: "robin")
    try office.link("robin", to: "round")
    #expect(try office.run(["fmt", "round"]).status == 4)
  }

  @Test func aPipeIsWrittenToAndNotReplaced() throws {
    #expect(mkfifo(office.path("pipe"), 0o600) == 0)
    // Open for both, the pipe takes what is written without a reader to wait for.
    let pipe = open(office.path("pipe"), O_RDWR)
    defer { close(pipe) }
    #expect(try office.run(["-o", "pipe", "ask", "monitors"]).status == 0)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(pipe, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self).hasPrefix("open: monitors"))
  }

  @Test(arguments: [
    ["whatif", "./seeds"], ["whatif", "seeds/none.parley"], ["whatif", "\"no\""],
  ])
  func whatCannotBeReadIsSaidWithAPlace(arguments: [String]) throws {
    let result = try office.run(arguments)
    #expect(result.status == 4)
    #expect(result.errors.contains("command:1:1: error: cannot read"))
  }

  @Test func aFolderIsReadWholeOrNotAtAll() throws {
    try office.link("seeds/b.parley", to: "gone")
    for arguments in [
      ["brief"], ["check"], ["check", "seeds"], ["fmt", "seeds"], ["test", "seeds"],
    ] {
      let result = try office.run(arguments)
      #expect(result.status == 4)
      #expect(result.errors.contains("cannot read 'seeds/b.parley'"))
    }
    try FileManager.default.removeItem(atPath: office.path("seeds/b.parley"))
    #expect(mkfifo(office.path("seeds/b.parley"), 0o600) == 0)
    #expect(try office.run(["brief"]).errors.contains("neither a file nor a folder"))
  }

  @Test func aLoopOfLinksIsReadOnceAndOneThatLeadsNowhereIsTold() throws {
    try office.link("seeds/above", to: "..")
    #expect(try office.run(["check", "seeds"]).output.contains(" 1 statement,"))
    try office.link("seeds/self", to: "self")
    let result = try office.run(["check", "seeds"])
    #expect(result.status == 4)
    #expect(result.errors.contains("'seeds/self': too many levels of symbolic links"))
  }

  @Test func tenThousandFilesAreOneDossier() throws {
    for folder in 0..<100 {
      try FileManager.default.createDirectory(
        atPath: office.path("seeds/\(folder)"), withIntermediateDirectories: true)
      for file in 0..<100 {
        try office.write(
          "2031-05-02 sudmark opposes airlift\n  in wire\n", to: "seeds/\(folder)/\(file).parley")
      }
    }
    #expect(try office.run(["check"]).output.contains(" 10001 statements, 0 errors"))
    #expect(try office.run(["fmt", "--check", "seeds/99"]).status == 0)
  }

  @Test func aFileThatGrowsWhileItIsReadIsReadAsItWasAtSomeMoment() async throws {
    let path = office.path("seeds/grow.parley")
    let entry = "2031-05-02 sudmark opposes airlift\n  in wire\n\n"
    #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    let writer = Task.detached {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      for _ in 0..<4_000 { try file.write(contentsOf: Data(entry.utf8)) }
      try file.close()
    }
    for _ in 0..<10 {
      let result = try office.run(["check"])
      #expect(result.status == 0 && result.errors.isEmpty)
    }
    try await writer.value
    #expect(try office.run(["check"]).output.contains(" 4001 statements, 0 errors"))
  }

  @Test func aScenarioThatTriesItselfEnds() throws {
    try office.write(
      "scenario \"A\"\nassume truce = full\nwhatif \"b.parley\"\nexpect monitors\n", to: "a.parley")
    try office.write("whatif \"a.parley\"\nwhatif \"b.parley\"\n", to: "b.parley")
    for path in ["a.parley", "b.parley"] {
      #expect(try office.run([path]).status == 0)
      #expect(try office.run(["whatif", "./" + path]).status == 0)
      #expect(try office.run(["test", path, "a.parley", "b.parley"]).status == 0)
    }
  }

  @Test func whatAFileWouldSaveATrialDoesNot() throws {
    try office.write("assume truce = full\nsave saved.parley\noutput out\n", to: "a.parley")
    #expect(try office.run(["whatif", "./a.parley"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: office.path("saved.parley")))
    #expect(!FileManager.default.fileExists(atPath: office.path("out")))
  }

  @Test func aCommandMayNameAFileInOneWord() throws {
    #expect(try office.run(["save ./s.parley"]).status == 0)
    #expect(try office.run(["sweep airlift save ./w.parley"]).status == 0)
    #expect(try office.run(["sweep airlift save ./w.parley"]).status == 4)
    #expect(try office.run(["sweep airlift save ./w.parley replace"]).status == 0)
    #expect(
      try office.run(["sweep norland supports monitors over truce save ./v.parley"]).status == 0)
    #expect(FileManager.default.fileExists(atPath: office.path("v.parley")))
    #expect(try office.run(["test", "w.parley"]).output.hasSuffix("2 passed, 0 failed\n"))
    #expect(try office.run(["./none.parley"]).errors.contains("cannot read './none.parley'"))
  }

  @Test func whatASweepSavesHoldsWhenItIsRun() throws {
    let rivals = """
      scenario "Rivals"
      as of 2031-05-05
      2031-05-04 sudmark supports providing airlift
      2031-05-04 sudmark opposes providing airlift
      sweep airlift save ./w.parley

      """
    try office.write(rivals, to: "my rivals.parley")
    #expect(try office.run(["my rivals.parley"]).status == 0)
    #expect(try office.text(of: "w.parley").contains("airlift is w.parley:3\n"))
    #expect(try office.text(of: "w.parley").contains("airlift is w.parley:11\n"))
    #expect(try office.run(["test", "w.parley"]).output.hasSuffix("2 passed, 0 failed\n"))
    // The day that the program was called with goes with it: on another, truce may be documented.
    try office.write(
      "2031-05-02 truce = partial\n  in wire para 9\n", to: "seeds/b.parley")
    let early = ["--as-of", "2031-05-01"]
    #expect(try office.run(early + ["-c", "sweep truce = full save ./v.parley"]).status == 0)
    #expect(try office.run(["test", "v.parley"]).output.hasSuffix("2 passed, 0 failed\n"))
    // Where nothing brings anything about there is nothing to save.
    let loop = "2031-05-02 norland supports airlift if norland supports airlift"
    let circle = try office.run([
      "-c", loop, "-c", "sweep norland supports airlift save ./u.parley",
    ])
    #expect(circle.output.contains("Nothing was saved"))
    #expect(!FileManager.default.fileExists(atPath: office.path("u.parley")))
  }

  @Test func aLineToPasteReadsBackWhateverTheFileIsCalled() throws {
    let rivals = "2031-05-03 sudmark supports monitors\n2031-05-03 sudmark opposes monitors\n"
    try office.write(
      rivals.replacingOccurrences(of: "monitors\n", with: "monitors\n  in wire para 9\n"),
      to: "seeds/my rivals.parley")
    let line = "assume sudmark monitors is \"my rivals.parley:1\""
    #expect(try office.run(["ask sudmark supports monitors"]).output.contains(line))
    #expect(try office.run(["flip sudmark supports monitors"]).output.contains(line.dropFirst(7)))
    #expect(
      try office.run(["-c", line, "-c", "ask sudmark supports monitors"]).output.hasPrefix("yes"))
  }

  @Test func aFileWithNothingToTestIsSaid() throws {
    try office.write("assume truce = full\n", to: "a.parley")
    let result = try office.run(["test", "a.parley"])
    #expect(result.status == 0)
    #expect(result.errors.contains("[nothing-to-test]"))
  }

  @Test(arguments: ["set width 0", "set format xml", "output seeds"])
  func whatTheShellIsAskedForHasAPlaceToo(line: String) throws {
    let result = try office.run([], input: "ask monitors\n\(line)\n")
    #expect(result.status > 2)
    #expect(result.errors.hasPrefix("standard input:2:1: error:"))
  }

  @Test(arguments: [["--version"], ["--help"], ["ask", "monitors"]])
  func aFullDiskIsAFailure(arguments: [String]) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // A file may not grow at all: the nearest to a full disk that needs no rights.
    shell.arguments = ["-c", "trap '' XFSZ; ulimit -f 0; \"$0\" \"$@\" >full 2>/dev/null"]
    shell.arguments? += [Built.path(of: "parley")] + arguments
    shell.currentDirectoryURL = office.folder
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 4)
  }

  /// Runs the program where no file may grow beyond 4 KiB: the nearest to a full disk that needs no rights.
  private func runOnAFullDisk(_ arguments: [String]) throws -> (status: Int32, errors: String) {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = [
      "bash", "-c", "ulimit -f 4; exec \"$0\" \"$@\"", Built.path(of: "parley"),
    ]
    #if os(Linux)
      // Whoever runs the tests may ignore the signal, and those they start would with them.
      shell.arguments?.insert("--default-signal=XFSZ", at: 0)
    #endif
    shell.arguments? += arguments
    shell.currentDirectoryURL = office.folder
    let errors = Pipe()
    shell.standardError = errors
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return (shell.terminationStatus, String(decoding: told, as: UTF8.self))
  }

  /// Statements enough for a file of more than 4 KiB, not in the canonical layout.
  private let many = String(
    repeating: "2031-05-02  norland supports monitors\n  in wire para 3\n", count: 200)

  @Test func aFolderNamedLikeACommandDoesNotStandInItsWay() throws {
    try office.write("actor ada state \"Ada\"\n", to: "seeds/a.parley")
    func makeFolder(_ name: String) throws {
      try FileManager.default.createDirectory(
        at: office.folder.appending(path: name), withIntermediateDirectories: true)
    }
    for name in ["actors", "help"] { try makeFolder(name) }
    #expect(try office.run(["actors"]).output.contains("Ada"))
    #expect(try office.run(["help"]).status == 0)
    #expect(try office.run(["nothing"]).status != 0)
    try makeFolder("nothing")
    #expect(try office.run(["nothing"]).errors.contains("is a folder"))
  }

  @Test func severalFilesAreLaidOutOrNone() throws {
    let small = "factor  x \"X\"\n"
    for name in ["0", "a", "c"] { try office.write(small, to: "seeds/\(name).parley") }
    try office.write(many, to: "seeds/b.parley")
    let result = try runOnAFullDisk(["fmt", "seeds"])
    #expect(result.status == 4 && result.errors.contains("cannot write 'seeds/b.parley'"))
    #expect(try office.text(of: "seeds/0.parley") == small)
    #expect(try office.text(of: "seeds/b.parley") == many)
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.path("seeds")).count == 4)
    // One with an error is left as it is, and keeps the others from nothing.
    try office.write("factor  y\n", to: "seeds/c.parley")
    #expect(try office.run(["fmt", "seeds", "seeds/a.parley"]).status == 3)
    #expect(try office.text(of: "seeds/a.parley") == "factor x \"X\"\n")
    #expect(try office.text(of: "seeds/c.parley") == "factor  y\n")
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsSaidToBe() throws {
      var path = Array((office.path("seeds") + "/").utf8CString.dropLast())
      path += [CChar(bitPattern: 0xE9)] + ".parley".utf8CString
      let file = open(path, O_CREAT | O_WRONLY, 0o600)
      #expect(file >= 0)
      close(file)
      let result = try office.run(["check"])
      #expect(result.status == 4, "\(result)")
      #expect(result.errors.contains("cannot read 'seeds/\u{FFFD}.parley': its name is not UTF-8"))
    }
  #endif
}
