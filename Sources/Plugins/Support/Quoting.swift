import ParleyCore

/// Quotes what citations lead to, from the analyst's copies of the documents.
struct Quoting {
  /// What the help of a command that quotes says of it.
  static let discussion =
    "Where the program is given the folder with your copies of the documents (--documents DIR, or"
    + " $PARLEY_DOCUMENTS), the passages cited are quoted from them, word for word, as far as a copy"
    + " is the one that was cited; else it says what is wrong with it."

  private let dossier: Dossier
  private let shelf: DocumentShelf

  /// Quotes for a view; nil where no copies are at hand.
  init?(_ view: SessionView) {
    guard let shelf = view.shelf else { return nil }
    self.shelf = shelf
    dossier = view.dossier
  }

  /// The passages that statements are documented by, each once, with the gist beside it.
  func blocks(citedBy blocks: [Block]) -> [Block] {
    var seen: Set<Citation> = []
    var items: [[Block]] = []
    for citation in blocks.flatMap(\.citations) {
      guard let source = citation.source,
        let statement = dossier.statements.first(where: { "\($0.place)" == citation.place }),
        let origin = statement.citations.first(where: {
          dossier[$0.source].id == source && $0.paragraphWords == citation.paragraphs
        })
      else { continue }
      var key = citation
      key.place = ""
      guard seen.insert(key).inserted else { continue }
      let gist = statement.gist.map { [Inline.text(" " + $0)] } ?? []
      let quoted = self.blocks(origin)
      if !quoted.isEmpty { items.append([.paragraph([.citation(citation)] + gist)] + quoted) }
    }
    return items.isEmpty ? [] : [.heading(2, ["In the documents"]), .list(items)]
  }

  /// One passage; nothing where the source names no document.
  func blocks(_ citation: SourceCitation) -> [Block] {
    guard let passage = shelf.passage(citation, of: dossier[citation.source]) else { return [] }
    guard !passage.paragraphs.isEmpty else {
      return [
        .paragraph([
          .text("Not quoted from \(passage.document): \(passage.remark ?? "nothing is there").")
        ])
      ]
    }
    let place = "\(passage.document) ¶" + passage.numberWords
    let remark = passage.remark.map { "; " + $0 } ?? ""
    return [.quotation(Quotation(passage.paragraphs.map(\.text), place: [.text(place + remark)]))]
  }

  /// One passage as data.
  func json(_ citation: SourceCitation) -> JSON {
    guard let passage = shelf.passage(citation, of: dossier[citation.source]) else { return .null }
    return [
      "document": .string(passage.document),
      "paragraphs": .array(
        passage.paragraphs.map { ["number": .int($0.number), "text": .string($0.text)] }),
      "remark": .optional(passage.remark),
    ]
  }
}

extension Block {
  /// The citations in it, in order.
  fileprivate var citations: [Citation] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.citations)
    case .table(let table): table.rows.flatMap { $0.flatMap { $0.flatMap(\.citations) } }
    case .records(let records): records.rows.flatMap { $0.flatMap { $0.flatMap(\.citations) } }
    case .list(let items): items.flatMap { $0.flatMap(\.citations) }
    case .tree(let tree): tree.citations
    case .code, .quotation: []
    }
  }
}

extension Tree {
  fileprivate var citations: [Citation] {
    label.flatMap(\.citations) + children.flatMap(\.citations)
  }
}

extension Inline {
  fileprivate var citations: [Citation] {
    switch self {
    case .citation(let citation): [citation]
    case .strong(let inlines): inlines.flatMap(\.citations)
    case .text, .code, .verdict: []
    }
  }
}
