/// Something found wrong, or doubtful, as data: it can be sorted, counted, drawn and encoded.
///
/// A message is lower case, has no full stop and says what was found; `expected` says what would
/// have been right. Nothing in it has been made safe for a terminal: the one that draws it does that.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Which problem this is; its `rawValue` is stable and documented.
  public var id: DiagnosticID
  /// What was found, in one line.
  public var message: String
  /// What could have stood there, if that can be said.
  public var expected: String?
  /// The nearest known word, for "did you mean".
  public var suggestion: String?
  /// Where, if the problem has a place in a text.
  public var place: Place?
  /// Further places or facts, each one line, such as where an id was declared first.
  public var notes: [String]

  /// How grave it is: fixed by the id.
  public var severity: Severity { id.severity }

  /// Creates a diagnostic.
  public init(
    _ id: DiagnosticID, _ message: String, expected: String? = nil, suggestion: String? = nil,
    place: Place? = nil, notes: [String] = []
  ) {
    self.id = id
    self.message = message
    self.expected = expected
    self.suggestion = suggestion
    self.place = place
    self.notes = notes
  }

  /// Where a diagnostic points, with the line it points into, so that it can be drawn when the text
  /// is long gone.
  public struct Place: Hashable, Sendable {
    /// The text's name.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1 in Unicode code points.
    public var column: Int
    /// How many code points the culprit has on that line, at least 1.
    public var length: Int
    /// The line itself, without its end; of one that is too long to be kept with each diagnostic what
    /// stands around the culprit, with `…` where it is cut.
    public var excerpt: String
    /// The column that the excerpt begins in; 1 where it is the whole line.
    public var excerptColumn: Int

    /// Creates a place.
    public init(
      file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int = 1
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.length = length
      self.excerpt = excerpt
      self.excerptColumn = excerptColumn
    }
  }

  /// How grave a diagnostic is.
  public enum Severity: String, Sendable {
    /// What was read cannot be used.
    case error
    /// What was read is used, and may not mean what its author thinks.
    case warning
  }
}

extension Diagnostic.Place {
  /// The place of a range in a text: finds the line's bounds and counts columns.
  public init(_ range: SourceRange, in text: SourceText) {
    let bytes = text.bytes
    let start = min(range.lower, bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
    var lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A { lineEnd += 1 }
    if lineEnd > lineStart, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    let culpritEnd = min(max(range.upper, start), max(lineEnd, start))
    let kept = Self.kept(of: lineStart..<max(lineStart, lineEnd), around: start, in: bytes)
    func count(_ lower: Int, _ upper: Int) -> Int {
      guard lower < upper else { return 0 }
      return String(decoding: bytes[lower..<upper], as: UTF8.self).unicodeScalars.count
    }
    let column = count(lineStart, start) + 1
    let isCut = (before: kept.lowerBound > lineStart, after: kept.upperBound < lineEnd)
    self.init(
      file: text.name, line: range.line, column: column,
      length: max(1, count(start, min(culpritEnd, kept.upperBound))),
      excerpt: (isCut.before ? "…" : "") + String(decoding: bytes[kept], as: UTF8.self)
        + (isCut.after ? "…" : ""),
      excerptColumn: isCut.before ? column - count(kept.lowerBound, start) - 1 : 1)
  }

  /// Thousands of errors may stand on one line, as in JSON from a program, and each keeps its excerpt.
  private static let longestExcerpt = 1 << 12
  /// How many bytes of a longer line are kept before the culprit's beginning, and after it: more than
  /// is ever drawn.
  private static let context = 1 << 10

  /// The part of a line that is kept: all of it, or what stands around an offset, in whole characters.
  private static func kept(of line: Range<Int>, around start: Int, in bytes: [UInt8]) -> Range<Int>
  {
    guard line.count > longestExcerpt else { return line }
    var lower = max(line.lowerBound, start - context)
    var upper = min(line.upperBound, max(start, lower) + context)
    while lower < start, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return min(lower, line.upperBound)..<upper
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, line, column, then id and message, which is the order they are printed in.
  public static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (String, Int, Int, String, String) {
    (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, id.rawValue, message)
  }
}
