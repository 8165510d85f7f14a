extension SyntaxFile {
  /// Whether it declares or records something, as a dossier does.
  var declares: Bool { entries.contains { $0.purpose == .declaring } }

  /// Whether it supposes or expects something, which has no place in a dossier.
  var supposes: Bool { entries.contains { $0.purpose == .supposing } }
}

extension Entry {
  fileprivate enum Purpose { case declaring, supposing, asking }

  fileprivate var purpose: Purpose {
    switch kind {
    case .source, .actor, .guarantee, .factor, .statement, .waive, .from: .declaring
    case .scenario, .asOf, .trust, .distrust, .assume, .expect, .mark: .supposing
    case .command: .asking
    }
  }
}
