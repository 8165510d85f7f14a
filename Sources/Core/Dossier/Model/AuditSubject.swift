/// What an audit finding is about, and what a waiver names.
public enum AuditSubject: Hashable, Sendable {
  /// An actor, a guarantee, a factor or a source.
  case subject(Subject)
  /// A position.
  case position(PositionKey)
}

extension AuditSubject {
  /// What a waiver may be about that covers a finding about this: the same, or the actor of a position.
  var coveredBy: [AuditSubject] {
    if case .position(let key) = self { [self, .subject(.actor(key.actor))] } else { [self] }
  }

  /// Whether it is about a subject, as a whole or in part.
  public func touches(_ subject: Subject) -> Bool {
    switch self {
    case .subject(let own): own == subject
    case .position(let key): subject == .actor(key.actor) || subject == .guarantee(key.guarantee)
    }
  }
}

extension Dossier {
  /// What a finding is about, as a waiver names it: an id, or `ACTOR [providing] GUARANTEE`.
  public func spelling(_ about: AuditSubject) -> String {
    switch about {
    case .subject(let subject): id(subject)
    case .position(let key): spelling(key)
    }
  }

  /// Whether one comes before another: positions by actor and guarantee, then subjects by kind and
  /// place.
  func precedes(_ left: AuditSubject, _ right: AuditSubject) -> Bool {
    switch (left, right) {
    case (.position(let left), .position(let right)): left < right
    case (.subject(let left), .subject(let right)): precedes(left, right)
    case (.position, .subject): true
    case (.subject, .position): false
    }
  }
}
