import ParleyCore
import ParleyTerminal

/// Reads entries from a person: a head, then its details for as long as it asks for them.
struct EntryReader {
  let editor: LineEditor
  let prompter: Prompter

  /// What is told where some of what was typed was no text.
  static let isNoText =
    "What was typed is not UTF-8. Up brings it back, with U+FFFD for what could not be read."

  /// What a person typed.
  enum Typed {
    /// An entry or a command, with its line breaks.
    case entry(String)
    /// What was typed, where some of it was no text.
    case broken(String)
    /// Nothing: the line was cleared.
    case nothing
    /// The end of the session.
    case end
  }

  /// Reads an entry. What was pasted or recalled with its lines is whole already, unless a parenthesis
  /// is open.
  func read() -> Typed {
    var text: String
    switch editor.read(prompt: prompter.prompt) {
    case .line(let line): text = line
    case .interrupted: return .nothing
    case .invalidText(let line): return .broken(line)
    case .endOfInput: return .end
    }
    let isWhole = text.contains("\n")
    defer { prompter.above = "" }
    while Parser.needsMore(text), !isWhole {
      prompter.above = text + "\n"
      switch editor.read(prompt: prompter.continuation, initial: "  ") {
      case .line(let line):
        guard !line.allSatisfy(\.isWhitespace) else { return .entry(text) }
        text += "\n" + line
      case .interrupted: return .nothing
      case .invalidText(let line): return .broken(text + "\n" + line)
      case .endOfInput: return .entry(text)
      }
    }
    return .entry(text)
  }
}
