/// What a detail says, as JSON: a text or a number where it says one thing, an array where it is a list,
/// an object where it has parts.
extension Detail.Kind {
  /// The detail's content, its word left out.
  var json: JSON {
    switch self {
    case .outlet(let text), .author(let text), .url(let text), .reason(let text),
      .language(let text):
      .string(text)
    case .published(let date), .on(let date): .date(date)
    case .reliability(let rating): .string(rating.rawValue)
    case .document(let file, let digest):
      ["document": .string(file), "sha256": .optional(digest)]
    case .also(let names), .components(let names): .strings(names)
    case .memberOf(let groups, let period):
      .object([.init("groups", .names(groups))] + period.json)
    case .speaksFor(let actors, let role, let rank, let period):
      .object(
        [
          .init("actors", .names(actors)), .init("as", .optional(role)),
          .init("rank", .optional(rank)),
        ]
          + period.json)
    case .size(let size, let isApproximate):
      ["size": .int(size), "sizeIsApproximate": .bool(isApproximate)]
    case .needs(let expression), .triggeredBy(let expression): .expression(expression)
    case .levels(let names), .accordingTo(let names): .names(names)
    case .lasts(let days): .int(days)
    case .by(let speakers): .array(speakers.map(\.json))
    case .citation(let citation): citation.json
    case .gist(let lines): .string(lines.joined(separator: " "))
    }
  }
}

extension PeriodSyntax {
  fileprivate var json: [JSON.Field] { [.init("from", .date(from)), .init("until", .date(until))] }
}

extension SpeakerSyntax {
  fileprivate var json: JSON {
    switch self {
    case .actor(let name): .name(name)
    case .unnamed(let words, let rank): ["unnamed": .string(words), "rank": .optional(rank)]
    }
  }
}

extension CitationSyntax {
  fileprivate var json: JSON {
    [
      "source": source.map(JSON.name) ?? .null,
      "paragraphs": .strings(
        paragraphs.map(\.written)),
      "credibility": .optional(credibility?.rawValue), "via": .optional(carrier),
      "print": .optional(fingerprint),
    ]
  }
}
