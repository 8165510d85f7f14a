/// What an id can be declared as.
enum DeclarationSort: String, Hashable, CaseIterable {
  case actor, guarantee, factor, source

  /// The parts that are asked for, in order.
  var parts: [DeclarationPart] {
    switch self {
    case .actor: [.kind(ActorKind.allCases.map(\.rawValue)), .name, .speaksFor]
    case .guarantee: [.kind(GuaranteeKind.allCases.map(\.rawValue)), .name]
    case .factor: [.name, .levels]
    case .source: [.title, .outlet, .published, .reliability, .document]
    }
  }
}
