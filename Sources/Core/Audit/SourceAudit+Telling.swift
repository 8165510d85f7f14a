extension SourceAudit.Reading {
  /// From this reading to another, in words.
  public func change(to after: SourceAudit.Reading) -> [Inline] {
    let note = words == after.words ? ", on another condition." : "."
    return [inline, " → ", after.inline, .text(note)]
  }

  private var inline: Inline { opposes == nil ? .verdict(supports) : .text(words) }

  /// As data: of a guarantee its verdict, of a position those of its atoms.
  public var json: JSON {
    guard let opposes else {
      return ["words": .string(words), "verdict": .string(supports.rawValue)]
    }
    return [
      "words": .string(words), "supports": .string(supports.rawValue),
      "opposes": .string(opposes.rawValue),
    ]
  }
}
