import ParleyCore

/// How positions are told. What is assumed of one is told as assumed, beside what is documented.
extension Narrator {
  /// A current position in a sentence: what, on what condition, by whom, how it reads now, and the
  /// gist.
  func position(_ key: PositionKey, withGist: Bool = true) -> Sentence {
    let stand = judgement.stand(key)
    if stand.isSilent { return undocumented(key) }
    switch stand.setting {
    case .outright(let value)?, .settled(let value)?: return settled(stand, value)
    case .taken?:
      var sentence = stand.readings.first.map { reading($0, stand, withGist: withGist) }
      sentence?.citations.append(citation(assuming: .position(key)))
      return sentence ?? contested(stand)
    default:
      return stand.position.standing == .contested
        ? contested(stand) : reading(stand.position.readings[0], stand, withGist: withGist)
    }
  }

  private func undocumented(_ key: PositionKey) -> Sentence {
    Sentence(
      text: [
        name(key.actor), " on ", object(key.role, key.guarantee), .text(" is \(absent([key]))."),
      ],
      citations: [citation(.actor(key.actor)), citation(.guarantee(key.guarantee))],
      conclusions: [absent(.position(key))])
  }

  private func settled(_ stand: Position, _ value: PositionValue) -> Sentence {
    let key = stand.key
    let verb: String =
      switch value {
      case .supports: " is assumed to support "
      case .opposes: " is assumed to oppose "
      case .neither: " is assumed to take no side on "
      }
    let text: [Inline] =
      [name(key.actor), .text(verb), object(key.role, key.guarantee), ": "]
      + [.strong([.text(stand.words)]), "; documented: "] + documented(stand.position) + ["."]
    return Sentence(
      text: text,
      citations: [citation(assuming: .position(key))] + citations(stand.position.basis))
  }

  private func contested(_ stand: Position) -> Sentence {
    let key = stand.key
    var text: [Inline] = [
      name(key.actor), " on ", object(key.role, key.guarantee), " is told differently: ",
    ]
    for (index, reading) in stand.position.readings.enumerated() {
      if index > 0 { text.append("; ") }
      text += [.text(reading.verb.rawValue)] + condition(reading.condition)
      text.append(.text(" (" + voice(dossier[reading.statements[0]]) + ")"))
    }
    return Sentence(text: text + ["."], citations: citations(stand.position.basis))
  }

  private func reading(
    _ reading: DocumentedPosition.Reading, _ stand: Position, withGist: Bool
  ) -> Sentence {
    let statement = dossier[reading.statements[0]]
    let key = stand.key
    var text: [Inline] =
      [name(key.actor), .text(" \(reading.verb.rawValue) "), object(key.role, key.guarantee)]
      + condition(reading.condition)
    text.append(.text(" (\(voice(statement))): "))
    text += [.strong([.text(stand.words)]), "."]
    if withGist { text += gist(statement) }
    return Sentence(text: text, citations: citations(reading.basis), conclusions: held(key))
  }

  /// A condition as part of a sentence; nothing where there is none.
  func condition(_ condition: Expression?) -> [Inline] {
    condition.map { [" if ", .code(dossier.text($0))] } ?? []
  }

  /// A documented position in a few words: the verb and the condition, or that it is contested.
  func documented(_ position: DocumentedPosition) -> [Inline] {
    guard position.standing != .contested else { return ["contested"] }
    guard let reading = position.readings.first else { return ["nothing"] }
    return [.text(reading.verb.rawValue)] + condition(reading.condition)
  }

  /// A position in a cell of a table, with where it comes from.
  func cell(_ stand: Position) -> [Inline] {
    if stand.isSilent { return [.text(stand.words)] }
    let assumed = stand.setting == nil ? [] : [citation(assuming: .position(stand.key))]
    let statements = stand.readings.flatMap(\.basis)
    let reading = stand.readings.count == 1 ? stand.readings[0] : nil
    let verb: [Inline] =
      reading.map { [.text($0.verb.rawValue)] + condition($0.condition) } ?? [.text(stand.words)]
    let isPlain = reading.map { stand.setting == nil && $0.condition == nil } ?? true
    let now: [Inline] = isPlain ? [] : [.text(" (\(stand.words))")]
    return Sentence(text: verb + now, citations: assumed + citations(statements)).inlines
  }

  // MARK: Sides

  /// Who stands how on a guarantee in a role, in one sentence; nil where nothing is documented.
  func sides(_ guarantee: GuaranteeID, _ role: Role) -> Sentence? {
    let stands = keys { $0.guarantee == guarantee && $0.role == role }
      .map { judgement.stand($0) }
    guard !stands.isEmpty else { return nil }
    let verb = role == .provide ? "Providing " : "Endorsing "
    let told = grouped(stands).map { words, those -> [Inline] in
      [.strong([.text(words)]), ": ", names(those.map(\.key.actor))]
    }
    return Sentence(
      text: [.text(verb), .code(dossier[guarantee].id), ": "] + told.joined(by: "; ") + ["."],
      citations: citations(named(stands)), conclusions: named(stands).flatMap { held($0.key) })
  }

  /// Those of the stands that a sentence of all of them, grouped, lists by name.
  func named(_ stands: [Position]) -> [Position] {
    let keys = Set(grouped(stands).flatMap { $0.1.prefix(longestList).map(\.key) })
    return stands.filter { keys.contains($0.key) }
  }

  /// Stands by their words, those for first, then those against.
  func grouped(_ stands: [Position]) -> [(String, [Position])] {
    let order = ["for", "against", "neither", "undecided", "contested"]
    let words = Set(stands.map(\.words)).sorted { left, right in
      let (first, second) = (rank(left), rank(right))
      return first == second ? left < right : first < second
    }
    return words.map { word in (word, stands.filter { $0.words == word }) }

    func rank(_ word: String) -> Int {
      order.firstIndex { word.hasPrefix($0) } ?? order.count
    }
  }

  /// Where stands come from: what is documented, and what is assumed.
  func citations(_ stands: [Position]) -> [Cited] {
    stands.flatMap { stand in
      (stand.setting == nil ? [] : [citation(assuming: .position(stand.key))])
        + citations(stand.readings.flatMap(\.basis))
    }
  }
}
