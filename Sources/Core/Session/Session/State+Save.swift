extension State {
  /// The entries in force as a scenario file that, run over the same dossier, reproduces the session.
  ///
  /// A statement typed in the session has its place in the file from then on: a lever that takes it
  /// is spelled anew.
  func scenarioFile(named path: String) -> String {
    scenarioText(entries, titled: scenario ?? "Saved session", in: path, from: 1)
  }

  /// Some entries as a scenario of a file, which begins in a line of it.
  func scenarioText(
    _ entries: [SessionEntry], titled title: String, in path: String, from first: Int
  ) -> String {
    let printer = Printer()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let range = SourceRange(0, 0, line: first)
    let head = Entry(.scenario(Located(title, range)), range: range)
    var places: [String: String] = [:]
    let opening = printer.print(head).endedLine + asOfLine
    var line = first + opening.lineCount
    for record in entries {
      places["\(record.place)"] = "\(name):\(line)"
      line += printer.print(record.entry.withoutTrivia).lineCount
    }
    let body = entries.map { record -> String in
      var entry = record.entry.withoutTrivia
      if case .assume(.lever(let lever, let value)) = entry.kind, let place = places[value.value] {
        entry.kind = .assume(.lever(lever, value: Located(place, value.range)))
      }
      return printer.print(entry).endedLine
    }
    return opening + body.joined()
  }

  /// The day that the program was called with, which no entry gives; empty where that is the dossier's
  /// own or an entry sets another.
  private var asOfLine: String {
    let isSet = entries.contains { if case .asOf = $0.entry.kind { true } else { false } }
    guard !isSet, let asOf = base.standpoint.asOf, asOf != base.dossier.newestDay else { return "" }
    return "as of \(asOf)\n"
  }
}

extension String {
  /// The text with a line end at its end.
  fileprivate var endedLine: String { hasSuffix("\n") ? self : self + "\n" }
  /// How many lines it takes.
  var lineCount: Int { endedLine.utf8.count { $0 == 0x0A } }
}
