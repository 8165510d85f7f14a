import ParleyCore

/// What a dossier can be asked, named so that two dossiers can be asked the same.
enum Conclusion: Hashable {
  case guarantee(String)
  case position(actor: String, guarantee: String, Role)
  case factor(String)

  /// How it is read.
  struct Reading {
    /// In words, and of a position on which conditions.
    var terms: Terms
    /// Of a position, whether it supports and whether it opposes.
    var sides: [Verdict] = []
    /// What makes two readings one, whatever the order in which things are declared.
    var key: String
  }

  /// How it is spelled as a lever.
  var spelling: String {
    switch self {
    case .guarantee(let id), .factor(let id): id
    case .position(let actor, let guarantee, let role):
      actor + (role == .provide ? " providing " : " ") + guarantee
    }
  }

  /// Whether it is a guarantee, a position or a factor.
  var kind: Change.Kind {
    switch self {
    case .guarantee: .guarantee
    case .position: .position
    case .factor: .factor
    }
  }
}

extension Dossier {
  /// Everything it can be asked, in order of place: guarantees, positions, factors.
  func conclusions(_ standpoint: Standpoint) -> [Conclusion] {
    let keys = Set(positionKeys + conditionalPositionKeys(standpoint)).sorted()
    return guarantees.map { .guarantee($0.id) } + keys.map { conclusion($0) }
      + factors.map { .factor($0.id) }
  }

  /// A position by its names.
  func conclusion(_ key: PositionKey) -> Conclusion {
    .position(actor: self[key.actor].id, guarantee: self[key.guarantee].id, key.role)
  }

  /// The position so named; nil where one of its names is not declared.
  func key(_ actor: String, _ guarantee: String, _ role: Role) -> PositionKey? {
    guard case .actor(let actor)? = subject(actor),
      case .guarantee(let guarantee)? = subject(guarantee)
    else { return nil }
    return PositionKey(actor: actor, guarantee: guarantee, role: role)
  }

  /// An expression so that two dossiers spell equal ones alike, in whatever order they declare things.
  fileprivate func form(_ expression: Expression) -> String {
    switch expression {
    case .or(let parts): return "(" + parts.map(form).sorted().joined(separator: " or ") + ")"
    case .and(let parts): return "(" + parts.map(form).sorted().joined(separator: " and ") + ")"
    case .not(let part): return "not " + form(part)
    case .count(var count):
      if case .list(let actors) = count.group {
        count.group = .list(actors.sorted { self[$0].id < self[$1].id })
      }
      return text(.count(count))
    default: return text(expression)
    }
  }
}

extension Judgement {
  /// How a conclusion is read.
  func reading(_ conclusion: Conclusion) -> Conclusion.Reading {
    switch conclusion {
    case .guarantee(let id):
      guard case .guarantee(let guarantee)? = dossier.subject(id) else { return .undeclared }
      let verdict = verdict(.guarantee(guarantee)).rawValue
      return Conclusion.Reading(terms: Terms(verdict), key: verdict)
    case .factor(let id):
      guard case .factor(let factor)? = dossier.subject(id) else { return .undeclared }
      let value = reading(factor).value
      return Conclusion.Reading(terms: Terms(value), key: value)
    case .position(let actor, let guarantee, let role):
      guard let key = dossier.key(actor, guarantee, role) else { return .undeclaredPosition }
      return reading(stand(key))
    }
  }

  private func reading(_ stand: Position) -> Conclusion.Reading {
    let forms = stand.position.readings.map { reading in
      "\(reading.stance) if \(reading.condition.map { dossier.form($0.canonical) } ?? "")"
    }
    let sides = [stand.supports, stand.opposes]
    return Conclusion.Reading(
      terms: stand.terms(in: dossier), sides: sides,
      key: (sides.map(\.rawValue) + forms.sorted()).joined(separator: "; "))
  }
}

extension Conclusion.Reading {
  /// Of a guarantee or a factor that is not declared.
  static var undeclared: Self { Self(terms: Terms("not declared"), key: "not declared") }

  /// Of a position of somebody, or on something, that is not declared: nothing is documented of it.
  fileprivate static var undeclaredPosition: Self {
    Self(terms: Terms("not declared"), sides: [.open, .open], key: "open; open")
  }
}
