/// A checked dossier: everything in it means something. It is a value: a what-if is a second one.
///
/// Only the checker makes one, so an unchecked dossier cannot be judged.
public struct Dossier: Sendable {
  /// The sources, in order of place.
  public internal(set) var sources: [Source] = []
  /// The actors, in order of place.
  public internal(set) var actors: [Actor] = []
  /// The guarantees, in order of place.
  public internal(set) var guarantees: [Guarantee] = []
  /// The factors, in order of place.
  public internal(set) var factors: [Factor] = []
  /// The statements, in order of place; supposed ones come after the documented.
  public internal(set) var statements = StatementList()
  /// The claimed or denied requirements, in the order they are first mentioned.
  public internal(set) var requirements: [Requirement] = []
  /// The waivers, in order of place.
  public internal(set) var waivers: [Waiver] = []
  /// The newest day of a documented statement: the as-of date where none is set.
  public internal(set) var newestDay: Day?
  /// The files it was read from, in path order, as written; nothing supposed is among them.
  public internal(set) var files: [WrittenFile] = []

  /// Whether something is hidden in a name, which is told whenever the files are checked.
  var namesHaveFlaws = false
  /// What each id stands for.
  var names: [String: Subject] = [:]
  /// The statements about each position.
  var positions: [PositionKey: [StatementID]] = [:]
  /// The statements about each factor.
  var facts: [FactorID: [StatementID]] = [:]
  /// The requirements of each guarantee.
  var requirementsOf: [GuaranteeID: [RequirementID]] = [:]
  var requirementsByForm: [GuaranteeID: [Expression: RequirementID]] = [:]
  /// Who has been a member of each group, in order of place.
  var membersOf: [ActorID: [ActorID]] = [:]

  /// The empty dossier.
  public init() {}

  /// The source referred to.
  public subscript(id: SourceID) -> Source { sources[id.index] }
  /// The actor referred to.
  public subscript(id: ActorID) -> Actor { actors[id.index] }
  /// The guarantee referred to.
  public subscript(id: GuaranteeID) -> Guarantee { guarantees[id.index] }
  /// The factor referred to.
  public subscript(id: FactorID) -> Factor { factors[id.index] }
  /// The statement referred to.
  public subscript(id: StatementID) -> Statement { statements[id.index] }
  /// The requirement referred to.
  public subscript(id: RequirementID) -> Requirement { requirements[id.index] }

  /// What an id stands for, or nil.
  public func subject(_ id: String) -> Subject? { names[id] }

  /// Every id, sorted.
  public var ids: [String] { names.keys.sorted() }

  /// The statements about a position, in order of place.
  public func statements(about key: PositionKey) -> [StatementID] { positions[key] ?? [] }

  /// Every position that a statement is about, in lever order.
  public var positionKeys: [PositionKey] { positions.keys.sorted() }

  /// The statements about a factor, in order of place.
  public func statements(about factor: FactorID) -> [StatementID] { facts[factor] ?? [] }

  /// The claimed or denied requirements of a guarantee, in the order they are first mentioned.
  public func requirements(of guarantee: GuaranteeID) -> [RequirementID] {
    requirementsOf[guarantee] ?? []
  }

  /// What is claimed, or denied, that a guarantee needs, where it is this, in whatever form.
  public func requirement(of guarantee: GuaranteeID, _ need: Expression) -> RequirementID? {
    requirementsByForm[guarantee]?[need.canonical]
  }

  /// The members of a group on a day, in order of place; all who ever were, where there is no day.
  public func members(of group: ActorID, on day: Day?) -> [ActorID] {
    (membersOf[group] ?? []).filter { member in
      self[member].memberships.contains { $0.group == group && $0.period.contains(day) }
    }
  }
}
