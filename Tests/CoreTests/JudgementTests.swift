import ParleyCore
import Testing

/// What language.md says a dossier means, sentence by sentence, put to the engine and to the naive
/// evaluator that judges it.
struct JudgementTests {
  static let examples =
    JudgementExample.factors + JudgementExample.positions + JudgementExample.voices
    + JudgementExample.evidence + JudgementExample.restatements + JudgementExample.guarantees
    + JudgementExample.groups + JudgementExample.cycles + JudgementExample.reasons
    + JudgementExample.assumptions

  @Test(arguments: examples)
  func theEngineSaysSo(example: JudgementExample) throws {
    let dossier = try example.dossier()
    let question = try #require(dossier.guarantees.last?.needs.first)
    let judgement = Judgement(dossier, example.standpoint.standpoint(for: dossier))
    #expect(judgement.verdict(question) == example.verdict, sourceLocation: example.location)
    let because =
      example.verdict == .open
      ? judgement.causes(question).map { dossier.text($0) }
      : judgement.deciding(question).map { dossier.id($0) }
    #expect(because == example.because, sourceLocation: example.location)
  }

  @Test(arguments: examples)
  func theNaiveEvaluatorSaysSo(example: JudgementExample) throws {
    let dossier = try example.dossier()
    let question = try #require(dossier.guarantees.last?.needs.first)
    let judge = NaiveJudge(dossier, example.standpoint.standpoint(for: dossier))
    #expect(judge.verdict(question) == example.verdict, sourceLocation: example.location)
    let because =
      example.verdict == .open
      ? judge.causes(question).map { dossier.text($0) }
      : judge.deciding(question).map { dossier.id($0) }
    #expect(because.sorted() == example.because.sorted(), sourceLocation: example.location)
  }
}
