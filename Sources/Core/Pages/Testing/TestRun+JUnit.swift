extension TestRun {
  /// The run as JUnit XML, in the form that Jenkins' schema describes (junit-10.xsd), with the `file`
  /// and `line` of each test case, which GitLab and others read: a suite for each file, a case for each
  /// result. There are no times in it: the same run gives the same bytes.
  ///
  /// What is skipped, and what is still to do and does not hold, counts as skipped: there is no better
  /// word for it.
  public var junit: String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let tests = all.count
    xml +=
      Self.tag(
        "testsuites",
        [
          ("name", "parley"), ("tests", "\(tests)"), ("failures", "\(count(.failed))"),
          ("errors", "\(count(.error))"),
        ]) + ">\n"
    for file in files where !file.results.isEmpty { xml += Self.suite(file) }
    return xml + "</testsuites>\n"
  }

  private static func suite(_ file: TestedFile) -> String {
    let skipped = file.count(.skipped) + file.count(.todo)
    let head = tag(
      "testsuite",
      [
        ("name", file.path), ("tests", "\(file.results.count)"),
        ("failures", "\(file.count(.failed))"), ("errors", "\(file.count(.error))"),
        ("skipped", "\(skipped)"), ("file", file.path),
      ])
    return "  \(head)>\n" + file.results.map { testCase($0, of: file.path) }.joined()
      + "  </testsuite>\n"
  }

  private static func testCase(_ result: TestResult, of path: String) -> String {
    var attributes = [
      ("name", result.name ?? result.diagnostic?.message ?? ""),
      ("classname", result.scenario.map { "\(path): \($0)" } ?? path), ("file", path),
    ]
    if let line = result.line { attributes.append(("line", "\(line)")) }
    let head = "    " + tag("testcase", attributes)
    guard let outcome = element(result) else { return head + "/>\n" }
    return "\(head)>\n      \(outcome)\n    </testcase>\n"
  }

  private static func element(_ result: TestResult) -> String? {
    let id = result.diagnostic?.id.rawValue ?? ""
    let message = result.diagnostic?.message ?? ""
    let picture = escaped(result.diagnostic?.picture() ?? "", isAttribute: false)
    switch result.status {
    case .passed: return nil
    case .failed:
      return tag("failure", [("type", id), ("message", message)]) + ">\(picture)</failure>"
    case .error:
      return tag("error", [("type", id), ("message", message)]) + ">\(picture)</error>"
    case .skipped: return tag("skipped", [("message", result.reason ?? "")]) + "/>"
    case .todo:
      let reason = "still to do: \(result.reason ?? "")"
      return tag("skipped", [("message", reason)]) + ">\(picture)</skipped>"
    }
  }

  /// An element's tag up to its attributes, not closed yet.
  private static func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    "<" + name
      + attributes.map { " \($0.0)=\"\(escaped($0.1, isAttribute: true))\"" }.joined()
  }

  /// Text with the characters that mark up escaped, and hidden ones shown, among which are all that XML
  /// 1.0 has no way to write.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    let visible = Visible.text(text, newline: isAttribute ? .space : .kept)
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
