extension Dossier {
  /// What checking gave: a dossier, unless there was an error, and everything found.
  public struct Checked: Sendable {
    /// The dossier; nil where any diagnostic is an error: a dossier is never half loaded.
    public var dossier: Dossier?
    /// What was found, errors and warnings, sorted by place.
    public var diagnostics: [Diagnostic]

    /// The warnings of names that cannot be typed as they are read, which whoever opens a dossier is told.
    /// What else is doubtful is its author's matter.
    public var unseen: [Diagnostic] { diagnostics.filter { $0.id == .hiddenCharacter } }
  }

  /// Checks the files of a dossier, given in path order, as one.
  ///
  /// The diagnostics of reading them are among those returned.
  public static func check(_ files: [SyntaxFile]) -> Checked {
    check(files.map { Outline($0) })
  }

  /// Checks the files of a dossier, given in path order, as one. Files are read side by side.
  public static func check(_ texts: [SourceText]) -> Checked {
    let size = texts.reduce(0) { $0 + $1.bytes.count }
    return check(
      Threads.map(texts.count, threads: size < Checker.worthThreads ? 1 : Threads.count) {
        Outline(texts[$0])
      })
  }

  static func check(_ files: [Outline]) -> Checked {
    var checked = Dossier().extended(by: files, isSupposed: false, place: nil)
    checked.dossier?.files = files.map { WrittenFile($0.text) }
    return checked
  }

  /// This dossier with further declarations and statements of a scenario or session: supposed, needing
  /// no source, and without influence on the as-of date.
  ///
  /// - Parameter place: what to call the entries' place, where it is not the text's name and line.
  public func supposing(_ entries: [Entry], in text: SourceText, at place: Place? = nil) -> Checked
  {
    let file = SyntaxFile(text: text, entries: entries)
    return extended(by: [Outline(file)], isSupposed: true, place: place)
  }

  /// This dossier with further declarations and statements as documented ones, each of which needs a
  /// source.
  func documenting(_ entries: [Entry], in text: SourceText) -> Checked {
    let file = SyntaxFile(text: text, entries: entries)
    return extended(by: [Outline(file)], isSupposed: false, place: nil)
  }

  private func extended(by files: [Outline], isSupposed: Bool, place: Place?) -> Checked {
    var checker = Checker(self, isSupposed: isSupposed)
    checker.place = place
    if let new = checker.run(files) {
      checker.diagnostics += checker.doubts(fromPage: new.page) + checker.lapses(from: new.waiver)
    }
    let failed = checker.diagnostics.contains { $0.severity == .error }
    return Checked(
      dossier: failed ? nil : checker.dossier, diagnostics: checker.diagnostics.sorted())
  }
}
