/// What an actor is.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case state, person, office, party, organization, coalition
}
