import ParleyCore

/// Tells changes: before, after, because.
struct ChangeReport {
  let view: SessionView
  /// The changes, in the order they are told.
  let changes: [Change]

  init(_ view: SessionView) {
    self.view = view
    changes = Changes(of: view).list
  }

  /// The changes by kind, or that there is none, and what has no effect.
  var blocks: [Block] {
    var blocks: [Block] = []
    if changes.isEmpty {
      blocks.append(
        .paragraph(["Nothing changes: no guarantee, position or factor is read otherwise."]))
    }
    for kind in Change.Kind.allCases {
      let own = changes.filter { $0.kind == kind }
      if own.isEmpty { continue }
      blocks += [.heading(2, [.text(kind.title)]), .list(own.watched(by: view.watch).map(item))]
    }
    for lever in view.judgement.idleSettings {
      blocks.append(
        .paragraph([
          "The assumption on ", .code(view.dossier.spelling(lever)), " has no effect here.",
        ]))
    }
    return blocks
  }

  private func item(_ change: Change) -> [Block] {
    var because = change.because.told.map { [Block.paragraph(Block.sentence($0))] }
    let left = change.because.count - because.count
    if left > 0 {
      because.append([.paragraph([.text("And \(counted(left, "more ground")).")])])
    }
    let head: [Inline] =
      [.strong([.code(change.id)]), ": "] + change.before.change(to: change.after)
    return [.paragraph(head + [because.isEmpty ? "." : ", because:"]), .list(because)]
  }

  /// The days and the changes as data.
  var fields: [JSON.Field] {
    [
      .init("asOf", .day(view.standpoint.asOf)),
      .init("documentedAsOf", .day(view.documentedJudgement.standpoint.asOf)),
      .init("inForce", .strings(view.entries.map { $0.entry.canonicalText })),
      .init("changes", .array(changes.watched(by: view.watch).map(json))),
    ]
  }

  private func json(_ change: Change) -> JSON {
    .object(
      [
        .init("kind", .string(change.kind.rawValue)), .init("id", .string(change.id)),
        .init("before", .string(change.before.words)), .init("after", .string(change.after.words)),
      ] + change.fields + [.init("because", .strings(change.because.ids))])
  }
}
