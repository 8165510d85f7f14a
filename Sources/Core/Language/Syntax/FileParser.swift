/// Reads a whole text, entry by entry, going on at the next line after an error.
struct FileParser {
  private let grammar: Grammar
  private var lines: LineReader
  private var reader: TokenReader
  private var file: SyntaxFile
  private var draft: EntryDraft?
  private var trivia = TriviaBuffer()
  /// Whether something could still be typed at the end.
  private let isOpen: Bool
  /// What could go on there; nil where nothing can.
  private(set) var wanted: [Want]?

  /// Prepares to read a text, or a part of it.
  ///
  /// - Parameter isOpen: Whether something could still be typed at the end: then ``wanted`` says what, unless
  ///   something is wrong before.
  init(
    _ text: SourceText, as grammar: Grammar, in range: SourceRange? = nil, isOpen: Bool = false
  ) {
    self.grammar = grammar
    self.isOpen = isOpen
    lines = LineReader(text, in: range)
    reader = TokenReader(text)
    file = SyntaxFile(text: text, entries: [])
  }

  /// Reads it.
  mutating func parse() -> SyntaxFile {
    while let line = lines.next(into: &reader) {
      if isOpen { watch(line) }
      if reader.tokens.isEmpty {
        if line.hasError { draft?.failed = true }
        trivia.append(comment: line.comments.first?.value, isIndented: line.isIndented)
      } else if line.isIndented {
        readDetail(line)
      } else {
        endEntry()
        readHead(line)
      }
    }
    if isOpen { wanted = reader.wanted ?? wantedOnNewLine }
    endEntry()
    file.closing = trivia.take()
    file.diagnostics += lines.lexer.diagnostics
    file.diagnostics.sort()
    return file
  }

  private mutating func endEntry() {
    guard var ended = draft else { return }
    draft = nil
    if let entry = ended.finish(closing: trivia.takeClosing()) { file.entries.append(entry) }
  }

  /// The diagnostic that makes a line not worth reading, if there is one; nothing where the lexer
  /// has reported it.
  private mutating func report(_ line: LogicalLine) {
    guard !line.hasError, let unclosed = line.unclosed else { return }
    file.diagnostics.append(
      reader.failure(
        .unclosedParenthesis, "this parenthesis is never closed",
        expected: "')', on this line or on an indented one below it", at: unclosed))
  }

  // MARK: What could go on

  /// Has entered what is looked for at the end of a line, if that is the end of the text and nothing was
  /// wrong before.
  private mutating func watch(_ line: LogicalLine) {
    guard lines.lexer.isAtEnd, !reader.tokens.isEmpty, !line.hasError, hasNoError,
      line.unclosed != nil || !endsWithNewLine, !isInComment(line)
    else { return }
    reader.wanted = []
  }

  private var hasNoError: Bool {
    file.diagnostics.isEmpty && lines.lexer.diagnostics.isEmpty
  }

  private var endsWithNewLine: Bool {
    reader.text.bytes.reversed().prefix { $0 == ASCII.space || $0 == ASCII.tab }.count
      == reader.text.bytes.count
      || reader.text.bytes.last { $0 != ASCII.space && $0 != ASCII.tab } == ASCII.lineFeed
  }

  private func isInComment(_ line: LogicalLine) -> Bool {
    guard let comment = line.comments.last else { return false }
    return !reader.text.bytes[comment.range.upper...].contains(ASCII.lineFeed)
  }

  /// What can begin a line where one is empty so far: a detail of the entry above where it is indented.
  private var wantedOnNewLine: [Want]? {
    guard hasNoError, endsWithNewLine else { return nil }
    guard let last = reader.text.bytes.last, last != ASCII.lineFeed else { return [.head] }
    guard let draft, !draft.failed, let allowed = draft.allowed else { return nil }
    return allowed.map { word in
      word == .gist ? .string : .word(String(word.rawValue.prefix { $0 != " " }))
    }
  }

  // MARK: Heads

  private mutating func readHead(_ line: LogicalLine) {
    let range = SourceRange(
      reader.tokens[0].lower, reader.tokens[reader.tokens.count - 1].upper,
      line: reader.tokens[0].line)
    let head = HeadWord(reader, grammar)
    // Comments between a command's lines are in its text already.
    let comments = line.comments.filter { !head.isCommand || $0.range.lower >= range.upper }
    let above = Trivia(above: trivia.take(), trailing: comments.map(\.value))
    draft = EntryDraft(nil, title: head.title, allowed: head.details, range: range, trivia: above)
    guard !line.hasError, line.unclosed == nil || reader.wanted != nil else {
      report(line)
      return
    }
    do throws(Diagnostic) {
      let kind = try read(head, range)
      draft?.kind = kind
      draft?.failed = false
      if case .statement(_, let claim) = kind, !claim.isEvent {
        draft?.allowed?.removeAll { $0 == .on }
      }
    } catch {
      file.diagnostics.append(error)
    }
  }

