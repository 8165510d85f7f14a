import ParleyCore

/// The positions of one actor, or on one guarantee, in full.
struct PositionTable {
  let view: SessionView
  private var dossier: Dossier { view.dossier }

  func blocks(_ stands: [Position], of subject: Subject, missing: [PositionKey]) -> [Block] {
    let isActor = if case .actor = subject { true } else { false }
    let rows = stands.watched(by: view.watch).flatMap { readings(of: $0, isActor: isActor) }
    let header: [[Inline]] = [
      [isActor ? "on" : "actor"], ["position"], ["now"], ["since"], ["sources"],
    ]
    var blocks: [Block] = []
    if rows.isEmpty {
      blocks.append(.paragraph(["No position is documented."]))
    } else {
      blocks.append(.table(Table(header: header, rows: rows)))
    }
    let divisions = stands.flatMap { voices(besides: $0) }
    if !divisions.isEmpty {
      blocks += [.heading(2, ["Other voices"]), .sentences(divisions)]
    }
    let told = Set(stands.map(\.key))
    let open = missing.filter { !told.contains($0) }
    return blocks + undocumented(open, isActor: isActor)
  }

  /// A row for each reading: several where the position is contested.
  private func readings(of stand: Position, isActor: Bool) -> [[[Inline]]] {
    let label: [Inline] = [.code(name(stand.key, isActor: isActor))]
    guard !stand.position.readings.isEmpty else {
      return [[label, [], [.text(stand.words)], [], []]]
    }
    return stand.position.readings.enumerated().map { index, reading in
      let condition: [Inline] = reading.condition.map { [" if ", .code(dossier.text($0))] } ?? []
      let since = reading.statements.first.map { dossier[$0].dayTold } ?? ""
      let sources = view.judgement.cites(reading.basis).dropFirst()
      return [
        label, [.text(reading.verb.rawValue)] + condition,
        [.text(index == 0 ? stand.words : "")], [.text(since)], Array(sources),
      ]
    }
  }

  private func name(_ key: PositionKey, isActor: Bool) -> String {
    let id = isActor ? dossier[key.guarantee].id : dossier[key.actor].id
    guard key.role == .provide else { return id }
    return isActor ? "providing " + id : id + " (providing)"
  }

  private func voices(besides stand: Position) -> [[Inline]] {
    let reports = stand.position.passedOver.map { id -> [Inline] in
      [
        "a report of the same day, without a speaker: ",
        .code(dossier.text(of: dossier[id].claim)),
      ] + view.judgement.cites([id])
    }
    return reports
      + stand.position.divisions.map { division in
        let voice = dossier.voiceWords(division.statement) ?? "a source"
        let isReported = dossier[division.statement].rank == Statement.lastRank
        let kind =
          division.isLater
          ? "possible shift" : isReported ? "another's account" : "internal division"
        return [
          .text("\(kind): \(voice): "), .code(dossier.text(of: dossier[division.statement].claim)),
          .text(" on \(dossier[division.statement].dayTold)"),
        ] + view.judgement.cites([division.statement])
      }
  }

  private func undocumented(_ keys: [PositionKey], isActor: Bool) -> [Block] {
    let lists = Role.allCases.compactMap { role -> [Block]? in
      let names = keys.filter { $0.role == role }.map {
        isActor ? dossier[$0.guarantee].id : dossier[$0.actor].id
      }
      if names.isEmpty { return nil }
      let title = role == .endorse ? "endorsing" : "providing"
      return [.paragraph([.text(title + ": "), .code(names.joined(separator: ", "))])]
    }
    return lists.isEmpty ? [] : [.heading(2, ["Not documented"]), .list(lists)]
  }
}
