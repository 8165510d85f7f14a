/// Reads entries from a person at a terminal, or lines from a pipe.
///
/// It knows keys, not commands: what can be completed is handed in, and what becomes of an entry is
/// the caller's. One editor a process; it lives on the thread that opened it.
package final class LineEditor {
  /// What the user should be told once, such as that the locale cannot show every letter.
  package let notices: [String]
  private let editor: EditLine
  private let completer: Completer
  private let visible: (String) -> String
  private var history: HistoryFile?
  /// The line and the cursor as the last TAB left them: the same again means TAB a second time.
  private var lastTab: (text: String, cursor: Int)?

  /// Opens an editor; nil when memory runs out.
  ///
  /// The user's `.editrc` is carried out last, so that its bindings win. A history that cannot be
  /// read is a notice, no failure.
  ///
  /// - Parameter visible: How a candidate is listed: with nothing in it that acts or hides. One that is
  ///   listed otherwise than it is, is not put into the line, where nobody could see what it is.
  /// - Parameter startsPrograms: Whether other programs may be started, as `.editrc` and libedit's own
  ///   commands can.
  package init?(
    program: String = "parley", history: HistoryFile? = nil, startsPrograms: Bool = true,
    visible: @escaping (String) -> String, completer: @escaping Completer
  ) {
    var notices: [String] = []
    let locale = EditLine.setLocale()
    guard let editor = EditLine(program: program) else { return nil }
    self.editor = editor
    self.completer = completer
    self.visible = visible
    self.history = history
    if editor.isInteractive {
      if locale == .narrow {
        notices.append("no UTF-8 locale is installed: letters beyond ASCII are read but not shown")
      }
      do {
        for entry in try history?.entries() ?? [] { editor.remember(entry) }
      } catch {
        notices.append("the history cannot be read: \(error)")
      }
      if !startsPrograms {
        editor.confine()
      } else if let line = editor.source() {
        notices.append("line \(line) of your .editrc is not understood")
      }
    }
    self.notices = notices
    editor.onTab = { [unowned self] _ in complete() }
  }

  /// Whether a person edits at a terminal. If not, no prompt is shown.
  package var isInteractive: Bool { editor.isInteractive }

  /// Reads one entry.
  ///
  /// The initial text stands in the line to begin with, newlines included. The prompt may hold escape sequences; should it have several lines, all but
  /// the last are printed above, since libedit drops newlines in a prompt.
  package func read(prompt: String, initial: String = "") -> Input {
    lastTab = nil
    var lines = prompt.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.removeLast()
    if editor.isInteractive {
      for line in lines { editor.write(line + "\n") }
    }
    return switch editor.read(prompt: String(last), initial: initial) {
    case .line(let text): .line(text)
    case .invalid(let text): .invalidText(text)
    case .interrupted: .interrupted
    case .end: .endOfInput
    }
  }

  /// Has Up bring a text back, in this session alone; nothing for an empty one.
  package func recall(_ text: String) {
    guard editor.isInteractive, !text.isEmpty else { return }
    editor.remember(text)
  }

  /// Adds a whole entry, however many lines, to what Up recalls and to the history file.
  ///
  /// Throws where the file cannot be written; the session recalls the entry all the same.
  package func remember(_ entry: String) throws {
    guard editor.isInteractive, !entry.isEmpty else { return }
    recall(entry)
    try history?.append(entry)
  }
}

extension LineEditor {
  /// What TAB does.
  private func complete() {
    let (text, cursor) = editor.line
    let isRepeated = lastTab.map { $0 == (text, cursor) } ?? false
    let completion = completer(text, cursor)
    switch CompletionStep(of: completion, in: text, at: cursor, isRepeated: isRepeated) {
    case .nothing: editor.beep()
    case .insert(_, let insertion, let isUnique) where visible(insertion) != insertion:
      if isUnique || isRepeated {
        list(completion.candidates.sorted { $0.text < $1.text })
      } else {
        editor.beep()
      }
    case .insert(let scalars, let insertion, let isUnique):
      editor.replace(scalars: scalars, by: insertion)
      if !isUnique { editor.beep() }
    case .list(let candidates): list(candidates)
    }
    lastTab = editor.line
  }

  /// Lists candidates below the line: as many as the window has room for.
  private func list(_ candidates: [Completion.Candidate]) {
    let size = EditLine.terminalSize(of: 1) ?? (columns: 80, rows: 24)
    let lines = listing(
      candidates.map { .init(visible($0.text), gloss: $0.gloss.map(visible)) },
      width: size.columns, rows: max(2, size.rows - 2), columnsOf: EditLine.columns)
    editor.goBelow()
    editor.write(lines.joined(separator: "\n") + "\n")
  }
}
