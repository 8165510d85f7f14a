import SystemPackage
import Testing

@testable import ParleyTerminal

struct HistoryFileTests {
  @Test(arguments: [
    "plain", "a\nb\n", "tab\tback\\slash \\n", "\u{1B}[31m\r\u{7F}", "Åland 中国 e\u{301}\u{302}",
    " ",
  ])
  func anEntryComesBackFromItsLine(entry: String) {
    let line = EntryLine.written(entry)
    #expect(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    #expect(EntryLine.read(line.utf8) == entry)
  }

  @Test(arguments: [
    #"a\"#, #"a\x"#, #"\u{0}"#, #"\u{110000}"#, #"\u{zz}"#, #"\u1B"#, #"\u{1B"#, "",
  ])
  func aDamagedLineIsNoEntry(line: String) {
    #expect(EntryLine.read(line.utf8) == nil)
  }

  @Test func damagedAndUnfinishedLinesArePassedOver() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Array("one\n\n\\bad\n".utf8) + [0xFF, 0x0A] + Array("two\nunfini".utf8), to: "history")
    var history = HistoryFile(path: folder.path.appending("history"))
    #expect(try history.entries() == ["one", "two"])
    try history.append("three")
    #expect(try history.entries() == ["one", "two", "unfini", "three"])
    #expect(try history.path.stat().permissions == .ownerReadWrite)
  }

  @Test func repeatsInARowAreDropped() throws {
    let folder = try TemporaryFolder()
    var history = HistoryFile(path: folder.path.appending("deep").appending("history"))
    #expect(try history.entries() == [])
    for entry in ["a", "a", "b", "a"] { try history.append(entry) }
    var other = HistoryFile(path: history.path)
    try other.append("a")
    #expect(try folder.read("deep/history") == "a\nb\na\na\n")
    #expect(try history.entries() == ["a", "b", "a"])
  }

  @Test func theFileIsBounded() throws {
    let folder = try TemporaryFolder()
    let count = HistoryFile.limit + HistoryFile.slack + 1
    try folder.write((1...count).map { "entry \($0)\n" }.joined(), to: "history")
    var history = HistoryFile(path: folder.path.appending("history"))
    let entries = try history.entries()
    #expect(entries.count == HistoryFile.limit)
    #expect(entries.last == "entry \(count)")
    #expect(try folder.read("history").split(separator: "\n").count == HistoryFile.limit)
    #expect(try history.path.stat().permissions == .ownerReadWrite)
    try history.append("next")
    #expect(try history.entries().last == "next")
  }

  @Test func sessionsThatAppendAtOnceLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("history")
    await withTaskGroup(of: Void.self) { group in
      for session in 1...4 {
        group.addTask {
          var history = HistoryFile(path: path)
          for number in 1...50 { try? history.append("\(session) says \(number)") }
        }
      }
    }
    let entries = try HistoryFile(path: path).entries()
    #expect(Set(entries).count == 200)
    #expect(entries.filter { $0.hasPrefix("3 ") }.last == "3 says 50")
  }

  @Test func theStateFolderFollowsXDG() {
    func path(_ variables: [String: String]) -> String? {
      StateFolder.path(environment: Environment(variables))?.string
    }
    #expect(path(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/parley")
    #expect(path(["XDG_STATE_HOME": "relative", "HOME": "/h"]) == "/h/.local/state/parley")
    #expect(path(["XDG_STATE_HOME": "", "HOME": "/h"]) == "/h/.local/state/parley")
    #expect(path([:]) == nil)
  }
}
