/// What a statement says, as fields: `kind` first, then those of the kind.
extension ClaimSyntax {
  /// The fields, in the order of the schema.
  var json: [JSON.Field] { [.init("kind", .string(kindWord))] + ownFields }

  /// The word for its kind, as `Claim` has it.
  private var kindWord: String {
    switch self {
    case .position: "position"
    case .group: "group"
    case .requirement: "requirement"
    case .fact: "fact"
    case .event: "event"
    case .urging: "urging"
    case .consequence: "consequence"
    case .character: "character"
    }
  }

  private var ownFields: [JSON.Field] {
    switch self {
    case .position(let subjects, let verb, let role, let guarantee, let condition):
      [.init("subjects", .names(subjects))] + Self.stand(verb, role, guarantee, condition)
    case .group(let share, let group, let verb, let role, let guarantee, let condition):
      [.init("share", .string(share.rawValue)), .init("group", .name(group))]
        + Self.stand(verb, role, guarantee, condition)
    case .requirement(let guarantee, let isNeeded, let need):
      [
        .init("guarantee", .name(guarantee)), .init("isNeeded", .bool(isNeeded)),
        .init("need", .expression(need)),
      ]
    case .fact(let factor, let value, let until):
      [.init("factor", .name(factor)), .init("value", value.json), .init("until", .date(until))]
    case .event(let subjects, let kind, let partners):
      [
        .init("subjects", .names(subjects)), .init("event", .string(kind.rawValue)),
        .init("partners", .names(partners)),
      ]
    case .urging(let subjects, let addressees, let role, let guarantee):
      [
        .init("subjects", .names(subjects)), .init("addressees", .names(addressees)),
        .init("role", .string(role.rawValue)), .init("guarantee", .name(guarantee)),
      ]
    case .consequence(let guarantee, let factor):
      [.init("guarantee", .name(guarantee)), .init("factor", .name(factor))]
    case .character(let guarantee, let text):
      [.init("guarantee", .name(guarantee)), .init("text", .string(text))]
    }
  }

  private static func stand(
    _ verb: Verb, _ role: Role, _ guarantee: Name, _ condition: ConditionSyntax
  ) -> [JSON.Field] {
    let expression = condition.condition.map(JSON.expression) ?? .null
    return [
      .init("verb", .string(verb.rawValue)), .init("role", .string(role.rawValue)),
      .init("guarantee", .name(guarantee)), .init("if", condition.isPartial ? .null : expression),
      .init("alsoIf", condition.isPartial ? expression : .null),
      .init("unless", condition.exception.map(JSON.expression) ?? .null),
    ]
  }
}

extension FactValueSyntax {
  /// `true` and `false` of a factor without levels; else the level.
  fileprivate var json: JSON {
    switch self {
    case .yes: true
    case .no: false
    case .level(let level): .name(level)
    }
  }
}
