import ParleyCore

/// An assumption is changed and a question asked, through the session as one types them.
///
/// Every lever that the question reaches is assumed in turn, documented ones too, to each of its values
/// several times over, so that no lever that happens to cost little stands for all.
struct AskBenchmark {
  private let session: Session
  private let text: String
  private let lines: [[String]]
  private let rounds = 5

  init(_ session: Session, _ question: Expression) {
    self.session = session
    let (dossier, judgement) = (session.view.dossier, session.view.judgement)
    text = dossier.text(question)
    lines = judgement.levers(of: question, withDocumented: true).map { lever in
      lever.settings.map {
        "assume \(dossier.spelling(lever.id)) is \(dossier.spelling($0, of: lever.id))"
      }
    }
  }

  /// The assumption, the question after it, and both; the question printed as text besides.
  func figures() -> [Figure] {
    var (assume, ask, both) = (Figure("assume"), Figure("ask"), Figure("both"))
    var printed = Figure("printed")
    for lever in lines {
      var session = session
      for line in (0..<rounds).flatMap({ _ in lever }) {
        let first = ProcessorTime.of { session.evaluate(line) }
        let second = ProcessorTime.of { session.evaluate("ask \(text)") }
        guard let outcome = second.result.first, let report = outcome.report,
          first.result.allSatisfy({ !$0.failed })
        else { stop("'\(line)' or the question after it failed") }
        let third = ProcessorTime.of { report.rendered(as: .text, command: outcome.number) }
        assume.times.append(first.time)
        ask.times.append(second.time)
        both.times.append(first.time + second.time)
        printed.times.append(third.time)
      }
    }
    return [assume, ask, both, printed]
  }
}
