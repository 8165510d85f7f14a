/// Going back and forth between the moments of a session.
extension Session {
  /// Takes back the last change, and says so of what nobody sees by it: files, and what was read of them.
  mutating func undo(_ here: Diagnostic.Place, _ outcome: inout Outcome) throws(Diagnostic) {
    guard let last = past.last else {
      throw Diagnostic(.nothingToUndo, "there is no change to take back", place: here)
    }
    if state.tookUpFiles {
      outcome.touchedFiles = true
      outcome.report = Self.wentBack
    }
    do throws(Diagnostic) {
      try takeBack(state.written, &outcome)
    } catch {
      guard error.id == .fileChanged else { throw error }
      return try takeOut(state.written, &outcome)
    }
    past.removeLast()
    future.append(state)
    go(to: last, &outcome)
  }

  /// Takes back the last undo.
  mutating func redo(_ here: Diagnostic.Place, _ outcome: inout Outcome) throws(Diagnostic) {
    guard let next = future.last else {
      throw Diagnostic(.nothingToUndo, "there is no undo to take back", place: here)
    }
    try write(next.written, &outcome)
    if next.tookUpFiles { outcome.touchedFiles = true }
    future.removeLast()
    past.append(state)
    go(to: next, &outcome)
  }

  /// Makes a state the current one that was so before.
  private mutating func go(to other: State, _ outcome: inout Outcome) {
    let origin = state.base.origin
    state = other
    if outcome.touchedFiles { followPreamble() }
    if state.base.origin != origin { outcome.report = openReport("Back over ", then: ".") }
    outcome.changedSession = true
  }

  private static var wentBack: Report {
    Report(
      "undo",
      blocks: [
        .paragraph([
          .code("reload"),
          " is taken back: the dossier is again as it was read before. Its files are not; ",
          .code("redo"), " takes up again what has changed in them.",
        ])
      ])
  }

  /// Takes what was written out of files that somebody else has changed since: those entries and nothing
  /// else. The session goes on over the dossier as its files are then.
  ///
  /// - Throws: A diagnostic where they no longer stand there as they were written, where something else
  ///   rests on them now, or where the files cannot be read or written.
  private mutating func takeOut(
    _ written: [FileChange], _ outcome: inout Outcome
  ) throws(Diagnostic) {
    guard let last = past.last else { return }
    let folder = try dossierFolder
    let prefix = Dossier.prefix(folder)
    // From the reading to the writing.
    let lock = try files.lock(folder)
    defer { withExtendedLifetime(lock) {} }
    var texts = try Dossier.texts(folder, files)
    var writes: [FileWrite] = []
    for change in written {
      let path = prefix + change.name
      guard let index = texts.firstIndex(where: { PathKey($0.name) == PathKey(change.name) })
      else { throw change.isGone(path, nil) }
      let now = texts.remove(at: index)
      guard let rest = change.takenOut(of: now) else {
        throw change.isGone(path, change.line(in: now))
      }
      writes.append(FileWrite(path, from: .bytes(try files.read(path)), to: rest.bytes))
      if let bytes = rest.bytes {
        texts.insert(SourceText(name: now.name, bytes: bytes), at: index)
      }
    }
    let checked = Dossier.check(texts, after: state.base.dossier)
    guard let dossier = checked.dossier else {
      throw Diagnostic(
        .stillUsed, "what was added cannot be taken out: without it the dossier has errors",
        expected: "what rests on it to be changed first",
        notes: checked.diagnostics.filter { $0.severity == .error }.prefix(5).map {
          "\(prefix)\($0.place?.file ?? ""):\($0.place?.line ?? 0): \($0.message)"
        })
    }
    let base = OpenDossier(
      dossier, asOf: last.base.chosenDay, folder: folder, isInterrupted: watch.isInterrupted)
    let moves = FileDifference.all(from: last.base.dossier.files, to: dossier.files)
      .reduce(into: [:]) { $0.merge($1.moves) { first, _ in first } }
    let next: State
    do throws(Diagnostics) {
      next = try last.following(base, moves)
    } catch {
      throw error.list[0]
    }
    try files.write(writes)
    past.removeLast()
    // What was before it on the same dossier goes on over this one, or undo would lead to a stale one.
    past = past.map { $0.base === last.base ? (try? $0.following(base, moves)) ?? $0 : $0 }
    future = []
    state = next
    followPreamble(moves)
    outcome.changedSession = true
    outcome.touchedFiles = true
    outcome.report = Report(
      "add",
      blocks: [
        .paragraph([
          "Taken out of ", .code(written.map(\.name).joined(separator: ", ")),
          " again. What somebody else has written there since stays, and is read now.",
        ])
      ],
      data: [.init("written", false), .init("files", .strings(written.map(\.name)))])
  }
}

