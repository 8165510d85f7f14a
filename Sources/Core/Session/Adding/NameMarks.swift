/// The names of a dossier's actors and guarantees, to be found in the text of a document.
struct NameMarks {
  /// A name in a text.
  struct Mark: Hashable {
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>
    /// Whose it is.
    var id: String
  }

  /// The names by their first word, longer ones first.
  private var names: [String: [(words: [String], id: String)]] = [:]
  /// The names in scripts that write no spaces, which may stand within a word; longer ones first.
  private var unspaced: [(letters: [Unicode.Scalar], id: String)] = []

  /// Takes the names of a dossier. One that two things have is marked as the first one's. A person is
  /// found by the last word of the name as well.
  init(_ dossier: Dossier) {
    for actor in dossier.actors {
      for name in [actor.name] + actor.aliases { add(name, actor.id) }
    }
    for guarantee in dossier.guarantees {
      for name in [guarantee.name] + guarantee.aliases { add(name, guarantee.id) }
    }
    for actor in dossier.actors where actor.kind == .person {
      if let last = NameFinder.words(actor.name).last, last.unicodeScalars.count > 2 {
        add(last, actor.id)
      }
    }
    for word in names.keys {
      // The sort is not stable by itself: of equally long names the first counts.
      let sorted = (names[word] ?? []).enumerated()
        .sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }
      names[word] = sorted.map(\.element)
    }
    unspaced = unspaced.enumerated()
      .sorted { ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset) }
      .map(\.element)
  }

  private mutating func add(_ name: String, _ id: String) {
    let words = NameFinder.words(name)
    guard let first = words.first, let letter = first.unicodeScalars.first else { return }
    if words.count == 1, letter.value >= 0x2E80 {
      unspaced.append((Array(first.unicodeScalars), id))
    } else {
      names[first, default: []].append((words, id))
    }
  }

  /// The names in a text, from left to right, none within another.
  func marks(in text: String) -> [Mark] {
    let words = NameFinder.placedWords(text)
    var marks: [Mark] = []
    var index = 0
    while index < words.count {
      let found = names[words[index].word]?.first { name in
        words[index...].prefix(name.words.count).map(\.word) == name.words
      }
      guard let found else {
        marks += within(words[index])
        index += 1
        continue
      }
      let last = words[index + found.words.count - 1]
      marks.append(Mark(range: words[index].range.lowerBound..<last.range.upperBound, id: found.id))
      index += found.words.count
    }
    return marks
  }

  /// The names that stand within a word without spaces around them.
  private func within(_ word: (word: String, range: Range<Int>)) -> [Mark] {
    let letters = Array(word.word.unicodeScalars)
    // Where folding has changed the length, places cannot be told.
    guard !unspaced.isEmpty, letters.count == word.range.count else { return [] }
    var marks: [Mark] = []
    var index = 0
    while index < letters.count {
      let found = unspaced.first { letters[index...].starts(with: $0.letters) }
      let length = found?.letters.count ?? 1
      if let found {
        let start = word.range.lowerBound + index
        marks.append(Mark(range: start..<start + length, id: found.id))
      }
      index += length
    }
    return marks
  }

  /// A text with its names marked: strong, and each id after its first name there. The text comes from a
  /// file; renderers make it safe.
  func inlines(_ text: String) -> [Inline] {
    let scalars = Array(text.unicodeScalars)
    func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var inlines: [Inline] = []
    var told: Set<String> = []
    var end = 0
    for mark in marks(in: text) {
      if mark.range.lowerBound > end { inlines.append(.text(part(end..<mark.range.lowerBound))) }
      inlines.append(.strong([.text(part(mark.range))]))
      if told.insert(mark.id).inserted { inlines += [" ", .code("[\(mark.id)]")] }
      end = mark.range.upperBound
    }
    return end < scalars.count ? inlines + [.text(part(end..<scalars.count))] : inlines
  }
}
