/// What could stand at the cursor of a line that is being typed.
public struct Suggestions: Hashable, Sendable {
  /// Where the word that a candidate replaces begins, in Unicode scalars from the line's start.
  public var start: Int
  /// What could stand there, sorted; each begins a line that can be read and checked.
  public var candidates: [Candidate]
  /// Whether a file's name could stand there as well.
  public var takesFile: Bool

  /// One thing that could stand there.
  public struct Candidate: Hashable, Sendable {
    /// What is put in the place of what was typed. It need not begin with that.
    public var text: String
    /// What it is: its name, its kind, how it stands; nil of a word that says it itself.
    public var gloss: String?

    /// Creates a candidate.
    public init(_ text: String, gloss: String? = nil) {
      self.text = text
      self.gloss = gloss
    }
  }
}

extension Session {
  /// What could stand at a cursor, counted in Unicode scalars.
  ///
  /// - Parameter words: Words that could begin the line beside the session's own.
  public func suggestions(for line: String, at cursor: Int, words: [String] = []) -> Suggestions {
    let typed = TypedText(line, at: cursor)
    return suggestions(
      for: typed, after: [typed.entry], words: typed.start == 0 ? words.map { .init($0) } : [])
  }

  /// What could stand after one of some texts, or is one of some words.
  func suggestions(
    for typed: TypedText, after texts: [String], words: [Suggestions.Candidate]
  ) -> Suggestions {
    var suggestions = Suggestions(start: typed.start, candidates: [], takesFile: false)
    guard !typed.isComment else { return suggestions }
    var prospects = texts.map { Prospects(after: $0, in: self) }
    for index in prospects.indices where prospects[index].takesFile { suggestions.takesFile = true }
    for likeness in Likeness.allCases {
      var found = words.filter { likeness.fits($0.text, typed.partial) }
      for index in prospects.indices {
        found += prospects[index].candidates(like: typed.partial, by: likeness)
      }
      found.sort { ($0.text, $0.gloss ?? "") < ($1.text, $1.gloss ?? "") }
      suggestions.candidates = found.indices
        .filter { $0 == 0 || found[$0].text != found[$0 - 1].text }.map { found[$0] }
      if !found.isEmpty || typed.partial.isEmpty { break }
    }
    return suggestions
  }
}

/// A line as it has been typed up to the cursor.
struct TypedText {
  /// The entry that the cursor is in, without the word that is being typed.
  private(set) var entry: String
  /// As much of a word as stands before the cursor.
  private(set) var partial: String
  /// Where that begins, in Unicode scalars from the line's start.
  private(set) var start: Int

  /// Parts what stands before a cursor.
  init(_ line: String, at cursor: Int) {
    let typed = Array(line.unicodeScalars.prefix(max(cursor, 0)))
    let ends: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", ",", "(", ")", "\"", "=", "<", ">"]
    start = (typed.lastIndex { ends.contains($0) } ?? -1) + 1
    partial = String(String.UnicodeScalarView(typed[start...]))
    // An entry begins in the first column.
    var head = start
    while head > 0,
      head == typed.count || typed[head - 1] != "\n"
        || " \t\n#".unicodeScalars.contains(typed[head])
    {
      head -= 1
    }
    entry = String(String.UnicodeScalarView(typed[head..<start]))
  }

  /// Whether nothing is being typed but a comment.
  var isComment: Bool { partial.hasPrefix("#") }
}

/// How a thing can be like what was typed, the nearest likeness first.
enum Likeness: CaseIterable {
  /// It begins so.
  case beginning
  /// It begins so but for case and accents, or a word of a name of its does.
  case name
  /// It has the letters, in their order.
  case letters

  /// Whether a word is.
  func fits(_ word: String, _ partial: String) -> Bool {
    switch self {
    case .beginning: word.hasPrefix(partial)
    case .name: fits([word], partial)
    case .letters:
      {
        var rest = word.lowercased()[...]
        return partial.lowercased().allSatisfy { letter in
          guard let index = rest.firstIndex(of: letter) else { return false }
          rest = rest[rest.index(after: index)...]
          return true
        }
      }()
    }
  }

  /// Whether one of the names of a thing is, the first of which is its id.
  func fits(_ names: [String], _ partial: String) -> Bool {
    guard self == .name else { return fits(names[0], partial) }
    let wanted = NameFinder.words(partial)
    guard let last = wanted.last else { return false }
    let plain = wanted.count == 1 && partial.utf8.allSatisfy { $0 < 0x80 } ? Array(last.utf8) : nil
    return names.contains { name in
      if let plain, let begins = Self.begins(name, plain) { return begins }
      let words = NameFinder.words(name)
      return words.indices.contains { index in
        words[index...].starts(with: wanted.dropLast())
          && words.dropFirst(index + wanted.count - 1).first?.hasPrefix(last) == true
      }
    }
  }

  /// Whether a word of a name begins so, without taking the name apart; nil where it is not all ASCII.
  private static func begins(_ name: String, _ wanted: [UInt8]) -> Bool? {
    var matched: Int? = 0
    var hasBegun = false
    for byte in name.utf8 {
      guard byte < 0x80 else { return nil }
      let lower = ASCII.isLowercase(byte | 0x20) ? byte | 0x20 : byte
      guard ASCII.isLowercase(lower) || ASCII.isDigit(lower) else {
        matched = 0
        continue
      }
      guard let count = matched, count < wanted.count else { continue }
      matched = lower == wanted[count] ? count + 1 : nil
      if matched == wanted.count { hasBegun = true }
    }
    return hasBegun
  }
}
