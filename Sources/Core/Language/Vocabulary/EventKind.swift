/// How an event between actors went.
public enum EventKind: String, Hashable, Sendable, CaseIterable {
  case cooperates, clashes
}
