extension Checker {
  /// The expression that syntax means, or nil where a part means nothing; all parts are looked at.
  mutating func expression(_ syntax: ExpressionSyntax) -> Expression? {
    switch syntax {
    case .or(let parts): return all(parts).map { .or($0) }
    case .and(let parts): return all(parts).map { .and($0) }
    case .not(let part): return expression(part).map { .not($0) }
    case .name(let name): return named(name)
    case .due(let name): return due(name)
    case .equal(let name, let level):
      return self.level(level, of: name).map { .equal($0.factor, $0.value) }
    case .atLeast(let name, let level):
      guard let (factor, value) = self.level(level, of: name) else { return nil }
      guard value > 0 else {
        report(
          .lowestLevel, "'\(level.value)' is the lowest level, so '>=' always holds",
          at: level.range, expected: "a higher level, or '= \(level.value)'")
        return nil
      }
      return .atLeast(factor, value)
    case .position(let atom):
      let actor = actor(atom.actor)
      let guarantee = guarantee(atom.guarantee)
      guard let actor, let guarantee else { return nil }
      return .position(
        PositionKey(actor: actor, guarantee: guarantee, role: atom.role),
        atom.supports ? .supports : .opposes)
    case .count(let count): return self.count(count)
    }
  }

  private mutating func all(_ parts: [ExpressionSyntax]) -> [Expression]? {
    let checked = parts.map { expression($0) }
    return checked.contains(nil) ? nil : checked.compactMap { $0 }
  }

  private mutating func named(_ name: Name) -> Expression? {
    guard let subject = subject(name, "a guarantee or a factor") else { return nil }
    switch subject {
    case .guarantee(let id): return .guarantee(id)
    case .factor(let id):
      guard dossier[id].hasLevels else { return .equal(id, 1) }
      report(
        .missingLevel, "the factor '\(name.value)' has levels", at: name.range,
        expected: "'\(name.value) = LEVEL' or '\(name.value) >= LEVEL' with "
          + list(dossier[id].values))
      return nil
    default: return mismatch(name, subject, "a guarantee or a factor")
    }
  }

  private mutating func due(_ name: Name) -> Expression? {
    guard let id = guarantee(name) else { return nil }
    // Whether it has a trigger is known once every declaration has been filled in.
    dueNames.append((name, id, text))
    return .due(id)
  }

  /// Reports every `is due` on a guarantee that has no trigger.
  mutating func checkTriggers() {
    for (name, id, text) in dueNames where dossier[id].trigger == nil {
      self.text = text
      report(
        .noTrigger, "the guarantee '\(name.value)' is not triggered by anything", at: name.range,
        expected: "a guarantee with 'triggered by'",
        notes: ["declared at \(dossier[id].place)"])
    }
    dueNames = []
  }

  /// A factor and the index of one of its levels.
  mutating func level(_ level: Name, of name: Name) -> (factor: FactorID, value: Int)? {
    guard let id = factor(name) else { return nil }
    let factor = dossier[id]
    guard factor.hasLevels else {
      report(
        .levelWithoutLevels, "the factor '\(name.value)' has no levels", at: level.range,
        expected: "'\(name.value)' or 'not \(name.value)'")
      return nil
    }
    guard let value = factor.values.firstIndex(of: level.value) else {
      report(
        .unknownLevel, "'\(level.value)' is not a level of '\(name.value)'", at: level.range,
        expected: list(factor.values),
        suggestion: NearestWord.to(level.value, among: factor.values))
      return nil
    }
    return (id, value)
  }

  private mutating func count(_ count: ExpressionSyntax.CountSyntax) -> Expression? {
    let guarantee = guarantee(count.guarantee)
    let group: Expression.Group?
    switch count.group.value {
    case .actor(let name): group = actor(name).map { .membersOf($0) }
    case .list(let names):
      group = actors(names).map { .list($0) }
      if case .atLeast(let number) = count.quantity.value, number > names.count {
        report(
          .groupTooSmall, "the group has \(names.count), which is fewer than \(number)",
          at: count.group.range, expected: "a group of at least \(number)")
        return nil
      }
    }
    guard let guarantee, let group else { return nil }
    return .count(
      Expression.GroupCount(
        quantity: count.quantity.value, group: group, side: count.supports ? .supports : .opposes,
        role: count.role, guarantee: guarantee))
  }
}

/// Words as a list in a sentence: `none, limited or full`.
func list(_ words: [String], _ conjunction: String = "or") -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}
