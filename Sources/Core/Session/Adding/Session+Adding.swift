/// Adding to the dossier itself: what is typed after `add` stands in its files from then on.
extension Session {
  /// The folder of the dossier that is open.
  ///
  /// - Throws: A `no-dossier` diagnostic where there is none that could be added to.
  var dossierFolder: String {
    get throws(Diagnostic) {
      guard let folder = state.base.folder else {
        throw Diagnostic(
          .noDossier, "there is no dossier open that could be added to",
          expected: "a session over a folder that 'parley check' finds nothing wrong with")
      }
      return folder
    }
  }

  /// Holds the dossier to be one that can be added to, as far as that can be told beforehand.
  func checkAdding() throws(Diagnostic) {
    let prefix = Dossier.prefix(try dossierFolder)
    guard let file = state.base.dossier.files.first else { return }
    try files.checkWritable(prefix + file.name)
  }

  /// Carries out `add`: asks for a person to be led, or takes the whole entry that follows.
  mutating func add(
    _ name: Name, _ entry: Entry, _ text: SourceText, _ outcome: inout Outcome
  ) throws(Diagnostics) {
    let start = name.range.upper
    let range = SourceRange(start, max(start, entry.range.upper), line: name.range.line)
    let typed = text.commandText(range)
    if asks {
      try Diagnostics.one { () throws(Diagnostic) in try checkAdding() }
      outcome.request = .add(typed)
      return
    }
    guard !typed.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          .badArgument, "'add' by itself asks questions, and nobody is here to answer them",
          expected: "the whole entry after it, its details indented on the lines below",
          place: Diagnostic.Place(name.range, in: text)))
    }
    let entry = EntryText(text, range)
    do throws(Diagnostics) {
      // From the reading to the writing: of two that add at the same time, one waits for the other, and
      // then goes on from what that has written.
      let lock = try Diagnostics.one { () throws(Diagnostic) in
        try files.lock(try dossierFolder)
      }
      defer { withExtendedLifetime(lock) {} }
      let added = try entry.entry
      do throws(Diagnostics) {
        try add(try Addition([added], in: entry.text, to: self), &outcome)
      } catch {
        guard error.list.contains(where: { $0.id == .fileChanged }) else { throw error }
        var reloaded = Outcome(number: outcome.number)
        let (earlier, later) = (past, future)
        try reload(&reloaded)
        do throws(Diagnostics) {
          try add(try Addition([added], in: entry.text, to: self), &outcome)
        } catch {
          (past, future) = (earlier, later)
          throw error
        }
      }
    } catch {
      throw Diagnostics(
        error.list.map { found in
          var diagnostic = entry.placed(found)
          diagnostic.place = found.place == nil ? outcome.place : diagnostic.place
          return diagnostic
        })
    }
  }

  /// Writes an addition, and goes on over the dossier it makes. What comes of a write is taken up here
  /// and nowhere else.
  mutating func add(_ addition: Addition, _ outcome: inout Outcome) throws(Diagnostics) {
    do throws(Diagnostic) {
      try write(addition.files, &outcome)
    } catch {
      throw Diagnostics(error)
    }
    // Said when it is so, and not before.
    outcome.diagnostics += addition.warnings
    outcome.report = addition.report(isWritten: true)
    commit(addition.state, &outcome, written: addition.files)
    followPreamble(addition.moves)
  }

  /// Has the next scenario of a file start from the dossier as it is now.
  mutating func followPreamble(_ moves: [Place: Place] = [:]) {
    guard let preamble, preamble.base !== state.base else { return }
    self.preamble = (try? preamble.rebased(on: state.base, moved: moves)) ?? State(state.base)
  }

  // MARK: Files

  /// Writes what was added.
  func write(_ changes: [FileChange], _ outcome: inout Outcome) throws(Diagnostic) {
    guard !changes.isEmpty else { return }
    try changes.write(to: files, in: Dossier.prefix(try dossierFolder))
    outcome.touchedFiles = true
    outcome.report = report(changes, "written again", isWritten: true)
  }

  /// Puts the files back that were written, unless somebody has changed them since.
  func takeBack(_ changes: [FileChange], _ outcome: inout Outcome) throws(Diagnostic) {
    guard !changes.isEmpty else { return }
    try changes.takeBack(from: files, in: Dossier.prefix(try dossierFolder))
    outcome.touchedFiles = true
    outcome.report = report(changes, "as it was", isWritten: false)
  }

  private func report(_ changes: [FileChange], _ state: String, isWritten: Bool) -> Report {
    let names = changes.map(\.name).joined(separator: ", ")
    return Report(
      "add", blocks: [.paragraph([.code(names), .text(" is \(state).")])],
      data: [
        .init("written", .bool(isWritten)), .init("files", .strings(changes.map(\.name))),
      ])
  }
}

// What a shell does with a person who is being asked.
extension Session {
  /// Begins to lead a person through a new entry.
  ///
  /// - Parameter typed: What was given with the command.
  /// - Returns: The way to it, or what is wrong with what was given.
  public func adding(_ typed: String) -> (adding: Adding?, diagnostics: [Diagnostic]) {
    do throws(Diagnostics) {
      return (try Adding(in: self, typed: typed), [])
    } catch {
      return (nil, error.list)
    }
  }

  /// Writes what was agreed to; nothing where nothing was. What could not be written is left to be taken
  /// up again.
  public mutating func take(_ adding: inout Adding) -> [Outcome] {
    guard let addition = adding.addition, adding.isOver else { return [] }
    var outcome = Outcome(number: count)
    let before = state
    do throws(Diagnostics) {
      try add(addition, &outcome)
      outcome.report = addition.confirmation
      outcome.diagnostics = []
      lastSource = adding.now.draft.source ?? lastSource
    } catch {
      state = before
      outcome.report = nil
      outcome.diagnostics = error.list
      return [outcome] + adding.leave()
    }
    return [outcome]
  }
}

// Reading a document.
extension Session {
  /// Carries out `read`: asks for a person to be led through, or shows the document.
  mutating func read(
    _ arguments: Arguments, _ here: Diagnostic.Place, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    guard case .source(let id)? = arguments.subjects("source").first else { return }
    let typed = arguments.words("paragraph").first?.withoutParagraphMark ?? "1"
    guard let paragraph = Int(typed) else {
      throw Diagnostic(
        .badNumber, "\(shown(typed)) is no paragraph", expected: "a paragraph's number", place: here
      )
    }
    let reading = try DocumentWalk(id, paragraph: paragraph, in: self)
    if asks {
      outcome.request = .read(source: state.dossier[id].id, paragraph: paragraph)
    } else {
      outcome.report = reading.rest
    }
  }

  /// Opens a document to be read; nil where it is gone meanwhile.
  public func reading(_ source: String, from paragraph: Int) -> DocumentWalk? {
    guard case .source(let id)? = state.dossier.subject(source) else { return nil }
    return try? DocumentWalk(id, paragraph: paragraph, in: self)
  }
}
