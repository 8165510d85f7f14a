import ParleyCore

/// The parts that briefs have in common.
extension Narrator {
  /// What would settle an open question: its causes.
  func movers(_ expressions: [Expression], atMost limit: Int = 6, more: String) -> Section {
    var seen: Set<Cause> = []
    let causes = expressions.flatMap { judgement.causes($0) }.filter { seen.insert($0).inserted }
    return Section("What would move it", causes, atMost: limit, more: more, noun: "lever") {
      cause($0)
    }
  }

  /// The conditions of positions, and what would alter how they read.
  func conditions(_ keys: [PositionKey], atMost limit: Int, more: String) -> Section {
    Section(
      "Conditions, and what breaks them", conditionGroups(keys), atMost: limit, more: more,
      noun: "condition", tell: conditionReading)
  }

  /// How positions changed, the latest change first.
  func shifts(_ keys: [PositionKey], atMost limit: Int, more: String) -> Section {
    let shifts = keys.watched(by: judgement).flatMap { PositionChange.all(of: $0, in: judgement) }
      .sorted { ($1.day, $0.after.key) < ($0.day, $1.after.key) }
    return Section("What changed", shifts, atMost: limit, more: more, noun: "change", tell: shift)
  }

  /// Contested positions and factors, disputed needs and voices that differ.
  func dissent(
    _ keys: [PositionKey], _ guarantees: [GuaranteeID], factors: [FactorID] = [],
    atMost limit: Int = 8, more: String
  ) -> Section {
    let divisions = keys.watched(by: judgement).flatMap { key in
      judgement.position(key).divisions.map { division($0, of: key) }
    }
    let reports = keys.watched(by: judgement).flatMap { key in
      judgement.position(key).passedOver.map { passedOver($0, of: key) }
    }
    let contested = keys.watched(by: judgement).filter { judgement.stand($0).words == "contested" }
      .map { position($0) }
    let disputed = guarantees.flatMap { dossier.requirements(of: $0) }
      .filter { judgement.isDisputed($0) }.map { cause(.disputed($0)) }
    let facts = factors.filter { judgement.reading($0).value == "contested" }
      .map { cause(.contestedFactor($0)) }
    return Section(
      "Dissent and contested accounts", divisions + reports + contested + disputed + facts,
      atMost: limit,
      more: more, noun: "account"
    ) { $0 }
  }

  /// Statements, the newest first.
  func recorded(
    _ ids: [StatementID], title: String, atMost limit: Int, more: String, noun: String = "statement"
  ) -> Section {
    let newest = ids.sorted { (dossier[$1].day, $0) < (dossier[$0].day, $1) }
    return Section(title, newest, atMost: limit, more: more, noun: noun) { statement($0) }
  }

  /// The statements that count and fit a test, in order of place.
  func statements(where fits: (Statement) -> Bool) -> [StatementID] {
    dossier.statements.indices.watched(by: judgement).map { StatementID($0) }
      .filter { judgement.counts($0) && fits(dossier[$0]) }
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
