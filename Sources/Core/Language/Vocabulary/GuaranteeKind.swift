/// What a guarantee is.
public enum GuaranteeKind: String, Hashable, Sendable, CaseIterable {
  case force, pledge, backstop, aid, sanctions, mandate, other
}
