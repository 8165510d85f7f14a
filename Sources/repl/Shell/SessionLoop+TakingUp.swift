import ParleyCore
import ParleyTerminal

/// What earlier sessions left.
extension SessionLoop {
  /// How many entries of an earlier session are shown before they are offered.
  private static let shown = 10

  /// Offers to take up what sessions over this dossier left, the oldest first. Whoever does not want to
  /// now is not asked about the others.
  ///
  /// - Parameter isOpen: Whether the dossier could be opened. Where not, nothing is offered, for nothing
  ///   would take effect.
  mutating func takeUpAbandoned(_ isOpen: Bool) {
    guard let folder = StateFolder.path(), let subject = keeper?.subject(of: runner.session) else {
      return
    }
    let abandoned = Journal.abandoned(in: folder).filter { $0.content.subject == subject }
    guard isOpen else {
      if !abandoned.isEmpty {
        console.tell(
          "What an earlier session over this dossier left is kept, and offered when it has no errors."
        )
      }
      return
    }
    for (index, earlier) in abandoned.enumerated() {
      show(earlier)
      let them = earlier.content.entries.count == 1 ? "it" : "them"
      switch choice.ask("Take \(them) up?", Taking.self) {
      case .answer(.yes): takeUp(earlier)
      case .answer(.discard): try? earlier.discard()
      case .answer(.later), .interrupted, .end:
        let others = abandoned.count - index - 1
        let with = others == 0 ? "" : " with what \(counted(others, "other session")) left"
        return console.tell("Kept\(with); offered next time.")
      }
    }
  }

  /// Tells what an earlier session left, how old it is, and what of it was saved.
  private func show(_ earlier: AbandonedJournal) {
    let entries = earlier.content.entries
    console.tell(
      "An earlier session over this dossier left \(counted(entries.count, "entry", "entries")), "
        + "\(Moment.ago(earlier.lastWritten))\(savedWords(earlier.content)):")
    if entries.count > Self.shown {
      console.tell("  … \(entries.count - Self.shown) before these")
    }
    for entry in entries.suffix(Self.shown) { console.tell("  \(Self.line(entry))") }
  }

  /// What was saved, as far as the file is still there.
  private func savedWords(_ content: JournalContent) -> String {
    guard let saved = content.saved, Folder.kind(of: saved.file) == .file else { return "" }
    let here = Folder.current + "/"
    let file = saved.file.hasPrefix(here) ? String(saved.file.dropFirst(here.count)) : saved.file
    let which = saved.count == content.entries.count ? "" : "\(saved.count) of them "
    return " (\(which)also saved in \(Visible.text(file)))"
  }

  private static func line(_ entry: String) -> String {
    Visible.text(String(entry.prefix { !$0.isNewline }))
  }

  /// Takes an earlier session's entries up, one by one. What does not take effect stays for next time, and
  /// is named; so does the rest where somebody interrupts. Nothing is let go of before the session's own
  /// journal holds what was taken up.
  private mutating func takeUp(_ earlier: AbandonedJournal) {
    let entries = earlier.content.entries
    var next = runner.session
    var outcomes: [Outcome] = []
    var left: [String] = []
    for (index, entry) in entries.enumerated() {
      if interrupt.isRaised {
        left += entries[index...]
        break
      }
      var trial = next
      let taken = trial.evaluate(entry)
      outcomes += taken
      if taken.contains(where: \.failed) { left.append(entry) } else { next = trial }
    }
    interrupt.lower()
    guard keep(next) else { return console.tell("Nothing was taken up; it is offered next time.") }
    try? earlier.keep(left)
    runner.session = next
    prompter.session = next
    runner.show(outcomes.filter { !$0.wasInterrupted }, interrupt)
    guard !left.isEmpty else { return }
    console.tell(
      "Taken up: \(entries.count - left.count) of \(entries.count). What is left is kept, and offered "
        + "next time:")
    for entry in left.prefix(Self.shown) { console.tell("  \(Self.line(entry))") }
    if left.count > Self.shown { console.tell("  … \(left.count - Self.shown) more") }
  }
}
