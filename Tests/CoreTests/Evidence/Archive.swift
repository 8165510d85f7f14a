import Testing

@testable import ParleyCore

/// A folder of copies that is there by being listed.
struct MemoryDocuments: DocumentAccess {
  var copies: [String: [UInt8]]
  /// The copies that the system does not give.
  var locked: Set<String> = []

  func read(_ name: String) throws(Diagnostic) -> [UInt8]? {
    if locked.contains(name) { throw Diagnostic(.unreadable, "cannot read '\(name)'") }
    return copies[name]
  }
  func names() throws(Diagnostic) -> [String] { copies.keys.sorted() }
}

/// A dossier and the copies of its documents.
struct Archive {
  var dossier: String
  var documents = MemoryDocuments(copies: [:])

  init(_ dossier: String, _ copies: [String: String] = [:]) {
    self.dossier = dossier
    documents.copies = copies.mapValues { Array($0.utf8) }
  }

  /// The digest of a text.
  static func digest(_ text: String) -> String { SHA256.hex(Array(text.utf8)) }

  /// The print of some paragraphs, each a text.
  static func print(_ paragraphs: [String]) -> String {
    Fingerprint.of(paragraphs.map(Fingerprint.plain))
  }

  /// The dossier as read; the names of its files are `a.parley`.
  func files(_ text: String? = nil) -> [SyntaxFile] {
    [Parser.parse(SourceText(name: "a.parley", text ?? dossier), as: .dossier)]
  }

  /// Holds a dossier against the copies.
  func check(_ text: String? = nil) throws -> DocumentCheck {
    let files = files(text)
    let checked = Dossier.check(files)
    let dossier = try #require(checked.dossier, "\(checked.diagnostics.map(\.message))")
    return DocumentCheck(files, dossier, on: DocumentShelf(documents))
  }

  /// The dossier with prints written in; what was refused or left over, as `id line`.
  func fingerprinted(_ text: String? = nil, reanchoring: Bool = false) -> (
    text: String, findings: [String]
  ) {
    let result = Fingerprinting(
      files(text), on: DocumentShelf(documents), reanchoring: reanchoring)
    let findings = (result.refusals + result.leftovers).map {
      "\($0.id.rawValue) \($0.place?.line ?? 0)"
    }
    return (result.files.map { Printer().print($0) }.joined(), findings)
  }
}
