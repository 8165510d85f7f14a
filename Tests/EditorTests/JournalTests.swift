import PtySupport
import SystemPackage
import Testing

@testable import ParleyTerminal

struct JournalTests {
  @Test func aSessionThatEndsCleanlyLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let journal = Journal(in: folder.path.appending("deep"), subject: "seeds")
    #expect(OwnFile.names(in: folder.path.appending("deep")).isEmpty)
    try journal.append("assume us opposes providing us-backstop")
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
    var crashed: Journal? = Journal(in: folder.path, subject: "/home/x/see\nds")
    try crashed?.append("actor italy\n  name \"Åland\"")
    try crashed?.append("undo")
    #expect(Journal.abandoned(in: folder.path).isEmpty, "its session is alive")
    crashed = nil
    do {
      let found = try #require(Journal.abandoned(in: folder.path).first)
      #expect(found.subject == "/home/x/see\nds")
      #expect(found.entries == ["actor italy\n  name \"Åland\"", "undo"])
      #expect(Journal.abandoned(in: folder.path).isEmpty, "another session has it")
    }
    let again = try #require(Journal.abandoned(in: folder.path).first)
    // The process number is the same: the new journal must not mix with the old.
    let next = Journal(in: folder.path, subject: "seeds")
    try next.append("new")
    #expect(again.entries.count == 2)
    try again.discard()
    #expect(journals(in: folder.path).count == 1)
    try next.finish()
    #expect(Journal.abandoned(in: folder.path).isEmpty)
  }

  @Test func halfAnEntryWasNeverMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("parley-journal 1 seeds\none\nhal", to: "session-1.journal")
    try folder.write("parley-journal 1 seeds\n", to: "session-2.journal")
    try folder.write("", to: "session-3.journal")
    try folder.write("parley-journal 9 seeds\nx\n", to: "session-4.journal")
    #expect(Journal.abandoned(in: folder.path).map(\.entries) == [["one"]])
    // Those without an entry are gone; a later version's is left alone.
    #expect(journals(in: folder.path) == ["session-1.journal", "session-4.journal"])
  }

  @Test func anEntryThatCannotBeWrittenThrows() throws {
    let journal = Journal(in: "/proc/parley", subject: "seeds")
    #expect(throws: Errno.self) { try journal.append("x") }
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
