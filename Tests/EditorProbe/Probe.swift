import ParleyCore
import ParleyTerminal
import SystemPackage

/// Reads entries and says what it got, one line each, so that tests can see what the editor made of
/// the keys. Arguments: `color` for a coloured prompt, `initial=TEXT` for a text to begin with,
/// `many` for very many candidates, `busy` to compute until Ctrl-C after each entry.
@main
struct Probe {
  let arguments = Array(CommandLine.arguments.dropFirst())
  let prompt: String

  static func main() { Probe().run() }

  init() {
    prompt = arguments.contains("color") ? "\u{1B}[1;32mprobe>\u{1B}[0m \u{1B}[0m" : "probe> "
  }

  func run() {
    let interrupt = Interrupt.watch()
    let names = arguments.contains("many") ? Self.many : Self.names
    guard
      let editor = LineEditor(
        program: "probe", history: HistoryFile(), visible: Visible.name,
        completer: { line, cursor in Self.complete(line, cursor, from: names) })
    else { return say("no memory") }
    for notice in editor.notices { say("notice: \(notice)") }
    var initial = arguments.first { $0.hasPrefix("initial=") }.map { String($0.dropFirst(8)) } ?? ""
    while true {
      let input = editor.read(prompt: prompt, initial: initial)
      initial = ""
      switch input {
      case .line(let entry):
        say("line: \(entry.debugDescription)")
        do { try editor.remember(entry) } catch { say("cannot remember: \(error)") }
        if arguments.contains("busy") {
          say("busy")
          while !interrupt.isRaised {}
          say("stopped")
        }
        if entry == "quit" { return }
      case .interrupted: say("interrupted")
      case .invalidText(let entry):
        say("invalid: \(entry.debugDescription)")
        initial = entry
      case .endOfInput: return say("end")
      }
    }
  }

  func say(_ text: String) {
    _ = try? FileDescriptor.standardOutput.writeAll((text + "\n").utf8)
  }

  static let names = [
    "compare", "italy", "Italy-\u{1B}[31m", "troop-force", "troop-training", "Österreich", "中国",
    "zero\u{200B}width",
  ]
  static let glosses = ["troop-force": "A force\u{1B}[31m in the field, open"]
  static let many = (1...900).map { "name-\($0)" }

  /// Completes the word before the cursor, whatever its case.
  static func complete(_ line: String, _ cursor: Int, from names: [String]) -> Completion {
    let before = Array(line.unicodeScalars.prefix(cursor))
    let start = (before.lastIndex { $0.properties.isWhitespace } ?? -1) + 1
    let word = String(String.UnicodeScalarView(before[start...])).lowercased()
    return Completion(
      start: start,
      candidates: names.filter { $0.lowercased().hasPrefix(word) }.map {
        .init($0, gloss: glosses[$0])
      })
  }
}
