import ParleyCore

/// A sentence and what it rests on: the unit that briefs and comparisons are made of.
struct Sentence {
  /// What it says.
  var text: [Inline]
  /// Where that comes from. Empty only for a line that says what is not shown.
  var citations: [Cited] = []
  /// What it concludes beyond what its statements say, for `verify`; the citation of a declaration carries
  /// it along, or else the first.
  var conclusions: [String] = []

  /// The sentence with its citations after it: one for each source, with all paragraphs.
  var inlines: [Inline] { text + merged.flatMap { [" ", .citation($0)] } }

  private var merged: [Citation] {
    var merged: [Citation] = []
    var places: [[String?]: Int] = [:]
    var claims: [Set<String>] = []
    var paragraphs: [[Substring]] = []
    var known: [Set<Substring>] = []
    var joined: Set<Int> = []
    for citation in citations.map(\.citation) {
      let key = [citation.source, citation.source == nil ? citation.place : nil]
      let own = citation.paragraphs.split(separator: ", ")
      guard let same = places[key] else {
        places[key] = merged.count
        merged.append(citation)
        claims.append(Set(citation.claims))
        paragraphs.append(own)
        known.append(Set(own))
        continue
      }
      joined.insert(same)
      merged[same].claims += citation.claims.filter { !claims[same].contains($0) }
      claims[same].formUnion(citation.claims)
      paragraphs[same] += own.filter { !known[same].contains($0) }
      known[same].formUnion(own)
    }
    // One that stands alone keeps its paragraphs as they were cited.
    for index in joined {
      let all = paragraphs[index].sorted { Self.firstNumber($0) < Self.firstNumber($1) }
      merged[index].paragraphs = all.joined(separator: ", ")
    }
    let carrier =
      merged.firstIndex { $0.isDeclaration } ?? merged.firstIndex { $0.source != nil }
    if let carrier { merged[carrier].claims += conclusions }
    return merged
  }

  private static func firstNumber(_ paragraphs: Substring) -> Int {
    Int(paragraphs.prefix { $0 != "-" }) ?? 0
  }

  /// Where the statements cited stand, `FILE:LINE`, each once. The citation of a declaration, and of
  /// what is supposed, gives its place itself.
  var places: [String] {
    var seen: Set<String> = []
    return citations.filter { $0.citation.source != nil }.compactMap { $0.place.map { "\($0)" } }
      .filter { seen.insert($0).inserted }
  }

  /// What it says without marks and citations.
  var plain: String { text.map(\.plain).joined() }

  /// The sentence as data.
  var json: JSON {
    var seen: Set<Cited> = []
    let cited = citations.filter { seen.insert($0).inserted }
    return [
      "text": .string(plain), "citations": .array(cited.map(\.json)),
    ]
  }
}
