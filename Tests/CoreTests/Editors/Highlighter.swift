import Foundation

/// One of the two grammars in editors/, run on lines of the language.
enum Highlighter: CaseIterable {
  /// The TextMate grammar, with Foundation's regular expressions.
  case textMate
  /// The TextMate grammar, with Oniguruma's, which editors use.
  case oniguruma
  /// The Vim syntax, in Vim.
  case vim

  /// A run that ended before the text did.
  struct Incomplete: Error { var lines: Int }

  private static let grammar = SampleTable.editors
    .appending(path: "vscode/syntaxes/parley.tmLanguage.json")

  /// What each line shows, in the letters of the table.
  func rows(_ lines: [String], _ table: SampleTable) throws -> [String] {
    let names: [[String]]
    switch self {
    case .textMate:
      let grammar = try TextMateGrammar(Data(contentsOf: Self.grammar))
      names = lines.map { line in grammar.scopes(line).map { $0 ?? "" } }
    case .oniguruma: names = try Self.scopes(lines)
    case .vim: names = try Self.groups(lines)
    }
    if names.count != lines.count { throw Incomplete(lines: names.count) }
    return zip(names, lines).map { names, line in
      SampleTable.row(names.map { table.letter($0) }, below: line)
    }
  }

  /// Those that can be run here. What cannot is said, since a test that was left out is not one passed.
  static let present = allCases.filter { highlighter in
    let reason: String
    switch highlighter {
    case .textMate: return true
    case .oniguruma:
      if (try? output(of: ["python3", "-c", "import textmate_grammar; print(1)"])) == "1\n" {
        return true
      }
      reason = "Oniguruma: python3 has no textmate-grammar-python"
    case .vim:
      let version = (try? output(of: ["vim", "--version"])) ?? ""
      if version.contains("+syntax") && version.contains("+eval") { return true }
      reason = "Vim: there is none with +syntax and +eval"
    }
    print("The editors' grammars are not tested with \(reason).")
    return false
  }

  /// The innermost scope of each column, by Oniguruma.
  private static func scopes(_ lines: [String]) throws -> [[String]] {
    try inFolder { folder in
      let sample = folder.appending(path: "sample.parley")
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: sample)
      let script = SampleTable.editors.deletingLastPathComponent()
        .appending(path: "Scripts/textmate.py")
      return rows(
        try output(of: ["python3", script.path, grammar.path], input: sample), lines.count)
    }
  }

  /// The syntax group of each column, of ASCII lines, as Vim finds it in a file that it has opened.
  private static func groups(_ lines: [String]) throws -> [[String]] {
    let commands = """
      edit INPUT
      let rows = []
      for line in range(1, line('$'))
        let columns = range(1, col([line, '$']) - 1)
        call add(rows, join(map(columns, "synIDattr(synID(line, v:val, 1), 'name') . ','"), ''))
      endfor
      """
    let text = lines.joined(separator: "\n") + "\n"
    return rows(try run(vim: commands, on: text).joined(separator: "\n"), lines.count)
  }

  /// Runs commands in a Vim that has the files of editors/vim and nothing else of a user's.
  ///
  /// - Parameters:
  ///   - commands: They set `rows`; INPUT in them is a `.parley` file.
  ///   - text: The file's text.
  /// - Returns: The rows.
  static func run(vim commands: String, on text: String) throws -> [String] {
    try inFolder { folder in
      let input = folder.appending(path: "sample.parley")
      let script = folder.appending(path: "script.vim")
      let result = folder.appending(path: "rows")
      try Data(text.utf8).write(to: input)
      let whole = """
        let &runtimepath = '\(SampleTable.editors.path)/vim,' . $VIMRUNTIME
        filetype plugin on
        syntax on
        \(commands.replacing("INPUT", with: input.path))
        call writefile(rows, '\(result.path)')
        quitall!
        """
      try Data(whole.utf8).write(to: script)
      _ = try output(
        of: ["vim", "-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "-S", script.path])
      return try String(contentsOf: result, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  /// Names with a comma after each, a line of them for each line.
  private static func rows(_ text: String, _ count: Int) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(count).map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  private static func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "parley-editors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  private static func output(of command: [String], input: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: $0) }
      ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
