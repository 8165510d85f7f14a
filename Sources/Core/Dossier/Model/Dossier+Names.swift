extension Dossier {
  /// The id of what is referred to.
  public func id(_ subject: Subject) -> String {
    switch subject {
    case .actor(let id): self[id].id
    case .guarantee(let id): self[id].id
    case .factor(let id): self[id].id
    case .source(let id): self[id].id
    }
  }

  /// The display name of what is referred to.
  public func name(_ subject: Subject) -> String {
    switch subject {
    case .actor(let id): self[id].name
    case .guarantee(let id): self[id].name
    case .factor(let id): self[id].name
    case .source(let id): self[id].title
    }
  }

  /// A checked expression as one would write it.
  public func syntax(_ expression: Expression) -> ExpressionSyntax {
    switch expression {
    case .or(let parts): .or(parts.map(syntax))
    case .and(let parts): .and(parts.map(syntax))
    case .not(let part): .not(syntax(part))
    case .guarantee(let id): .name(name(self[id].id))
    case .due(let id): .due(name(self[id].id))
    case .equal(let factor, let value):
      switch self[factor] {
      case let factor where factor.hasLevels:
        .equal(name(factor.id), level: name(factor.values[value]))
      case let factor where value == 1: .name(name(factor.id))
      case let factor: .not(.name(name(factor.id)))
      }
    case .atLeast(let factor, let value):
      .atLeast(name(self[factor].id), level: name(self[factor].values[value]))
    case .position(let key, let side):
      .position(
        .init(
          actor: name(self[key.actor].id), supports: side == .supports, role: key.role,
          guarantee: name(self[key.guarantee].id)))
    case .count(let count):
      .count(
        .init(
          quantity: Located(count.quantity, nowhere), group: Located(syntax(count.group), nowhere),
          supports: count.side == .supports, role: count.role,
          guarantee: name(self[count.guarantee].id)))
    }
  }

  private func syntax(_ group: Expression.Group) -> ExpressionSyntax.GroupSyntax {
    switch group {
    case .membersOf(let actor): .actor(name(self[actor].id))
    case .list(let actors): .list(actors.map { name(self[$0].id) })
    }
  }

  private func name(_ id: String) -> Name { Name(id, nowhere) }
}

/// The range of what was not written anywhere.
private let nowhere = SourceRange(0, 0, line: 0)

extension Dossier {
  /// Where what is referred to was declared.
  public func place(_ subject: Subject) -> Place {
    switch subject {
    case .actor(let id): self[id].place
    case .guarantee(let id): self[id].place
    case .factor(let id): self[id].place
    case .source(let id): self[id].place
    }
  }
}
