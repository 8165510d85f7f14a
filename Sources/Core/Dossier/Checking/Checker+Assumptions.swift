extension Checker {
  /// A lever as reports print it, or nil where a part of it means nothing.
  mutating func lever(_ syntax: LeverSyntax) -> LeverID? {
    switch syntax {
    case .name(let name): return lever(.name(name, isYes: true))
    case .position(let actor, let role, let guarantee):
      return key(actor, role, guarantee).map { .position($0) }
    case .account(let name, let need): return account(name, need)
    }
  }

  /// The lever that an assumption sets, or nil where a part of it means nothing.
  mutating func lever(_ syntax: AssumptionSyntax) -> LeverID? {
    switch syntax {
    case .name(let name, _):
      switch subject(name, "a guarantee or a factor") {
      case .guarantee(let id): return .guarantee(id)
      case .factor(let id): return .factor(id)
      case let other?: return mismatch(name, other, "a guarantee or a factor")
      case nil: return nil
      }
    case .level(let name, _): return factor(name).map { .factor($0) }
    case .position(let actor, _, let role, let guarantee):
      return key(actor, role, guarantee).map { .position($0) }
    case .lever(let syntax, _): return lever(syntax)
    case .silenceIsNo: return nil
    }
  }

  private mutating func account(_ name: Name, _ need: ExpressionSyntax) -> LeverID? {
    let guarantee = guarantee(name)
    let need = expression(need)
    checkTriggers()
    guard let guarantee, let canonical = need?.canonical else { return nil }
    if let found = dossier.requirementsByForm[guarantee]?[canonical] { return .account(found) }
    report(
      .notALever, "nobody claims or denies that '\(name.value)' needs this", at: name.range,
      expected: "a disputed need, as 'ask' lists it")
    return nil
  }

  private mutating func key(_ actor: Name, _ role: Role, _ guarantee: Name) -> PositionKey? {
    let actor = self.actor(actor)
    let guarantee = self.guarantee(guarantee)
    guard let actor, let guarantee else { return nil }
    return PositionKey(actor: actor, guarantee: guarantee, role: role)
  }
}

extension Place {
  /// Whether `FILE:LINE` means this place. The folders of a path may be left out from the left.
  func isMeant(by text: String) -> Bool {
    let place = description
    return place == text || place.hasSuffix("/" + text)
  }
}
