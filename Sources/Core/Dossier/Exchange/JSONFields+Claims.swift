/// What a statement says, by its kind.
extension JSONFields {
  private enum ClaimKind: String, CaseIterable {
    case position, group, requirement, fact, event, urging, consequence, character
  }

  mutating func claim() throws(Diagnostic) -> ClaimSyntax {
    let kind: ClaimKind = try word("kind")
    switch kind {
    case .position:
      let subjects = try someNames("subjects", "an actor")
      return .position(
        subjects: subjects, verb: try word("verb"), role: try word("role"),
        guarantee: try name("guarantee", "a guarantee"), condition: try condition())
    case .group:
      return .group(
        share: try word("share"), group: try name("group", "an actor with members"),
        verb: try word("verb"), role: try word("role"),
        guarantee: try name("guarantee", "a guarantee"), condition: try condition())
    case .requirement:
      let guarantee = try name("guarantee", "a guarantee")
      _ = try required("isNeeded")
      return .requirement(
        guarantee: guarantee, isNeeded: try flag("isNeeded"), try expression("need"))
    case .fact:
      return .fact(
        factor: try name("factor", "a factor"), value: try factValue(),
        until: try optionalDate("until"))
    case .event:
      return .event(
        subjects: try someNames("subjects", "an actor"), kind: try word("event"),
        partners: try someNames("partners", "an actor"))
    case .urging:
      return .urging(
        subjects: try someNames("subjects", "an actor"),
        addressees: try someNames("addressees", "an actor"), role: try word("role"),
        guarantee: try name("guarantee", "a guarantee"))
    case .consequence:
      return .consequence(
        guarantee: try name("guarantee", "a guarantee"), factor: try name("factor", "a factor"))
    case .character:
      return .character(guarantee: try name("guarantee", "a guarantee"), try text("text"))
    }
  }

  private mutating func condition() throws(Diagnostic) -> ConditionSyntax {
    let whole = try optionalExpression("if")
    let added = try optionalExpression("alsoIf")
    if whole != nil, added != nil {
      throw failure("'if' and 'alsoIf' stand together", expected: "one of them")
    }
    return ConditionSyntax(
      condition: whole ?? added, isPartial: added != nil,
      exception: try optionalExpression("unless"))
  }

  private mutating func factValue() throws(Diagnostic) -> FactValueSyntax {
    let node = try required("value")
    if case .bool(let isYes) = node.value { return isYes ? .yes : .no }
    return .level(try part(node) { reader throws(Diagnostic) in try reader.name("a level") })
  }
}
