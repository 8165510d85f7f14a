extension Checker {
  /// The lever an assumption sets and to what, or nil, with the reason reported.
  ///
  /// A position's lever is spelled by its value: what settles an open position, or the place of the
  /// statement that is taken where several compete.
  mutating func setting(
    _ syntax: AssumptionSyntax, at range: SourceRange, _ judgement: Judgement
  ) -> (lever: LeverID, setting: Setting)? {
    guard let lever = lever(syntax) else { return nil }
    switch (syntax, lever) {
    case (.name(let name, let isYes), .factor(let id)):
      guard !dossier[id].hasLevels else {
        _ = fact(name, .yes)
        return nil
      }
      return (lever, .value(isYes ? 1 : 0))
    case (.name(_, let isYes), _): return (lever, .verdict(isYes))
    case (.level(let name, let level), _):
      return self.level(level, of: name).map { (lever, .value($0.value)) }
    case (.position(_, let verb, _, _), _):
      switch verb.stance {
      case .for: return (lever, .outright(.supports))
      case .against: return (lever, .outright(.opposes))
      case .undecided:
        report(
          .badLeverValue, "an assumption settles a position, and 'considers' leaves it open",
          at: range, expected: "'supports' or 'opposes'")
        return nil
      }
    case (.lever(_, let value), _):
      return self.setting(of: lever, to: value, judgement).map { (lever, $0) }
    case (.silenceIsNo, _): return nil
    }
  }

  private mutating func setting(
    of lever: LeverID, to value: Located<String>, _ judgement: Judgement
  ) -> Setting? {
    let values = judgement.values(of: lever)
    switch lever {
    case .factor:
      if let index = values.firstIndex(of: value.value) { return .value(index) }
    case .guarantee:
      if let index = values.firstIndex(of: value.value) { return .verdict(index == 1) }
    case .account(let id):
      guard judgement.isDisputed(id) else {
        report(
          .notALever, "'\(dossier.spelling(lever))' is not disputed here", at: value.range,
          expected: "a need that counting statements both claim and deny")
        return nil
      }
      if let index = values.firstIndex(of: value.value) { return .accepted(index == 0) }
    case .position(let key):
      let position = judgement.position(key)
      guard position.standing == .contested else {
        if let settled = PositionValue(rawValue: value.value) { return .settled(settled) }
        return wrong(value, lever, values)
      }
      let taken = position.statements.filter { dossier[$0].place.isMeant(by: value.value) }
      if taken.count == 1 { return .taken(taken[0]) }
    }
    return wrong(value, lever, values)
  }

  private mutating func wrong(
    _ value: Located<String>, _ lever: LeverID, _ values: [String]
  ) -> Setting? {
    report(
      .badLeverValue, "'\(value.value)' is not a value of '\(dossier.spelling(lever))'",
      at: value.range, expected: list(values),
      suggestion: NearestWord.to(value.value, among: values))
    return nil
  }
}

extension Judgement {
  /// The values that a lever can be set to here, as they are typed; none where it settles nothing.
  func values(of lever: LeverID) -> [String] {
    switch lever {
    case .factor(let id): dossier[id].values
    case .guarantee: ["no", "yes"]
    case .account(let id): isDisputed(id) ? ["accepted", "set aside"] : []
    case .position(let key):
      switch position(key) {
      case let position where position.standing == .contested:
        position.statements.map { "\(dossier[$0].place)" }
      default: PositionValue.allCases.map(\.rawValue)
      }
    }
  }
}
