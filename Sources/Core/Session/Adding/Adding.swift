/// The way to a new entry, question by question.
///
/// As with a lesson's walk, there is no terminal in it: a line in, outcomes out, and a prompt for the
/// next one. It is a value; nothing of it touches the dossier until the session takes it.
public struct Adding {
  /// The session that the entry is added to.
  let session: Session
  /// What is being asked, and what has been answered.
  var now: Frame
  /// What `back` goes back to, oldest first.
  var past: [Frame] = []
  /// What came of the answers so far; to be shown before anything is asked.
  public internal(set) var opening: [Outcome] = []
  /// The last answer where something was wrong with it, for Up to bring back; else empty.
  public private(set) var mending = ""
  /// Whether there is nothing more to ask: it was agreed to, or dropped.
  public private(set) var isOver = false
  /// What was given and is not written, though nobody has dropped it: commands that take it up again.
  public private(set) var left: String?
  /// What is to be written; nil where nothing is, or not yet.
  var addition: Addition?

  /// A moment on the way.
  struct Frame {
    var draft = AddDraft()
    /// Whether a statement is asked for, rather than a declaration alone.
    var hasStatement = true
    /// Whether the condition has been asked for.
    var hasCondition = false
    /// What is declared on the way.
    var declared: [Entry] = []
    /// The declaration being asked for.
    var declaring: Declaring?
    /// The question that an unknown id was an answer to, and the answer.
    var waiting: (question: AddQuestion, answer: String, sort: DeclarationSort?)?
    var question = AddQuestion.subject
    /// The dossier alone with what is declared on the way, for names and for completion.
    var workspace: Session

    var dossier: Dossier { workspace.state.dossier }
  }

  /// Begins.
  ///
  /// - Parameters:
  ///   - typed: As much of the entry as was given with the command: the beginning of a claim, a date and
  ///     a claim, or a whole entry.
  ///   - source: The source that is being read, which is then not asked for, nor is its day.
  ///   - paragraph: The paragraph that is being read.
  /// - Throws: What is wrong with an entry that was given whole.
  init(
    in session: Session, typed: String = "", source: String? = nil, paragraph: Int? = nil
  ) throws(Diagnostics) {
    self.session = session
    now = Frame(workspace: session.fresh)
    if let source {
      now.draft.source = source
      now.draft.paragraph = paragraph.map { "\($0)" }
      now.draft.date = published
    }
    try begin(typed)
  }

  // MARK: Lines

  /// What stands before the next answer: what is asked, and in brackets what Enter takes.
  public var prompt: String {
    if case .unknown(let id, let near) = now.question {
      let first = near.map { "Enter takes '\($0)', 'declare' declares it" } ?? "Enter declares it"
      return Visible.text("'\(id)' is not declared. \(first), or type another> ")
    }
    let standard = standard.map { " [\($0.count > 40 ? $0.prefix(39) + "…" : $0[...])]" } ?? ""
    return Visible.text("\(now.question.label)\(standard)> ")
  }

  /// Takes an answer: what came of it. A wrong one is told, and the question stays.
  public mutating func answer(_ typed: String) -> [Outcome] {
    let line = typed.asLine
    mending = ""
    switch line {
    case "?", "help": return [say(help)]
    case "cancel": return drop()
    case "back":
      guard let last = past.popLast() else { return [say("This is the first question.")] }
      now = last
      return []
    default: break
    }
    guard !line.isEmpty || standard != nil else { return [say(help)] }
    return take(line.isEmpty ? standard ?? "" : line)
  }

  /// Drops everything, as somebody said. Nothing has been written.
  private mutating func drop() -> [Outcome] {
    isOver = true
    addition = nil
    return [say("Nothing was added.")]
  }

  /// Ends without anything written that nobody said to drop: what was given is shown, to be taken up
  /// again.
  public mutating func leave() -> [Outcome] {
    isOver = true
    addition = nil
    left = toTakeUp
    guard let left else { return [say("Nothing was added.")] }
    return [
      say([
        .paragraph(["Nothing was added. To take it up again, press Up or paste:"]), .code(left),
      ])
    ]
  }

  // MARK: Answers

