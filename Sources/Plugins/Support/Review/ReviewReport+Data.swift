import ParleyCore

extension ReviewReport {
  /// The review as data.
  var fields: [JSON.Field] {
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
      .init("before", .string(change.before.terms.words)),
      .init("after", .string(change.after.terms.words)),
    ]
    if !change.after.sides.isEmpty {
      fields += [
        .init("ifBefore", .strings(change.before.terms.conditions)),
        .init("if", .strings(change.after.terms.conditions)),
        .init("supportsBefore", .verdict(change.before.sides[0])),
        .init("opposesBefore", .verdict(change.before.sides[1])),
        .init("supports", .verdict(change.after.sides[0])),
        .init("opposes", .verdict(change.after.sides[1])),
      ]
    }
    fields.append(.init("byTime", .optional(change.byTime?.terms.words)))
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

extension ReviewedExpectation.Result {
  /// As data: as in the results of a test.
  fileprivate var status: String { holds.map { $0 ? "passed" : "failed" } ?? "error" }
}
