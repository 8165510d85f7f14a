/// Draws a diagnostic for people: what and where, the line, carets under the culprit, then what
/// would have been right.
///
///     003-paris-summit.parley:12:12: error: unknown id 'itly' [unknown-id]
///     12 | 2025-03-27 itly opposes troop-force
///        |            ^^^^ expected an actor; did you mean 'italy'?
///        = note: actors are declared in cast.parley
///
/// The first line is the one that editors and build logs recognise, and is never wrapped; its column
/// counts code points, while the carets count what the terminal shows. A line too long is shown
/// around the culprit. What does not fit beside the carets stands under them.
struct CaretPicture {
  let diagnostic: Diagnostic
  let options: RenderOptions

  /// How many columns of a line are shown where there is no other limit: a line of a megabyte says no
  /// more than what stands around the culprit.
  private static let longest = 200

  /// The picture's lines, each with its end.
  var text: String {
    lines.map { $0.painted(color: options.color) + "\n" }.joined()
  }

  private var lines: [StyledLine] {
    guard let place = diagnostic.place else { return [headline] + advice(remedy, under: "") }
    let number = "\(place.line)"
    let blank = String(repeating: " ", count: number.utf8.count)
    let gutter = blank.utf8.count + 3
    let beside = StyledLine(remedy.isEmpty ? "" : " \(remedy)", severityStyle)
    let room = min(options.columns, Self.longest) - gutter
    let excerpt = Excerpt(place, room: room, beside: beside.width)
    let source = StyledLine("\(number) | ", .gutter) + excerpt.text
    var carets = StyledLine("\(blank) | ", .gutter) + .spaces(excerpt.offset)
    carets.append(String(repeating: "^", count: excerpt.length), severityStyle)
    let fits = carets.width + beside.width <= options.columns
    if fits { carets.append(beside) }
    return [headline, source, carets] + advice(fits ? "" : remedy, under: blank)
  }

  private var headline: StyledLine {
    var line = StyledLine()
    if let place = diagnostic.place {
      let file = Visible.name(place.file)
      line.append("\(file):\(place.line):\(place.column): ", .bold)
    }
    line.append("\(diagnostic.severity.rawValue): ", severityStyle)
    line.append(Visible.text(diagnostic.message), .bold)
    line.append(" [\(diagnostic.id.rawValue)]", .faint)
    return line
  }

  /// What would have been right, or nothing where that is not known.
  private var remedy: String {
    let clauses = [
      diagnostic.expected.map { "expected \($0)" },
      diagnostic.suggestion.map { "did you mean '\($0)'?" },
    ]
    return Visible.text(clauses.compactMap(\.self).joined(separator: "; "))
  }

  /// The lines under the picture: a remedy that found no room beside it, and the notes.
  private func advice(_ remedy: String, under blank: String) -> [StyledLine] {
    let texts = [("", remedy)] + diagnostic.notes.map { ("note: ", $0) }
    return texts.flatMap { label, text in
      var first = StyledLine("\(blank) = ", .gutter)
      first.append(label, .bold)
      return FlowedText([FlowedText.Piece(text: text)])
        .lines(width: options.columns, first: first, rest: .spaces(first.width))
    }
  }

  private var severityStyle: TextStyle {
    TextStyle(isBold: true, tone: diagnostic.severity == .error ? .red : .yellow)
  }
}

extension TextStyle {
  fileprivate static let gutter = TextStyle(tone: .blue)
}

extension Diagnostic {
  /// The diagnostic drawn for people, ending in a line end.
  public func picture(_ options: RenderOptions = RenderOptions()) -> String {
    CaretPicture(diagnostic: self, options: options).text
  }
}
