import ParleyCore
import ParleyTerminal

/// Keeps in the journal what was typed in a session and is in force, with the dossier that it is in force
/// over.
struct SessionKeeper {
  private let journal: Journal
  private let console: Console
  /// The entries that were kept last, each with its text, which need not be printed again.
  private var known: [(entry: SessionEntry, text: String)] = []

  init(_ journal: Journal, _ console: Console) {
    self.journal = journal
    self.console = console
  }

  /// What a session's entries are kept by: its dossier's path, and where it could not be opened, that of
  /// the one that was asked for.
  func subject(of session: Session) -> String {
    Folder.resolved(session.dossierPath ?? console.dossierFolder ?? "")
  }

  /// Keeps what is in force in a session, and nothing else.
  mutating func keep(_ session: Session) throws {
    let typed = session.typed
    let same = zip(known, typed).prefix { $0.entry == $1 }.count
    known.removeSubrange(same...)
    for entry in typed[same...] { known.append((entry, entry.entry.canonicalText)) }
    var content = JournalContent(subject: subject(of: session), entries: known.map(\.text))
    content.saved = session.savedFirst.map {
      JournalContent.Saved(count: $0.count, file: Folder.resolved($0.file))
    }
    if let title = session.view.scenario, !content.entries.isEmpty {
      content.entries.insert("scenario " + Printer.quoted(title), at: 0)
      content.saved?.count += 1
    }
    try journal.keep(content)
  }

  /// Nothing is to be taken up.
  func finish() { try? journal.finish() }
}
