import Testing

@testable import ParleyCore

/// Holds what is offered at the end of a line against what can be typed.
struct CompletionCheck {
  let session: Session

  /// What fails only because of how the world is, not because of what was typed.
  private static let worldly: Set<DiagnosticID> = [
    .unreadable, .unwritable, .noDossier, .nothingToUndo, .documentMissing, .notInSession,
    .safeMode,
  ]

  /// The candidates that are no beginning of a line that can be read, checked and carried out.
  ///
  /// The line is looked for from the candidate itself, not from what stands for it, and by reading far more
  /// lines than completion does.
  func misleading(_ line: String, _ candidates: [Suggestions.Candidate]) -> [String] {
    let start = TypedText(line, at: line.unicodeScalars.count)
    let before = String(line.unicodeScalars.prefix(start.start))
    let oracle = Oracle(session, before, budget: 3000)
    return candidates.compactMap { candidate in
      guard let whole = oracle.whole(with: .init(text: candidate.text)) else {
        return "\(before)[\(candidate.text)]: no line begins so"
      }
      var copy = session
      copy.asks = true
      let errors = copy.evaluate(whole).flatMap(\.diagnostics).filter {
        $0.severity == .error && !Self.worldly.contains($0.id)
      }
      return errors.first.map { "\(before)[\(candidate.text)]: \(whole): \($0.message)" }
    }
  }

  /// The words of a line that can be typed which are not offered where they stand. Dates, numbers, strings
  /// and what is new are nobody's to offer.
  func missing(in line: String) -> [String] {
    let text = SourceText(name: "line", line)
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    var missing: [String] = []
    for (index, token) in tokens.enumerated() {
      let word = text.string(token.range)
      guard token.kind != .string, !ASCII.isDigit(text.bytes[token.lower]) else { continue }
      var before = String(decoding: text.bytes[..<token.lower], as: UTF8.self)
      if token.kind != .word, before.last?.isWhitespace == false { before += " " }
      let wanted = OpenText(before, in: session).wanted
      if wanted.contains(where: Self.isNobodys) { continue }
      let found = session.suggestions(for: before, at: before.unicodeScalars.count)
      if !found.takesFile, !found.candidates.contains(where: { $0.text == word }) {
        missing.append("\(before)[\(word)] of \(tokens.count - index)")
      }
    }
    return missing
  }

  private static func isNobodys(_ want: Want) -> Bool {
    switch want {
    case .newName, .digest, .languageTag: true
    default: false
    }
  }
}
