@testable import ParleyCore

extension SyntaxFile {
  /// The entries without places, comments and blank lines, their details in canonical order: what
  /// two layouts of one file have in common.
  var stripped: [Entry] {
    entries.map { entry in
      let nowhere = SourceRange(0, 0, line: 0)
      return Entry(
        entry.kind, details: entry.orderedDetails.map { Detail($0.kind, range: nowhere) },
        range: nowhere)
    }
  }

  /// Every comment, sorted.
  var comments: [String] {
    var comments: [String] = []
    func add(_ lines: [Trivia.Line]) {
      for case .comment(let text) in lines { comments.append(text) }
    }
    func add(_ trivia: Trivia) {
      add(trivia.above)
      comments += trivia.trailing.filter { !$0.isEmpty }
    }
    for entry in entries {
      add(entry.trivia)
      for detail in entry.details { add(detail.trivia) }
      add(entry.closing)
    }
    add(closing)
    return comments.sorted()
  }
}

/// Reads a text that a test has at hand.
func parse(_ text: String, _ grammar: Grammar = .script) -> SyntaxFile {
  Parser.parse(SourceText(name: "test", text), as: grammar)
}
