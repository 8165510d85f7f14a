/// Holds a dossier against the analyst's copies of its documents, as far as a program can: that each
/// copy is the one that was cited, that every passage stands where it is cited, and that what the
/// dossier says of a source and of who spoke is in the document.
public struct DocumentCheck {
  /// What was found, sorted by place.
  public private(set) var diagnostics: [Diagnostic] = []
  /// How many documents the dossier was held against; what is missing or no text is none.
  public private(set) var documents = 0
  /// How many could not be, for want of a copy that can be read.
  public private(set) var unread = 0
  /// How many sources name no document.
  public private(set) var undocumented = 0
  /// How many citations there are in those documents.
  public private(set) var passages = 0
  /// How many of them were proven by their fingerprint to stand where they are cited.
  public private(set) var proven = 0

  let ledger: DocumentLedger
  let dossier: Dossier
  private var finders: [PathKey: NameFinder] = [:]

  /// Holds a dossier against copies.
  ///
  /// - Parameters:
  ///   - files: the dossier as written, for the places.
  ///   - dossier: the same, checked.
  ///   - shelf: the copies.
  public init(_ files: [SyntaxFile], _ dossier: Dossier, on shelf: DocumentShelf) {
    ledger = DocumentLedger(files)
    self.dossier = dossier
    undocumented = ledger.undocumented
    for holding in ledger.holdings {
      let held = HeldDocument(holding, on: shelf)
      check(held, shelf)
      guard let document = held.standing.document else {
        unread += 1
        continue
      }
      documents += 1
      passages += holding.passages.count
      for (passage, standing) in zip(holding.passages, held.passages) {
        if standing == .asCited, passage.citation.fingerprint != nil { proven += 1 }
        diagnostics += held.finding(passage, standing, in: ledger)
        checkSpeakers(passage, in: document)
      }
      checkMetadata(holding, document)
    }
    diagnostics.sort()
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The names in a document, which are looked up once for each.
  mutating func finder(of document: Document) -> NameFinder {
    if let finder = finders[PathKey(document.name)] { return finder }
    let finder = NameFinder(document.paragraphs)
    finders[PathKey(document.name)] = finder
    return finder
  }

  /// Reports what is wrong with a copy as a whole.
  private mutating func check(_ held: HeldDocument, _ shelf: DocumentShelf) {
    if let finding = held.finding(on: shelf, in: ledger) { report(finding) }
    for oddity in Document.Oddity.allCases
    where held.standing.document?.oddities.contains(oddity) == true {
      report(
        Diagnostic(
          .documentLayout, "the copy of \(shown(held.holding.document)) has \(oddity.rawValue)",
          expected: "a copy that is never converted: its digest would be another",
          place: ledger.place(held.holding.address, part: .name)))
    }
  }
}
