import ParleyCore

/// Tells what a judgement holds, sentence by sentence, each with where it comes from. It never says
/// more than the statements do.
struct Narrator {
  let judgement: Judgement
  /// Where each lever that is set was set.
  let assumed: [LeverID: Place]
  /// Where silence was taken as no.
  let silenced: Place?

  var dossier: Dossier { judgement.dossier }

  init(_ view: SessionView) {
    judgement = view.judgement
    assumed = view.entries.reduce(into: [:]) { places, entry in
      if let lever = view.lever(of: entry) { places[lever] = entry.place }
    }
    silenced = view.entries.last { $0.entry.kind == .assume(.silenceIsNo) }?.place
  }

  /// Every position that is documented or assumed, in lever order.
  var keys: [PositionKey] { keys { _ in true } }

  /// Those of these positions that fit a test, in lever order. Only they are looked at: most of a large
  /// dossier is not about what was asked.
  func keys(where fits: (PositionKey) -> Bool) -> [PositionKey] {
    dossier.shownPositionKeys(judgement.standpoint)
      .filter { fits($0) && !judgement.isSilent($0) }
  }

  // MARK: Names

  func name(_ actor: ActorID) -> Inline { .text(dossier[actor].name) }

  /// `providing GUARANTEE`, or the guarantee alone, as one would type it.
  func object(_ role: Role, _ guarantee: GuaranteeID) -> Inline {
    .code(words(role, guarantee))
  }

  /// The same, without being marked as code.
  func words(_ role: Role, _ guarantee: GuaranteeID) -> String {
    (role == .provide ? "providing " : "") + dossier[guarantee].id
  }

  /// Several actors in a sentence.
  func names(_ actors: [ActorID]) -> Inline {
    .text(listed(actors.map { dossier[$0].name }))
  }

  /// Who says it, as what, and when: `Emmanuel Macron, President, 2025-09-02`.
  func voice(_ statement: Statement) -> String { speakers(statement) + ", " + statement.date.told }

  /// Who says it, and as what: `Emmanuel Macron, President`.
  func speakers(_ statement: Statement) -> String {
    var voices = statement.speakers.map { speaker in
      switch speaker {
      case .actor(let id): dossier[id].name + (role(of: id, in: statement).map { ", \($0)" } ?? "")
      case .unnamed(let description): description
      }
    }
    if !statement.accordingTo.isEmpty {
      voices = ["according to " + joined(statement.accordingTo.map { dossier[$0].name })]
    }
    if voices.isEmpty { voices = ["as reported"] }
    return joined(voices)
  }

  /// Who carries a position, each once, in order of place: a voice for each statement.
  func speakers(_ position: DocumentedPosition) -> [String] {
    var told: [String] = []
    for id in position.statements {
      let voice = speakers(dossier[id])
      if !told.contains(voice) { told.append(voice) }
    }
    return told
  }

  /// A documented position in a few words, with who carries it: `rejects (Mira Tolle, President)`.
  func attributed(_ position: DocumentedPosition) -> [Inline] {
    let voices = speakers(position)
    return documented(position)
      + (voices.isEmpty ? [] : [.text(" (\(voices.joined(separator: "; ")))")])
  }

  /// As what a person speaks for the statement's subject, or else for anyone. Of several speakers
  /// none is told.
  private func role(of speaker: ActorID, in statement: Statement) -> String? {
    guard statement.speakers.count == 1, dossier[speaker].kind == .person else { return nil }
    let valid = dossier[speaker].mandates.filter { $0.period.contains(statement.day) }
    return (valid.first { statement.claim.isAbout($0.principal) } ?? valid.first)?.role
  }

  /// The gist and the stated reason, with a space before each; nothing where there is none.
  func gist(_ statement: Statement) -> [Inline] {
    let gist = statement.gist.map { " " + $0.ended } ?? ""
    return [.text(gist + (statement.reason.map { " Reason: " + $0.ended } ?? ""))]
  }

  // MARK: Verdicts

  /// What a guarantee comes to, and what it is open on or decided by.
  func verdict(_ id: GuaranteeID) -> Sentence {
    let expression = Expression.guarantee(id)
    let verdict = judgement.verdict(expression)
    let name = Inline.code(dossier[id].id)
    let lever = LeverID.guarantee(id)
    if judgement.standpoint.assumptions.settings[lever] != nil {
      return Sentence(
        text: [name, " reads ", .verdict(verdict), ": that is assumed."],
        citations: [citation(assuming: lever)])
    }
    var text: [Inline] = [name]
    if verdict == .open {
      let causes = judgement.causes(expression).filter { $0 != .undocumentedGuarantee(id) }
      text += [" is ", .verdict(.open), ": "]
      text +=
        causes.isEmpty
        ? ["what it needs is not documented."]
        : ["it hangs on ", .code(listed(causes.map(spelling))), "."]
    } else {
      let deciding = judgement.deciding(expression).filter { $0 != .guarantee(id) }
      text += [" reads ", .verdict(verdict)]
      text.append(
        verdict == .yes ? ": no documented need of it is missing" : ": a documented need is missing"
      )
      text.append(.text(deciding.isEmpty ? "." : ", because of "))
      if !deciding.isEmpty { text += [.code(listed(deciding.map { dossier.id($0) })), "."] }
    }
    return Sentence(
      text: text, citations: needs(of: id) + [citation(.guarantee(id))],
      conclusions: [held(expression)])
  }

  /// A cause as its lever is spelled.
  func spelling(_ cause: Cause) -> String {
    switch cause {
    case .emptyGroup(let id), .undeclaredMembers(let id): "members of " + dossier[id].id
    case .mutualWait(let levers):
      "the mutual wait of " + joined(levers.map { dossier.spelling($0) })
    default: cause.lever.map { dossier.spelling($0) } ?? ""
    }
  }

  /// Where what a guarantee needs comes from.
  func needs(of id: GuaranteeID) -> [Cited] {
    dossier.requirements(of: id).flatMap { requirement in
      citations(counting(dossier[requirement].claims + dossier[requirement].denials))
    }
  }
}

extension Statement {
  /// The day it counts from, as exactly as it is known: `2025-06` for a month, `about 2025-06-03`.
  var dayTold: String { date.told }
}

extension InexactDate {
  /// The date in words: `about 2025-06` for `2025-06~`.
  var told: String {
    var exact = self
    exact.qualifier = nil
    switch qualifier {
    case nil: return "\(exact)"
    case .approximate?: return "about \(exact)"
    case .uncertain?: return "perhaps \(exact)"
    case .approximateAndUncertain?: return "perhaps about \(exact)"
    }
  }

  /// The word before it where it is told as a time, with a space after: none before `about`.
  var preposition: String {
    guard qualifier == nil else { return "" }
    return day == nil ? "in " : "on "
  }
}

extension String {
  /// The text with a full stop at its end.
  var ended: String { last.map { ".!?".contains($0) } == true ? self : self + "." }
}
