import ParleyCore

extension ProofTeller {
  /// What is missing, or nothing where nothing is: of an open verdict as `ask` has it.
  var missing: JSON {
    guard proof.verdict != .yes else { return [] }
    return .array(
      ends.map { end in
        if let cause = end.cause { return cause.json(dossier) }
        return ["kind": .string(end.kind), "id": .string(end.id), "wanted": .string(end.words)]
      })
  }

  /// The nodes, each with the ids of what it rests on.
  var nodes: JSON {
    .array(
      proof.nodes.indices.map { index in
        let node = proof.nodes[index]
        return [
          "id": .int(index), "kind": .string(node.kindWord), "text": .string(text(node)),
          "verdict": .verdict(node.verdict), "decides": .bool(node.carries),
          "parts": .array(node.parts.map(JSON.int)), "others": .array(node.others.map(JSON.int)),
          "statements": .array(node.statements.flatMap { statement($0) }),
          "assumed": .bool(isAssumed(node)),
        ]
      })
  }

  private func text(_ node: ProofNode) -> String {
    switch node.kind {
    case .expression(let expression): return dossier.text(expression)
    case .reading(let key, _, let reading):
      let role = key.role == .provide ? "providing " : ""
      return "\(dossier[key.actor].id) \(reading.verb.rawValue) \(role)\(dossier[key.guarantee].id)"
        + (reading.condition.map { " if \(dossier.text($0))" } ?? "")
    case .fact(let id, let value): return dossier.text(id, value)
    case .need(let id, let expression, _):
      return "\(dossier[id].id) needs \(dossier.text(expression))"
    case .assumption(let assumption): return dossier.text(assumption)
    case .unknown(let cause):
      return cause.lever.map { dossier.spelling($0) } ?? narrator.spelling(cause)
    }
  }

  /// Whether it stands beside the documents: an assumption, or what is supposed.
  private func isAssumed(_ node: ProofNode) -> Bool {
    if case .assumption = node.kind { return true }
    return !node.statements.isEmpty && node.statements.allSatisfy { dossier[$0].isSupposed }
  }

  /// A statement as data, one object a source that counts; a supposed one has `source` null.
  private func statement(_ id: StatementID) -> [JSON] {
    let statement = dossier[id]
    let speakers = statement.speakers.map { speaker in
      switch speaker {
      case .actor(let actor): dossier[actor].id
      case .unnamed(let words): words
      }
    }
    let head: [JSON.Field] = [
      .init("file", .string(statement.place.file)), .init("line", .int(statement.place.line)),
    ]
    let tail: [JSON.Field] = [
      .init("speakers", .strings(speakers)),
      .init("accordingTo", .strings(statement.accordingTo.map { dossier[$0].id })),
      .init("date", .string("\(statement.date)")), .init("gist", .optional(statement.gist)),
    ]
    let origins = narrator.origins(statement)
    guard !origins.isEmpty else {
      return [
        .object(
          head + [.init("source", .null), .init("paragraphs", [])] + tail
            + [.init("reliability", .null), .init("credibility", .null)])
      ]
    }
    return origins.map { origin in
      .object(
        head + [
          .init("source", .string(dossier[origin.source].id)),
          .init("paragraphs", .array(origin.paragraphNumbers.map(JSON.int))),
        ] + tail + [
          .init("reliability", .string(dossier[origin.source].reliability.rawValue)),
          .init("credibility", .int(origin.credibility.rawValue)),
        ] + (quoting.map { [.init("passage", $0.json(origin))] } ?? []))
    }
  }
}

extension ProofNode {
  /// The word for its kind in the JSON contract.
  fileprivate var kindWord: String {
    switch kind {
    case .expression(.or): "or"
    case .expression(.and): "and"
    case .expression(.not): "not"
    case .expression(.count): "count"
    case .expression(.guarantee): "guarantee"
    case .expression(.due): "due"
    case .expression(.position): "position"
    case .expression(.equal), .expression(.atLeast): "factor"
    case .reading: "reading"
    case .fact: "fact"
    case .need: "need"
    case .assumption: "assumption"
    case .unknown(.factor): "unknown"  // "factor" is the question
    case .unknown(let cause): cause.kindWord
    }
  }
}
