import Synchronization
import Testing

@testable import ParleyCore

/// A dossier whose files changed is what it would be if it were read for the first time.
struct RecheckTests {
  @Test(arguments: 0..<4)
  func aChangedFileIsTakenInAsIfAllWereReadAnew(chunk: UInt64) throws {
    var random = SplitMix64(seed: 0x5EC + chunk)
    var changedAlone = 0
    for round in 0..<150 {
      let entries = RandomDossier(seed: chunk * 1_000 + UInt64(round)).entries
      var texts = (0..<2).map { file in
        Array(entries.filter { $0.file == file }.map { $0.text + "\n" }.joined().utf8)
      }
      func sources() -> [SourceText] {
        zip(["a.parley", "b.parley"], texts).map { SourceText(name: $0, bytes: $1) }
      }
      guard var dossier = Dossier.check(sources()).dossier else { continue }
      for _ in 0..<4 {
        let before = texts
        switch random.pick([0, 1, 2]) {
        case 0: texts[random.pick([0, 1])].damage(&random)
        case 1: texts[1] += Array("\n# a remark\n\n".utf8)
        default:
          // The last statement once more, and everything a line further down.
          let last = entries.last { $0.file == 1 }?.text ?? ""
          texts[1] = Array("\n".utf8) + texts[1] + Array("\n\(last)\n".utf8)
        }
        let now = Dossier.check(sources(), after: dossier)
        let difference = now.difference(from: Dossier.check(sources()))
        #expect(difference == nil, "chunk \(chunk), round \(round)")
        if difference != nil { return }
        if let next = now.dossier {
          dossier = next
          changedAlone += 1
        } else {
          texts = before
        }
      }
    }
    #expect(changedAlone > 50)
  }

  /// Files in memory, which remember what was read.
  private final class Files: FileAccess {
    let files: Mutex<[String: (text: String, changed: Int)]>
    let reads = Mutex<[String]>([])

    init(_ files: [String: String]) { self.files = Mutex(files.mapValues { ($0, 0) }) }

    func change(_ name: String, to text: String) {
      files.withLock { $0[name] = (text, ($0[name]?.changed ?? 0) + 1) }
    }
    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
      reads.withLock { $0.append(path) }
      return Array((files.withLock { $0[String(path.dropFirst(2))]?.text } ?? "").utf8)
    }
    func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
      files.withLock { $0.keys.sorted() }
    }
    func stamp(_ path: String) -> FileStamp? {
      files.withLock { $0[String(path.dropFirst(2))] }.map {
        FileStamp(number: 1, size: $0.text.utf8.count, seconds: $0.changed, nanoseconds: 0)
      }
    }
    func exists(_ path: String) -> Bool { true }
    func confined(to paths: [String]) -> any FileAccess { self }
    func write(_ files: [FileWrite]) throws(Diagnostic) {}
  }

  @Test func whatHasNotChangedIsNotReadAgain() throws {
    let files = Files([
      "a.parley": "source wire \"Wire\"\nactor ada state \"Ada\"\nguarantee shield force \"S\"\n",
      "b.parley": "2025-01-02 ada supports shield\n  in wire\n",
      "c.parley": "2025-01-03 ada opposes shield\n  in wire\n",
    ])
    let first = try #require(try Dossier.load("d", files).dossier)
    files.reads.withLock { $0 = [] }
    files.change("b.parley", to: "\n2025-01-04 ada rejects shield\n  in wire\n")
    let second = try #require(try Dossier.load("d", files, after: first).dossier)
    #expect(files.reads.withLock { $0 } == ["d/b.parley"])
    #expect(second.statements.map { "\($0.place)" } == ["b.parley:2", "c.parley:1"])
    #expect(second.statements.map(\.day.description) == ["2025-01-04", "2025-01-03"])
    files.change("d.parley", to: "actor bor state \"Bor\"\n")
    let third = try #require(try Dossier.load("d", files, after: second).dossier)
    #expect(third.actors.count == 2)
  }
}
