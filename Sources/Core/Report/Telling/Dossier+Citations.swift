extension Dossier {
  /// Where one statement is documented; its own place where it is supposed.
  public func citations(_ id: StatementID) -> [Citation] {
    let statement = self[id]
    let place = "\(statement.place)"
    guard !statement.citations.isEmpty else {
      return [Citation(source: nil, paragraphs: "", place: place)]
    }
    return statement.citations.map {
      Citation(source: self[$0.source].id, paragraphs: $0.paragraphWords, place: place)
    }
  }
}

extension SourceCitation {
  /// The paragraphs in words: `8-10, 15`.
  public var paragraphWords: String {
    paragraphs.map(\.written).joined(separator: ", ")
  }

  /// The paragraphs one by one; a citation has no more than ``CitationSyntax/mostParagraphs``.
  public var paragraphNumbers: [Int] { paragraphs.flatMap { Array($0) } }
}
