/// Writes fingerprints into a dossier, and, where that is asked for, the new places of what has moved.
///
/// It works on the files as written and gives them back changed, or says what keeps it from that: then
/// nothing is changed at all.
public struct Fingerprinting {
  /// One thing that was written.
  public struct Change: Hashable, Sendable {
    /// The place of the line that it was written into, as it was.
    public var place: Diagnostic.Place
    /// What was written.
    public var kind: Kind

    /// What can be written.
    public enum Kind: Hashable, Sendable {
      /// A fingerprint, where there was none.
      case print(String)
      /// Other paragraphs.
      case paragraphs(old: String, new: String)
      /// The digest of the copy at hand.
      case digest(String)
      /// Another name of the document.
      case name(String)
    }
  }

  /// The files, changed; as they were where anything is refused.
  public private(set) var files: [SyntaxFile]
  /// What was written, in order of place.
  public private(set) var changes: [Change] = []
  /// Why nothing was written; sorted by place.
  public private(set) var refusals: [Diagnostic] = []
  /// What was left as it is, for somebody to look at; sorted by place.
  public private(set) var leftovers: [Diagnostic] = []

  private let ledger: DocumentLedger
  private let shelf: DocumentShelf
  private let reanchors: Bool

  /// Writes fingerprints.
  ///
  /// - Parameters:
  ///   - files: the dossier, or the part of it that declares the sources it cites.
  ///   - shelf: the copies.
  ///   - reanchors: whether the places of passages follow their fingerprints, and the digests and names
  ///     of documents the copies at hand; else what does not agree is refused.
  public init(_ files: [SyntaxFile], on shelf: DocumentShelf, reanchoring reanchors: Bool) {
    self.files = files
    ledger = DocumentLedger(files)
    self.shelf = shelf
    self.reanchors = reanchors
    for (name, file) in ledger.unknown {
      refusals.append(
        Diagnostic(
          .unknownID, "no file given declares the source \(shown(name.value))",
          expected: "the whole dossier, as a folder or as its files",
          place: Diagnostic.Place(name.range, in: files[file].text)))
    }
    for holding in ledger.holdings { take(HeldDocument(holding, on: shelf)) }
    changes.sort {
      ($0.place.file, $0.place.line, $0.place.column) < (
        $1.place.file, $1.place.line, $1.place.column
      )
    }
    refusals.sort()
    leftovers.sort()
    if !refusals.isEmpty {
      self.files = files
      changes = []
      leftovers = []
    }
  }

  private mutating func take(_ held: HeldDocument) {
    guard let document = held.standing.document else {
      if let finding = held.finding(on: shelf, in: ledger) { refusals.append(finding) }
      return
    }
    switch held.standing {
    case .renamed, .changed:
      guard reanchors else {
        if let finding = held.finding(on: shelf, in: ledger) { refusals.append(finding) }
        return
      }
    default: break
    }
    for (passage, standing) in zip(held.holding.passages, held.passages) {
      take(passage, standing, held, document)
    }
    write(document, into: held.holding)
  }

  /// Ties the source to the copy at hand: its digest where there was none or another, and its name.
  private mutating func write(_ document: Document, into holding: DocumentLedger.Holding) {
    let (name, digest) = (document.name, document.sha256)
    guard name != holding.document || digest != holding.sha256 else { return }
    if name != holding.document {
      change(.name(name), at: holding.address, part: .name)
    }
    if digest != holding.sha256 { change(.digest(digest), at: holding.address, part: .digest) }
    self[holding.address] = .document(name, sha256: digest)
  }

  private mutating func take(
    _ passage: DocumentLedger.CitedPassage, _ standing: PassageStanding, _ held: HeldDocument,
    _ document: Document
  ) {
    var citation = passage.citation
    switch standing {
    case .none: return
    case .asCited:
      guard citation.fingerprint == nil, let plain = document.passage(citation.numbers) else {
        return
      }
      let fingerprint = Fingerprint.of(plain)
      citation.fingerprint = fingerprint
      change(.print(fingerprint), at: passage.address, part: .paragraphs)
    case .moved(let now) where reanchors:
      change(
        .paragraphs(old: paragraphWords(citation.numbers), new: paragraphWords(now)),
        at: passage.address, part: .paragraphs)
      citation.paragraphs = ranges(now)
    case .lost where reanchors, .notFound where reanchors:
      leftovers += held.finding(passage, standing, in: ledger)
      return
    case .moved, .ambiguous, .lost, .notFound, .missing, .unproven:
      refusals += held.finding(passage, standing, in: ledger)
      return
    }
    self[passage.address] = .citation(citation)
  }

  private mutating func change(
    _ kind: Change.Kind, at address: DocumentLedger.Address, part: DocumentLedger.Part
  ) {
    changes.append(Change(place: ledger.place(address, part: part), kind: kind))
  }

  private subscript(_ address: DocumentLedger.Address) -> Detail.Kind {
    get { files[address.file].entries[address.entry].details[address.detail].kind }
    set { files[address.file].entries[address.entry].details[address.detail].kind = newValue }
  }
}
