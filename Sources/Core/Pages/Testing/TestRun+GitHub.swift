extension TestRun {
  /// The run as workflow commands of GitHub Actions: an annotation for each failure and error, a warning
  /// for each thing that is doubtful, a notice for each test that is skipped or still to do; then the
  /// tally in a line.
  public var github: String {
    var text = ""
    for (path, result) in all {
      let title = result.scenario ?? result.diagnostic?.id.rawValue ?? path
      switch result.status {
      case .failed, .error:
        if let diagnostic = result.diagnostic {
          text += Self.annotation("error", path, diagnostic, title: title)
        }
      case .skipped, .todo:
        let what = result.status == .skipped ? "skipped" : "still to do"
        text += Self.annotation(
          "notice", path, line: result.line, column: nil, title: title,
          "\(what): \(result.name ?? "")\n\(result.reason ?? "")")
      case .passed: break
      }
    }
    for file in files {
      for warning in file.outcome.warnings {
        text += Self.annotation("warning", file.path, warning, title: warning.id.rawValue)
      }
    }
    return text + tally + "\n"
  }

  private static func annotation(
    _ command: String, _ path: String, _ diagnostic: Diagnostic, title: String
  ) -> String {
    let place = diagnostic.place
    let remedy = [
      diagnostic.expected.map { "expected \($0)" },
      diagnostic.suggestion.map { "did you mean '\($0)'?" },
    ]
    let lines =
      ["\(diagnostic.message) [\(diagnostic.id.rawValue)]", place?.excerpt].compactMap(\.self)
      + remedy.compactMap(\.self) + diagnostic.notes
    return annotation(
      command, place?.file ?? path, line: place?.line, column: place?.column, title: title,
      lines.joined(separator: "\n"))
  }

  private static func annotation(
    _ command: String, _ path: String, line: Int?, column: Int?, title: String, _ message: String
  ) -> String {
    let properties = [
      ("file", path), ("line", line.map(String.init)), ("col", column.map(String.init)),
      ("title", title),
    ]
    let told = properties.compactMap { name, value in
      value.map { "\(name)=\(escaped($0, isProperty: true))" }
    }
    return "::\(command) \(told.joined(separator: ","))::\(escaped(message, isProperty: false))\n"
  }

  /// Text as a workflow command takes it: `%` and line ends are escaped, in a property `:` and `,` too.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in Visible.text(text, newline: isProperty ? .space : .kept).unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
