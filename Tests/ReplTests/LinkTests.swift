import Foundation
import PtySupport
import Synchronization
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Links that came with somebody else's files: what they lead to outside is neither read with fewer rights
/// than the user's, nor ever written.
struct LinkTests {
  private static let secret = "scenario \"Sesame\"\nassume truce = full\nexpect open sesame\n"

  private let office: Office
  private var inner: URL { office.folder.appending(path: "inner") }

  /// A folder `inner` as from a stranger, with a secret beside it.
  init() throws {
    office = try Office()
    for name in ["inner", "inner/sub", "secret", "secret/t", "secret/seeds"] {
      try FileManager.default.createDirectory(
        atPath: office.path(name), withIntermediateDirectories: true)
    }
    try FileManager.default.moveItem(
      atPath: office.path("seeds"), toPath: office.path("inner/seeds"))
    try office.write(Self.secret, to: "secret/t/a.parley")
    try office.write("# Sesame\n\nsesame\n", to: "secret/t/a.md")
    try office.write("actor sesame state \"Sesame\"\n", to: "secret/seeds/a.parley")
    try office.write("kept\n", to: "secret/kept")
  }

  private func run(_ arguments: [String], in folder: String = "inner") throws -> Office.Result {
    try Batch.run(
      Built.path(of: "parley"), arguments, in: office.folder.appending(path: folder),
      home: office.folder)
  }

  /// Holds a run to say that a link leads out, and nothing of what is there.
  private func expectRefused(_ arguments: [String], in folder: String = "inner") throws {
    let result = try run(arguments, in: folder)
    #expect(result.status == 4, "\(arguments): \(result)")
    let told = result.output + result.errors
    #expect(told.contains("is a link that leads out of the folder"), "\(arguments): \(told)")
    #expect(!told.lowercased().contains("sesame"), "\(arguments)")
  }

  // MARK: Reading

  @Test(arguments: [
    ["test", "t"], ["test", "t/"], ["test", "./t"], ["test", "sub/../t"], ["test", "t/a.parley"],
    ["test", "t/a.md"], ["test", "--list", "t"], ["check", "t"], ["fmt", "--check", "t"],
    ["walk", "t"], ["walk", "t/a.md"], ["diff", "seeds", "seeds", "--scenarios", "t"],
    ["whatif", "t/a.parley"], ["--safe", "t/a.parley"], ["check", "--documents", "t"],
    ["fmt", "--check", "--fingerprint", "t", "seeds"],
  ])
  func aFolderThatIsALinkIsNotFollowedOut(_ arguments: [String]) throws {
    try office.link("inner/t", to: "../secret/t")
    try expectRefused(arguments)
  }

  /// What nobody has named is no other matter.
  @Test func norIsADossierThatWasFoundNorScenariosBesideOne() throws {
    try office.link("inner/scenarios", to: "../secret/t")
    try expectRefused(["diff", "seeds", "seeds"])
    try FileManager.default.removeItem(atPath: office.path("inner/seeds"))
    try office.link("inner/seeds", to: "../secret/seeds")
    try office.write("expect sesame\n", to: "inner/sub/a.parley")
    for arguments in [["check"], ["test", "sub"], ["--safe", "actors"], ["check", "seeds"]] {
      try expectRefused(arguments)
    }
    try expectRefused(["check"], in: "inner/sub")
    // The user's own rights follow it.
    #expect(try run(["actors"]).output.contains("Sesame"))
  }

  @Test func aLinkThatStaysInsideIsFollowed() throws {
    try office.write("assume truce = full\nexpect monitors\n", to: "inner/sub/a.parley")
    try office.link("inner/t", to: "sub")
    try FileManager.default.moveItem(
      atPath: office.path("inner/seeds"), toPath: office.path("inner/real"))
    try office.link("inner/seeds", to: "real")
    for arguments in [
      ["test", "t"], ["test", "t/a.parley"], ["check"], ["diff", "seeds", "real"],
    ] {
      #expect(try run(arguments).status == 0, "\(arguments)")
    }
  }

  /// A file that gives way to a link after it has been looked at, and comes back; by a hundred names, so
  /// that a run over the folder has as many chances. Named by itself, it says what may be read at all.
  @Test(arguments: [
    (["test", "sub"], 20), (["check", "sub/1.parley"], 100), (["whatif", "\"sub/1.parley\""], 100),
  ])
  func whatWasOpenedIsHeldAgainstWhatMayBeRead(arguments: [String], times: Int) throws {
    try office.write("expect monitors\n", to: "inner/good")
    for number in 0..<100 { try office.link("inner/sub/\(number).parley", to: "a") }
    let (good, next) = (office.path("inner/good"), office.path("inner/next"))
    let file = office.path("inner/sub/a")
    let isOver = Mutex(false)
    let swapper = Thread {
      while !isOver.withLock({ $0 }) {
        link(good, next)
        rename(next, file)
        symlink("../../secret/t/a.parley", next)
        rename(next, file)
      }
    }
    swapper.start()
    defer { isOver.withLock { $0 = true } }
    for _ in 0..<times {
      let result = try run(arguments)
      #expect(!(result.output + result.errors).lowercased().contains("sesame"))
    }
  }