  private mutating func read(_ head: HeadWord, _ range: SourceRange) throws(Diagnostic)
    -> Entry.Kind
  {
    switch head {
    case .statement: return try reader.statement()
    case .entry(let word):
      if word.isSessionOnly, grammar == .dossier {
        throw reader.failure(
          .notInDossier, "'\(word.spelling)' has no place in a dossier",
          expected:
            "a declaration or a statement; what is supposed or expected goes into a scenario"
        )
      }
      reader.index = 1
      return try reader.entry(word)
    case .command(let name):
      let place = reader.tokens[0].range
      let text = reader.text.commandText(SourceRange(place.upper, range.upper, line: place.line))
      return .command(name: Name(name, place), text: text)
    case .unknown:
      throw unknownEntry()
    }
  }

  private func unknownEntry() -> Diagnostic {
    let words = EntryWord.allCases.filter { grammar == .script || !$0.isSessionOnly }
    let spellings = words.map(\.spelling)
    let expected = "a date, \(alternatives(spellings))"
    guard let word = reader.word() else {
      var diagnostic = reader.unexpected(expected + "; a detail is indented")
      diagnostic.id = .unknownEntry
      return diagnostic
    }
    let isDetail = DetailWord.allCases.contains { $0.rawValue.split(separator: " ")[0] == word }
    return reader.failure(
      .unknownEntry,
      isDetail
        ? "\(shown(word)) begins a detail, not an entry" : "no entry begins with \(shown(word))",
      expected: isDetail ? "a detail to be indented by two spaces" : expected,
      suggestion: isDetail ? nil : NearestWord.to(word, among: spellings))
  }

  // MARK: Details

  private mutating func readDetail(_ line: LogicalLine) {
    let above = Trivia(above: trivia.take(), trailing: line.comments.map(\.value))
    do throws(Diagnostic) {
      if line.hasError || line.unclosed != nil && reader.wanted == nil {
        draft?.failed = true
        report(line)
        return
      }
      guard draft != nil else {
        throw reader.failure(
          .detailWithoutEntry, "an indented line without an entry above it",
          expected: "an entry, which starts in column 1")
      }
      try readDetail(above)
    } catch {
      draft?.failed = true
      file.diagnostics.append(error)
    }
  }

  private mutating func readDetail(_ above: Trivia) throws(Diagnostic) {
    // The draft is not bound to a name here: that would copy its details with each one added.
    guard let allowed = draft?.allowed else {
      extendCommand(above)
      return
    }
    let word = try reader.detailWord()
    guard let word, allowed.contains(word) else {
      reader.index = 0
      throw unknownDetail(word, title: draft?.title ?? "", allowed)
    }
    let start = reader.tokens[0].range
    if word == .gist, draft?.isInGist == true {
      // Goes on with the gist.
    } else if let earlier = draft?.earlierLine(word, at: start.line) {
      reader.index = 0
      var diagnostic = reader.failure(
        .duplicateDetail,
        earlier.word == word
          ? "a second \(word == .gist ? "gist" : Self.name(word))"
          : "\(Self.name(word)) beside \(Self.name(earlier.word))",
        expected: earlier.word == word ? "one for an entry" : "one or the other")
      diagnostic.notes = ["the first is on line \(earlier.line)"]
      throw diagnostic
    }
    let kind = try reader.detail(word)
    let range = reader.range(from: 0)
    if case .gist(let lines) = kind, let line = lines.first {
      draft?.appendGist(line, range: range, trivia: above)
    } else {
      draft?.append(Detail(kind, range: range, trivia: above))
    }
  }

  /// Takes a line under a command as a part of its text, comments between included.
  private mutating func extendCommand(_ line: Trivia) {
    guard case .command(let name, _)? = draft?.kind, let start = draft?.range else { return }
    let whole = start.through(reader.range(from: 0, to: reader.tokens.count))
    let rest = SourceRange(name.range.upper, whole.upper, line: name.range.line)
    draft?.kind = .command(name: name, text: reader.text.commandText(rest))
    draft?.range = whole
    draft?.trivia.trailing = line.trailing
  }

  private func unknownDetail(_ word: DetailWord?, title: String, _ allowed: [DetailWord])
    -> Diagnostic
  {
    let names = allowed.map(Self.name)
    let expected =
      switch names.count {
      case _ where word == .on && allowed == DetailWord.ofStatement.filter { $0 != .on }:
        "an event ('cooperates with', 'clashes with'), which alone may have it"
      case 0: "no indented line here"
      case 1: names[0]
      default: names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
      }
    let written = reader.word()
    let message =
      if let word {
        "\(Self.name(word)) is no detail of \(title)"
      } else if let written {
        "\(title) has no detail \(shown(written))"
      } else {
        "a detail of \(title) begins with a word"
      }
    let known = allowed.filter { $0 != .gist }.map(\.rawValue)
    let heads = known.map { String($0.prefix { $0 != " " }) }
    let near = word == nil ? written.flatMap { NearestWord.to($0, among: heads) } : nil
    return reader.failure(
      .unknownDetail, message, expected: expected,
      suggestion: near.flatMap { heads.firstIndex(of: $0) }.map { known[$0] })
  }

  private static func name(_ word: DetailWord) -> String {
    word == .gist ? "a gist in quotes" : "'\(word.rawValue)'"
  }
}
