/// The text of a Markdown block: one line in which only what the report marks is markup.
enum MarkdownInline {
  /// A stretch of one kind.
  private struct Atom {
    enum Kind {
      case text, code
      /// Finished Markdown.
      case link
    }

    var kind: Kind
    var text: String
    var isStrong: Bool
  }

  /// The block's text in Markdown.
  ///
  /// - Parameter inTable: whether it is a cell, where a bar is escaped even in code.
  static func text(_ inlines: [Inline], inTable: Bool = false) -> String {
    let atoms = defused(joined(InlineSpan.spans(inlines).map(atom)))
    var result = ""
    var rest = atoms[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isStrong == first.isStrong }
      rest = rest.dropFirst(run.count)
      let markdown = run.map { finished($0, inTable: inTable) }.joined()
      if first.isStrong {
        let next = rest.first.map { finished($0, inTable: inTable) }
        appendStrong(markdown, to: &result, next: next?.unicodeScalars.first)
      } else {
        result += markdown
      }
    }
    return MarkdownEscape.guardedStart(trimmed(result))
  }

  private static func atom(_ span: InlineSpan) -> Atom {
    switch span.content {
    case .text(let text): Atom(kind: .text, text: text, isStrong: span.isStrong)
    case .code(let text): Atom(kind: .code, text: text, isStrong: span.isStrong)
    case .verdict(let verdict): Atom(kind: .text, text: verdict.rawValue, isStrong: true)
    case .citation(let citation):
      if let link = link(citation) {
        Atom(kind: .link, text: link, isStrong: span.isStrong)
      } else {
        Atom(kind: .text, text: span.plainText, isStrong: span.isStrong)
      }
    }
  }

  /// A citation as a link, or nil where there is no source or no line to lead to. A declaration is one
  /// where there is something to hold against the dossier again.
  private static func link(_ citation: Citation) -> String? {
    let place = citation.place.unicodeScalars
    let isHeld = citation.isDeclaration && !citation.claims.isEmpty
    guard citation.source != nil || isHeld, let colon = place.lastIndex(of: ":"),
      let line = Int(String(place[place.index(after: colon)...])), line > 0
    else { return nil }
    let file = MarkdownEscape.destination(String(place[..<colon]))
    let claims = citation.claims.isEmpty ? "" : " " + CitedClaims.title(citation.claims)
    return "[\(MarkdownEscape.text(citation.label))](\(file)#L\(line)\(claims))"
  }

  /// Neighbours of one kind made one, so that code's backticks do not meet and an address in two
  /// pieces is seen.
  private static func joined(_ atoms: [Atom]) -> [Atom] {
    atoms.reduce(into: []) { result, atom in
      if let end = result.indices.last, result[end].kind == atom.kind,
        result[end].isStrong == atom.isStrong
      {
        result[end].text += atom.text
      } else {
        result.append(atom)
      }
    }
  }

  /// Atoms in which a word that a reader would link is code: no escape holds that back.
  private static func defused(_ atoms: [Atom]) -> [Atom] {
    var pieces: [Atom] = []
    for atom in atoms {
      guard atom.kind == .text else {
        pieces.append(atom)
        continue
      }
      let words = Visible.text(atom.text).unicodeScalars
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for (index, word) in words.enumerated() {
        if index > 0 { pieces.append(Atom(kind: .text, text: " ", isStrong: atom.isStrong)) }
        let kind: Atom.Kind = LiveWord.isLive(word) ? .code : .text
        pieces.append(Atom(kind: kind, text: word, isStrong: atom.isStrong))
      }
    }
    return joined(pieces.filter { !$0.text.isEmpty })
  }

  private static func finished(_ atom: Atom, inTable: Bool) -> String {
    switch atom.kind {
    case .text: MarkdownEscape.text(atom.text)
    case .code: MarkdownEscape.code(atom.text, inTable: inTable)
    case .link: atom.text
    }
  }

  /// Adds strong text. Stars are emphasis only where they lean on a word (CommonMark's flanking
  /// rules): spaces go outside, and an empty comment parts punctuation within from a letter without.
  private static func appendStrong(
    _ markdown: String, to result: inout String, next: Unicode.Scalar?
  ) {
    let inner = trimmed(markdown)
    guard let first = inner.unicodeScalars.first, let last = inner.unicodeScalars.last else {
      result += markdown
      return
    }
    let leading = markdown.utf8.first == 0x20 ? " " : ""
    let trailing = markdown.utf8.last == 0x20 ? " " : ""
    result += leading
    let before = result.unicodeScalars.last
    if first.isPunctuation(broadly: true), before.map(\.isLetterLike) ?? false {
      result += "<!-- -->"
    }
    result += "**\(inner)**\(trailing)"
    if trailing.isEmpty, last.isPunctuation(broadly: true), next.map(\.isLetterLike) ?? false {
      result += "<!-- -->"
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether CommonMark takes it for punctuation. Versions differ on symbols beyond ASCII:
  /// 0.31 takes them broadly, older readers do not.
  fileprivate func isPunctuation(broadly: Bool) -> Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: broadly || isASCII
    default: false
    }
  }

  /// Whether some reader takes it for neither space nor punctuation.
  fileprivate var isLetterLike: Bool { self != " " && !isPunctuation(broadly: false) }
}
