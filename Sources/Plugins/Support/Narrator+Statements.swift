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
  func division(_ division: DocumentedPosition.Division, of key: PositionKey) -> Sentence {
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
    case .undocumented(let key), .undecided(let key), .contested(let key):
      return position(key, withGist: false)
    default:
      let told = Teller(judgement, citing: { _ in [] }).told(cause)
      return Sentence(
        text: Block.sentence(told), citations: citations(cause), conclusions: absences(cause))
    }
  }

  /// That nothing is documented of what is open, for `verify`; nothing where something is.
  private func absences(_ cause: Cause) -> [String] {
    switch cause {
    case .factor(let id): [absent(.factor(id))]
    case .undocumentedGuarantee(let id): [absent(.guarantee(id))]
    default: []
    }
  }

  /// What documents something that is open, as far as anything does, else where it is declared.
  func citations(_ cause: Cause) -> [Cited] {
    let cited =
      switch cause {
      case .factor(let id): citations([judgement.reading(id).lapsed].compactMap(\.self))
      case .contestedFactor(let id): citations(judgement.reading(id).facts)
      case .undocumented(let key):
        [citation(.actor(key.actor)), citation(.guarantee(key.guarantee))]
      case .undecided(let key), .contested(let key): citations([judgement.stand(key)])
      case .disputed(let id): citations(counting(dossier[id].claims + dossier[id].denials))
      case .undocumentedGuarantee(let id): [citation(.guarantee(id))]
      case .emptyGroup(let id), .undeclaredMembers(let id): [citation(.actor(id))]
      case .mutualWait(let levers): levers.flatMap { citations(waiting: $0) }
      }
    if case .factor(let id) = cause, cited.isEmpty { return [citation(.factor(id))] }
    return cited
  }

  private func citations(waiting lever: LeverID) -> [Cited] {
    switch lever {
    case .position(let key): return citations(judgement.position(key).basis)
    case .guarantee(let id): return needs(of: id) + [citation(.guarantee(id))]
    case .factor, .account: return []
    }
  }

  /// The statements among some that count.
  func counting(_ ids: [StatementID]) -> [StatementID] { ids.filter { judgement.counts($0) } }
}
