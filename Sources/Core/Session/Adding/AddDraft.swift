/// A statement while its parts are being asked for. A part that is nil has not been asked; an empty one
/// was left out.
struct AddDraft: Hashable {
  var claim = ClaimDraft()
  /// The source's id.
  var source: String?
  /// The paragraphs, as after `para`.
  var paragraph: String?
  var date: String?
  /// The line that says who said it, `by …` or `according to …`.
  var speaker: String?
  /// The credibility's digit.
  var credibility: String?
  /// The gist, quoted.
  var gist: String?
  /// Further details that were given in the entry's own form, one a line.
  var rest: [String] = []

  /// The statement as it would be typed, as far as it goes; a day for one that has none yet.
  var text: SourceText {
    SourceText(name: "entry", lines(from: "\(date ?? Self.anyDay) \(claim.text)"))
  }

  /// What is typed after `add` to go on from here: nil while there is no claim. Of an unfinished claim no
  /// more than that can be read.
  var toTakeUp: String? {
    let head = (date.map { $0 + " " } ?? "") + claim.text
    switch claim.reading {
    case .empty: return nil
    case .whole: return lines(from: head).trimmed
    case .subject, .unfinished, .wrong: return head
    }
  }

  /// The day that stands for one that is not known yet.
  static let anyDay = "2000"

  private func lines(from head: String) -> String {
    var lines = [head]
    if let speaker, !speaker.isEmpty { lines.append(speaker) }
    if let source {
      var line = "in \(source)"
      if let paragraph, !paragraph.isEmpty { line += " para \(paragraph)" }
      if let credibility, !credibility.isEmpty { line += " credibility \(credibility)" }
      lines.append(line)
    }
    lines += rest
    if let gist, !gist.isEmpty { lines.append(gist) }
    return lines.joined(separator: "\n  ") + "\n"
  }

  /// The statement as it is read; nil where that is not possible.
  var entry: Entry? { Parser.parse(text, as: .dossier).entries.first }

  /// What is wrong with it as far as it goes.
  func problems(in dossier: Dossier) -> [Diagnostic] {
    let file = Parser.parse(text, as: .dossier)
    guard file.diagnostics.isEmpty else { return file.diagnostics }
    return dossier.supposing(file.entries, in: text).diagnostics.filter { $0.severity == .error }
  }

  /// A statement that was given whole, in parts.
  init?(_ entry: Entry) {
    guard case .statement(let date, let claim) = entry.kind else { return nil }
    self.init()
    self.claim = ClaimDraft(text: Printer().print(claim))
    self.date = "\(date.value)"
    var hasCitation = false
    for detail in entry.withoutTrivia.orderedDetails {
      let line = Printer.line(detail.kind)
      switch detail.kind {
      case .by, .accordingTo: speaker = line
      case .gist(let lines): gist = Printer.quoted(lines.joined(separator: " "))
      case .citation(let citation)
      where !hasCitation && citation.source != nil
        && citation.carrier == nil && citation.fingerprint == nil:
        hasCitation = true
        source = citation.source?.value
        paragraph = citation.paragraphs.isEmpty ? "" : citation.paragraphWords
        credibility = citation.credibility.map { "\($0.rawValue)" } ?? ""
      default: rest.append(line)
      }
    }
    guard !entry.details.isEmpty else { return }
    speaker = speaker ?? ""
    gist = gist ?? ""
  }

  /// One that has no day yet: what is asked for after that is asked for, too.
  var undated: AddDraft {
    var draft = self
    draft.date = nil
    if draft.paragraph == "" { draft.paragraph = nil }
    if draft.speaker == "" { draft.speaker = nil }
    if draft.credibility == "" { draft.credibility = nil }
    if draft.gist == "" { draft.gist = nil }
    return draft
  }

  /// Nothing yet.
  init() {}
}

extension Printer {
  /// A detail on a single line.
  static func line(_ detail: Detail.Kind) -> String {
    var line = PrintedLine()
    line.add(detail)
    return line.text
  }
}