  /// Takes an answer to the question at hand.
  mutating func take(_ answer: String) -> [Outcome] {
    let before = now
    var problems: [Diagnostic] = []
    switch now.question {
    case .write: return finish(answer)
    case .unknown(let id, let near): return resolve(id, near, answer)
    case .sort, .part: problems = declare(answer)
    case let question: problems = question.isOfClaim ? takeClaim(answer) : takeDetail(answer)
    }
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      now = before
      if offer(errors, answer) { past.append(before) } else { mending = answer }
      return [outcome(errors)]
    }
    past.append(before)
    return advance()
  }

  /// Goes on to the next question, and to what has been waiting for it.
  mutating func advance() -> [Outcome] {
    if let declaring = now.declaring {
      guard declaring.sort != nil else {
        now.question = .sort
        return []
      }
      guard let part = declaring.next else { return endDeclaration(declaring) }
      now.question = .part(part)
      return []
    }
    now.question = next
    return now.question == .write ? present() : []
  }

  /// The first question without an answer.
  private var next: AddQuestion {
    guard now.hasStatement else { return .write }
    let draft = now.draft
    switch draft.claim.reading {
    case .empty, .wrong: return .subject
    case .subject(let name): return question(about: name)
    case .unfinished(let end): return .next(end.expected ?? "more")
    case .whole: if !now.hasCondition, !draft.claim.hasCondition { return .condition }
    }
    if draft.source == nil { return .source }
    if draft.paragraph == nil { return .paragraph }
    if draft.date == nil { return .date }
    if draft.speaker == nil { return .speaker }
    if draft.credibility == nil { return .credibility }
    return draft.gist == nil ? .gist : .write
  }

  private func question(about name: Name) -> AddQuestion {
    guard case .factor(let factor)? = now.dossier.subject(name.value) else { return .verb }
    return now.dossier[factor].hasLevels ? .level : .truth
  }

  // MARK: The end

  /// Shows the entry as it will stand, and what comes of it.
  private mutating func present() -> [Outcome] {
    do throws(Diagnostics) {
      let text = wholeText
      let entries = Parser.parse(text, as: .dossier).entries
      let addition = try Addition(entries, in: text, to: session)
      self.addition = addition
      var outcome = outcome(addition.warnings)
      outcome.report = addition.report(isWritten: false)
      return [outcome]
    } catch {
      addition = nil
      let isHopeless = error.list.contains { !Self.mendable.contains($0.place?.file ?? "") }
      guard isHopeless else { return [outcome(error.list)] }
      return [outcome(error.list)] + leave()
    }
  }

  /// What the texts of a draft are called: what is wrong with them can be put right by other answers.
  private static let mendable: Set<String> = ["entry", "paragraph"]

  /// Everything that is to be added, as it would be typed.
  private var wholeText: SourceText {
    let declarations = now.declared.map { Printer().print($0) }.joined()
    return SourceText(
      name: "entry", declarations + (now.hasStatement ? now.draft.text.string : ""))
  }

  private mutating func finish(_ answer: String) -> [Outcome] {
    switch answer {
    case "yes", "y":
      guard addition != nil else { return [say(help)] }
      isOver = true
      return []
    case "no", "n": return drop()
    default: break
    }
    let word = answer.prefix { $0 != " " }
    if now.hasStatement, ["in", "on", "reason"].contains(word) { return takeFurther(answer) }
    guard now.hasStatement, let part = AddQuestion.named.first(where: { $0.label == answer }) else {
      let words = AddQuestion.write.words
      let text = SourceText(name: "write", answer)
      let found = Diagnostic(
        .badArgument, "\(shown(answer)) is none of the words that can stand here",
        expected: list(words), suggestion: NearestWord.to(answer, among: words),
        place: Diagnostic.Place(SourceRange(0, answer.utf8.count, line: 1), in: text))
      return [outcome([found])]
    }
    past.append(now)
    addition = nil
    now.question = part
    if part == .subject { now.draft.claim = ClaimDraft() }
    if part == .condition { now.draft.claim = now.draft.claim.withoutCondition }
    return []
  }

  /// Takes a detail that is not asked for, as it is written.
  private mutating func takeFurther(_ detail: String) -> [Outcome] {
    let before = now
    now.draft.rest.append(detail)
    let problems = now.draft.problems(in: now.dossier)
    guard problems.isEmpty else {
      now = before
      mending = detail
      return [outcome(problems)]
    }
    past.append(before)
    return present()
  }

  // MARK: Outcomes

  /// What was found wrong.
  func outcome(_ diagnostics: [Diagnostic]) -> Outcome {
    Outcome(number: session.count, diagnostics: diagnostics)
  }

  func say(_ blocks: [Block]) -> Outcome {
    var outcome = Outcome(number: session.count)
    outcome.report = Report(
      "add", blocks: blocks, data: [.init("written", false), .init("files", [])])
    return outcome
  }

  private func say(_ text: String) -> Outcome { say([.paragraph([.text(text)])]) }
}

extension String {
  /// What was typed as one line without white space around it.
  var asLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}

extension SourceText {
  /// The whole text.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
