extension Session {
  /// Every command's declaration, plugins and the session's own, sorted by name.
  public var declarations: [PluginDeclaration] {
    (ShellCommand.allCases.map(\.declaration) + registry.plugins.map { $0.declaration })
      .sorted { $0.name < $1.name }
  }

  /// The declaration of a command's name, or nil.
  func declaration(_ name: String) -> PluginDeclaration? {
    ShellCommand(rawValue: name)?.declaration ?? registry[name].map { $0.declaration }
  }

  /// Whether a word is a command's name: one of the session's own, or a plugin's.
  public static func isCommand(_ name: String, in registry: Registry) -> Bool {
    ShellCommand(rawValue: name) != nil || registry[name] != nil
  }

  /// Carries out a command: one of the session's own, or a plugin's.
  mutating func carryOut(
    _ name: Name, _ entry: Entry, _ text: SourceText, _ outcome: inout Outcome
  ) throws(Diagnostics) {
    outcome.place = Diagnostic.Place(name.range, in: text)
    if ShellCommand(rawValue: name.value) == .add { return try add(name, entry, text, &outcome) }
    if ShellCommand(rawValue: name.value) == .reload { return try reload(&outcome) }
    do throws(Diagnostic) {
      if let command = ShellCommand(rawValue: name.value) {
        var reader = try ArgumentReader(
          command.declaration, state.dossier, text, from: name, entry)
        let arguments = try reader.read()
        try carryOut(command, arguments, name, text, &outcome)
      } else if let plugin = registry[name.value] {
        var reader = try ArgumentReader(plugin.declaration, state.dossier, text, from: name, entry)
        let arguments = try reader.read()
        try plugin.init().check(arguments, in: view)
        let report = try plugin.init().report(arguments, in: view)
        // What keeps a report from being one may be many things, each with its place.
        let isBroken = report.warnings.contains { $0.severity == .error }
        outcome.report = isBroken ? nil : report
        outcome.diagnostics += report.warnings
      } else {
        throw unknown(name, entry, text)
      }
      if watch.isInterrupted() {
        if outcome.report?.isPartial != true { outcome.report = nil }
        outcome.diagnostics = [Diagnostic(.interrupted, "interrupted", place: outcome.place)]
      } else if let file = outcome.report?.file {
        try save(file, &outcome)
      }
    } catch {
      var diagnostic = error
      diagnostic.place = error.place ?? outcome.place
      throw Diagnostics(diagnostic)
    }
  }

  private mutating func carryOut(
    _ command: ShellCommand, _ arguments: Arguments, _ name: Name, _ text: SourceText,
    _ outcome: inout Outcome
  ) throws(Diagnostic) {
    let here = Diagnostic.Place(name.range, in: text)
    switch command {
    case .explain:
      let id = arguments.words("id").first.flatMap(DiagnosticID.init)
      outcome.report = id.map(HelpPage.page) ?? HelpPage.errors(for: "explain")
    case .help: outcome.report = try help(arguments.words("command").first, here)
    case .plugins: outcome.report = HelpPage.list(registry)
    case .quit: outcome.request = .quit
    case .output:
      let file = arguments.words("file").first
      guard file != "off" else {
        throw Diagnostic(
          .badArgument, "'off' would be a file's name",
          expected: "'output' alone, which ends it, or './off'", place: here)
      }
      outcome.request = .output(file, replaces: !arguments.words("replace").isEmpty)
    case .set:
      outcome.request = .set(
        option: arguments.words("option")[0], value: arguments.words("value")[0])
    case .undo: try undo(here, &outcome)
    case .redo: try redo(here, &outcome)
    case .retract:
      let words = arguments.words("what")[0].split(whereSeparator: \.isWhitespace)
      if words.count == 2, words[0] == "source" {
        try retractSource(arguments, name, text, &outcome)
      } else {
        try retract(words.joined(separator: " "), here, &outcome)
      }
    case .save:
      try save(
        to: arguments.words("file")[0], replacing: !arguments.words("replace").isEmpty, &outcome)
    case .open: try open(arguments.words("folder")[0], here, &outcome)
    case .add, .reload: break
    case .read: try read(arguments, here, &outcome)
    }
  }

