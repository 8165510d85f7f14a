import ParleyCore
import ParleyPlugins
import Testing

/// What must be true of every brief and comparison: each sentence is cited, each pointer leads
/// somewhere, and the same dossier gives the same bytes.
struct CitationTests {
  private static let commands =
    ["brief", "brief s-1", "brief m", "compare a b", "compare a b c on force", "compare a club"]
    + (RandomPositions.actors + RandomPositions.guarantees + RandomPositions.factors)
    .map { "brief \($0)" }

  @Test(arguments: UInt64(0)..<60) func everySentenceIsCited(seed: UInt64) throws {
    var random = RandomPositions(seed: seed)
    let dossier = random.dossier()
    let setup = random.setup()
    for command in Self.commands {
      var session = try Workbench(dossier).session
      for line in setup { _ = session.evaluate(line) }
      let report = try #require(session.evaluate(command).last?.report, "\(command)\n\(dossier)")
      for inlines in Self.told(report) where !Self.isCited(inlines) {
        let pointer = Self.pointer(inlines)
        let words = "\(command): \(inlines)\n\(dossier)\n\(setup)"
        // What counts nothing has nothing to cite.
        if pointer == nil, inlines == ["The dossier documents no position yet."] { continue }
        let line = try #require(pointer, "\(words)")
        #expect(!session.evaluate(line).contains { $0.failed }, "\(line): \(words)")
      }
      for sentence in Self.sentences(report) where sentence.citations.isEmpty {
        let isCoverage =
          sentence.text.contains(" more ") || sentence.text.contains("no position yet")
        #expect(isCoverage, "\(command): \(sentence.text)\n\(dossier)")
      }
    }
  }

  @Test(arguments: UInt64(60)..<80) func sameBytesTwice(seed: UInt64) throws {
    var random = RandomPositions(seed: seed)
    let dossier = random.dossier()
    let setup = random.setup()
    for command in Self.commands {
      for format in [Format.text, .markdown, .html, .json, .csv] {
        let printed = try (0..<2).map { _ in
          var bench = try Workbench(dossier)
          for line in setup { _ = bench.type(line) }
          return bench.type(command, as: format)
        }
        #expect(printed[0] == printed[1])
      }
    }
  }

  // MARK: Reading reports

  /// Everything a report tells, but for its title and the line that says what it covers.
  private static func told(_ report: Report) -> [[Inline]] {
    report.blocks.dropFirst(2).flatMap { told($0) }
  }

  private static func told(_ block: Block) -> [[Inline]] {
    switch block {
    case .paragraph(let inlines): [inlines]
    case .list(let items): items.flatMap { $0.flatMap { told($0) } }
    case .table(let table): table.rows.map { Array($0.joined()) }
    case .records(let records): records.rows.map { Array($0.joined()) }
    case .heading, .tree, .code, .quotation: []
    }
  }

  private static func isCited(_ inlines: [Inline]) -> Bool {
    inlines.contains { if case .citation = $0 { true } else { false } }
  }

  /// The command of `7 more statements: statements france.`
  private static func pointer(_ inlines: [Inline]) -> String? {
    guard inlines.count == 3, case .text(let head) = inlines[0], head.hasSuffix(": "),
      head.contains(" more "), case .code(let command) = inlines[1]
    else { return nil }
    return command
  }

  private static func sentences(_ report: Report) -> [(text: String, citations: [JSON])] {
    let sections = report.data[0].first { $0.name == "sections" }?.value.items ?? []
    return sections.flatMap { $0["sentences"]?.items ?? [] }.map { sentence in
      guard case .string(let text)? = sentence["text"] else { return ("", []) }
      return (text, sentence["citations"]?.items ?? [])
    }
  }
}

extension JSON {
  /// An array's items; none of anything else.
  var items: [JSON] { if case .array(let items) = self { items } else { [] } }

  /// A field of an object.
  subscript(name: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }
}