  // MARK: Writing

  /// Calls that write a file named in the call, `out` or `out.parley`.
  private static let calls = [
    ["-o", "out", "sources"],
    ["test", "--format", "junit", "--output", "out", "s.parley"],
    ["walk", "l.md", "--handout", "out"], ["walk", "l.md", "--report", "out"],
    ["-c", "output out replace", "-c", "sources"],
    ["-c", "assume truce = full", "-c", "save out.parley replace"],
  ]

  @Test(arguments: calls) func aNameThatIsALinkIsReplacedAndNotFollowed(
    _ arguments: [String]
  ) throws {
    try office.write("assume truce = full\nexpect monitors\n", to: "inner/s.parley")
    try office.write(WalkTests.lesson, to: "inner/l.md")
    let victim = "assume truce = full\n"
    try office.write(victim, to: "secret/victim.parley")
    let name = arguments.joined(separator: " ").contains("out.parley") ? "out.parley" : "out"
    try office.link("inner/" + name, to: "../secret/victim.parley")
    let result = try run(arguments)
    #expect(result.status == 0, "\(result)")
    #expect(try office.text(of: "secret/victim.parley") == victim)
    let link = try? FileManager.default.destinationOfSymbolicLink(
      atPath: office.path("inner/" + name))
    #expect(link == nil)
    #expect(try !office.text(of: "inner/" + name).isEmpty)
  }

  @Test(arguments: ["output out", "assume truce = full\nsave out.parley"])
  func aLinkThatLeadsNowhereIsThereAlready(_ commands: String) throws {
    for name in ["out", "out.parley"] {
      try office.link("inner/" + name, to: "../secret/new.parley")
    }
    try office.write(commands + "\n", to: "inner/run.parley")
    let result = try run(["run.parley"])
    #expect(result.status == 4 && result.errors.contains("is there already"), "\(result)")
    #expect(!FileManager.default.fileExists(atPath: office.path("secret/new.parley")))
  }

  /// While somebody is asked, the file gives way to a link to the same bytes elsewhere.
  @Test func whatIsAddedStaysInTheDossier() throws {
    let analyst = try Analyst()
    let file = analyst.folder.appending(path: "seeds/a.parley")
    let copy = analyst.folder.appending(path: "copy")
    try analyst.atPrompt("add norland opposes airlift")
    for question in [
      "condition [none]", "source [wire]", "paragraph [none]", "date [2031-05-03]",
      "speaker [norland]", "credibility [6]", "gist [none]",
    ] {
      try analyst.pty.wait(forPrompt: question + "> ")
      analyst.enter("")
    }
    try analyst.pty.wait(forPrompt: "write [yes]> ")
    try FileManager.default.moveItem(at: file, to: copy)
    let before = try Data(contentsOf: copy)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: copy)
    analyst.enter("")
    try analyst.pty.wait(for: "leads out of the folder")
    #expect(try Data(contentsOf: copy) == before)
  }

  // MARK: What is saved with a stranger's rights

  /// Tests a scenario that saves so many times, under a title of so many letters.
  private func tested(
    _ count: Int, _ letters: Int, _ environment: [String: String]
  ) throws -> Office.Result {
    let title = String(repeating: "x", count: letters)
    let saves = (1...count).map { "save a\($0).parley\n" }.joined()
    try office.write(
      "scenario \"\(title)\"\nassume truce = full\n\(saves)expect monitors\n",
      to: "inner/s.parley")
    return try Batch.run(
      Built.path(of: "parley"), ["test", "s.parley"], in: inner, environment: environment)
  }

  /// As many files as a scratch folder takes, or as many bytes, and no more; and nothing of them on the
  /// disk, where a signal would leave it.
  @Test func aScratchFolderIsBoundedAndInMemory() throws {
    let nowhere = ["TMPDIR": "/nowhere"]
    let full = try tested(1_000, 10, nowhere)
    #expect(full.status == 0, "\(full)")
    let files = try tested(1_001, 10, nowhere)
    #expect(files.status == 3 && files.output.contains("at most 1,000 files"), "\(files)")
    #expect(try tested(20, 60_000, nowhere).status == 0)
    let bytes = try tested(20, 60_000, ["PARLEY_LIMIT": "1"])
    #expect(bytes.status == 3 && bytes.output.contains("[safe-mode]"), "\(bytes)")
  }
}
