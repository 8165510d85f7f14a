extension Adding {
  // MARK: What was given with the command

  /// Takes what was typed with the command, and asks for the rest.
  mutating func begin(_ typed: String) throws(Diagnostics) {
    let typed = typed.trimmed
    let first = String(typed.prefix { !$0.isWhitespace })
    let isEntry = EntryWord(rawValue: first) != nil
    let isDated = first.utf8.first.map(ASCII.isDigit) == true
    if isEntry || typed.contains(where: \.isNewline) {
      // A statement that was left before it had a day is read with any, and asked for its own.
      let head = isEntry || isDated ? "" : AddDraft.anyDay + " "
      let text = SourceText(name: "add", head + typed)
      do throws(Diagnostics) {
        let entry = try EntryText(text, SourceRange(0, text.bytes.count, line: 1)).entry
        try begin(entry, in: text)
      } catch {
        throw Diagnostics(error.list.map { $0.without(head) })
      }
      if !head.isEmpty { now.draft = now.draft.undated }
      opening = advance()
    } else if isDated {
      let date = AddDraft.withDate(first)
      let problems = Parser.parse(date, as: .dossier).diagnostics.filter { $0.id == .badDate }
      guard problems.isEmpty else { throw Diagnostics(problems) }
      now.draft.date = first
      let rest = typed.dropFirst(first.count).asLine
      opening = rest.isEmpty ? advance() : take(rest)
    } else {
      opening = typed.isEmpty ? advance() : take(typed.asLine)
    }
    past = []
  }

  /// Takes an entry that was given in its whole form.
  private mutating func begin(_ entry: Entry, in text: SourceText) throws(Diagnostics) {
    guard let draft = AddDraft(entry) else {
      let found = session.state.base.dossier.supposing([entry], in: text).diagnostics
        .filter { $0.severity == .error }
      guard found.isEmpty else { throw Diagnostics(found) }
      now.declared = [entry]
      now.hasStatement = false
      return
    }
    let given = now.draft
    now.draft = draft
    if now.draft.source == nil {
      now.draft.source = given.source
      now.draft.paragraph = given.paragraph
    } else {
      now.draft.credibility = now.draft.credibility ?? ""
    }
    now.hasCondition = true
    now.draft.claim.isFact = true
    let found = now.draft.problems(in: now.dossier)
    guard found.isEmpty else { throw Diagnostics(found) }
  }

  // MARK: What is left

  /// Everything that was given, as commands that take it up again; nil where that is nothing.
  public var toTakeUp: String? {
    var last = self
    var declared = now.declared
    if let declaring = now.declaring?.finished {
      declared += Parser.parse(declaring.text, as: .dossier).entries
    }
    // An answer that waits for what it names to be declared was given, too.
    let waiting =
      now.waiting.map { ($0.question, $0.answer) } ?? now.declaring.map { ($0.question, $0.answer) }
    if let (question, answer) = waiting, question.isOfClaim {
      last.now.question = question
      _ = last.takeClaim(answer)
    }
    // Where the claim is being given anew, what was whole before is more than its beginning.
    let drafts = ([last.now] + past.reversed()).map(\.draft)
    let draft = drafts.first { if case .whole = $0.claim.reading { true } else { false } }
    let texts =
      declared.map(\.canonicalText)
      + (now.hasStatement ? [(draft ?? last.now.draft).toTakeUp].compactMap(\.self) : [])
    return texts.isEmpty ? nil : texts.map { "add " + $0 }.joined(separator: "\n")
  }

  // MARK: The claim

  /// Takes a part of the claim; what is wrong with it.
  mutating func takeClaim(_ answer: String) -> [Diagnostic] {
    var claim = now.draft.claim
    switch now.question {
    case .level:
      claim.text += answer.hasPrefix("=") ? " \(answer)" : " = \(answer)"
    case .truth:
      let words = answer.split(separator: " ", maxSplits: 1).map(String.init)
      let rest = words.count > 1 ? " \(words[1])" : ""
      switch words[0] {
      case "yes", "y": claim.text += rest
      case "no", "n": claim.text = "not \(claim.text)\(rest)"
      default: return [oneOf(["yes", "no"], answer)]
      }
      claim.isFact = true
    case .condition:
      if ["", "none"].contains(answer) {
        now.hasCondition = true
        return []
      }
      let first = answer.prefix { $0 != " " }
      claim = claim.adding(["if", "unless", "also"].contains(first) ? answer : "if " + answer)
    case .next(let expected) where expected.hasPrefix("a string"):
      claim = claim.adding(answer.asString)
    default: claim = claim.adding(answer)
    }
    now.draft.claim = claim
    // A condition is one answer; of a claim that is given in parts the next question asks for more.
    if now.question == .condition, case .unfinished(let end) = claim.reading { return [end] }
    return claim.problems(in: now.dossier)
  }

  // MARK: The details

  /// Takes a detail; what is wrong with it.
  mutating func takeDetail(_ answer: String) -> [Diagnostic] {
    let isNone = answer == "none"
    switch now.question {
    case .source:
      do throws(Diagnostic) {
        now.draft.source = try source(answer)
      } catch {
        return [error]
      }
      return now.draft.date == nil ? [] : now.draft.problems(in: now.dossier)
    case .paragraph:
      if isNone {
        now.draft.paragraph = ""
        return []
      }
      do throws(Diagnostic) {
        now.draft.paragraph = try paragraphs(answer)
        return []
      } catch {
        return [error]
      }
    case .date: now.draft.date = answer
    case .speaker:
      let isWhole = answer.hasPrefix("by ") || answer.hasPrefix("according to ")
      now.draft.speaker = isNone ? "" : isWhole ? answer : "by " + answer
    case .credibility: now.draft.credibility = answer == "6" ? "" : answer
    default: now.draft.gist = isNone ? "" : answer.asString
    }
    return now.draft.problems(in: now.dossier)
  }

  private func source(_ answer: String) throws(Diagnostic) -> String {
    let text = SourceText(name: "source", answer)
    var parser = try CommandParser(text)
    let name = try parser.id("a source")
    try parser.finish()
    var checker = Checker(now.dossier, isSupposed: true)
    checker.text = text
    guard checker.source(name) != nil else { throw checker.diagnostics[0] }
    return name.value
  }

  /// Paragraphs in their canonical form, all of which the document has where a copy is at hand.
  private func paragraphs(_ answer: String) throws(Diagnostic) -> String {
    let text = SourceText(name: "paragraph", answer.withoutParagraphMark)
    var parser = try CommandParser(text)
    let paragraphs = try parser.paragraphs()
    try parser.finish("the end of the line, or ',' and more")
    if let document = document, let last = paragraphs.map(\.upperBound).max(),
      last > document.paragraphs.count
    {
      throw Diagnostic(
        .paragraphMissing,
        "\(shown(document.name)) has no paragraph \(last): it has \(document.paragraphs.count)",
        expected: "paragraphs that are there",
        place: Diagnostic.Place(SourceRange(0, text.bytes.count, line: 1), in: text))
    }
    return CitationSyntax(paragraphs: paragraphs).paragraphWords
  }

  /// The copy of the source's document, where there is one that paragraphs can be counted in.
  private var document: Document? {
    guard let shelf = session.view.shelf, case .source(let id)? = draftSource,
      let name = now.dossier[id].document
    else { return nil }
    let standing = shelf.standing(of: name, sha256: now.dossier[id].sha256)
    return standing.isChanged ? nil : standing.document
  }

  private var draftSource: Subject? { now.draft.source.flatMap { now.dossier.subject($0) } }

  // MARK: What Enter takes

  /// What Enter takes at the question at hand; nil where something has to be said.
  var standard: String? {
    let draft = now.draft
    switch now.question {
    case .subject, .verb, .level, .next, .sort: return nil
    case .truth: return "yes"
    case .condition: return "none"
    case .source: return draft.source ?? lastSource
    case .paragraph: return draft.paragraph.map { $0.isEmpty ? "none" : $0 } ?? "none"
    case .date: return draft.date ?? published
    case .speaker: return draft.speaker.map { $0.isEmpty ? "none" : $0 } ?? subjects ?? "none"
    case .credibility:
      return draft.credibility.map { $0.isEmpty ? "6" : $0 } ?? "6"
    case .gist: return draft.gist.map { $0.isEmpty ? "none" : $0 } ?? "none"
    case .write: return addition == nil ? nil : "yes"
    case .unknown(_, let near): return near ?? "declare"
    case .part: return now.declaring?.standard
    }
  }

  /// The day the source was published.
  var published: String? {
    guard case .source(let id)? = draftSource else { return nil }
    return now.dossier[id].published.map { "\($0)" }
  }

  /// The source that was added from last, else that of the dossier's last statement.
  private var lastSource: String? {
    if let last = session.lastSource, now.dossier.subject(last) != nil { return last }
    let documented = session.state.base.dossier
    let cited = documented.statements.last?.citations.first.map { documented[$0.source].id }
    return cited ?? now.dossier.sources.last?.id
  }

  /// The subjects of a position, each of which may speak for itself.
  private var subjects: String? {
    guard case .whole(.position(let subjects, _, _, _, _)) = now.draft.claim.reading else {
      return nil
    }
    return subjects.map(\.value).joined(separator: ", ")
  }

  // MARK: Small things

  func oneOf(_ words: [String], _ answer: String) -> Diagnostic {
    Diagnostic(
      .badArgument, "\(shown(answer)) is none of the words that can stand here",
      expected: list(words), suggestion: NearestWord.to(answer, among: words),
      place: Diagnostic.Place(
        SourceRange(0, answer.utf8.count, line: 1),
        in: SourceText(name: now.question.label, answer)))
  }
}

