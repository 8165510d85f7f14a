import ParleyCore
import ParleyTerminal

/// Asks a person for one of a few answers, until one of them is given.
struct Choice {
  let editor: LineEditor
  let console: Console
  let interrupt: Interrupt

  /// What a person said.
  enum Reply<Answer> {
    case answer(Answer)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D, or the terminal is gone.
    case end
  }

  /// Asks. An answer is its word, or the beginning of it; of two that begin so, the first is meant.
  ///
  /// - Parameter question: What stands before the answers.
  func ask<Answer: RawRepresentable<String> & CaseIterable>(
    _ question: String, _ answers: Answer.Type
  ) -> Reply<Answer> {
    let words = Answer.allCases.map { "[\($0.rawValue.prefix(1))]\($0.rawValue.dropFirst())" }
    let prompt = "\(question) \(words.joined(separator: ", ")): "
    while true {
      switch editor.read(prompt: prompt) {
      case .line(let line):
        let typed = line.trimmingSpace.lowercased()
        let meant = answers.allCases.first { $0.rawValue.hasPrefix(typed) }
        if !typed.isEmpty, let meant { return .answer(meant) }
        console.tell("That is none of the answers. What was typed is not carried out.")
      case .invalidText: continue
      case .interrupted:
        interrupt.lower()
        return .interrupted
      case .endOfInput: return .end
      }
    }
  }
}

/// What becomes of what is not saved.
enum Parting: String, CaseIterable { case save, discard, back }

/// What becomes of what an earlier session left.
enum Taking: String, CaseIterable {
  case yes
  case later = "not now"
  case discard
}

/// Yes or no.
enum Consent: String, CaseIterable { case yes, no }

extension String {
  /// The text without the spaces around it.
  var trimmingSpace: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
