import ParleyCore

/// The report on the sources that a verdict hangs on.
struct SourceFlipReport {
  private let expression: Expression
  private let view: SessionView

  init(_ expression: Expression, _ view: SessionView) {
    self.expression = expression
    self.view = view
  }

  private var dossier: Dossier { view.dossier }

  var report: Report {
    let flips = view.judgement.sourceFlips(expression, watch: view.watch)
    let text = dossier.text(expression)
    var report = Report(
      "flip",
      blocks: [
        .paragraph([
          .strong([.verdict(flips.verdict)]), ": ", .code(text),
          .text(", " + view.standpointWords),
        ])
      ] + [view.hypotheticalNote].compactMap(\.self) + body(flips),
      data: [
        .init("expression", .string(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("verdict", .verdict(flips.verdict)), .init("complete", .bool(flips.isComplete)),
        .init("completeTo", flips.completeTo.map { .int($0) } ?? .null),
        .init(
          "sources",
          .array(
            flips.sets.map {
              [
                "sources": .strings($0.sources.map { dossier[$0].id }),
                "verdict": .verdict($0.verdict),
              ]
            })),
      ])
    report.isPartial = !flips.isComplete
    return report
  }

  private func body(_ flips: SourceFlips) -> [Block] {
    let behind = view.judgement.sources(behind: expression)
    var blocks: [Block] = []
    if flips.sets.isEmpty, !flips.isComplete {
      let size = flips.completeTo ?? 0
      let known = size == 0 ? "" : " Without any \(size) or fewer of them the verdict stays."
      return [
        .paragraph([
          .text("The search was given up before it found any sources that it hangs on.\(known)")
        ])
      ]
    }
    if flips.sets.isEmpty {
      blocks = [
        .paragraph([
          .text(
            behind.isEmpty
              ? "No source is behind it." : "Whichever sources are lost, the verdict stays.")
        ])
      ]
    } else {
      blocks = [
        .paragraph(["It hangs on these sources; without them it would read otherwise:"]),
        .list(flips.sets.map { [.paragraph(told($0))] }),
      ]
    }
    let carrying = Set(flips.sets.flatMap(\.sources))
    let others = behind.filter { !carrying.contains($0) }
    if !others.isEmpty, flips.isComplete {
      let names = others.map { [Inline.code(dossier[$0].id)] }.joined(by: ", ")
      blocks.append(
        .paragraph(["Behind it as well, but in no such set: "] + names + ["."]))
    }
    if !flips.isComplete {
      blocks.append(
        .paragraph(["The search was given up before its end: there may be more, larger sets."]))
    }
    return blocks
  }

  private func told(_ loss: SourceFlips.Loss) -> [Inline] {
    let names = loss.sources.map { source -> [Inline] in
      [
        .code(dossier[source].id),
        .text(" (reliability \(dossier[source].reliability.rawValue))"),
      ]
    }
    return ["without "] + names.joined(by: " and ") + [": ", .verdict(loss.verdict)]
  }
}
