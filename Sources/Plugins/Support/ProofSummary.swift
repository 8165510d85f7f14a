import ParleyCore

/// A proof in as many sentences as fit ten lines, the bottom line first.
struct ProofSummary {
  /// The lines there are, of eighty columns each.
  static let lineCount = 10

  let teller: ProofTeller
  /// What is said of the session beside the dossier; nil where nothing is in force.
  let inForce: String?

  private var proof: Proof { teller.proof }

  /// The bottom line, what it rests on, and what did not fit.
  ///
  /// As many grounds as there is room for come before how much of each is told: first what each ends in
  /// alone, then with the steps that lead there, then with the voices and ratings. The first ones are told
  /// more of than those after them, so that no step hangs on one that was left out.
  var blocks: [Block] {
    var terse = teller
    terse.isTerse = true
    let (endings, steps) = (ProofLinks(terse).endings, ProofLinks(terse).sentences)
    // What only leads to what was told before is a step and nothing else.
    let forms = [
      endings + steps.dropFirst(endings.count).map { [$0] }, steps.map { [$0] },
      ProofLinks(teller).sentences.map { [$0] },
    ]
    // Which form each of those has that are told, by index; what is not among them is left out.
    var told: [Int] = []
    var blocks: [Block] = []
    func take(_ longer: [Int]) -> Bool {
      let page = page(
        longer.enumerated().flatMap { forms[$1][$0] }, leaving: endings.count - longer.count,
        hasSteps: longer.count == steps.count
          && longer.enumerated().allSatisfy { $1 > 0 || forms[0][$0] == forms[1][$0] })
      guard longer.isEmpty || lines(page) <= Self.lineCount else { return false }
      (told, blocks) = (longer, page)
      return true
    }
    _ = take([])
    while told.count < steps.count, take(told + [0]) {}
    for form in forms.indices.dropFirst() {
      for index in told.indices {
        var longer = told
        longer[index] = form
        guard take(longer) else { break }
      }
    }
    return blocks
  }

  private func page(_ sentences: [[Inline]], leaving rest: Int, hasSteps: Bool) -> [Block] {
    var items = sentences.map { [Block.paragraph(Block.sentence($0))] }
    if rest > 0 || !hasSteps {
      let what =
        rest > 0 ? counted(rest, "more ground") + ": " : "Step by step: "
      items.append([.paragraph([.text(what), .code(teller.command(proof.question)), "."])])
    }
    return [.paragraph(bottomLine)] + (items.isEmpty ? [] : [.list(items)])
  }

  private func lines(_ blocks: [Block]) -> Int {
    Report("why", blocks: blocks)
      .rendered(as: .text, command: 1, options: RenderOptions(width: 80))
      .split(separator: "\n").count
  }

  private var bottomLine: [Inline] {
    let text = teller.dossier.text(proof.question)
    let isLong = text.utf8.count > 120
    let subject: Inline = isLong ? "What is asked" : .code(text)
    let ends = teller.ends
    var verdict: [Inline] = [subject]
    switch proof.verdict {
    case .yes: verdict.append(" holds")
    case .no: verdict.append(" does not hold")
    case .open: verdict += [" is ", .verdict(.open)]
    }
    var line: [Inline] = [.strong(verdict)]
    // "not X holds: it rests on not X" tells nothing that the sentence below it does not, nor does that X
    // is open for want of X.
    let isItself =
      ends.count == 1
      && (ends[0].node == 0 || ends[0].words == text
        || askedLever.map { $0 == ends[0].cause?.lever } ?? false)
    if !ends.isEmpty, !isItself {
      let areMissing = ends.count > 1 ? ": missing are " : ": missing is "
      line.append(.text(proof.verdict == .yes ? ": it rests on " : areMissing))
      line.append(.code(words(ends)))
    }
    let day = teller.judgement.standpoint.words
    let caveat = " As the documents\(inForce ?? "") read \(day), no forecast."
    let told = Sentence(
      text: line + ["."], citations: ends.prefix(3).flatMap { teller.citations($0).prefix(1) })
    return told.inlines + [.text(caveat)]
  }

  /// The lever that the question asks about, or denies, and nothing else; nil where it asks for more.
  private var askedLever: LeverID? {
    var question = proof.question
    while case .not(let inner) = question { question = inner }
    switch question {
    case .position(let key, _): return .position(key)
    case .guarantee(let id): return .guarantee(id)
    default: return nil
    }
  }
}
