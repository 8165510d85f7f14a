import ParleyCore
import ParleyTerminal

/// Keeps a half-made entry in the state folder for as long as somebody is asked for the rest: a window that
/// is closed, or a crash, does not lose what was answered.
struct DraftJournal {
  private let journal: Journal?
  private let subject: String

  /// Creates one for an entry of a dossier. No file is made yet.
  ///
  /// - Parameter folder: The dossier's folder.
  init(over folder: String?) {
    journal = StateFolder.path().map { Journal(in: $0) }
    subject = Self.subject(folder)
  }

  /// Apart from the journals of sessions, which have the folder alone.
  private static func subject(_ folder: String?) -> String {
    "add " + (folder.map(Folder.resolved) ?? "")
  }

  /// Writes down how far the entry has got.
  ///
  /// - Throws: What the system says where it cannot be written.
  func keep(_ draft: String?) throws {
    guard let draft else { return }
    try journal?.keep(JournalContent(subject: subject, entries: [draft]))
  }

  /// Lets go of it: it was written, or told and put on Up.
  func finish() { try? journal?.finish() }

  /// Tells what earlier sessions over a dossier were adding when they were ended, and puts it on Up.
  static func tellLeft(over folder: String?, _ console: Console, _ editor: LineEditor) {
    guard let folder, let state = StateFolder.path() else { return }
    for left in Journal.abandoned(in: state) where left.content.subject == subject(folder) {
      guard let draft = left.content.entries.last, (try? editor.remember(draft)) != nil else {
        continue
      }
      console.tell(
        "An earlier session over this dossier was adding this when it was ended,"
          + " \(Moment.ago(left.lastWritten)).\nTo take it up again, press Up or paste:\n\n"
          + Visible.text(draft, newline: .kept) + "\n")
      try? left.discard()
    }
  }
}
