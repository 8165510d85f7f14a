import ParleyCore

/// One of the two dossiers of a review, as it stands by itself.
struct ReviewSide {
  /// The folder it was read from.
  let folder: String
  /// What is documented.
  let dossier: Dossier
  /// It judged as of its own day: the one asked for, else its newest.
  let judgement: Judgement
  /// Its entries, in order of place.
  let entries: [ReviewEntry]
  /// The scenario files held against it.
  var scenarios: [SyntaxFile] = []

  /// Its own day.
  var day: Day? { judgement.standpoint.asOf }

  /// Reads a dossier's folder.
  ///
  /// - Returns: the side, or everything that keeps the folder from being one.
  /// - Throws: What keeps it from being read.
  static func read(_ folder: String, _ view: SessionView) throws(Diagnostic)
    -> (side: ReviewSide?, errors: [Diagnostic])
  {
    let folder = view.dossierFolder(at: folder)
    let files = try view.files(in: folder)
    guard !files.isEmpty else {
      throw Diagnostic(
        .noDossier, "there is no dossier in '\(folder)'",
        expected: "a folder with a file in it that ends in '.parley'")
    }
    let checked = Dossier.check(files, in: folder)
    guard let dossier = checked.dossier else {
      return (nil, checked.diagnostics.filter { $0.severity == .error })
    }
    let standpoint = Standpoint(asOf: view.chosenDay ?? dossier.newestDay)
    let judgement = Judgement(dossier, standpoint, isInterrupted: view.watch.isInterrupted)
    let side = ReviewSide(
      folder: folder, dossier: dossier, judgement: judgement, entries: ReviewEntry.all(in: files))
    return (side, [])
  }

  /// It judged as of another day.
  func judgement(asOf day: Day?) -> Judgement {
    day == self.day
      ? judgement
      : Judgement(dossier, Standpoint(asOf: day))
  }

  /// Reads the scenarios that are held against it: those at a path, else those of the folder
  /// `scenarios` beside it; none where there is neither.
  ///
  /// - Throws: What keeps one from being read.
  mutating func readScenarios(_ path: String?, _ view: SessionView) throws(Diagnostic) {
    let path = path ?? folder.beside("scenarios")
    if view.exists(path) { scenarios = try view.scenarios(at: path) }
  }
}

extension String {
  /// A path beside the one this is.
  fileprivate func beside(_ name: String) -> String {
    var path = self[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    let last = path.split(separator: "/").last ?? ""
    if last == "." || last == ".." { return path + "/../" + name }
    let end = path.lastIndex { $0 == "/" || $0 == ":" }
    return (end.map { String(path[...$0]) } ?? "") + name
  }
}
