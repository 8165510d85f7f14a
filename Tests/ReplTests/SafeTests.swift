import Foundation
import PtySupport
import Testing

/// What may be a stranger's: whatever stands in it, it writes and reads nothing but what it may.
@Suite(.serialized) struct SafeTests {
  private static let secret = "scenario \"Sesame\"\nexpect open sesame\n"

  /// Commands that would write where they may not, or read what they may not.
  private static let commands = [
    "save ~/x.parley", "save /tmp/parley-test-x.parley", "save ../x.parley replace",
    "sweep monitors save ../x.parley", "sweep monitors save ../secret.parley replace",
    "output ../x", "output x", "open ..", "open ../other", "whatif \"../secret.parley\"",
    "verify \"../secret.md\"", "diff ../other seeds", "diff seeds ../other",
    "diff seeds seeds scenarios ../secret.parley",
    "add 2031-05-02 sudmark opposes airlift\n  in wire para 9", "whatif link.parley",
  ]

  /// A dossier with a secret beside its folder.
  private func office() throws -> Office {
    let office = try Office()
    let inner = office.path("inner")
    for name in ["inner", "other", "inner/t"] {
      try FileManager.default.createDirectory(
        atPath: office.path(name), withIntermediateDirectories: true)
    }
    try FileManager.default.moveItem(atPath: office.path("seeds"), toPath: inner + "/seeds")
    try office.write(Self.secret, to: "secret.parley")
    try office.write("# Sesame\n\nsesame\n", to: "secret.md")
    try office.write("actor sesame state \"Sesame\"\n", to: "other/a.parley")
    try office.link("inner/t/link.parley", to: "../../secret.parley")
    try FileManager.default.moveItem(
      atPath: inner + "/t/link.parley", toPath: inner + "/link.parley")
    return office
  }

