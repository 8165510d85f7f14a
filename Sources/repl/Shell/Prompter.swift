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
    if let found = answers?(line, cursor) {
      return Completion(start: found.start, candidates: found.candidates)
    }
    let suggestions = session.suggestions(for: line, at: cursor)
    var candidates = suggestions.candidates
    if suggestions.start == 0 {
      let typed = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
      candidates = (candidates + words.filter { $0.hasPrefix(typed) }).sorted()
    }
    if suggestions.takesFile {
      let typed = line.unicodeScalars.prefix(cursor).dropFirst(suggestions.start)
      candidates += Folder.completions(of: String(String.UnicodeScalarView(typed)))
    }
    return Completion(start: suggestions.start, candidates: candidates)
  }
}
