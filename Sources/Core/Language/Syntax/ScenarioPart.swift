/// A scenario of a file as it is written, or what stands before the first one.
public struct ScenarioPart: Sendable {
  /// The scenario's title; nil for what stands before the first one.
  public var title: String?
  /// The line it begins on.
  public var line: Int
  /// Its entries, in order; a scenario's first is its head.
  public var entries: [Entry]

  /// What its own `skip` or `todo` says of it, and why. A `skip` comes before a `todo`; of two of a
  /// kind the first is told.
  public var mark: (mark: TestMark, reason: String)? {
    let marks = entries.compactMap { entry -> (mark: TestMark, reason: String)? in
      if case .mark(let mark, let reason) = entry.kind { (mark, reason) } else { nil }
    }
    return marks.first { $0.mark == .skip } ?? marks.first
  }
}

extension SyntaxFile {
  /// What stands before the first scenario, then each scenario, in order.
  public var scenarioParts: [ScenarioPart] {
    var parts = [ScenarioPart(title: nil, line: 1, entries: [])]
    for entry in entries {
      if case .scenario(let title) = entry.kind {
        parts.append(ScenarioPart(title: title.value, line: entry.range.line, entries: []))
      }
      parts[parts.count - 1].entries.append(entry)
    }
    return parts
  }
}
