/// Going over to another dossier.
extension Session {
  /// The folder of the dossier that is open; nil where it is over none, or over nobody's to know.
  public var dossierPath: String? { state.base.origin }

  /// Opens a dossier: nothing is in force over it.
  mutating func open(
    _ folder: String, _ here: Diagnostic.Place, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    let folder = Dossier.folder(at: folder, files)
    let checked = try Dossier.load(folder, files)
    guard let dossier = checked.dossier else {
      throw Diagnostic(
        .noDossier, "the dossier '\(folder)' has errors and was not opened",
        expected: "a folder that 'parley check' finds nothing wrong with", place: here,
        notes: checked.diagnostics.prefix(5).map {
          "\($0.place?.file ?? ""):\($0.place?.line ?? 0): \($0.message)"
        })
    }
    preamble = nil
    // Where nothing could be added before, nothing can be now: in a lesson, for one.
    let base = OpenDossier(
      dossier, asOf: nil, folder: state.base.folder == nil ? nil : folder, origin: folder,
      isInterrupted: watch.isInterrupted)
    commit(State(base), &outcome)
    outcome.report = openReport("Opened ", then: "; 'undo' goes back.")
    outcome.diagnostics += checked.unseen
  }

  /// What is open now, in one sentence.
  func openReport(_ words: String, then end: String) -> Report {
    let dossier = state.base.dossier
    let statements = counted(dossier.statements.count, "statement")
    let sources = counted(dossier.sources.count, "source")
    let name: [Inline] = state.base.origin.map { [.code($0)] } ?? ["no dossier"]
    return Report(
      "open",
      blocks: [
        .paragraph([.text(words)] + name + [.text(": \(statements) from \(sources)\(end)")])
      ],
      data: [
        .init("folder", .optional(state.base.origin)),
        .init("statements", .int(dossier.statements.count)),
        .init("sources", .int(dossier.sources.count)),
      ])
  }
}
