/// An entry while its details are being read.
struct EntryDraft {
  /// What the head was read as; nil where it could not be.
  var kind: Entry.Kind?
  /// How messages call it: `actor`, `a statement`.
  var title: String
  /// The details it may have; nil where that is not known, and none are looked at.
  var allowed: [DetailWord]?
  /// The head's place.
  var range: SourceRange
  /// What stands above and beside the head.
  var trivia: Trivia
  /// Whether anything in it was reported.
  var failed = false
  /// The details so far.
  private(set) var details: [Detail] = []
  /// The line each kind of detail was first seen on.
  private var lines: [DetailWord: Int] = [:]
  /// The gist, while further lines of it may follow.
  private var gist: (lines: [String], range: SourceRange, trivia: Trivia)?

  /// Begins an entry.
  init(
    _ kind: Entry.Kind?, title: String, allowed: [DetailWord]?, range: SourceRange, trivia: Trivia
  ) {
    self.kind = kind
    self.title = title
    self.allowed = allowed
    self.range = range
    self.trivia = trivia
    failed = kind == nil
  }

  /// Whether a line that is nothing but a string would go on with the gist.
  var isInGist: Bool { gist != nil }

  /// The line on which a detail of this sort stands already, if that is once too often. `by` and
  /// `according to` exclude each other.
  mutating func earlierLine(_ word: DetailWord, at line: Int) -> (word: DetailWord, line: Int)? {
    let rivals: [DetailWord] =
      word == .by || word == .accordingTo ? [.by, .accordingTo] : word.repeats ? [] : [word]
    for rival in rivals {
      if let line = lines[rival] { return (rival, line) }
    }
    lines[word] = line
    return nil
  }

  /// Adds a detail.
  mutating func append(_ detail: Detail) {
    endGist()
    details.append(detail)
  }

  /// Adds a line of the gist.
  mutating func appendGist(_ line: String, range: SourceRange, trivia: Trivia) {
    guard gist != nil else {
      gist = ([line], range, trivia)
      return
    }
    gist?.lines.append(line)
    gist?.range.upper = range.upper
    gist?.trivia.above += trivia.above
    if let comment = trivia.trailing.first, let lines = gist?.lines.count,
      let comments = gist?.trivia.trailing.count
    {
      gist?.trivia.trailing += Array(repeating: "", count: lines - 1 - comments) + [comment]
    }
  }

  /// Ends the gist, where there is one.
  mutating func endGist() {
    guard let ended = gist else { return }
    details.append(Detail(.gist(ended.lines), range: ended.range, trivia: ended.trivia))
    gist = nil
  }

  /// The entry, unless it has an error.
  mutating func finish(closing: [Trivia.Line]) -> Entry? {
    endGist()
    guard !failed, let kind else { return nil }
    return Entry(kind, details: details, range: range, trivia: trivia, closing: closing)
  }
}
