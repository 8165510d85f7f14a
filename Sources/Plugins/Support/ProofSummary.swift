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
  var blocks: [Block] {
    let links = ProofLinks(teller)
    let told = links.sentences
    var count = 0
    var blocks = page(told, count)
    while count < told.count {
      let longer = page(told, count + 1)
      guard lines(longer) <= Self.lineCount else { break }
      blocks = longer
      count += 1
    }
    return blocks
  }

  private func page(_ sentences: [[Inline]], _ count: Int) -> [Block] {
    var items = sentences.prefix(count).map { [Block.paragraph(Block.sentence($0))] }
    let rest = sentences.count - count
    if rest > 0 {
      let noun = rest == 1 ? "ground" : "grounds"
      items.append([
        .paragraph([
          .text("\(rest) more \(noun): "), .code(teller.command(proof.question)), ".",
        ])
      ])
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
    // "not X holds: it rests on not X" tells nothing that the sentence below it does not.
    let isItself = ends.count == 1 && (ends[0].node == 0 || ends[0].words == text)
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
}