extension Diagnostic {
  /// The diagnostic with its place in a text that had these letters less at its beginning.
  fileprivate func without(_ head: String) -> Diagnostic {
    guard let place, place.line == 1, place.excerpt.hasPrefix(head) else { return self }
    var moved = self
    moved.place?.excerpt.removeFirst(head.count)
    moved.place?.column = max(1, place.column - head.count)
    return moved
  }
}

extension AddDraft {
  /// A day by itself, for what is wrong with it.
  static func withDate(_ date: String) -> SourceText { SourceText(name: "add", date) }
}

extension ClaimDraft {
  /// The claim without its condition.
  var withoutCondition: ClaimDraft {
    guard case .whole(var claim) = reading else { return self }
    switch claim {
    case .position(let subjects, let verb, let role, let guarantee, _):
      claim = .position(
        subjects: subjects, verb: verb, role: role, guarantee: guarantee,
        condition: ConditionSyntax())
    case .group(let share, let group, let verb, let role, let guarantee, _):
      claim = .group(
        share: share, group: group, verb: verb, role: role, guarantee: guarantee,
        condition: ConditionSyntax())
    default: return self
    }
    return ClaimDraft(text: Printer().print(claim))
  }
}

extension String {
  /// Paragraphs without the word or sign that may stand before them.
  var withoutParagraphMark: String {
    for mark in ["para ", "¶ ", "¶"] where hasPrefix(mark) {
      return String(dropFirst(mark.count)).trimmed
    }
    return self
  }
}

extension Substring {
  fileprivate var asLine: String { String(self).asLine }
}
