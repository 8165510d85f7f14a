extension Checker {
  /// Takes up a waiver.
  mutating func take(
    _ name: Name, _ subject: LeverSyntax, _ until: InexactDate, _ reason: String,
    at range: SourceRange
  ) {
    let check = AuditCheck(rawValue: name.value)
    if check == nil {
      let checks = AuditCheck.allCases.map(\.rawValue)
      report(
        .unknownCheck, "there is no audit check '\(name.value)'", at: name.range,
        expected: list(checks), suggestion: NearestWord.to(name.value, among: checks))
    }
    guard let about = waived(subject), let check else { return }
    dossier.waivers.append(
      Waiver(
        check: check, about: about, until: until, reason: reason, place: place(of: range),
        head: Diagnostic.Place(range, in: text)))
  }

  private mutating func waived(_ subject: LeverSyntax) -> AuditSubject? {
    if case .name(let name) = subject {
      return self.subject(name, "an actor, guarantee, factor or source").map { .subject($0) }
    }
    guard case .position(let key)? = lever(subject) else { return nil }
    return .position(key)
  }
}
