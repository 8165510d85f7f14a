import ParleyCore

/// The brief of one factor.
struct FactorBrief {
  let narrator: Narrator
  let factor: FactorID

  private var dossier: Dossier { narrator.dossier }
  private var judgement: Judgement { narrator.judgement }

  var sections: [Section] {
    let spoken = narrator.statements { statement in
      switch statement.claim {
      case .fact(let id, _, _), .consequence(_, let id): id == factor
      default: false
      }
    }
    let waiting = narrator.keys(where: narrator.isConditional).filter { key in
      judgement.position(key).readings.contains { $0.condition?.names(factor) == true }
    }
    let id = dossier[factor].id
    return [
      Section("Bottom line", [value], isRunning: true),
      narrator.recorded(spoken, title: "What is told of it", atMost: 10, more: "statements \(id)"),
      Section(
        "Positions that turn on it", waiting, atMost: 10, more: "statements \(id) position"
      ) { narrator.position($0, withGist: false) },
      Section("Guarantees that need it", needs),
    ]
  }

  private var value: Sentence {
    let id = Inline.code(dossier[factor].id)
    switch judgement.factor(factor) {
    case .open:
      var sentence = narrator.cause(.factor(factor))
      let lasts = dossier[factor].lasts.map { " A documented fact counts for \($0) days." } ?? ""
      sentence.text.append(.text(" It is open.\(lasts)"))
      return sentence
    case .contested(let facts):
      return Sentence(
        text: [id, " is told differently by documents of one day: it is contested, and open."],
        citations: narrator.citations(facts))
    case .value(let value, let facts):
      let assumed = facts.isEmpty
      return Sentence(
        text: [
          id, .text(assumed ? " is assumed to be " : " is "), .code(dossier[factor].values[value]),
          ".",
        ],
        citations: assumed
          ? [narrator.citation(assuming: .factor(factor))] : narrator.citations(facts))
    }
  }

  private var needs: [Sentence] {
    dossier.requirements.indices.map { RequirementID($0) }
      .filter { dossier[$0].expression.names(factor) }
      .flatMap { dossier[$0].claims + dossier[$0].denials }
      .filter { judgement.counts($0) }
      .map { narrator.statement($0) }
  }
}

extension Expression {
  /// Whether the expression asks about a factor.
  func names(_ factor: FactorID) -> Bool {
    switch self {
    case .or(let parts), .and(let parts): parts.contains { $0.names(factor) }
    case .not(let part): part.names(factor)
    case .equal(let id, _), .atLeast(let id, _): id == factor
    case .guarantee, .due, .position, .count: false
    }
  }
}
