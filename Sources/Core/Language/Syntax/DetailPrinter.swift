/// Writing details.
extension PrintedLine {
  /// Adds a detail. A gist has as many lines as strings and is not written here.
  mutating func add(_ detail: Detail.Kind) {
    guard detail.word != .gist else { return }
    add(detail.word.rawValue + " ")
    switch detail {
    case .outlet(let text), .author(let text), .url(let text), .reason(let text):
      add(quoted(text))
    case .published(let date), .on(let date): add("\(date.value)")
    case .reliability(let reliability): add(reliability.rawValue)
    case .language(let tag): add(tag)
    case .document(let file, let digest):
      add(quoted(file) + (digest.map { " sha256 \($0)" } ?? ""))
    case .also(let names), .components(let names):
      add(names.map(quoted).joined(separator: ", "))
    case .memberOf(let organizations, let period):
      add(organizations)
      add(period)
    case .speaksFor(let actors, let role, let rank, let period):
      add(actors)
      if let role { add(" as \(quoted(role))") }
      if let rank { add(" rank \(rank)") }
      add(period)
    case .size(let count, let isApproximate): add("\(count)" + (isApproximate ? "~" : ""))
    case .needs(let expression), .triggeredBy(let expression): add(expression)
    case .levels(let names), .accordingTo(let names): add(names)
    case .lasts(let days): add(counted(days, "day"))
    case .by(let speakers): add(speakers.map(Self.text).joined(separator: ", "))
    case .citation(let citation): add(Self.text(citation))
    case .gist: break
    }
  }

  private mutating func add(_ period: PeriodSyntax) {
    if let from = period.from { add(" from \(from.value)") }
    if let until = period.until { add(" until \(until.value)") }
  }

  private static func text(_ speaker: SpeakerSyntax) -> String {
    switch speaker {
    case .actor(let actor): actor.value
    case .unnamed(let text, let rank):
      "unnamed \(quoted(text))" + (rank.map { " rank \($0)" } ?? "")
    }
  }

  private static func text(_ citation: CitationSyntax) -> String {
    var parts: [String] = []
    if let source = citation.source { parts.append(source.value) }
    if !citation.paragraphs.isEmpty {
      parts.append("para " + citation.paragraphWords)
    }
    if let credibility = citation.credibility {
      parts.append("credibility \(credibility.rawValue)")
    }
    if let carrier = citation.carrier { parts.append("via " + quoted(carrier)) }
    if let fingerprint = citation.fingerprint { parts.append("print " + fingerprint) }
    return parts.joined(separator: " ")
  }
}

extension CitationSyntax {
  /// The paragraphs as after `para`: `8-10, 15`.
  var paragraphWords: String {
    paragraphs.map(\.written).joined(separator: ", ")
  }
}
