import ParleyCore

/// The parts that briefs have in common.
extension Narrator {
  /// What would settle an open question: its causes.
  func movers(_ causes: [Cause]) -> Section {
    Section("What would move it", causes.map { cause($0) }, atMost: 8, more: "ask")
  }

  /// How positions changed, the latest change first.
  func shifts(_ keys: [PositionKey], atMost limit: Int) -> Section {
    let shifts = keys.flatMap { Shift.all(of: $0, in: judgement) }
      .sorted { ($1.day, $0.after.key) < ($0.day, $1.after.key) }
    return Section("What changed", shifts.map { shift($0) }, atMost: limit, more: "statements")
  }

  /// Contested positions and factors, disputed needs and voices that differ.
  func dissent(
    _ keys: [PositionKey], _ guarantees: [GuaranteeID], atMost limit: Int = .max
  ) -> Section {
    let contested = keys.filter { judgement.position($0).standing == .contested }
      .map { position(judgement.position($0)) }
    let divided = keys.flatMap { key in
      judgement.position(key).divisions.map { division($0, of: key) }
    }
    let disputed = guarantees.flatMap { dossier.requirements(of: $0) }
      .filter { judgement.isDisputed($0) }.map { cause(.disputed($0)) }
    return Section(
      "Dissent and internal divisions", divided + contested + disputed, atMost: limit,
      more: "positions")
  }

  /// Recorded claims, the newest first.
  func recorded(_ ids: [StatementID], title: String, atMost limit: Int, more: String) -> Section {
    let newest = ids.sorted { (dossier[$1].day, $0) < (dossier[$0].day, $1) }
    return Section(title, newest.map { statement($0) }, atMost: limit, more: more)
  }

  /// The statements that count and fit a test, in order of place.
  func statements(where fits: (Statement) -> Bool) -> [StatementID] {
    dossier.statements.indices.map { StatementID($0) }
      .filter { judgement.counts($0) && fits(dossier[$0]) }
  }

  /// The sources of statements: rating, day and how much of this rests on each.
  func sources(_ ids: [StatementID]) -> Section {
    var counts: [SourceID: Int] = [:]
    for id in ids {
      for source in Set(dossier[id].citations.map(\.source)) where judgement.counts(source) {
        counts[source, default: 0] += 1
      }
    }
    let sentences = counts.keys.sorted().map { id -> Sentence in
      let source = dossier[id]
      let outlet = source.outlet ?? "outlet not named"
      let day = source.published.map { ", \($0)" } ?? ", undated"
      let count = counts[id] ?? 0
      return Sentence(
        text: [
          .code(source.id),
          .text(
            ": \(outlet)\(day); reliability \(source.reliability.rawValue), \(source.reliability.words); "
          ),
          .text("\(count) \(count == 1 ? "statement" : "statements")."),
        ],
        citations: [citation(.source(id))])
    }
    return Section("Sources", sentences, atMost: 12, more: "sources")
  }
}

extension Claim {
  /// Whether the claim is recorded only, and changes no verdict.
  var isRecorded: Bool {
    switch self {
    case .position, .requirement, .fact: false
    case .group, .event, .urging, .consequence, .character: true
    }
  }

  /// Whether it is an event or an urging: what actors do, not what they hold.
  var isDeed: Bool {
    switch self {
    case .event, .urging: true
    default: false
    }
  }
}
