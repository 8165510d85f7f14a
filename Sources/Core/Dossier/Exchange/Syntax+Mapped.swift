// The texts in the parts of a statement, each made into another.

extension ClaimSyntax {
  /// The claim with what it calls a guarantee made into another text.
  func mapped<E: Error>(_ change: (String) throws(E) -> String) throws(E) -> ClaimSyntax {
    guard case .character(let guarantee, let text) = self else { return self }
    return .character(guarantee: guarantee, try change(text))
  }
}

extension SpeakerSyntax {
  /// The speaker with the description of an unnamed one made into another text.
  func mapped<E: Error>(_ change: (String) throws(E) -> String) throws(E) -> SpeakerSyntax {
    guard case .unnamed(let description, let rank) = self else { return self }
    return .unnamed(try change(description), rank: rank)
  }
}

extension CitationSyntax {
  /// The citation with its carrier made into another text.
  func mapped<E: Error>(_ change: (String) throws(E) -> String) throws(E) -> CitationSyntax {
    var citation = self
    if let carrier { citation.carrier = try change(carrier) }
    return citation
  }
}
