public import ParleyCore

/// Why a verdict is what it is, as briefly as a failed test can say it.
public enum ShortReasons {
  /// How many lines of eighty columns they may take.
  static let lineCount = 3

  /// The first sentences that `why` would tell, as far as they fit; the first one always.
  public static func sentences(of expression: Expression, in view: SessionView) -> [String] {
    let proof = view.judgement.proof(expression)
    let teller = ProofTeller(proof, Narrator(view), isFull: false)
    var told: [String] = []
    var lines = 0
    for sentence in ProofLinks(teller).sentences {
      let report = Report("why", blocks: [.paragraph(sentence)])
      let text = report.rendered(as: .text, command: 1, options: RenderOptions(width: 0))
      let line = String(text.prefix { $0 != "\n" })
      lines += line.unicodeScalars.count / 70 + 1
      if !told.isEmpty, lines > lineCount { break }
      told.append(line)
    }
    return told
  }
}
