import ParleyCore

/// Brings data from elsewhere in: a whole dossier from its JSON, or statements from a table. Everything
/// is checked before anything is written.
struct ImportMode: Mode {
  let console: Console
  let words: [String]

  init(_ console: Console, words: [String]) {
    self.console = console
    self.words = words
  }

  func run() -> ExitStatus {
    do throws(Diagnostic) {
      switch words.first {
      case "json" where words.count == 2: return try importJSON(words[1])
      case "csv" where words.count == 2: return try importCSV(words[1])
      case "csv", "json": throw usage("'import \(words[0])' takes one file")
      case let form?: throw usage("'\(form)' is no form that can be imported")
      case nil: throw usage("'import' needs a form and a file")
      }
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  private func usage(_ message: String) -> Diagnostic {
    Diagnostic(
      .usage, message,
      expected: "'parley import csv FILE', or 'parley import json FILE --into DIR'")
  }

  /// Tells what was found; nil where nothing stands in the way.
  private func refusal(_ diagnostics: [Diagnostic]) -> ExitStatus? {
    console.report(diagnostics)
    guard diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    console.abandonOutput()
    return .unreadableInput
  }

  // MARK: A dossier

  private func importJSON(_ path: String) throws(Diagnostic) -> ExitStatus {
    guard let folder = try place else {
      throw usage("'import json' needs a folder to write to")
    }
    let reading = DossierJSONReader.read(name: path, bytes: try console.disk.read(path))
    if let status = refusal(reading.diagnostics) { return status }
    if let status = refusal(Dossier.check(reading.files.map(\.syntax)).diagnostics) {
      return status
    }
    try console.disk.writeFolder(reading.files.map { ($0.name, $0.text) }, to: folder)
    let count = reading.files.reduce(0) { $0 + $1.entries.count }
    let what =
      counted(count, "entry", "entries") + " in "
      + counted(reading.files.count, "file")
    console.write(
      Report(
        "import",
        blocks: [.paragraph([.text("Written: \(what), to "), .code(folder), "."])],
        data: [
          .init("entries", .int(count)), .init("files", .strings(reading.files.map(\.name))),
          .init("folder", .string(folder)),
        ]), command: 1)
    return .success
  }

  // MARK: Statements

  private func importCSV(_ path: String) throws(Diagnostic) -> ExitStatus {
    guard let folder = console.dossierFolder else {
      throw Diagnostic(
        .noDossier, "there is no dossier to import into",
        expected: "a folder after -d, in $PARLEY_DOSSIER, or named 'seeds' here or above")
    }
    let target = try target(path, in: folder)
    // From the reading to the writing.
    let lock = try console.disk.lock(folder)
    defer { withExtendedLifetime(lock) {} }
    let table = StatementTable.read(
      name: path, bytes: try console.disk.read(path), names: try columnNames)
    if let status = refusal(table.faults) { return status }

    let checked = table.checked(beside: try Dossier.texts(folder, console.disk))
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let errors = checked.ofDossier.filter { $0.severity == .error }
    if let status = refusal(errors.map { $0.inFolder(prefix) }) { return status }
    let warnings = checked.ofRows.filter { $0.severity == .warning }
    var faults = (table.rowFaults + checked.ofRows.filter { $0.severity == .error }).sorted()
    let bad = Set(faults.compactMap { $0.place.flatMap { table.row(at: $0.line) } })
    let isRefused = !faults.isEmpty && !console.options.skipBad
    if isRefused {
      let rows = counted(bad.count, "row is", "rows are")
      faults[faults.count - 1].notes.append(
        "\(rows) bad, and nothing was written; '--skip-bad' leaves them out")
    }
    console.report(warnings + faults)
    if isRefused {
      console.abandonOutput()
      return .unreadableInput
    }
    let count = try write(table, without: bad, checked, to: target, in: folder)
    report(count, bad.count, target)
    return faults.isEmpty ? .success : .wanting
  }

  /// Writes the statements part by part; how many there are. Where there is none nothing is written.
  private func write(
    _ table: StatementTable, without bad: Set<Int>, _ checked: StatementTable.Checked,
    to target: String, in folder: String
  ) throws(Diagnostic) -> Int {
    let parts = table.written(without: bad, checked)
    let count = parts.reduce(0) { $0 + $1.count }
    guard count > 0 else { return 0 }
    var isFirst = true
    let pieces = parts.lazy.map { part -> [UInt8] in
      // Each statement has a detail, and so a blank line before it.
      defer { isFirst = false }
      return isFirst ? part.text : Array("\n".utf8) + part.text
    }
    try console.disk.write(
      pieces: pieces, to: target, from: .absent, link: .followed(within: folder))
    return count
  }

  private func report(_ count: Int, _ skipped: Int, _ target: String) {
    let written = counted(count, "statement")
    let left = skipped == 0 ? "" : " Left out: \(counted(skipped, "row"))."
    let blocks: [Block] =
      count == 0
      ? [.paragraph([.text("There is nothing to write." + left)])]
      : [.paragraph([.text("Written: \(written), to "), .code(target), .text("." + left)])]
    console.write(
      Report(
        "import", blocks: blocks,
        data: [
          .init("statements", .int(count)), .init("skipped", .int(skipped)),
          .init("file", count == 0 ? .null : .string(target)),
        ]), command: 1)
  }

  /// The file that is to hold the statements: new, in the dossier's folder, named as asked, from there or
  /// from here, or as the table is.
  private func target(_ path: String, in folder: String) throws(Diagnostic) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var name = try place ?? Self.fileName(of: path)
    // Named from here, with the dossier's folder before it.
    if name.hasPrefix(prefix) { name.removeFirst(prefix.count) }
    guard FilePathForm.isDossierFile(name) else {
      throw Diagnostic(
        .usage, "'\(name)' cannot be a file of a dossier",
        expected: "a path within its folder that ends in .parley, after --into")
    }
    let target = prefix + name
    try console.disk.checkWritable(target)
    guard !console.disk.exists(target) else {
      throw Diagnostic(
        .unwritable, "'\(target)' is there already", expected: "another name, after --into")
    }
    return target
  }

  /// What stands after `--into`; nil where it is not given.
  private var place: String? {
    get throws(Diagnostic) {
      guard let place = console.options.into else { return nil }
      if place.isEmpty { throw usage("'--into' names nothing") }
      return place
    }
  }

  /// The dossier's file for a table: named as that is.
  private static func fileName(of path: String) -> String {
    var name = String(path.split(separator: "/").last ?? "")
    if name.lowercased().hasSuffix(".csv") { name.removeLast(4) }
    return name + ".parley"
  }

  /// What columns of other names mean.
  private var columnNames: [String: StatementColumn?] {
    get throws(Diagnostic) {
      var names: [String: StatementColumn?] = [:]
      for pair in console.options.columnNames.flatMap({ $0.split(separator: ",") }) {
        guard let sign = pair.lastIndex(of: "=") else {
          throw Diagnostic(.usage, "'\(pair)' maps nothing", expected: "COLUMN=NAME after --map")
        }
        let name = String(pair[pair.index(after: sign)...])
        let column = StatementColumn(head: name)
        guard column != nil || name.isEmpty else {
          let known = StatementColumn.allCases.map(\.rawValue)
          throw Diagnostic(
            .usage, "'\(name)' is no column of statements",
            expected: known.joined(separator: ", "),
            suggestion: NearestWord.to(name, among: known))
        }
        names[String(pair[..<sign])] = .some(column)
      }
      return names
    }
  }
}