  private func files(_ office: Office) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: office.folder.path).sorted()
      .map { name in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: office.path(name), isDirectory: &isFolder)
        return name + (isFolder.boolValue ? "" : ": " + ((try? office.text(of: name)) ?? "?"))
      }
  }

  /// Whoever lays out a folder could else have a file run with the rights of who stands in it.
  @Test(arguments: ["brief", "whatif", "quit", "norland"])
  func aFileNamedLikeACommandIsNotRunInItsPlace(name: String) throws {
    let office = try Office()
    try office.write("output x.txt\nask truce\n", to: name)
    _ = try office.run([name])
    #expect(!FileManager.default.fileExists(atPath: office.path("x.txt")))
    _ = try office.run(["./" + name])
    #expect(FileManager.default.fileExists(atPath: office.path("x.txt")))
  }

  @Test(arguments: ["2>&-", ">&-", "<&- >&- 2>&-"])
  func noMessageGoesIntoAFileThatIsOpenedNext(closing: String) throws {
    let office = try Office()
    let shell = #"exec "$0" --keep-going -c 'output x.txt' -c bogus -c guarantees "# + closing
    _ = try Batch.run(
      "/bin/sh", ["-c", shell, Built.path(of: "parley")], in: office.folder,
      environment: ["PARLEY_DOSSIER": office.path("seeds"), "HOME": office.folder.path])
    let text = try office.text(of: "x.txt")
    #expect(!text.isEmpty && !text.contains("Reports go") && !text.contains("error: "), "\(text)")
  }

  @Test func aStartUpFileIsTheUsersOwn() throws {
    let office = try Office()
    for folder in ["own", "own/parley"] {
      try FileManager.default.createDirectory(
        atPath: office.path(folder), withIntermediateDirectories: true)
    }
    try office.write("output x.txt\nask truce\n", to: "own/parley/init.parley")
    for (config, isTaken) in [("own", false), (office.path("own"), true)] {
      let pty = try Pty(
        "/bin/sh", ["-c", #"cd "$1"; exec "$0""#, Built.path(of: "parley"), office.folder.path],
        environment: [
          "HOME": office.folder.path, "TERM": "xterm", "NO_COLOR": "1", "XDG_CONFIG_HOME": config,
        ])
      try pty.wait(forPrompt: isTaken ? "x.txt]> " : "parley> ")
      pty.type("quit\n")
      #expect(try pty.end() == 0)
      #expect(FileManager.default.fileExists(atPath: office.path("x.txt")) == isTaken)
    }
  }

  @Test func underSafeNotEvenGitIsStarted() throws {
    let office = try Office()
    let result = try office.run(["--safe", "diff", "--git", "HEAD"])
    #expect(result.status == 3 && result.errors.contains("'git' is not started"), "\(result)")
  }

  /// The ways in which a file from elsewhere comes to be run, each with the file it is put into.
  private static let ways:
    [(arguments: [String], file: String, around: @Sendable (String) -> String)] = [
      (["test", "t"], "t/evil.parley", { $0 + "\n" }),
      (["test", "t/evil.md"], "t/evil.md", { "# P\n\n```parley\nparley> \($0)\n```\n" }),
      (["--safe", "t/evil.parley"], "t/evil.parley", { $0 + "\n" }),
      (["--safe", "--keep-going", "t/evil.parley"], "t/evil.parley", { $0 + "\n" }),
      (
        ["walk", "t/evil.md"], "t/evil.md",
        {
          "# L\n\n## One\n\n```parley task\nexpect truce = full\n```\n\n"
            + "```parley solution\nassume truce = full\n\($0)\n```\n"
        }
      ),
      (["whatif", "t/evil.parley"], "t/evil.parley", { $0 + "\n" }),
      (["check", "t/evil.parley"], "t/evil.parley", { $0 + "\n" }),
      (["fmt", "--check", "t"], "t/evil.parley", { $0 + "\n" }),
    ]

  @Test(arguments: ways.indices) func aFileFromElsewhereHasNoRights(way: Int) throws {
    let (arguments, file, around) = Self.ways[way]
    let office = try office()
    for command in Self.commands {
      try office.write(around(command), to: "inner/" + file)
      let before = try files(office)
      let result = try Batch.run(
        Built.path(of: "parley"), arguments, in: office.folder.appending(path: "inner"),
        home: office.folder,
        environment: ["HOME": office.folder.path, "XDG_STATE_HOME": "/nowhere"])
      // What is printed of the file itself may name what it asked for, and nothing more.
      #expect(!(result.output + result.errors).lowercased().contains("sesame"), "\(command)")
      #expect(try files(office) == before, "\(command)")
      #expect(!FileManager.default.fileExists(atPath: "/tmp/parley-test-x.parley"))
    }
  }

  /// What is to be done is said of the file that was meant: one of the dossier, or one that is saved.
  @Test func whatIsRefusedSaysWhatWouldHelp() throws {
    let office = try Office()
    try office.write("actor   tern state \"Tern\"\n", to: "seeds/b.parley")
    for arguments in [["-c", "add actor skua state \"Skua\""], ["fmt", "seeds"], ["new", "x"]] {
      let result = try office.run(["--safe"] + arguments)
      #expect(result.status == 3)
      #expect(result.errors.contains("expected your own rights, without --safe"), "\(result)")
    }
    let saved = try office.run(["--safe", "-c", "save x/y.parley"])
    #expect(saved.errors.contains("expected a plain file name"))
  }

  @Test(arguments: [["-c", "output x"], ["new", "x"], ["fmt", "loose.parley"]])
  func whatWouldWriteIsRefused(_ arguments: [String]) throws {
    let office = try Office()
    let loose = "assume   truce = full\n"
    try office.write(loose, to: "loose.parley")
    let result = try office.run(["--safe"] + arguments)
    #expect(result.status == 3, "\(result)")
    #expect(result.errors.contains("[safe-mode]"))
    if arguments == ["fmt", "loose.parley"] {
      #expect(result.errors.contains("your own rights, without --safe"))
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder.path).sorted()
        == ["loose.parley", "seeds"])
    #expect(try office.text(of: "loose.parley") == loose)
  }

  /// In a scratch folder, which stays for the user and is gone after a test.
  @Test func whatIsSavedGoesToAFolderOfItsOwn() throws {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.path("tmp"), withIntermediateDirectories: true)
    let environment = ["TMPDIR": office.path("tmp"), "HOME": office.folder.path]
    let script = "assume truce = full\nsave mine.parley\nretract all\nwhatif \"mine.parley\"\n"
    try office.write(script + "expect open monitors\n", to: "a.parley")
    let tested = try office.run(["test", "a.parley"], environment: environment)
    #expect(tested.status == 0, "\(tested)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.path("tmp")).isEmpty)
    let safe = try office.run(["--safe", "a.parley"], environment: environment)
    #expect(safe.status == 0 && safe.errors.contains("[saved-in-scratch]"))
    let made = try FileManager.default.subpathsOfDirectory(atPath: office.path("tmp"))
    let mine = made.filter { $0.hasSuffix("/mine.parley") }
    #expect(mine.count == 1)
    // Where it is, is said at once.
    #expect(safe.output.contains("/tmp/\(mine.first ?? "?"): 1 entry in force."))
    #expect(!FileManager.default.fileExists(atPath: office.path("mine.parley")))
  }

  @Test(arguments: [
    ["-o", "x", "brief"], ["test", "--update", "x.md"], ["walk", "x.md", "--handout", "x"],
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

  /// Links out of a folder are not followed, whoever put them there.
  @Test func aLinkOutOfTheFolderIsNotRead() throws {
    let office = try office()
    try office.link("inner/seeds/x.parley", to: "../../secret.parley")
    try office.link("inner/t/x.parley", to: "../../secret.parley")
    for arguments in [
      ["check"], ["check", "seeds"], ["brief"], ["test", "t"], ["fmt", "--check", "t"],
      ["diff", "seeds", "seeds"], ["test", "t/x.parley"], ["check", "t/x.parley"],
      ["-c", "whatif \"link.parley\""],
    ] {
      let result = try Batch.run(
        Built.path(of: "parley"), arguments, in: office.folder.appending(path: "inner"))
      #expect(result.status >= 3)
      #expect(!(result.output + result.errors).lowercased().contains("sesame"), "\(arguments)")
    }
  }

  @Test func onlyAScenarioIsReplacedAndOnlyByAScenariosName() throws {
    let office = try Office()
    try office.write("Dear diary\n", to: "d.parley")
    for line in [
      "save x.txt", "save .bashrc replace", "save d.parley replace", "save seeds/b.parley",
      "save seeds/a.parley replace",
    ] {
      let before = try files(office)
      let result = try office.run(["-c", "assume truce = full", "-c", line])
      #expect(result.status == 4 && result.errors.contains("[unwritable]"), "\(line)")
      #expect(try files(office) == before)
    }
    #expect(try office.run(["-c", "save s.parley", "-c", "save s.parley replace"]).status == 0)
  }
}
