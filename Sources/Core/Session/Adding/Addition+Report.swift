extension Addition {
  /// What is added, where, and what that changes.
  ///
  /// - Parameter isWritten: Whether it has been written, or somebody is yet to say so.
  func report(isWritten: Bool) -> Report {
    var blocks: [Block] = []
    for (entry, place) in entries {
      let words = isWritten ? "Added to " : "To be added to "
      blocks.append(.paragraph([.text(words), .code(Self.spot(place)), ":"]))
      blocks.append(.code(entry.canonicalText))
    }
    if let remark { blocks.append(.paragraph([.text("No print is written: \(remark).")])) }
    blocks += VerdictShift.blocks(shifts, title: isWritten ? "It changes:" : "It would change:")
    return Report("add", blocks: blocks, data: data(isWritten: isWritten))
  }

  /// That it was written, for a person who has just seen it.
  var confirmation: Report {
    let spots = entries.flatMap { [.text(", "), .code(Self.spot($0.place))] as [Inline] }
      .dropFirst()
    var report = report(isWritten: true)
    report.blocks = [
      .paragraph(
        [.text("Added to ")] + spots + [.text(". "), .code("undo"), " takes it back."])
    ]
    return report
  }

  private static func spot(_ place: Place) -> String { "\(place.file), line \(place.line)" }

  private func data(isWritten: Bool) -> [JSON.Field] {
    [
      .init("written", .bool(isWritten)), .init("files", .strings(files.map(\.name))),
      .init(
        "entries",
        .array(
          entries.map { entry, place in
            [
              "file": .string(place.file), "line": .int(place.line),
              "text": .string(entry.canonicalText),
            ]
          })),
      .init("noPrint", .optional(remark)),
      .init("changes", VerdictShift.data(shifts)),
    ]
  }
}
