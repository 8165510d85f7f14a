/// Finds names in a text: by whole words, without regard to case and to the marks on Latin letters, so
/// that `Élysée` is found where a text has `ELYSEE`.
struct NameFinder {
  private let words: [String]
  private let places: [String: [Int]]

  /// Takes a text in.
  init(_ text: some Sequence<String>) {
    words = text.flatMap(Self.words)
    places = Dictionary(grouping: words.indices) { [words] in words[$0] }
  }

  /// Whether a name stands in the text, all of its words in a row. A name in a script that writes no
  /// spaces may stand within a word.
  func contains(_ name: String) -> Bool {
    let wanted = Self.words(name)
    guard let first = wanted.first else { return true }
    if wanted.count == 1, first.unicodeScalars.contains(where: { $0.value >= 0x2E80 }) {
      return words.contains { $0.contains(first) }
    }
    return (places[first] ?? []).contains { start in
      words[start...].prefix(wanted.count).elementsEqual(wanted)
    }
  }

  /// Whether one word of a name of several stands in the text: a person is mostly called by the last.
  func containsPart(of name: String) -> Bool {
    let wanted = Self.words(name).filter { $0.unicodeScalars.count > 2 }
    return wanted.contains { places[$0] != nil } || contains(name)
  }

  /// A text's words, folded.
  static func words(_ text: String) -> [String] { placedWords(text).map(\.word) }

  /// A text's words, folded, each with its place in Unicode scalars from the text's start.
  static func placedWords(_ text: String) -> [(word: String, range: Range<Int>)] {
    var words: [(word: String, range: Range<Int>)] = []
    var word = ""
    var start = 0
    var end = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        if word.isEmpty { start = index }
        word += folded(scalar)
        end = index + 1
      } else if properties.canonicalCombiningClass == .notReordered, !word.isEmpty {
        words.append((word, start..<end))
        word = ""
      }
    }
    if !word.isEmpty { words.append((word, start..<end)) }
    return words
  }

  /// A letter in lower case, a Latin one without its marks: its name begins with what it is.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x80 { return scalar.properties.lowercaseMapping }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else {
      return scalar.properties.lowercaseMapping
    }
    // LATIN SMALL LETTER E WITH ACUTE
    let parts = name.split(separator: " ")
    guard parts.count > 4, parts[2] == "LETTER", parts[3].utf8.count == 1, parts[4] == "WITH" else {
      return scalar.properties.lowercaseMapping
    }
    return parts[3].lowercased()
  }
}