  private func help(_ name: String?, _ here: Diagnostic.Place) throws(Diagnostic) -> Report {
    guard let name else { return HelpPage.overview(declarations) }
    if name == "errors" { return HelpPage.errors(for: "help") }
    if let id = DiagnosticID(rawValue: name) { return HelpPage.page(id) }
    if let page = LanguageHelp.page(name) { return page }
    guard let declaration = declarations.first(where: { $0.name == name }) else {
      throw Diagnostic(
        .unknownCommand, "there is no command '\(name)'",
        expected: "a command's name, a word an entry begins with, or a diagnostic's id",
        suggestion: NearestWord.to(
          name,
          among: declarations.map(\.name) + LanguageHelp.words
            + DiagnosticID.allCases.map(\.rawValue)),
        place: here)
    }
    return HelpPage.page(declaration)
  }

  /// What to say of a first word that is no command: what was probably meant.
  private func unknown(_ name: Name, _ entry: Entry, _ text: SourceText) -> Diagnostic {
    var diagnostic = Diagnostic(
      .unknownCommand, "there is no command '\(name.value)'",
      expected: "a command ('help' lists them) or an entry of the language",
      place: Diagnostic.Place(name.range, in: text))
    if state.dossier.subject(name.value) != nil {
      // What could be done with it, as far as it can be done.
      let line = text.string(entry.range)
      diagnostic.suggestion = ["ask ", "brief ", "show "].map { $0 + line }
        .first { OpenText($0, in: self).isWhole }
    } else {
      let words = declarations.map(\.name) + EntryWord.allCases.map(\.rawValue)
      diagnostic.suggestion = NearestWord.to(name.value, among: words)
    }
    return diagnostic
  }

  // MARK: The session's own

  private mutating func retract(
    _ wanted: String, _ here: Diagnostic.Place, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    if wanted == "all", state.entries.isEmpty {
      throw Diagnostic(.nothingToRetract, "nothing is in force", place: here)
    }
    let retracted = state.entries.filter { record in
      wanted == "all"
        || !record.entry.isExpectation && state.names(of: record).contains(wanted)
    }
    guard !retracted.isEmpty else {
      var suggestion = NearestWord.to(wanted, among: state.entries.flatMap { state.names(of: $0) })
      if case .source(let id)? = state.dossier.subject(wanted), state.judgement.counts(id) {
        suggestion = "retract source \(wanted)"
      }
      throw Diagnostic(
        .nothingToRetract, "nothing in force is '\(wanted)'",
        expected: "an entry's number or text as 'assumptions' lists it, or 'all'",
        suggestion: suggestion, place: here)
    }
    var next = State(state.base)
    next.scenario = state.scenario
    for record in state.entriesWithout(retracted) {
      do throws(Diagnostics) {
        next = try next.taking(record, replacing: true).state
      } catch {
        throw Diagnostic(
          .stillUsed, "'\(wanted)' cannot go: the entry at \(record.place) rests on it",
          expected: "that entry to be retracted first", place: here,
          notes: error.list.map(\.message))
      }
    }
    commit(next, &outcome)
  }
}

extension State {
  /// What an entry in force can be named by.
  func names(of record: SessionEntry) -> [String] {
    let line = record.entry.canonicalText.split(separator: "\n").first.map(String.init) ?? ""
    var names = [String(record.number), line, line.droppingFirstWord]
    if let lever = lever(of: record) { names.append(dossier.spelling(lever)) }
    switch record.entry.kind {
    case .source(let name, _), .actor(let name, _, _), .guarantee(let name, _, _),
      .factor(let name, _):
      names.append(name.value)
    case .asOf: names.append("as of")
    case .trust: names.append("trust")
    default: break
    }
    return names
  }
}
