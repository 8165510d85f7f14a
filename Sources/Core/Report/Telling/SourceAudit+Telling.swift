extension SourceAudit.Reading {
  /// From this reading to another, in words.
  public func change(to after: SourceAudit.Reading) -> [Inline] {
    // Contested before and after, with the accounts parted otherwise.
    let note = terms == after.terms ? ", in another way." : "."
    return terms.change(to: after.terms) + [.text(note)]
  }

  /// As data: of a guarantee its verdict, of a position those of its atoms and its conditions.
  public var json: JSON {
    guard let opposes else {
      return ["words": .string(terms.words), "verdict": .string(supports.rawValue)]
    }
    return [
      "words": .string(terms.words), "if": .strings(terms.conditions),
      "supports": .string(supports.rawValue), "opposes": .string(opposes.rawValue),
    ]
  }
}
