import PtySupport
import SystemPackage
import Testing

@testable import ParleyTerminal

struct JournalTests {
  private func about(_ subject: String, _ entries: String...) -> JournalContent {
    JournalContent(subject: subject, entries: entries)
  }

  @Test func aSessionThatEndsCleanlyLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let journal = Journal(in: folder.path.appending("deep"))
    try journal.keep(about("seeds"))
    #expect(OwnFile.names(in: folder.path.appending("deep")).isEmpty)
    try journal.keep(about("seeds", "assume us opposes providing us-backstop"))
    let names = journals(in: folder.path.appending("deep"))
    #expect(names.count == 1)
    let path = folder.path.appending("deep").appending(try #require(names.first))
    #expect(try path.stat().permissions == .ownerReadWrite)
    try journal.finish()
    #expect(journals(in: folder.path.appending("deep")).isEmpty)
    try journal.finish()
  }

  @Test func whatASessionLeftCanBeTakenUpOnce() throws {
    let folder = try TemporaryFolder()
    var crashed: Journal? = Journal(in: folder.path)
    let italy = "actor italy\n  name \"Åland\""
    try crashed?.keep(about("/home/x/see\nds", italy))
    try crashed?.keep(about("/home/x/see\nds", italy, "assume a"))
    #expect(Journal.abandoned(in: folder.path).isEmpty, "its session is alive")
    crashed = nil
    do {
      let found = try #require(Journal.abandoned(in: folder.path).first)
      #expect(found.content == about("/home/x/see\nds", italy, "assume a"))
      #expect(Journal.abandoned(in: folder.path).isEmpty, "another session has it")
    }
    let again = try #require(Journal.abandoned(in: folder.path).first)
    // The process number is the same: the new journal must not mix with the old.
    let next = Journal(in: folder.path)
    try next.keep(about("seeds", "new"))
    #expect(again.content.entries.count == 2)
    try again.keep(["assume a"])
    #expect(Journal.abandoned(in: folder.path).isEmpty, "it is still in hand")
    #expect(journals(in: folder.path).count == 2)
    try again.discard()
    #expect(journals(in: folder.path).count == 1)
    try next.finish()
    #expect(Journal.abandoned(in: folder.path).isEmpty)
  }

  /// Whatever a session comes to, the journal is what it was told last, and one file.
  @Test func aJournalHoldsWhatItIsToldAndNoMore() throws {
    let folder = try TemporaryFolder()
    var journal: Journal? = Journal(in: folder.path)
    let contents = [
      about("a", "one"), about("a", "one", "two"), about("a", "two"), about("b", "two"),
      JournalContent(subject: "b", entries: ["two"], saved: .init(count: 1, file: "/x.parley")),
      JournalContent(
        subject: "b", entries: ["two", "three"], saved: .init(count: 1, file: "/x.parley")),
      JournalContent(
        subject: "b", entries: ["two", "three"], saved: .init(count: 2, file: "/y.parley")),
      about("b"), about("a", "one"),
    ]
    for content in contents {
      try journal?.keep(content)
      let names = journals(in: folder.path)
      #expect(names.count == (content.entries.isEmpty ? 0 : 1))
      guard let name = names.first else { continue }
      let file = try OwnFile.open(folder.path.appending(name))
      defer { try? file.close() }
      let lines = EntryLine.all(in: try OwnFile.contents(of: file))
      #expect(JournalContent(lines: lines) == content)
    }
    journal = nil
    #expect(Journal.abandoned(in: folder.path).map(\.content) == [about("a", "one")])
  }

  @Test func halfAnEntryWasNeverMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("parley-journal 1 seeds\none\nhal", to: "session-1.journal")
    try folder.write("parley-journal 1 seeds\n", to: "session-2.journal")
    try folder.write("", to: "session-3.journal")
    try folder.write("parley-journal 9 seeds\nx\n", to: "session-4.journal")
    #expect(Journal.abandoned(in: folder.path).map(\.content.entries) == [["one"]])
    // Those without an entry are gone; a later version's is left alone.
    #expect(journals(in: folder.path) == ["session-1.journal", "session-4.journal"])
  }

  @Test func anEntryThatCannotBeWrittenThrows() throws {
    let journal = Journal(in: "/proc/parley")
    #expect(throws: Errno.self) { try journal.keep(about("seeds", "x")) }
  }

  private func journals(in folder: FilePath) -> [String] {
    OwnFile.names(in: folder).filter { $0.hasSuffix(".journal") }
  }
}

struct TerminalTests {
  @Test func colourIsDecidedByTheUserThenTheTerminal() throws {
    let terminal = try FileDescriptor.open("/dev/ptmx", .readWrite)
    defer { try? terminal.close() }
    func shows(
      _ choice: ColorChoice, on file: FileDescriptor, _ variables: [String: String]
    ) -> Bool {
      Terminal.showsColor(choice, on: file, environment: Environment(variables))
    }
    let file = try FileDescriptor.open("/dev/null", .readWrite)
    defer { try? file.close() }
    #expect(shows(.auto, on: terminal, ["TERM": "xterm"]))
    #expect(!shows(.auto, on: file, ["TERM": "xterm"]))
    #expect(!shows(.auto, on: terminal, ["TERM": "dumb"]))
    #expect(!shows(.auto, on: terminal, [:]))
    #expect(!shows(.auto, on: terminal, ["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(shows(.auto, on: terminal, ["TERM": "xterm", "NO_COLOR": ""]))
    #expect(shows(.always, on: file, ["NO_COLOR": "1"]))
    #expect(!shows(.never, on: terminal, ["TERM": "xterm"]))
    #expect(Terminal.width(of: file) == nil)
  }
}
