/// Reading the dossier again that is open.
extension Session {
  /// Takes up what has changed in the dossier's files since they were read; all that is in force stays
  /// so. Only those files are read.
  ///
  /// - Throws: What is wrong with the files now, or what keeps an entry from being in force over them;
  ///   the session stays as it is then.
  mutating func reload(_ outcome: inout Outcome) throws(Diagnostics) {
    let folder = try Diagnostics.one { () throws(Diagnostic) in try dossierFolder }
    do throws(Diagnostics) {
      try reload(folder, &outcome)
    } catch {
      let note = "nothing was taken up: the session goes on over the dossier as it was read before"
      throw Diagnostics(
        error.list.enumerated().map { index, found in
          var diagnostic = found
          if index == 0 { diagnostic.notes.append(note) }
          return diagnostic
        })
    }
  }

  private mutating func reload(_ folder: String, _ outcome: inout Outcome) throws(Diagnostics) {
    let old = state.base
    let checked = try Diagnostics.one { () throws(Diagnostic) in
      try Dossier.load(folder, files, after: old.dossier)
    }
    guard let dossier = checked.dossier else {
      throw Diagnostics(checked.diagnostics.filter { $0.severity == .error })
    }
    let changes = FileDifference.all(from: old.dossier.files, to: dossier.files)
    guard !changes.isEmpty else {
      outcome.report = Self.report([], [])
      return
    }
    let base = OpenDossier(
      dossier, asOf: old.chosenDay, folder: folder, isInterrupted: watch.isInterrupted)
    let moves = changes.reduce(into: [:]) { $0.merge($1.moves) { first, _ in first } }
    let next = try state.rebased(on: base, moved: moves)
    let shifts = try Diagnostics.one { () throws(Diagnostic) in
      try VerdictShift.all(from: old.judgement, to: base.judgement)
    }
    outcome.diagnostics += checked.diagnostics
    outcome.report = Self.report(changes, shifts)
    commit(next, &outcome)
    state.tookUpFiles = true
    outcome.touchedFiles = true
    outcome.tellsChanges = true
    followPreamble(moves)
  }

  private static func report(_ changes: [FileDifference], _ shifts: [VerdictShift]) -> Report {
    let blocks: [Block] =
      changes.isEmpty
      ? [.paragraph(["Nothing has changed."])]
      : [
        .paragraph(["Read again:"]),
        .list(changes.map { [.paragraph([.code($0.name), .text(": \($0.kind.rawValue)")])] }),
      ]
    return Report(
      "reload", blocks: blocks + VerdictShift.blocks(shifts, title: "It changes:"),
      data: [
        .init(
          "files",
          .array(
            changes.map { ["file": .string($0.name), "change": .string($0.kind.rawValue)] })),
        .init("changes", VerdictShift.data(shifts)),
      ])
  }
}
