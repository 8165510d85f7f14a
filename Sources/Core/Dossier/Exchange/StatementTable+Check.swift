extension StatementTable {
  /// What checking a table's statements as part of a dossier gave.
  public struct Checked: Sendable {
    /// What was found in the dossier's own files, with places in its folder.
    public var ofDossier: [Diagnostic] = []
    /// What was found in rows, sorted by place. Where the dossier itself has an error, rows are not
    /// looked at.
    public var ofRows: [Diagnostic] = []
    /// The parts in whose rows something was found, by their numbers.
    fileprivate var blamed: [Int: SyntaxFile] = [:]
  }

  /// Checks the statements together with a dossier's files, which are given in path order.
  ///
  /// What the statements say is checked as it would be written, which is quick; a part of the table in
  /// which something is found is then read once more, row by row, for the places.
  public func checked(beside files: [SourceText]) -> Checked {
    var checked = Checked()
    var texts: [SourceText] = []
    for part in parts {
      // No file has an empty name. Each part goes on counting where the one before ended.
      let line = texts.last.map { $0.firstLine + $0.lineCount } ?? 1
      texts.append(SourceText(name: "", exactly: part.text, firstLine: line))
    }
    let found = Dossier.check(files + texts).diagnostics
    checked.ofDossier = found.filter { $0.place?.file != "" }
    guard !checked.ofDossier.contains(where: { $0.severity == .error }) else { return checked }
    for case let place? in found.map(\.place) where place.file.isEmpty {
      guard let index = texts.lastIndex(where: { $0.firstLine <= place.line }),
        checked.blamed[index] == nil
      else { continue }
      checked.blamed[index] = syntax(of: parts[index])
    }
    guard !checked.blamed.isEmpty else { return checked }
    let outlines = texts.enumerated().map { index, text in
      checked.blamed[index].map { Outline($0) } ?? Outline(text)
    }
    checked.ofRows = Dossier.check(files.map { Outline($0) } + outlines).diagnostics
      .filter { $0.place?.file == name }
    return checked
  }

  /// The statements of each part that has any, as they are to be written, without those of some rows.
  ///
  /// - Parameters:
  ///   - rows: The lines on which these rows begin.
  ///   - checked: What checking the table gave.
  public func written(
    without rows: Set<Int>, _ checked: Checked
  ) -> some Sequence<(count: Int, text: [UInt8])> {
    parts.indices.lazy.map { index -> (count: Int, text: [UInt8]) in
      guard var file = checked.blamed[index] else { return (parts[index].count, parts[index].text) }
      file.entries.removeAll { row(at: $0.range.line).map(rows.contains) == true }
      return (file.entries.count, Array(Printer().print(file).utf8))
    }.filter { $0.count > 0 }
  }
}

extension SourceText {
  /// How many lines end in it.
  fileprivate var lineCount: Int { bytes.count { $0 == ASCII.lineFeed } }
}
