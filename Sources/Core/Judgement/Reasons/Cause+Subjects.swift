extension Cause {
  /// What it names: a factor, a guarantee, a group, or an actor and a guarantee; of a loop all of them.
  func subjects(in dossier: Dossier) -> [Subject] {
    switch self {
    case .factor(let id), .contestedFactor(let id): [.factor(id)]
    case .undocumented(let key), .undecided(let key), .contested(let key):
      LeverID.position(key).subjects(in: dossier)
    case .disputed(let id): LeverID.account(id).subjects(in: dossier)
    case .undocumentedGuarantee(let id): [.guarantee(id)]
    case .emptyGroup(let id), .undeclaredMembers(let id): [.actor(id)]
    case .mutualWait(let levers): levers.flatMap { $0.subjects(in: dossier) }
    }
  }
}

extension LeverID {
  /// What it names.
  fileprivate func subjects(in dossier: Dossier) -> [Subject] {
    switch self {
    case .factor(let id): [.factor(id)]
    case .position(let key): [.actor(key.actor), .guarantee(key.guarantee)]
    case .account(let id): [.guarantee(dossier[id].guarantee)]
    case .guarantee(let id): [.guarantee(id)]
    }
  }
}
