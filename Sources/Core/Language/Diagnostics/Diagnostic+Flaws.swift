extension Diagnostic {
  /// A warning for each name that has something in it which a reader does not see: at the first such
  /// character where the name stands as files write it, in order, else at the whole range.
  ///
  /// - Parameters:
  ///   - word: What to call such a name: a name, a title.
  ///   - range: Where to look for the names, on one line.
  static func flaws(
    of names: [String], _ word: String, in range: SourceRange, of text: SourceText
  ) -> [Diagnostic] {
    var rest = range
    return names.compactMap { name in
      guard let flaw = Visible.flaw(in: name) else { return nil }
      var place = range
      let literal = Array(quoted(name).utf8)
      if let start = text.firstOffset(of: literal, in: rest) {
        let before = String(String.UnicodeScalarView(name.unicodeScalars.prefix(flaw.index)))
        // A quote is at either end of what is quoted.
        let lower = start + quoted(before).utf8.count - 1
        let upper = lower + quoted(String(flaw.scalar)).utf8.count - 2
        place = SourceRange(lower, upper, line: range.line)
        rest.lower = start + literal.count
      } else {
        rest.lower = rest.upper
      }
      return Diagnostic(
        .hiddenCharacter, "a \(word) \(flaw.words)", expected: flaw.expected,
        place: Place(place, in: text), notes: flaw.more == 0 ? [] : ["and \(flaw.more) more in it"])
    }
  }
}

extension Visible.Flaw {
  fileprivate var words: String {
    let notation = Visible.notation(scalar.value)
    switch kind {
    case .hidden: return "with the hidden character \(notation)"
    case .likeSpace: return "with \(notation), which looks like a space"
    case .atEnd: return "that \(index == 0 ? "begins" : "ends") with the space \(notation)"
    }
  }

  fileprivate var expected: String {
    switch kind {
    case .hidden: "only what can be seen"
    case .likeSpace: "a plain space"
    case .atEnd: "no space there"
    }
  }
}

extension SourceText {
  /// Where some bytes that begin with a quote are first found.
  fileprivate func firstOffset(of wanted: [UInt8], in range: SourceRange) -> Int? {
    let end = min(range.upper, bytes.count) - wanted.count
    var index = range.lower
    while index <= end {
      if bytes[index] == ASCII.quote, bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index
      }
      index += 1
    }
    return nil
  }
}
