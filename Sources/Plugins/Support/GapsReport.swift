import ParleyCore

/// Tells what to find out next, each gap with the figures of its rank.
struct GapsReport {
  private let asked: Expression?
  private let ranking: GapRanking
  private let view: SessionView
  private let narrator: Narrator
  private let residual: ResidualTelling

  init(_ asked: Expression?, _ ranking: GapRanking, _ view: SessionView) {
    self.asked = asked
    self.ranking = ranking
    self.view = view
    narrator = Narrator(view)
    residual = ResidualTelling(judgement: view.judgement)
  }

  private var dossier: Dossier { view.dossier }
  private var judgement: Judgement { view.judgement }

  var report: Report {
    let text = asked.map { dossier.text($0) }
    let title: [Inline] = text.map { [" behind ", .code($0)] } ?? [" behind all guarantees"]
    var report = Report(
      "gaps",
      blocks: [.heading(1, ["What to find out next"] + title), view.coverage]
        + [.paragraph([.text(scope)])] + group("Open", where: \.isOpen)
        + group("Documented, but frail") { !$0.isOpen },
      data: [
        .init("expression", .optional(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("hypothetical", .bool(view.isHypothetical)), .init("olderThan", .int(Audit.span)),
        .init("complete", .bool(ranking.isComplete)),
        .init("questions", .array(ranking.questions.map(json))),
        .init("gaps", .array(ranking.gaps.enumerated().map { json($0.offset + 1, $0.element) })),
      ])
    report.isPartial = !ranking.isComplete
    return report
  }

  // MARK: In words

  /// What was gone through, and by what rule it is ranked.
  private var scope: String {
    if ranking.gaps.isEmpty {
      return "Nothing is open, and no position behind it is stale or of one source."
    }
    let inexact = ranking.questions.filter { $0.swept < $0.levers }
    let rule =
      "Ranked by the share of worlds in which settling it alone decides the verdict; then what is"
      + " documented but frail, by the verdicts that hang on it, then by age."
    if !ranking.isComplete { return rule + " Interrupted: shares are missing." }
    guard !inexact.isEmpty else { return rule }
    let told = inexact.map { question in
      "of \(dossier.text(question.expression)) \(question.swept) of \(question.levers) levers"
    }
    return rule + " Not exact: swept were " + joined(told) + ", the others left as they are."
  }

  private func group(_ title: String, where isIn: (GapRanking.Gap) -> Bool) -> [Block] {
    let numbered = ranking.gaps.enumerated().filter { isIn($0.element) }
    guard !numbered.isEmpty else { return [] }
    return [
      .heading(2, [.text(title)]),
      .records(
        Records(
          kind: title.lowercased(),
          header: ["state", "gap", "figures", "settled by", "cited", "place"],
          rows: numbered.map { row($0.offset + 1, $0.element) })),
    ]
  }

  private func row(_ rank: Int, _ gap: GapRanking.Gap) -> [[Inline]] {
    let sentence = Sentence(text: [], citations: citations(gap))
    return [
      [.text("\(rank). "), .strong([.code(dossier.spelling(gap.lever))])],
      [.text(figures(gap))], [.text(source(gap))], Array(sentence.inlines.dropFirst()),
      [.text(sentence.places.joined(separator: ", "))],
    ]
  }

  private func figures(_ gap: GapRanking.Gap) -> String {
    var parts: [String] = []
    let deciding = gap.decides.filter { $0.decides > 0 }
    if gap.isQuestion { parts.append("a question of its own") }
    if gap.isOpen, deciding.isEmpty {
      parts.append(gap.isQuestion ? "decides no other alone" : "decides nothing alone")
    }
    if deciding.count == 1 || asked != nil {
      parts += deciding.map {
        "decides in \($0.decides) of \($0.worlds) worlds, \(share($0.share))\(of($0))"
      }
    } else if !deciding.isEmpty {
      parts.append("decides \(deciding.count) questions, \(share(gap.share)) in sum")
    }
    if !gap.unswept.isEmpty { parts.append("not swept for \(gap.unswept.count)") }
    if let age = gap.age { parts.append("\(age) days old") }
    if let source = gap.source {
      parts.append("\(dossier[source].id) (\(dossier[source].reliability.rawValue)) alone")
    }
    if !gap.isOpen {
      parts.append(
        gap.hangs.isEmpty
          ? "no verdict hangs on it"
          : asked != nil
            ? "the verdict hangs on it"
            : "hanging on it: "
              + joined(gap.hangs.map { dossier.text(ranking.questions[$0].expression) }))
    }
    return parts.joined(separator: "; ")
  }

  private func of(_ decision: GapRanking.Decision) -> String {
    asked == nil ? " of \(dossier.text(ranking.questions[decision.question].expression))" : ""
  }

  /// Tenths of a per cent in words: `12.5 %`.
  private func share(_ share: Int) -> String { "\(share / 10).\(share % 10) %" }

  /// Whose word it would take.
  private func source(_ gap: GapRanking.Gap) -> String {
    let names = residual.voices(gap.lever).map { dossier[$0].name }
    switch gap.lever {
    case .factor: return "a fact about it"
    case .guarantee: return "a statement of what it needs"
    case .account:
      // Who has said so already settles nothing by saying it again.
      return names.isEmpty
        ? "which account is right"
        : "which account is right, by somebody other than \(joined(names))"
    case .position(let key):
      let what: String
      switch judgement.position(key).standing {
      case .contested: what = "a later word of "
      case .undecided: what = "a decision of "
      case .undocumented: what = "a statement of "
      case .for, .against: what = "a newer word of "
      }
      return what + joined(names, "or") + speakers(key)
    }
  }

  /// Who speaks for an actor with rank 1 on the day: `, by A or B`.
  private func speakers(_ key: PositionKey) -> String {
    let speakers = dossier.actors.filter { actor in
      actor.mandates.contains {
        $0.principal == key.actor && $0.rank == 1 && $0.period.contains(view.standpoint.asOf)
      }
    }
    return speakers.isEmpty ? "" : ", by " + joined(speakers.map(\.name), "or")
  }

  /// What documents it so far, or where it is declared.
  private func citations(_ gap: GapRanking.Gap) -> [Cited] {
    switch gap.lever {
    case .factor(let id):
      let isContested = judgement.reading(id).value == "contested"
      return narrator.citations(isContested ? .contestedFactor(id) : .factor(id))
    case .position(let key):
      let basis = judgement.position(key).basis
      return basis.isEmpty ? narrator.citations(.undocumented(key)) : narrator.citations(basis)
    case .account(let id): return narrator.citations(.disputed(id))
    case .guarantee(let id): return narrator.citations(.undocumentedGuarantee(id))
    }
  }

  /// Whose word would settle a lever: of a dispute nobody's who is party to it.
  private func settlers(_ lever: LeverID) -> [ActorID] {
    if case .account = lever { return [] }
    return residual.voices(lever)
  }

  // MARK: As data

  private func json(_ question: GapRanking.Question) -> JSON {
    [
      "expression": .string(dossier.text(question.expression)),
      "verdict": .verdict(judgement.verdict(question.expression)),
      "levers": .int(question.levers), "swept": .int(question.swept),
      "worlds": .int(question.worlds), "exact": .bool(question.swept == question.levers),
    ]
  }

  private func json(_ rank: Int, _ gap: GapRanking.Gap) -> JSON {
    let question = { (index: Int) in dossier.text(ranking.questions[index].expression) }
    return [
      "rank": .int(rank), "lever": .string(dossier.spelling(gap.lever)),
      "open": .bool(gap.isOpen), "isQuestion": .bool(gap.isQuestion), "share": .int(gap.share),
      "decides": .array(
        gap.decides.map {
          [
            "question": .string(question($0.question)), "decides": .int($0.decides),
            "worlds": .int($0.worlds),
          ]
        }),
      "unswept": .strings(gap.unswept.map(question)),
      "hangs": .strings(gap.hangs.map(question)), "ageDays": gap.age.map { .int($0) } ?? .null,
      "source": .optional(gap.source.map { dossier[$0].id }),
      "settledBy": .strings(settlers(gap.lever).map { dossier[$0].id }),
      "citations": .array(citations(gap).map(\.json)),
    ]
  }
}
