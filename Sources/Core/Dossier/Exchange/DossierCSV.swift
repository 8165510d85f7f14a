/// A dossier's statements as a table of comma-separated values: a row for each, in order of place, under
/// a head of `StatementColumn`s; line ends are CR LF, as RFC 4180 has them.
///
/// Nothing of a statement is lost but its file and line. What is declared is not in it.
extension Dossier {
  /// The table.
  public var csv: String { csv(.unwatched) }

  /// The same, unless somebody breaks it off: what there is by then is no whole table.
  public func csv(_ watch: Watch) -> String {
    var text = StatementColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
    for file in files.watched(by: watch) {
      for entry in file.selfContained.watched(by: watch) {
        guard case .statement(let date, let claim) = entry.kind else { continue }
        var row = StatementRow()
        row[.date] = "\(date.value)"
        row.add(claim)
        for detail in entry.orderedDetails { row.add(detail.kind) }
        text += row.text
      }
    }
    return text
  }
}

/// One row while it is being put together.
private struct StatementRow {
  private var cells: [StatementColumn: String] = [:]
  private let printer = Printer()

  subscript(column: StatementColumn) -> String? {
    get { cells[column] }
    set { cells[column] = newValue }
  }

  /// The row with its line end.
  var text: String {
    StatementColumn.allCases.map { TableCell.written(cells[$0]) }.joined(separator: ",") + "\r\n"
  }

  mutating func add(_ claim: ClaimSyntax) {
    guard case .position(let subjects, let verb, let role, let guarantee, let condition) = claim
    else {
      self[.claim] = printer.print(claim.mapped(SpelledText.written))
      return
    }
    self[.subject] = subjects.map(\.value).joined(separator: ", ")
    self[.verb] = verb.rawValue
    self[.providing] = role == .provide ? "yes" : nil
    self[.guarantee] = guarantee.value
    let expression = condition.condition.map { printer.print($0) }
    self[condition.isPartial ? .addedCondition : .condition] = expression
    self[.exception] = condition.exception.map { printer.print($0) }
  }

  mutating func add(_ detail: Detail.Kind) {
    switch detail {
    case .by(let speakers):
      self[.by] = Detail.Kind.by(speakers.map { $0.mapped(SpelledText.written) }).content
    case .accordingTo: self[.accordingTo] = detail.content
    case .citation(let citation):
      let citation = citation.mapped(SpelledText.written)
      guard self[.source] == nil else {
        self[.alsoIn] =
          (self[.alsoIn].map { $0 + "\n" } ?? "") + Detail.Kind.citation(citation).content
        return
      }
      self[.source] = citation.source?.value
      // With its word: spreadsheets take 3-4 for a day in April, and some fingerprints for numbers.
      if !citation.paragraphs.isEmpty {
        let places = CitationSyntax(paragraphs: citation.paragraphs)
        self[.paragraphs] = Detail.Kind.citation(places).content
      }
      self[.credibility] = citation.credibility.map { "\($0.rawValue)" }
      self[.carrier] = citation.carrier
      self[.fingerprint] = citation.fingerprint.map { "print " + $0 }
    case .reason(let text): self[.reason] = SpelledText.written(text)
    case .on(let date): self[.on] = "\(date.value)"
    case .gist(let lines): self[.gist] = SpelledText.written(lines.joined(separator: " "))
    default: break
    }
  }
}

extension Detail.Kind {
  /// What it says, without its word.
  var content: String { String(Printer.line(self).dropFirst(word.rawValue.count + 1)) }
}
