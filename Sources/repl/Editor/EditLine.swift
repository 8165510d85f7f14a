import CEdit

/// The C shim over libedit, in Swift's types. The only file that imports `CEdit`.
///
/// It adds no behaviour: strings are converted, enumerations mapped, the handle closed at the end.
final class EditLine {
  /// How a read ended.
  enum Outcome {
    case line(String)
    case invalid(String)
    case interrupted
    case end
  }

  /// What the locale could be brought to.
  enum Locale {
    case utf8
    case substituted
    case narrow
  }

  /// Called when TAB is pressed, to change the line or to list something below it.
  var onTab: (EditLine) -> Void = { _ in }
  private var handle: OpaquePointer?

  /// Opens an editor on standard input and output; nil when memory runs out.
  init?(program: String) {
    let tab: cedit_completer = { context, _ in
      guard let context else { return }
      let editor = Unmanaged<EditLine>.fromOpaque(context).takeUnretainedValue()
      editor.onTab(editor)
    }
    handle = cedit_open(program, tab, Unmanaged.passUnretained(self).toOpaque())
    if handle == nil { return nil }
  }

  deinit {
    if let handle { cedit_close(handle) }
  }

  /// Whether it edits at a terminal, rather than reading lines from a pipe.
  var isInteractive: Bool { cedit_is_interactive(handle) }

  /// Reads one entry, with a text in the line to begin with.
  func read(prompt: String, initial: String) -> Outcome {
    var text: UnsafeMutablePointer<CChar>?
    let outcome = cedit_read(handle, prompt, initial, &text)
    let line = Self.taken(text)
    return switch outcome {
    case CEDIT_LINE: .line(line)
    case CEDIT_INVALID: .invalid(line)
    case CEDIT_INTERRUPTED: .interrupted
    default: .end
    }
  }

  /// Adds an entry to what Up recalls.
  func remember(_ entry: String) { cedit_remember(handle, entry) }

  /// Carries out the user's .editrc; the number of the first line not understood, if any.
  func source() -> Int? {
    let line = Int(cedit_source(handle))
    return line == 0 ? nil : line
  }

  /// Takes away the way to commands that start other programs.
  func confine() { cedit_confine(handle) }

  /// A text that the shim handed out, which is freed.
  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { cedit_free(text) }
    return String(cString: text)
  }
}

// Within `onTab`.
extension EditLine {
  /// The text of the line and the cursor's place in it, in Unicode scalars.
  var line: (text: String, cursor: Int) {
    var cursor: Int32 = 0
    let text = Self.taken(cedit_line(handle, &cursor))
    return (text, Int(cursor))
  }

  /// Replaces so many scalars before the cursor.
  func replace(scalars: Int, by text: String) { cedit_replace(handle, Int32(scalars), text) }
  /// Rings the bell.
  func beep() { cedit_beep(handle) }
  /// Goes below the line, which is drawn again afterwards.
  func goBelow() { cedit_go_below(handle) }
  /// Writes text below the line; it must be free of control characters but newlines.
  func write(_ text: String) { cedit_write(handle, text) }
}

// What needs no editor.
extension EditLine {
  /// Sets the locale's character type.
  static func setLocale() -> Locale {
    switch cedit_set_locale() {
    case CEDIT_LOCALE_UTF8: .utf8
    case CEDIT_LOCALE_SUBSTITUTED: .substituted
    default: .narrow
    }
  }

  /// Lets Ctrl-C raise a flag instead of ending the process.
  static func watchInterrupts() { cedit_watch_interrupts() }
  /// Whether that flag is up.
  static var isInterrupted: Bool { cedit_interrupted() }
  /// Puts that flag up or down.
  static func setInterrupted(_ raised: Bool) { cedit_set_interrupted(raised) }

  /// The size of the terminal on a descriptor.
  static func terminalSize(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cedit_terminal_size(descriptor, &columns, &rows) else { return nil }
    return (Int(columns), Int(rows))
  }

  /// How many columns a text takes on a terminal.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(cedit_columns($1.value)) }
  }
}
