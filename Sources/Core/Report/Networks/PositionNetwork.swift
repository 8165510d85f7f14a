/// Who stands where: actors and guarantees, joined by positions, each with its sign, its day and where
/// it is documented.
public enum PositionNetwork {
  /// The current positions, as documented.
  public static func positions(_ judgement: Judgement) -> Network {
    let dossier = judgement.dossier
    var network = frame("positions", dossier)
    for key in dossier.positionKeys.watched(by: judgement) {
      let position = judgement.position(key)
      guard position.standing != .undocumented else { continue }
      let reading = position.readings.count == 1 ? position.readings.first : nil
      network.edges.append(
        edge(
          key, dossier, standing: position.standing.rawValue, verb: reading?.verb,
          condition: reading?.condition, statements: position.statements))
    }
    return network
  }

  /// Every statement of a position that counts.
  ///
  /// - Parameter days: only those that count from one of these days; all where nil.
  public static func statements(_ judgement: Judgement, days: ClosedRange<Day>? = nil) -> Network {
    let dossier = judgement.dossier
    var network = frame("statements", dossier)
    for (index, statement) in dossier.statements.enumerated().watched(by: judgement) {
      let id = StatementID(index)
      guard case .position(let claim) = statement.claim, !statement.isSupposed,
        days?.contains(statement.day) ?? true, judgement.counts(id)
      else { continue }
      network.edges.append(
        edge(
          claim.key, dossier, standing: claim.verb.stance.rawValue, verb: claim.verb,
          condition: claim.condition.own, statements: [id]))
    }
    return network
  }

  private static func frame(_ name: String, _ dossier: Dossier) -> Network {
    var network = Network(name: name, isDirected: true)
    network.nodes =
      dossier.actors.map { actor in
        Network.Node(
          id: actor.id, label: actor.name,
          attributes: [.init("node", .text("actor")), .init("kind", .text(actor.kind.rawValue))])
      }
      + dossier.guarantees.map { guarantee in
        Network.Node(
          id: guarantee.id, label: guarantee.name,
          attributes: [
            .init("node", .text("guarantee")), .init("kind", .text(guarantee.kind.rawValue)),
          ])
      }
    return network
  }

  private static func edge(
    _ key: PositionKey, _ dossier: Dossier, standing: String, verb: Verb?, condition: Expression?,
    statements: [StatementID]
  ) -> Network.Edge {
    let sign = standing == "for" ? 1 : standing == "against" ? -1 : 0
    let words = (verb?.rawValue ?? standing) + (key.role == .provide ? " providing" : "")
    let last = statements.max { (dossier[$0].day, $0) < (dossier[$1].day, $1) }
    var attributes: [Network.Attribute] = [
      .init("label", .text(words + (condition == nil ? "" : " if …"))),
      .init("role", .text(key.role.rawValue)), .init("standing", .text(standing)),
      .init("sign", .int(sign)),
    ]
    if let verb { attributes.append(.init("verb", .text(verb.rawValue))) }
    if let condition {
      attributes.append(.init("condition", .text(Printer().print(dossier.syntax(condition)))))
    }
    if let last { attributes.append(.init("date", .text("\(dossier[last].day)"))) }
    let citations = statements.flatMap { dossier[$0].citations }
    var seen: Set<String> = []
    let sources = citations.map { citation in
      let paragraphs = citation.paragraphWords
      return dossier[citation.source].id
        + (paragraphs.isEmpty ? "" : " ¶" + paragraphs)
    }.filter { seen.insert($0).inserted }
    attributes.append(.init("sources", .text(sources.joined(separator: "; "))))
    let places = statements.map { "\(dossier[$0].place)" }
    attributes.append(.init("places", .text(places.joined(separator: "; "))))
    return Network.Edge(
      source: dossier[key.actor].id, target: dossier[key.guarantee].id, attributes: attributes)
  }
}
