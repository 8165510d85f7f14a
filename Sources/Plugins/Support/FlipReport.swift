import ParleyCore

/// The report on minimal sets of settings.
struct FlipReport {
  private let expression: Expression
  private let flips: Flips
  private let levers: [Lever]
  private let current: Verdict
  private let view: SessionView
  /// How many sets are told; all are in the data.
  private static let told = 20

  init(
    _ expression: Expression, _ flips: Flips, _ levers: [Lever], _ current: Verdict,
    _ view: SessionView
  ) {
    self.expression = expression
    self.flips = flips
    self.levers = levers
    self.current = current
    self.view = view
  }

  private var dossier: Dossier { view.dossier }

  var report: Report {
    let text = dossier.text(expression)
    var report = Report(
      "flip",
      blocks: [
        .paragraph([
          .strong([.verdict(current)]), ": ", .code(text), .text(", " + view.standpointWords),
        ])
      ] + [view.hypotheticalNote].compactMap(\.self) + body,
      data: [
        .init("expression", .string(text)), .init("asOf", .day(view.standpoint.asOf)),
        .init("to", .verdict(flips.verdict)), .init("complete", .bool(flips.isComplete)),
        .init("completeTo", flips.completeTo.map { .int($0) } ?? .null),
        .init("sets", .array(flips.sets.map { .array($0.map { dossier.json($0) }) })),
      ])
    report.isPartial = !flips.isComplete
    return report
  }

  private var body: [Block] {
    let to: [Inline] = ["bring about ", .verdict(flips.verdict)]
    if flips.sets == [[]] { return [.paragraph(["It reads so already: nothing need be set."])] }
    guard !flips.sets.isEmpty else {
      if levers.isEmpty { return [.paragraph(["It reaches nothing that could be set."])] }
      return flips.isComplete
        ? [.paragraph(["No setting of what it reaches would "] + to + ["."])] : [foundNothing(to)]
    }
    let count = flips.sets.count
    let words = counted(count, "set of settings would ", "sets of settings would ")
    let each = count == 1 ? ", with no part to spare" : ", each by itself and with no part to spare"
    var blocks: [Block] = [.paragraph([.text(words)] + to + [.text(each + ".")])]
    let whicheverWay = self.whicheverWay
    let others = flips.sets.filter { set in
      set.count != 1 || !whicheverWay.contains(set[0].lever)
    }
    let items =
      whicheverWay.map { [Inline.code(dossier.spelling($0)), ", whichever way it is settled"] }
      + others.map { dossier.told($0) + documented($0) }
    blocks.append(.list(items.prefix(Self.told).map { [.paragraph($0)] }))
    if items.count > Self.told {
      blocks.append(
        .paragraph([.text("And \(items.count - Self.told) more; '-f json' lists them all.")]))
    }
    blocks.append(.paragraph(["To try a setting, type 'assume' and the setting."]))
    return blocks + limit
  }

  /// The levers of which every value brings it about alone.
  private var whicheverWay: [LeverID] {
    levers.filter { lever in
      !lever.isDocumented
        && lever.settings.allSatisfy { flips.sets.contains([LeverSetting(lever.id, $0)]) }
    }.map(\.id)
  }

  /// What is documented of the levers that a set changes against the documents.
  private func documented(_ set: [LeverSetting]) -> [Inline] {
    let changed = set.filter { setting in
      levers.contains { $0.id == setting.lever && $0.isDocumented }
    }
    let told = changed.map { setting -> [Inline] in
      switch setting.lever {
      case .position(let key):
        return Teller(view.judgement).told(view.judgement.stand(key))
      case .factor(let id): return Teller(view.judgement).told(Ground.factor(id))
      case .account, .guarantee: return []
      }
    }
    return told.isEmpty ? [] : [" (documented: "] + told.joined(by: "; ") + [")"]
  }

  /// That nothing was found so far: a search that was given up rules nothing out.
  private func foundNothing(_ to: [Inline]) -> Block {
    let size = flips.completeTo ?? 0
    let known = size == 0 ? "" : " No set of up to \(size) does; larger ones may."
    return .paragraph(
      ["The search was given up before it found any settings that would "] + to
        + [.text("." + known)])
  }

  private var limit: [Block] {
    guard !flips.isComplete else { return [] }
    let size = flips.completeTo ?? 0
    let part = size == 0 ? "" : " All sets of up to \(size) are among them."
    return [
      .paragraph([.text("The search was given up before its end: there may be more.\(part)")])
    ]
  }
}
