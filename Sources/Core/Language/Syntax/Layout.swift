/// The lines of a file being printed.
struct Layout {
  /// What was printed so far, every line ended by a line feed.
  private(set) var text = ""
  private var endsBlank = true

  /// Adds lines, with the comments that stood beside them: the last of them stays, the others come
  /// to stand above.
  mutating func add(_ lines: [String], comments: [String], indentedBy indent: Int = 0) {
    let comments = comments.filter { !$0.isEmpty }
    for comment in comments.dropLast() { add(comment, indentedBy: indent) }
    for line in lines.dropLast() { add(line) }
    add((lines.last ?? "") + (comments.last.map { "  " + $0 } ?? ""))
  }

  /// Adds the lines of a gist, each with its own comment; an empty comment is none.
  mutating func addGist(_ lines: [String], comments: [String]) {
    for comment in comments.dropFirst(lines.count) { add(comment, indentedBy: 2) }
    for (index, line) in lines.enumerated() {
      let comment = index < comments.count && !comments[index].isEmpty ? "  " + comments[index] : ""
      add(quoted(line) + comment, indentedBy: 2)
    }
  }

  /// Adds comments, without the blank lines between them.
  mutating func addComments(_ trivia: [Trivia.Line], indentedBy indent: Int) {
    for case .comment(let comment) in trivia { add(comment, indentedBy: indent) }
  }

  /// Adds comments and the blank lines around them, never two of those in a row and none at the
  /// very beginning.
  mutating func addTrivia(_ trivia: [Trivia.Line]) {
    for line in trivia {
      switch line {
      case .comment(let comment): add(comment)
      case .blank: addBlank()
      }
    }
  }

  /// Adds what stands after the last entry, without blank lines at its end.
  mutating func addEnd(_ trivia: [Trivia.Line], staysClose: Bool) {
    guard let last = trivia.lastIndex(where: { $0 != .blank }) else { return }
    separate(trivia, staysClose: staysClose)
    addTrivia(Array(trivia[...last]))
  }

  /// Adds the blank line that belongs before what has this trivia above it.
  mutating func separate(_ above: [Trivia.Line], staysClose: Bool) {
    if above.first != .blank, staysClose { return }
    addBlank()
  }

  private mutating func addBlank() {
    guard !endsBlank else { return }
    text += "\n"
    endsBlank = true
  }

  private mutating func add(_ line: String, indentedBy indent: Int = 0) {
    text += String(repeating: " ", count: indent) + line + "\n"
    endsBlank = false
  }
}

extension Printer {
  /// A string as the language writes it, between quotes.
  public static func quoted(_ text: String) -> String { ParleyCore.quoted(text) }
}

/// A string as the language writes it, between quotes.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
