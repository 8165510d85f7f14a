import ParleyCore

/// Tells a review: a headline, the expectations, the conclusions with what is behind them, the entries.
struct ReviewReport {
  let review: Review

  /// The report. It is wanting where an expectation that held no longer does.
  var report: Report {
    var report = Report("review", blocks: blocks, data: fields)
    report.isWanting = review.expectations.contains { $0.change == .lost }
    return report
  }

  // MARK: Blocks

  private var blocks: [Block] {
    var blocks: [Block] = [.heading(1, [.text(headline)])]
    blocks.append(.paragraph(sides))
    // What a reviewer must not miss comes first.
    blocks += expectationBlocks([.lost])
    for kind in Change.Kind.allCases {
      let own = review.changes.filter { $0.conclusion.kind == kind }
      if own.isEmpty { continue }
      blocks += [.heading(2, [.text(kind.title)]), .list(own.map(item))]
    }
    blocks += expectationBlocks(ReviewedExpectation.Kind.allCases.filter { $0 != .lost })
    return blocks + entryBlocks
  }

  private func expectationBlocks(_ kinds: [ReviewedExpectation.Kind]) -> [Block] {
    kinds.flatMap { kind -> [Block] in
      let own = review.expectations.filter { $0.change == kind }
      return own.isEmpty ? [] : [.heading(2, [.text(kind.title)]), .list(own.map(item))]
    }
  }

