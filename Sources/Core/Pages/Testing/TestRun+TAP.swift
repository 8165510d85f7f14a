extension TestRun {
  /// The run in the Test Anything Protocol (testanything.org), as one flat plan, of which everything
  /// means the same in versions 13 and 14. Perl's harness, before Test::Harness 3.48, fails a run that
  /// names 14.
  ///
  /// A description holds no line break and no control character, and `#` and a backslash in it are
  /// escaped, so that nothing in it is taken for a directive. What failed, or is still to do, has a
  /// YAML block; of YAML it has block sequences and quoted scalars alone, which every harness reads.
  ///
  /// - Parameter version: The version it names, 13 or 14.
  public func tap(version: Int = 14) -> String {
    var text = "TAP version \(version)\n1..\(all.count)"
    text += all.isEmpty ? " # SKIP nothing to test\n" : "\n"
    for (index, test) in all.enumerated() {
      let result = test.result
      text += result.isTrouble || result.status == .todo ? "not ok" : "ok"
      let line = result.line.map { ":\($0)" } ?? ""
      text += " \(index + 1) - " + Self.description("\(test.path)\(line) \(result.title)")
      text += Self.directive(result) + "\n"
      text += Self.block(result, of: test.path)
    }
    return text
  }

  private static func description(_ text: String) -> String {
    var escaped = ""
    for character in Visible.text(text) {
      if character == "#" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// What is skipped, and what is marked as still to do, whether it holds or not.
  private static func directive(_ result: TestResult) -> String {
    switch (result.status, result.mark) {
    case (.skipped, let mark?), (.todo, let mark?), (.passed, let mark?):
      " # \(mark.rawValue.uppercased()) \(description(result.reason ?? ""))"
    default: ""
    }
  }

  private static func block(_ result: TestResult, of path: String) -> String {
    guard result.status != .passed, result.status != .skipped else { return "" }
    var lines = ["---", "file: \(scalar(path))"]
    if let line = result.line { lines.append("line: \(line)") }
    if let diagnostic = result.diagnostic {
      if let column = diagnostic.place?.column { lines.append("column: \(column)") }
      lines.append("id: \(scalar(diagnostic.id.rawValue))")
      lines.append("message: \(scalar(diagnostic.message))")
      if let expected = diagnostic.expected { lines.append("expected: \(scalar(expected))") }
    }
    if let verdict = result.verdict { lines.append("verdict: \(scalar(verdict.rawValue))") }
    lines += sequence("because", result.because) + sequence("missing", result.missing)
    lines += sequence("notes", result.diagnostic?.notes ?? [])
    return (lines + ["..."]).map { "  \($0)\n" }.joined()
  }

  private static func sequence(_ name: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(name):"] + items.map { "  - \(scalar($0))" }
  }

  /// A double-quoted scalar.
  private static func scalar(_ text: String) -> String {
    var escaped = ""
    for character in Visible.text(text) {
      if character == "\"" || character == "\\" { escaped.append("\\") }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}
