import ParleyCore
import ParleyTerminal
import SystemPackage

/// What the editor shows and offers: the prompt, and what could stand at the cursor. It follows the
/// session as it changes.
final class Prompter {
  var session: Session
  /// Where in a lesson the person is; empty outside one.
  var place = ""
  /// Words that can begin a line beside the session's own.
  var words: [String] = []
  /// The lines above the one that is being typed, of the same entry, each with its end.
  var above = ""
  /// What could stand at the cursor while the person is being asked something.
  var answers: ((_ line: String, _ cursor: Int) -> Suggestions)?
  private let console: Console

  init(_ console: Console, _ session: Session) {
    self.console = console
    self.session = session
  }

  /// The prompt: what-ifs in force show in it.
  var prompt: String {
    guard Terminal.showsColor(console.color, on: .standardOutput) else { return "parley\(state)> " }
    return "\u{1B}[1mparley\u{1B}[0m\u{1B}[33m\(state)\u{1B}[0m> "
  }

  /// The prompt of a further line of an entry, as wide as the first's.
  var continuation: String { String(repeating: " ", count: state.count) + "   ...> " }

  private var state: String {
    let count = session.view.entries.count
    let file = console.divertedTo.map { "to " + Visible.text($0) } ?? ""
    let parts = [place, count == 0 ? "" : "what-if \(count)", file].filter { !$0.isEmpty }
    return parts.isEmpty ? "" : " [\(parts.joined(separator: ", "))]"
  }

  /// A prompt of a question, which leads in from the margin.
  func prompt(asking question: String) -> String {
    guard Terminal.showsColor(console.color, on: .standardOutput) else { return "  \(question)" }
    return "  \u{1B}[1m\(question.dropLast(2))\u{1B}[0m> "
  }

  /// What could stand at the cursor; files from the disk where a file's name could.
  func complete(_ line: String, at cursor: Int) -> Completion {
    let offset = above.unicodeScalars.count
    let found =
      answers?(line, cursor)
      ?? session.suggestions(for: above + line, at: offset + cursor, words: words)
    let start = found.start - (answers == nil ? offset : 0)
    var candidates = found.candidates.map { Completion.Candidate($0.text, gloss: $0.gloss) }
    if found.takesFile {
      let typed = line.unicodeScalars.prefix(cursor).dropFirst(start)
      candidates += Folder.completions(of: String(String.UnicodeScalarView(typed)))
        .map { Completion.Candidate($0) }
    }
    return Completion(start: start, candidates: candidates)
  }
}