  private var headline: String {
    let lost = review.expectations.count { $0.change == .lost }
    let won = review.expectations.count { $0.change == .won }
    var parts: [String] = []
    if lost > 0 {
      parts.append("\(counted(lost, "expectation")) no longer \(lost == 1 ? "holds" : "hold")")
    }
    let changed = review.changes.count
    parts.append(
      changed == 0
        ? "no conclusion changes"
        : "\(counted(changed, "conclusion")) \(changed == 1 ? "changes" : "change")")
    if won > 0 {
      parts.append("\(counted(won, "expectation")) newly \(won == 1 ? "holds" : "hold")")
    }
    let text = parts.joined(separator: ", ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private var sides: [Inline] {
    let (old, new) = (review.old, review.new)
    let days = (old.judgement.standpoint.words, new.judgement.standpoint.words)
    var inlines: [Inline] = [
      .code(old.folder), .text(" against "), .code(new.folder), .text(", "),
    ]
    if days.0 == days.1 {
      inlines.append(.text("both \(days.0)."))
    } else {
      inlines.append(
        .text("the first \(days.0), the second \(days.1), each as of its newest day."))
    }
    return inlines
  }

  private func item(_ change: ReviewedChange) -> [Block] {
    let head: [Inline] = [.strong([.code(change.conclusion.spelling)]), ": "]
    return told(
      head + change.before.terms.change(to: change.after.terms), change.causes,
      time: change.byTime.map { timeSentence($0, change) })
  }

  private func timeSentence(_ reading: Conclusion.Reading, _ change: ReviewedChange) -> [Inline] {
    let passing = "the passing of time, \(dayWords(review.old)) to \(dayWords(review.new))"
    guard change.causes != nil else { return [.text(passing)] }
    return [
      .text(passing + ", takes part: with the entries left as they are it would read "),
      styled(reading.terms.words),
    ]
  }

  private func dayWords(_ side: ReviewSide) -> String { side.day.map { "\($0)" } ?? "no day" }

  private func item(_ expectation: ReviewedExpectation) -> [Block] {
    var head: [Inline] = [.code(expectation.text)]
    let place = expectation.file + ":\(expectation.line)"
    head.append(.text(expectation.scenario.map { " in \"\($0)\" (\(place))" } ?? " (\(place))"))
    switch expectation.change {
    case .added, .removed:
      let result = expectation.after ?? expectation.before
      head += [": "] + words(result)
    default:
      head += [": "] + words(expectation.before) + [" → "] + words(expectation.after)
    }
    var more: [[Inline]] = []
    if expectation.isByScenario { more.append(["the scenario itself was changed"]) }
    if expectation.isByTime {
      more.append([
        .text("the passing of time, \(dayWords(review.old)) to \(dayWords(review.new)), takes part")
      ])
    }
    return told(head, expectation.causes, time: nil, more)
  }

  private func words(_ result: ReviewedExpectation.Result?) -> [Inline] {
    guard let result else { return [] }
    if let error = result.error { return [.text("could not be tried, \(error)")] }
    let verdict: [Inline] = result.verdict.map { [" (", .verdict($0), ")"] } ?? []
    return [.text(result.holds == true ? "holds" : "fails")] + verdict
  }

  /// A head, then its causes.
  private func told(
    _ head: [Inline], _ causes: CauseSearch?, time: [Inline]?, _ more: [[Inline]] = []
  ) -> [Block] {
    var because: [[Block]] = (more + [time].compactMap(\.self)).map {
      [.paragraph(Block.sentence($0))]
    }
    for (index, set) in (causes?.sets ?? []).prefix(Self.toldSets).enumerated() {
      if index > 0 { because.append([.paragraph(["Or, which is enough by itself:"])]) }
      let along = set.along.filter { review.entries[$0].isStatement }
      because += (set.changes + along).map { [.paragraph(Block.sentence(line($0)))] }
    }
    let left = (causes?.sets.count ?? 0) - Self.toldSets
    if left > 0 {
      because.append([.paragraph([.text(counted(left, "more such set") + ".")])])
    }
    if causes?.completeTo != nil {
      because.append([
        .paragraph(["There are too many changes to look for other causes among them."])
      ])
    }
    return [.paragraph(head + [because.isEmpty ? "." : ", because:"])]
      + (because.isEmpty ? [] : [.list(because)])
  }

  /// How many sets of causes are told of one change.
  private static let toldSets = 4

  private func styled(_ text: String) -> Inline {
    Verdict(rawValue: text).map { .verdict($0) } ?? .text(text)
  }

  // MARK: Entries

  private var entryBlocks: [Block] {
    if review.entries.isEmpty {
      return [.paragraph(["Both say the same: no entry differs."])]
    }
    let rows = review.entries.indices.map { index -> [[Inline]] in
      let change = review.entries[index]
      return [
        [.text(change.kind.rawValue)], words(change), place(change),
        [review.behind.contains(index) ? "yes" : "no"],
      ]
    }
    return [
      .heading(2, ["Entries"]),
      .table(Table(header: [["Change"], ["Entry"], ["Place"], ["Matters above"]], rows: rows)),
    ]
  }

  /// What was done to an entry, and where it stands.
  private func line(_ index: Int) -> [Inline] {
    let change = review.entries[index]
    return [.strong([.text(change.kind.rawValue)]), " "] + words(change) + [" ("] + place(change)
      + [")"]
  }

  /// An entry's head; of one that was edited, the lines that are others now.
  private func words(_ change: EntryChange) -> [Inline] {
    guard let old = change.old, let new = change.new else {
      return [.code((change.new ?? change.old)?.head ?? "")]
    }
    let before = old.lines.filter { !new.lines.contains($0) }
    let after = new.lines.filter { !old.lines.contains($0) }
    let head: [Inline] = old.head == new.head ? [.code(new.head), ": "] : []
    return head + codes(before) + [" → "] + codes(after)
  }

  private func codes(_ lines: [String]) -> [Inline] {
    lines.isEmpty ? ["nothing"] : lines.map { [.code($0)] }.joined(by: ", ")
  }

  /// Its sources, and where it stands; of one that was removed, where it stood.
  private func place(_ change: EntryChange) -> [Inline] {
    guard let entry = change.new ?? change.old else { return [] }
    let sources = entry.entry.details.compactMap { detail -> String? in
      guard case .citation(let citation) = detail.kind else { return nil }
      return citation.source?.value
    }
    let from = sources.isEmpty ? "" : joined(sources) + ", "
    return [.text("\(from)\(change.new == nil ? "was " : "")\(entry.place)")]
  }
}

extension ReviewEntry {
  /// Its lines: the head, then the details.
  fileprivate var lines: [String] { [head] + details }
}

extension ReviewedExpectation.Kind {
  fileprivate var title: String {
    switch self {
    case .lost: "Expectations that no longer hold"
    case .won: "Expectations that newly hold"
    case .added: "New expectations"
    case .removed: "Expectations that are gone"
    case .otherwise: "Expectations that fail otherwise"
    }
  }
}

/// A number with what it counts.
