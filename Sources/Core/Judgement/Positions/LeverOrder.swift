/// The order in which levers, causes and subjects are listed: by kind, then by place.
extension Dossier {
  /// Whether one lever is listed before another: factors, positions, accounts, guarantees; then by
  /// place of the factor, of the actor and its guarantee, of the first claim, of the guarantee.
  public func precedes(_ left: LeverID, _ right: LeverID) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  /// Whether one cause is listed before another: those that are levers in lever order, then empty
  /// groups, undeclared members and mutual waits.
  func precedes(_ left: Cause, _ right: Cause) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  /// Whether one subject is listed before another: factors, guarantees, actors, sources; then by
  /// place.
  func precedes(_ left: Subject, _ right: Subject) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private func key(_ lever: LeverID) -> [Int] {
    switch lever {
    case .factor(let id): [0, id.index]
    case .position(let key):
      [1, key.actor.index, key.guarantee.index, key.role == .endorse ? 0 : 1]
    case .account(let id): [2, self[id].claims.first?.index ?? .max, id.index]
    case .guarantee(let id): [3, id.index]
    }
  }

  private func key(_ cause: Cause) -> [Int] {
    switch cause {
    case .factor(let id), .contestedFactor(let id): key(LeverID.factor(id))
    case .undocumented(let key): self.key(LeverID.position(key)) + [0]
    case .undecided(let key): self.key(LeverID.position(key)) + [1]
    case .contested(let key): self.key(LeverID.position(key)) + [2]
    case .disputed(let id): key(LeverID.account(id))
    case .undocumentedGuarantee(let id): key(LeverID.guarantee(id))
    case .emptyGroup(let id): [4, id.index]
    case .undeclaredMembers(let id): [5, id.index]
    case .mutualWait(let levers): [6] + levers.flatMap { key($0) }
    }
  }

  private func key(_ subject: Subject) -> [Int] {
    switch subject {
    case .factor(let id): [0, id.index]
    case .guarantee(let id): [1, id.index]
    case .actor(let id): [2, id.index]
    case .source(let id): [3, id.index]
    }
  }
}
