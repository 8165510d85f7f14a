/// What a dossier becomes with some entries more: its files and itself, checked whole before anything is
/// written.
struct Addition {
  /// The entries that are added, as they will stand, with their places: what is declared first.
  private(set) var entries: [(entry: Entry, place: Place)] = []
  /// The files that change: those with declarations first, so that nothing is used before it is there.
  private(set) var files: [FileChange] = []
  /// What `check` says of the new entries, errors apart.
  private(set) var warnings: [Diagnostic] = []
  /// Why a passage has no print, where a copy of its document should have given one.
  private(set) var remark: String?
  /// The session as it will be: over the new dossier, with all that is in force.
  private(set) var state: State
  /// Where the entries that were there already come to stand.
  private(set) var moves: [Place: Place] = [:]
  /// What is read otherwise then.
  private(set) var shifts: [VerdictShift] = []

  /// Works out what adding comes to. Nothing is written.
  ///
  /// - Parameters:
  ///   - added: Declarations and statements, in the order they are to be made.
  ///   - text: What they were read from, for places.
  /// - Throws: All that keeps them from being added.
  init(_ added: [Entry], in text: SourceText, to session: Session) throws(Diagnostics) {
    state = session.state
    let folder = try Diagnostics.one { () throws(Diagnostic) in try session.dossierFolder }
    let checked = session.state.base.dossier.documenting(added, in: text)
    guard checked.dossier != nil else {
      throw Diagnostics(checked.diagnostics.filter { $0.severity == .error })
    }
    var placement = Placement(session.state.base.dossier)
    for entry in try fingerprinted(added, in: text, session) { placement.put(entry.withoutTrivia) }
    try take(placement, session, folder)
    warnings += checked.diagnostics.filter { warning in
      warning.severity == .warning && !warnings.contains { $0.id == warning.id }
    }
  }

  /// The entries with the prints of their passages, as far as copies give them. A paragraph that the
  /// document does not have, or a print that is not its passage's, is an error.
  private mutating func fingerprinted(
    _ added: [Entry], in text: SourceText, _ session: Session
  ) throws(Diagnostics) -> [Entry] {
    guard let shelf = session.view.shelf else { return added }
    var cited = Set(added.flatMap(\.citedSources))
    cited.subtract(added.compactMap(\.kind.declared))
    let dossier = session.state.base.dossier
    let homes = Set(dossier.sources.filter { cited.contains($0.id) }.map { PathKey($0.place.file) })
    let sources = dossier.files.filter { homes.contains(PathKey($0.name)) }.flatMap(\.entries)
      .filter { $0.kind.sort == .source && cited.contains($0.kind.declared ?? "") }
    let known = SyntaxFile(text: SourceText(name: "", ""), entries: sources)
    let new = SyntaxFile(text: text, entries: added)
    let result = Fingerprinting([known, new], on: shelf, reanchoring: false)
    let wrong = result.refusals.filter { [.paragraphMissing, .printDiffers].contains($0.id) }
    guard wrong.isEmpty else { throw Diagnostics(wrong) }
    remark = result.refusals.first?.message
    let printed = result.files[1].entries
    let extended = dossier.documenting(printed, in: text).dossier
    if result.refusals.isEmpty, let extended {
      // What the copies say of the new entries alone: of the sources they were asked before.
      let found = DocumentCheck(result.files, extended, on: shelf).diagnostics
      warnings = found.filter { $0.severity == .warning && $0.place?.file == text.name }
    }
    return printed
  }

  /// Takes over what came of placing: the files, the dossier of them, and what that changes.
  private mutating func take(_ placement: Placement, _ session: Session, _ folder: String)
    throws(Diagnostics)
  {
    let prefix = Dossier.prefix(folder)
    var syntax = placement.files
    for index in placement.changed {
      let (change, file) = try Diagnostics.one { () throws(Diagnostic) in
        try Self.written(syntax[index], session.files, prefix)
      }
      files.append(change)
      syntax[index] = file
    }
    entries = placement.places.map { place in
      let entry = syntax[place.file].entries[place.entry]
      return (entry, Place(file: syntax[place.file].text.name, line: entry.range.line))
    }
    let base = session.state.base
    let checked = Dossier.check(
      base.dossier.texts(replacing: placement.changed.map { syntax[$0].text }), after: base.dossier)
    guard let dossier = checked.dossier else {
      throw Diagnostics(
        checked.diagnostics.filter { $0.severity == .error }.map { $0.inFolder(prefix) })
    }
    warnings += checked.diagnostics.filter { isNew($0.place) }.map { $0.inFolder(prefix) }
    let next = OpenDossier(
      dossier, asOf: base.chosenDay, folder: base.folder,
      isInterrupted: base.judgement.isInterrupted)
    shifts = try Diagnostics.one { () throws(Diagnostic) in
      try VerdictShift.all(from: base.judgement, to: next.judgement)
    }
    moves = placement.moves(to: syntax)
    state = try session.state.rebased(on: next, moved: moves)
  }

  /// A file as it is to be written, read again for the new places of its entries.
  private static func written(
    _ file: SyntaxFile, _ files: any FileAccess, _ prefix: String
  ) throws(Diagnostic) -> (FileChange, SyntaxFile) {
    let path = prefix + file.text.name
    try files.checkWritable(path)
    var whole = file
    var before: [UInt8]?
    if files.exists(path) {
      let bytes = try files.read(path)
      guard SourceText(name: path, bytes: bytes).bytes == file.text.bytes else {
        throw .fileChanged(path)
      }
      before = bytes
      whole.closing = Parser.parse(file.text, as: .dossier).closing
    } else if !file.text.bytes.isEmpty {
      throw .fileChanged(path)
    }
    let after = Array(Printer().print(whole).utf8)
    let text = SourceText(name: file.text.name, bytes: after)
    return (
      FileChange(name: file.text.name, before: before, after: after),
      Parser.parse(text, as: .dossier)
    )
  }

  private func isNew(_ place: Diagnostic.Place?) -> Bool {
    entries.contains { entry in
      guard let place, place.file == entry.place.file else { return false }
      let lines = Printer().print(entry.entry).utf8.count { $0 == ASCII.lineFeed }
      return (entry.place.line..<entry.place.line + lines).contains(place.line)
    }
  }
}

extension Dossier {
  /// The texts of its files, in path order, some of them changed or new.
  fileprivate func texts(replacing changed: [SourceText]) -> [SourceText] {
    let new = Set(changed.map { PathKey($0.name) })
    return (files.map(\.text).filter { !new.contains(PathKey($0.name)) } + changed)
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

extension Diagnostics {
  /// What comes of something that ends in one diagnostic at most.
  static func one<T>(_ body: () throws(Diagnostic) -> T) throws(Diagnostics) -> T {
    do throws(Diagnostic) { return try body() } catch { throw Diagnostics(error) }
  }
}
