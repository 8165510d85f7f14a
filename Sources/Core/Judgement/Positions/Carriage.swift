/// What of the statements about a position carries it, to be asked of each of many.
public struct Carriage: Sendable {
  /// Those that its readings rest on.
  public let basis: Set<StatementID>
  /// What is held, whoever says it.
  public let forms: Set<DocumentedPosition.Form>
  /// Voices and reports that differ and move nothing.
  public let beside: Set<StatementID>

  init(_ position: DocumentedPosition) {
    basis = Set(position.readings.flatMap(\.basis))
    forms = position.forms
    beside = Set(position.divisions.map(\.statement) + position.passedOver)
  }
}

extension Judgement {
  /// What carries a position; worked out once.
  public func carriage(of key: PositionKey) -> Carriage {
    if let known = carriages[key] { return known }
    let carriage = Carriage(position(key))
    if !isInterrupted() { carriages[key] = carriage }
    return carriage
  }
}
