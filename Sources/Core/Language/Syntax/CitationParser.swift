/// Reading where a statement is documented.
extension TokenReader {
  /// `[SOURCE] [para N-M, …] [credibility N] [via "carrier"] [print HEX]`, to the line's end; the
  /// parts after the source in any order.
  mutating func citation() throws(Diagnostic) -> CitationSyntax {
    var citation = CitationSyntax()
    if !isParagraphs() { citation.source = try name("a source, or 'para' under 'from'", .source) }
    while try acceptPart(of: &citation) {}
    return citation
  }

  private mutating func acceptPart(of citation: inout CitationSyntax) throws(Diagnostic) -> Bool {
    if isWord("para") {
      try once("para", citation.paragraphs.isEmpty)
      citation.paragraphs = try paragraphs()
    } else if isWord("credibility") {
      try once("credibility", citation.credibility == nil)
      citation.credibility = try credibility()
    } else if isWord("via") {
      try once("via", citation.carrier == nil)
      citation.carrier = try string("a carrier in quotes")
    } else if isWord("print") {
      try once("print", citation.fingerprint == nil)
      citation.fingerprint = try digest(digits: 16, "a fingerprint")
    } else {
      return false
    }
    return true
  }

  /// Whether `para` and a number are next; `para` alone is a source of that name.
  private mutating func isParagraphs() -> Bool {
    guard isWord("para"), isNext(.word, ahead: 1) else {
      want(.number, ahead: 1)
      return false
    }
    return ASCII.isDigit(text.bytes[tokens[index + 1].lower])
  }

  /// `N` or `N-M`, several with commas between them.
  mutating func paragraphs() throws(Diagnostic) -> [ClosedRange<Int>] {
    let first = place
    var last = first
    var paragraphs: [ClosedRange<Int>] = []
    repeat {
      last = place
      paragraphs.append(try paragraph())
    } while accept(.comma)
    let count = paragraphs.reduce(0) { $0 + $1.count }
    guard count <= CitationSyntax.mostParagraphs else {
      throw failure(
        .tooManyParagraphs, "\(count) paragraphs are cited at once",
        expected: "\(CitationSyntax.mostParagraphs) at most: those in which the claim stands",
        at: first.through(last))
    }
    return paragraphs
  }

  /// `N` or `N-M`.
  private mutating func paragraph() throws(Diagnostic) -> ClosedRange<Int> {
    let expected = "a paragraph, 1 or more, or a range such as '8-10'"
    guard let current, current.kind == .word else {
      want(.number)
      throw unexpected(expected)
    }
    let range = current.range
    let bytes = text.bytes[range.lower..<range.upper]
    let hyphen = bytes.firstIndex(of: ASCII.hyphen)
    let dash = text.string(range).split(separator: "–", omittingEmptySubsequences: false)
    if dash.count == 2, range.upper - range.lower <= IDForm.longest {
      throw failure(
        .badNumber, "\(shown(text.string(range))) has a dash, not a hyphen", expected: expected,
        suggestion: dash.joined(separator: "-"))
    }
    let first = try number(
      in: SourceRange(range.lower, hyphen ?? range.upper, line: range.line), expected)
    guard let hyphen else {
      index += 1
      return first...first
    }
    let last = try number(in: SourceRange(hyphen + 1, range.upper, line: range.line), expected)
    guard first <= last else {
      throw failure(
        .badNumber, "\(shown(text.string(range))) runs backwards", expected: expected,
        suggestion: "\(last)-\(first)")
    }
    index += 1
    return first...last
  }
}
