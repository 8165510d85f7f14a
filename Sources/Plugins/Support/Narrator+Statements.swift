import ParleyCore

extension Narrator {
  /// A statement in a sentence, whatever it claims.
  func statement(_ id: StatementID) -> Sentence {
    let statement = dossier[id]
    let when = statement.on.map { on -> Inline in
      .text(", " + (statement.day < on.firstDay ? "announced for " : on.preposition) + on.told)
    }
    let text = claim(statement.claim) + [when].compactMap(\.self)
    return Sentence(
      text: text + [.text(" (\(voice(statement))).")] + gist(statement), citations: citations(id))
  }

  /// A claim as the first part of a sentence.
  func claim(_ claim: Claim) -> [Inline] {
    switch claim {
    case .position(let position):
      let key = position.key
      return [
        name(key.actor), .text(" \(position.verb.rawValue) "), object(key.role, key.guarantee),
      ]
        + self.condition(position.condition)
    case .requirement(let guarantee, let isNeeded, let need):
      return [
        .code(dossier[guarantee].id), .text(isNeeded ? " needs " : " does not need "),
        .code(dossier.text(need)),
      ]
    case .fact(let factor, let value, let until):
      let end: [Inline] = until.map { [.text(" until \($0)")] } ?? []
      return [.code(dossier.text(.equal(factor, value)))] + end
    case .group(let share, let group, let verb, let role, let guarantee, let condition):
      return [
        .text(share == .most ? "Most of " : "Some of "), name(group), .text(" \(verb.plural) "),
        object(role, guarantee),
      ] + self.condition(condition)
    case .event(let actor, let kind, let partners):
      return [name(actor), .text(" \(kind.rawValue) with "), names(partners)]
    case .urging(let actor, let addressees, let role, let guarantee):
      return [name(actor), " urges ", names(addressees), " towards ", object(role, guarantee)]
    case .consequence(let guarantee, let factor):
      return [.code(dossier[guarantee].id), " is said to lead to ", .code(dossier[factor].id)]
    case .character(let guarantee, let text):
      return [.code(dossier[guarantee].id), .text(" is told as “\(text)”")]
    }
  }

  /// A condition as a statement gives it.
  private func condition(_ given: Condition) -> [Inline] {
    guard let own = given.own else { return [] }
    return [.text(given.isPartial ? " also if " : " if "), .code(dossier.text(own))]
  }

  /// What a lower-ranked voice says that differs.
  func division(_ division: CurrentPosition.Division, of key: PositionKey) -> Sentence {
    let statement = dossier[division.statement]
    let isAccount = !statement.accordingTo.isEmpty
    let difference = isAccount ? "Another account" : "An internal division"
    let kind = division.isLater ? "A possible shift" : difference
    let position = judgement.position(key)
    var text: [Inline] = [.text("\(kind): "), name(key.actor), " on "]
    text += [object(key.role, key.guarantee), ": "] + documented(position)
    text += ["; but ", .text(voice(statement)), ": "] + claim(statement.claim) + ["."]
    return Sentence(
      text: text, citations: citations(position.statements) + citations(division.statement))
  }

  /// A report that differs and was passed over, for another of that day has a speaker.
  func passedOver(_ id: StatementID, of key: PositionKey) -> Sentence {
    let position = judgement.position(key)
    var text: [Inline] = ["A report of the same day differs: ", name(key.actor), " on "]
    text += [object(key.role, key.guarantee), ": "] + documented(position)
    text += ["; but as reported, without a speaker: "] + claim(dossier[id].claim) + ["."]
    return Sentence(text: text, citations: citations(position.basis) + citations(id))
  }

  /// Why something is open, in a sentence, with what would settle it.
  func cause(_ cause: Cause) -> Sentence {
    switch cause {
    case .factor(let id):
      return openFactor(id)
    case .contestedFactor(let id):
      guard case .contested(let facts) = judgement.factor(id) else { return Sentence(text: []) }
      return Sentence(
        text: [.code(dossier[id].id), " is told differently by statements of one day."],
        citations: citations(facts))
    case .undocumented(let key), .undecided(let key), .contested(let key):
      return position(key, withGist: false)
    case .disputed(let id):
      let requirement = dossier[id]
      let counting = (requirement.claims + requirement.denials).filter { judgement.counts($0) }
      return Sentence(
        text: [
          "Whether ", .code(dossier[requirement.guarantee].id), " needs ",
          .code(dossier.text(requirement.expression)), " is disputed.",
        ], citations: citations(counting))
    case .undocumentedGuarantee(let id):
      return Sentence(
        text: ["What ", .code(dossier[id].id), " needs is not documented."],
        citations: [citation(.guarantee(id))])
    case .emptyGroup(let id):
      return Sentence(
        text: [name(id), " has no member on that day."], citations: [citation(.actor(id))])
    case .undeclaredMembers(let id):
      return Sentence(
        text: ["Not all members of ", name(id), " are named in the dossier."],
        citations: [citation(.actor(id))])
    case .mutualWait(let levers):
      return mutualWait(levers)
    }
  }

  private func openFactor(_ id: FactorID) -> Sentence {
    let factor = dossier[id]
    guard let lapsed = judgement.reading(id).lapsed,
      case .fact(_, let value, _) = dossier[lapsed].claim
    else {
      let isDocumented = !dossier.statements(about: id).isEmpty
      return Sentence(
        text: [
          .code(factor.id), .text(" (\(factor.name))"),
          .text(
            isDocumented ? " is told only by what does not count here." : " is not documented."),
        ], citations: [citation(.factor(id))])
    }
    let day = judgement.lastDay(lapsed, factor).map { " on \($0)" } ?? ""
    return Sentence(
      text: [
        .code(factor.id), .text(" (\(factor.name)) has no valid documented value: "),
        .code(dossier.text(id, value)), .text(" lapsed\(day)."),
      ], citations: citations(lapsed))
  }

  private func mutualWait(_ levers: [LeverID]) -> Sentence {
    let words = levers.map { dossier.spelling($0) }
    let cited = levers.flatMap { lever -> [Cited] in
      switch lever {
      case .position(let key): citations(judgement.position(key).statements)
      case .guarantee(let id): [citation(.guarantee(id))]
      case .factor, .account: []
      }
    }
    return Sentence(
      text: ["These wait for each other: ", .code(words.joined(separator: ", ")), "."],
      citations: cited)
  }
}
