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
    for kind in ReviewedExpectation.Kind.allCases {
      let own = review.expectations.filter { $0.change == kind }
      if own.isEmpty { continue }
      blocks += [.heading(2, [.text(kind.title)]), .list(own.map(item))]
    }
    for kind in Change.Kind.allCases {
      let own = review.changes.filter { $0.conclusion.kind == kind }
      if own.isEmpty { continue }
      blocks += [.heading(2, [.text(kind.title)]), .list(own.map(item))]
    }
    return blocks + entryBlocks
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
    var head: [Inline] = [
      .strong([.code(change.conclusion.spelling)]), ": ", styled(change.before.words),
    ]
    let isOnOtherTerms = change.before.conditions != change.after.conditions
    if isOnOtherTerms { head += terms(change.before) }
    head += [" → ", styled(change.after.words)]
    if isOnOtherTerms { head += terms(change.after) }
    return told(head, change.causes, time: change.byTime.map { timeSentence($0, change) })
  }

  private func terms(_ reading: Conclusion.Reading) -> [Inline] {
    guard !reading.conditions.isEmpty else { return [] }
    return [" (if "] + reading.conditions.map { [.code($0)] }.joined(by: " or if ") + [")"]
  }

  private func timeSentence(_ reading: Conclusion.Reading, _ change: ReviewedChange) -> [Inline] {
    let passing = "the passing of time, \(dayWords(review.old)) to \(dayWords(review.new))"
    guard change.causes != nil else { return [.text(passing)] }
    return [
      .text(passing + ", takes part: with the entries left as they are it would read "),
      styled(reading.words),
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
      because.append([.paragraph([.text("\(left) more such \(left == 1 ? "set" : "sets").")])])
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
    var blocks: [Block] = [.heading(2, ["Entries"])]
    blocks.append(.list(review.entries.indices.map { [.paragraph(entryLine($0))] }))
    if review.behind.count < review.entries.count {
      blocks.append(.paragraph(["What is marked * changes nothing that is told above."]))
    }
    return blocks
  }

  private func entryLine(_ index: Int) -> [Inline] {
    line(index) + (review.behind.contains(index) ? [] : [" *"])
  }

  /// What was done to an entry, and where it stands.
  private func line(_ index: Int) -> [Inline] {
    let change = review.entries[index]
    let word: Inline = .strong([.text(change.kind.rawValue)])
    switch (change.old, change.new) {
    case (let old?, let new?):
      let (lost, gained) = (old.lines, new.lines)
      let before = lost.filter { !gained.contains($0) }
      let after = gained.filter { !lost.contains($0) }
      var inlines: [Inline] = [word, " "]
      if old.head == new.head { inlines += [.code(new.head), ": "] }
      inlines += codes(before) + [" → "] + codes(after)
      return inlines + place(new, review.new)
    case (let old?, nil): return [word, " ", .code(old.head)] + place(old, review.old, "was ")
    case (nil, let new?): return [word, " ", .code(new.head)] + place(new, review.new)
    case (nil, nil): return []
    }
  }

  private func codes(_ lines: [String]) -> [Inline] {
    lines.isEmpty ? ["nothing"] : lines.map { [.code($0)] }.joined(by: ", ")
  }

  private func place(_ entry: ReviewEntry, _ side: ReviewSide, _ word: String = "") -> [Inline] {
    let sources = entry.entry.details.compactMap { detail -> String? in
      guard case .citation(let citation) = detail.kind else { return nil }
      return citation.source?.value
    }
    let from = sources.isEmpty ? "" : joined(sources) + ", "
    return [.text(" (\(from)\(word)\(entry.place))")]
  }

  // MARK: Data

  private var fields: [JSON.Field] {
    [
      .init("old", json(review.old)), .init("new", json(review.new)),
      .init("expectations", .array(review.expectations.map(json))),
      .init("changes", .array(review.changes.map(json))),
      .init("entries", .array(review.entries.indices.map(json))),
    ]
  }

  private func json(_ side: ReviewSide) -> JSON {
    ["folder": .string(side.folder), "asOf": .day(side.day)]
  }

  private func json(_ change: ReviewedChange) -> JSON {
    var fields: [JSON.Field] = [
      .init("kind", .string(change.conclusion.kind.rawValue)),
      .init("id", .string(change.conclusion.spelling)),
      .init("before", .string(change.before.words)), .init("after", .string(change.after.words)),
    ]
    if !change.after.sides.isEmpty {
      fields += [
        .init("ifBefore", .strings(change.before.conditions)),
        .init("if", .strings(change.after.conditions)),
        .init("supportsBefore", .verdict(change.before.sides[0])),
        .init("opposesBefore", .verdict(change.before.sides[1])),
        .init("supports", .verdict(change.after.sides[0])),
        .init("opposes", .verdict(change.after.sides[1])),
      ]
    }
    fields.append(.init("byTime", .optional(change.byTime?.words)))
    return .object(fields + json(change.causes))
  }

  private func json(_ causes: CauseSearch?) -> [JSON.Field] {
    let sets = (causes?.sets ?? []).map { set -> JSON in
      ["entries": .array(set.changes.map(JSON.int)), "along": .array(set.along.map(JSON.int))]
    }
    return [
      .init("causes", .array(sets)), .init("complete", .bool(causes?.completeTo == nil)),
      .init("completeTo", causes?.completeTo.map(JSON.int) ?? .null),
    ]
  }

  private func json(_ expectation: ReviewedExpectation) -> JSON {
    .object(
      [
        .init("change", .string(expectation.change.rawValue)),
        .init("file", .string(expectation.file)),
        .init("scenario", .optional(expectation.scenario)), .init("line", .int(expectation.line)),
        .init("expectation", .string(expectation.text)),
        .init("before", .optional(expectation.before?.status)),
        .init("after", .optional(expectation.after?.status)),
        .init("verdictBefore", .optional(expectation.before?.verdict?.rawValue)),
        .init("verdict", .optional(expectation.after?.verdict?.rawValue)),
        .init("byScenario", .bool(expectation.isByScenario)),
        .init("byTime", .bool(expectation.isByTime)),
      ] + json(expectation.causes))
  }

  private func json(_ index: Int) -> JSON {
    let change = review.entries[index]
    func side(_ entry: ReviewEntry?) -> JSON {
      guard let entry else { return .null }
      return [
        "file": .string(entry.place.file), "line": .int(entry.place.line),
        "text": .string(entry.text),
      ]
    }
    return [
      "id": .int(index), "change": .string(change.kind.rawValue),
      "isBehind": .bool(review.behind.contains(index)), "old": side(change.old),
      "new": side(change.new),
    ]
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

extension ReviewedExpectation.Result {
  /// As data: as in the results of a test.
  fileprivate var status: String { holds.map { $0 ? "passed" : "failed" } ?? "error" }
}

/// A number with what it counts.
private func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
