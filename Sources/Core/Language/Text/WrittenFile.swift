/// A file of a dossier as it was written, without its comments: what exports are made from. The checked
/// dossier says what statements mean; here is how they were put, down to lists and inexact dates.
public struct WrittenFile: Sendable {
  /// Its text, whose name is its path within the dossier's folder.
  public var text: SourceText

  /// What told, before it was read, which file it was; nil where nothing can.
  public var stamp: FileStamp?

  /// Creates a file.
  public init(_ text: SourceText, stamp: FileStamp? = nil) {
    self.text = text
    self.stamp = stamp
  }

  /// Its path within the dossier's folder.
  public var name: String { text.name }

  /// The bytes it was read from, by which one sees whether it is still what was read.
  public var bytes: [UInt8] { text.bytes }

  /// Its entries, in order: read anew each time, for only the text is kept.
  public var entries: [Entry] { Parser.parse(text, as: .dossier).entries }

  /// The entries, each statement under a `from` with its source in its own `in` lines, and the `from`s
  /// left out: every entry says by itself all that it says.
  public var selfContained: [Entry] {
    var source: Name?
    var result: [Entry] = []
    for var entry in entries {
      if case .from(let name) = entry.kind {
        source = name
        continue
      }
      for index in entry.details.indices {
        guard case .citation(var citation) = entry.details[index].kind, citation.source == nil
        else { continue }
        citation.source = source
        entry.details[index].kind = .citation(citation)
      }
      result.append(entry)
    }
    return result
  }
}
