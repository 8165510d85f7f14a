/// What is in force and nowhere else, and saving it.
extension Session {
  /// What was typed and is in force, in order, expectations included: what a crash would lose.
  public var typed: [SessionEntry] { state.entries.filter { $0.place.file == "session" } }

  /// What of it `save` would write and has not written: what would have to be typed again.
  public var unsaved: [SessionEntry] {
    typed.filter { !(saved?.entries.contains($0) ?? false) }
  }

  /// How many of the first entries typed were saved last, and in which file; nil where none were.
  public var savedFirst: (count: Int, file: String)? {
    guard let saved else { return nil }
    let count = typed.prefix { saved.entries.contains($0) }.count
    return count == 0 ? nil : (count, saved.place)
  }

  /// Writes the entries in force as a scenario, and tells what went where.
  mutating func save(
    to path: String, replacing: Bool, _ outcome: inout Outcome
  ) throws(Diagnostic) {
    let text = state.scenarioFile(named: path)
    let place = try write(scenario: text, to: path, replacing: replacing)
    saved = (Set(state.entries), place)
    let expectations = state.entries.count { $0.entry.isExpectation }
    outcome.report = Report(
      "save",
      blocks: [.paragraph(["Saved to ", .code(place), .text(": \(state.entries.tally).")])],
      data: [
        .init("file", .string(place)), .init("entries", .int(state.entries.count - expectations)),
        .init("expectations", .int(expectations)),
      ])
  }

  /// Writes the file that a report asks for, and tells in the report where it is.
  func save(_ file: Report.File, _ outcome: inout Outcome) throws(Diagnostic) {
    let place = try write(scenario: file.text, to: file.path, replacing: file.replaces)
    outcome.report?.blocks.append(.paragraph(["Saved to ", .code(place), "."]))
    outcome.report?.data[0].append(.init("saved", .string(place)))
  }

  /// A file that is there is replaced only where it is a scenario itself: nothing else is lost by a name
  /// that was mistyped, or that a stranger's file has chosen.
  ///
  /// - Returns: Where the file is.
  private func write(
    scenario text: String, to path: String, replacing: Bool
  ) throws(Diagnostic) -> String {
    guard path.hasSuffix(".parley") else {
      throw Diagnostic(
        .unwritable, "'\(path)' is no scenario's name", expected: "a name that ends in .parley",
        suggestion: path + ".parley")
    }
    if let folder = state.base.folder, files.leads(path, into: folder) {
      throw Diagnostic(
        .unwritable, "'\(path)' would be a file of the dossier",
        expected: "a name in another folder")
    }
    var before = FileWrite.Before.absent
    if files.exists(path) {
      guard replacing else {
        throw Diagnostic(
          .unwritable, "'\(path)' is there already",
          expected: "another name, or the word 'replace' after it")
      }
      let bytes = try files.read(path)
      let file = Parser.parse(SourceText(name: path, bytes: bytes), as: .script)
      guard file.isScenarioFile({ Self.isCommand($0, in: registry) }) else {
        throw Diagnostic(
          .unwritable, "'\(path)' is no scenario file", expected: "another name")
      }
      before = .bytes(bytes)
    }
    try files.write([FileWrite(path, from: before, to: Array(text.utf8))])
    return files.place(of: path)
  }
}

extension [SessionEntry] {
  /// How many they are, in words: `2 entries in force, 1 expectation`.
  public var tally: String {
    let expectations = count { $0.entry.isExpectation }
    let entries = count - expectations
    let parts = [
      entries == 0 ? nil : counted(entries, "entry", "entries") + " in force",
      expectations == 0 ? nil : counted(expectations, "expectation"),
    ].compactMap(\.self)
    return parts.isEmpty ? "nothing in force" : parts.joined(separator: ", ")
  }
}

extension SyntaxFile {
  /// Whether it is a scenario file: nothing is wrong with it, and it supposes or expects something, where
  /// a dossier only declares and records.
  ///
  /// - Parameter isCommand: Whether a word is a command's name. Any text begins with words.
  fileprivate func isScenarioFile(_ isCommand: (String) -> Bool) -> Bool {
    diagnostics.isEmpty && supposes
      && entries.allSatisfy { entry in
        if case .command(let name, _) = entry.kind { isCommand(name.value) } else { true }
      }
  }
}