extension State {
  /// The same moment over another dossier.
  fileprivate func following(
    _ base: OpenDossier, _ moves: [Place: Place]
  ) throws(Diagnostics) -> State {
    var next = try rebased(on: base, moved: moves)
    (next.written, next.tookUpFiles, next.from) = (written, tookUpFiles, from)
    return next
  }
}

extension FileChange {
  /// The file as it is now without the entries that this put into it; nil bytes where nothing of it is
  /// left of what was new. Nil where they no longer all stand there as they were put, comments included.
  fileprivate func takenOut(of now: SourceText) -> (bytes: [UInt8]?, Void)? {
    var file = Parser.parse(now, as: .dossier)
    var put = StandingEntry.all(in: Parser.parse(text(after), as: .dossier))
    for entry in StandingEntry.all(in: Parser.parse(text(before ?? []), as: .dossier)) {
      put.firstIndex(of: entry).map { _ = put.remove(at: $0) }
    }
    guard file.diagnostics.isEmpty else { return nil }
    var standing = StandingEntry.all(in: file)
    for entry in put.reversed() {
      guard let index = standing.lastIndex(of: entry) else { return nil }
      standing.remove(at: index)
      file.entries.remove(at: index)
    }
    let isEmpty = file.entries.isEmpty && file.closing.allSatisfy { $0.comment == nil }
    return (before == nil && isEmpty ? nil : Array(Printer().print(file).utf8), ())
  }

  /// The line on which the first of the entries that this put into a file stands now, if one does.
  fileprivate func line(in now: SourceText) -> Int? {
    let old = Set(Parser.parse(text(before ?? []), as: .dossier).entries.map(\.canonicalText))
    let put = Set(Parser.parse(text(after), as: .dossier).entries.map(\.canonicalText))
      .subtracting(old)
    return Parser.parse(now, as: .dossier).entries.first { put.contains($0.canonicalText) }?
      .range.line
  }

  fileprivate func isGone(_ path: String, _ line: Int?) -> Diagnostic {
    Diagnostic(
      .fileChanged, "what was added to '\(path)' no longer stands there as it was written",
      expected: "it to be taken out by hand, and 'reload' then",
      notes: line.map { ["an entry of it is on line \($0) now"] } ?? [])
  }

  private func text(_ bytes: [UInt8]) -> SourceText { SourceText(name: name, bytes: bytes) }
}

extension Trivia.Line {
  fileprivate var comment: String? { if case .comment(let text) = self { text } else { nil } }
}

/// An entry as it stands in a file: under a `from`, with the comments that belong to it.
private struct StandingEntry: Hashable {
  let from: String
  let text: String
  let comments: [String]

  static func all(in file: SyntaxFile) -> [StandingEntry] {
    var from = ""
    return file.entries.map { entry in
      if case .from(let name) = entry.kind { from = name.value }
      let trivia = [entry.trivia] + entry.details.map(\.trivia)
      return StandingEntry(
        from: from, text: entry.canonicalText,
        comments: (trivia.flatMap(\.above) + entry.closing).compactMap(\.comment)
          + trivia.flatMap(\.trailing))
    }
  }
}
