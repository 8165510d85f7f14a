public import ParleyCore

/// What a test run exercises of a dossier, and what it leaves out.
public struct TestCoverage {
  private let dossier: Dossier
  private let exercised: Exercised
  private let levers: [LeverID]

  /// - Parameters:
  ///   - dossier: What is documented.
  ///   - documented: It as documented, from the day that tests start from.
  public init(_ dossier: Dossier, _ documented: Judgement, _ exercised: Exercised) {
    self.dossier = dossier
    self.exercised = exercised
    let asked =
      dossier.guarantees.indices.map { Expression.guarantee(GuaranteeID($0)) }
      + dossier.positionKeys.map { .position($0, .supports) }
    let found = Set(asked.flatMap { documented.levers(of: $0).map(\.id) })
    levers = found.sorted { dossier.precedes($0, $1) }
  }

  /// How many of the statements that a verdict can rest on are exercised, and how many there are.
  public var statements: (exercised: Int, total: Int) {
    (judged.count { exercised.statements.contains($0) }, judged.count)
  }

  /// Whether at least so many percent of the statements are exercised.
  public func reaches(percent: Int) -> Bool {
    statements.exercised * 100 >= percent * statements.total
  }

  /// A part of a whole in whole percents, rounded down, so that 100 means all. Of nothing all is.
  public static func percent(_ part: Int, of whole: Int) -> Int {
    whole == 0 ? 100 : part * 100 / whole
  }

  // MARK: What is left out

  private var judged: [StatementID] {
    dossier.statements.indices.map { StatementID($0) }.filter { dossier[$0].claim.isJudged }
  }

  private var otherStatements: [StatementID] {
    judged.filter { !exercised.statements.contains($0) }
  }

  private var otherConditions: [(id: DossierCondition, expression: Expression)] {
    dossier.conditions.filter { !exercised.isExercised($0.id) }
  }

  private var otherLevers: [LeverID] { levers.filter { !exercised.levers.contains($0) } }

  /// What a condition has come to, in the order yes, no, open.
  private func seen(_ condition: DossierCondition) -> [Verdict] {
    [.yes, .no, .open].filter { exercised.conditions[condition]?.contains($0) ?? false }
  }

  // MARK: Telling

  /// The totals, then what is left out, each with its place in the dossier.
  public var report: Report {
    var blocks: [Block] = [.heading(1, ["Coverage"]), .table(totals)]
    blocks += list(
      "No verdict rests on these statements",
      otherStatements.map { "\(dossier[$0].place): \(dossier.text(of: dossier[$0].claim))" })
    blocks += list(
      "These conditions are not both met and unmet",
      otherConditions.map { condition, expression in
        let seen = seen(condition).map(\.rawValue)
        let told = seen.isEmpty ? "not reached" : "only " + joined(seen)
        return "\(dossier.place(of: condition)): \(dossier.text(expression)) (\(told))"
      })
    blocks += list("No scenario sets these levers", otherLevers.map { dossier.spelling($0) })
    return Report("coverage", blocks: blocks, data: data)
  }

  private func list(_ title: String, _ lines: [String]) -> [Block] {
    lines.isEmpty
      ? [] : [.heading(2, [.text(title)]), .list(lines.map { [.paragraph([.text($0)])] })]
  }

  private var counts: [(name: String, exercised: Int, total: Int)] {
    let conditions = dossier.conditions.count
    return [
      ("statements", statements.exercised, statements.total),
      ("conditions", conditions - otherConditions.count, conditions),
      ("levers", levers.count - otherLevers.count, levers.count),
    ]
  }

  private var totals: Table {
    Table(
      header: [["what"], ["exercised"], ["of"], ["percent"]],
      rows: counts.map { name, part, whole in
        [name, "\(part)", "\(whole)", "\(Self.percent(part, of: whole))"].map { [.text($0)] }
      })
  }

  /// The totals in a line.
  public var line: String {
    "coverage: "
      + counts.map { name, part, whole in
        "\(part) of \(whole) \(name) (\(Self.percent(part, of: whole)) %)"
      }.joined(separator: ", ")
  }

  private var data: [JSON.Field] {
    let missing: [JSON] = [
      .array(
        otherStatements.map { id in
          place(dossier[id].place, [.init("claim", .string(dossier.text(of: dossier[id].claim)))])
        }),
      .array(
        otherConditions.map { condition, expression in
          place(
            dossier.place(of: condition),
            [
              .init("condition", .string(dossier.text(expression))),
              .init("seen", .strings(seen(condition).map(\.rawValue))),
            ])
        }),
      .strings(otherLevers.map { dossier.spelling($0) }),
    ]
    return zip(counts, missing).map { count, missing in
      .init(
        count.name,
        [
          "total": .int(count.total), "exercised": .int(count.exercised),
          "percent": .int(Self.percent(count.exercised, of: count.total)), "missing": missing,
        ])
    }
  }

  private func place(_ place: Place, _ fields: [JSON.Field]) -> JSON {
    .object([.init("file", .string(place.file)), .init("line", .int(place.line))] + fields)
  }
}
