import ParleyCore

/// `guarantees`: every guarantee and what it comes to now.
struct GuaranteesPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "guarantees",
    summary: "lists the guarantees with their verdict now and how many stand where",
    discussion: [
      "Now is yes where no documented need is missing, no where one is, and open where the documents"
        + " leave it unsettled or name no need at all. It is a reading of the documents, no forecast.",
      "The counts are of documented positions on endorsing the guarantee. A position is for or against"
        + " whether or not its condition holds.",
    ],
    examples: [
      Example(
        "guarantees", note: "What is on the table, and what it comes to.",
        shows: ["troop-force", "us-backstop", "for", "against"]),
      Example(
        "guarantees", after: ["assume us opposes providing us-backstop"],
        note: "The same under an assumption.", shows: ["us-backstop", "no", "1 entry is in force"]),
      Example(
        "guarantees troop-force", note: "It takes nothing: 'show ID' tells of one.",
        fails: .trailingText, isInHelp: false),
    ])

  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    let dossier = view.dossier
    var standings: [GuaranteeID: [DocumentedPosition.Standing: Int]] = [:]
    for key in dossier.positionKeys.watched(by: view.watch) where key.role == .endorse {
      standings[key.guarantee, default: [:]][view.judgement.position(key).standing, default: 0] += 1
    }
    let lines = dossier.guarantees.indices.watched(by: view.watch).map { index in
      Line(GuaranteeID(index), view, standings[GuaranteeID(index)] ?? [:])
    }
    let rows = lines.map { line -> [[Inline]] in
      [
        [.code(line.guarantee.id)], [.text(line.guarantee.kind.rawValue)],
        [.text(line.guarantee.name)], [.verdict(line.verdict)],
        [.text(String(line.count(.for)))], [.text(String(line.count(.against)))],
        [.text(String(line.others))],
      ]
    }
    let header: [[Inline]] = [
      ["guarantee"], ["kind"], ["name"], ["now"], ["for"], ["against"], ["other"],
    ]
    return Report(
      "guarantees",
      blocks: [.heading(1, [.text("Guarantees " + view.standpointWords)])]
        + [view.hypotheticalNote].compactMap(\.self)
        + [.table(Table(header: header, rows: rows))],
      data: [
        .init("asOf", .day(view.standpoint.asOf)),
        .init("guarantees", .array(lines.map(\.json))),
      ])
  }

  /// What is told of one guarantee.
  private struct Line {
    var guarantee: Guarantee
    var verdict: Verdict
    var needs: Int
    var standings: [DocumentedPosition.Standing: Int]

    init(
      _ id: GuaranteeID, _ view: SessionView, _ standings: [DocumentedPosition.Standing: Int]
    ) {
      self.standings = standings
      let judgement = view.judgement
      guarantee = view.dossier[id]
      verdict = judgement.verdict(.guarantee(id))
      needs =
        guarantee.needs.count
        + view.dossier.requirements(of: id).count { requirement in
          view.dossier[requirement].claims.contains { judgement.counts($0) }
        }
    }

    func count(_ standing: DocumentedPosition.Standing) -> Int { standings[standing] ?? 0 }
    var others: Int { count(.undecided) + count(.contested) }

    var json: JSON {
      [
        "id": .string(guarantee.id), "kind": .string(guarantee.kind.rawValue),
        "name": .string(guarantee.name), "verdict": .verdict(verdict), "needs": .int(needs),
        "for": .int(count(.for)), "against": .int(count(.against)),
        "undecided": .int(count(.undecided)), "contested": .int(count(.contested)),
      ]
    }
  }
}
