import Testing

@testable import ParleyCore

/// The quick way of reading statements and the whole one come to the same, whatever is in the files.
struct QuickReaderTests {
  private static let cast = """
    source wire "Wire"
      published 2025-03-01
    actor ada state "Ada"
    actor bor person "Bor"
      speaks for ada rank 2 from 2025-01-01
    guarantee shield force "Shield"
    factor funds "Funds"
      levels none, some, full

    """

  /// How many statements of a text are read in the quick way, and how many there are.
  private func quick(_ statements: String) throws -> (read: Int, all: Int) {
    let dossier = try #require(Dossier.check([SourceText(name: "a", Self.cast)]).dossier)
    let text = SourceText(name: "b", statements)
    var reader = QuickReader(dossier)
    var page = StatementPageBuilder(text, at: nil, isSupposed: false)
    var lines = EntryLines(text)
    var all = 0
    while let head = lines.nextHead() {
      all += 1
      text.bytes.withUnsafeBufferPointer { bytes in
        var cursor = ByteCursor(
          bytes, in: SourceRange(head.place.lower, bytes.count, line: head.place.line))
        _ = reader.read(&cursor, in: text, from: SourceID(0), to: &page)
      }
    }
    return (page.records.count, all)
  }

  @Test(arguments: [
    "2025-01-02 ada supports shield\n  in wire\n",
    "2025-01-02 ada rejects providing shield if funds >= some\n  by bor\n  in para 3\n  \"A gist.\"\n",
    "2025-01-02 ada considers shield unless funds = full\n  by ada\n"
      + "  in wire para 3-12 credibility 2 print 00f0aa0000000001\n  \"Ünï\"\n\n# a comment\n",
  ])
  func whatIsPlainIsReadQuickly(statement: String) throws {
    #expect(try quick(statement) == (1, 1))
  }

  @Test(arguments: [
    // Nothing but the whole way tells what is wrong, or knows what is rare.
    "2025-01-02 ada supports shield\n",
    "2025-02-30 ada supports shield\n  in wire\n",
    "2025-03-02 ada supports shield\n  in wire\n",
    "2024-12-31 ada supports shield\n  by bor\n  in wire\n",
    "2025-01-02 ada supports funds\n  in wire\n",
    "2025-01-02 ada supports shield if funds\n  in wire\n",
    "2025-01-02 ada supports shield also if funds >= some\n  in wire\n",
    "2025-01-02 ada supports shield if shield is due\n  in wire\n",
    "2025-01-02 ada supports shield\n  in wire\n  in wire\n",
    "2025-01-02 ada supports shield\n  in wire para 3-2\n",
    "2025-01-02 ada supports shield\n  in wire\n  \"\\q\"\n",
    "2025-01-02 ada supports shield\n  in wire\n  \"\u{202E}\"\n",
    "2025-01-02 ada supports shield\n  in wire\n\n  \"Late\"\n",
    "2025-01-02 ada supports shield\n  in wire\n# \u{7}\n",
  ])
  func whatIsNotIsLeftAlone(statement: String) throws {
    #expect(try quick(statement) == (0, 1))
  }

  @Test(arguments: 0..<8)
  func bothWaysComeToTheSame(chunk: UInt64) {
    var random = SplitMix64(seed: 0x9A + chunk)
    for round in 0..<250 {
      let entries = RandomDossier(seed: chunk * 1_000 + UInt64(round)).entries
      var texts = (0..<2).map { file in
        Array(entries.filter { $0.file == file }.map { $0.text + "\n" }.joined().utf8)
      }
      // One in three as it is: damaged, most have an error, and no dossier to compare.
      if round % 3 > 0 {
        for _ in 0...random.pick(Array(0..<3)) {
          texts[random.pick(Array(0..<2))].damage(&random)
        }
      }
      let sources = zip(["a.parley", "b.parley"], texts).map { SourceText(name: $0, bytes: $1) }
      let whole = Dossier.check(sources.map { Parser.parse($0, as: .dossier) })
      let difference = Dossier.check(sources).difference(from: whole)
      #expect(difference == nil, "chunk \(chunk), round \(round)")
      if difference != nil { return }
    }
  }
}
