import Testing

@testable import ParleyCore

/// What to find out next, and in what order.
struct GapRankingTests {
  private func ranking(_ text: String, asOf: String? = nil, limit: Int = GapRanking.limit) throws
    -> (dossier: Dossier, ranking: GapRanking)
  {
    let checked = Dossier.check([
      Parser.parse(SourceText(name: "d.parley", text), as: .dossier)
    ])
    let dossier = try #require(checked.dossier, "\(checked.diagnostics.map(\.message))")
    let day = asOf.flatMap { InexactDate($0) }?.lastDay ?? dossier.newestDay
    let judgement = Judgement(dossier, Standpoint(asOf: day))
    let question = try #require(dossier.subject("monitors"))
    guard case .guarantee(let id) = question else { throw CancellationError() }
    return (dossier, judgement.gaps(behind: [.guarantee(id)], limit: limit))
  }

  private let text = """
    source one "One"
    source two "Two"
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
      needs truce and (attack or mandate)
      needs norland supports monitors
      needs sudmark supports monitors or truce
    factor truce "Truce"
    factor attack "Attack"
    factor mandate "Mandate"
    2031-01-01 norland supports monitors
      in one para 1
    2031-01-01 sudmark supports monitors
      in one para 1
      in two para 1

    """

  @Test func whatDecidesInMostWorldsComesFirstThenWhatIsFrail() throws {
    let (dossier, ranking) = try ranking(text, asOf: "2031-03-01")
    #expect(
      ranking.gaps.map { dossier.spelling($0.lever) } == [
        "truce", "attack", "mandate", "norland monitors",
      ])
    // Of eight worlds, truce decides where attack or mandate holds; attack where truce does and
    // mandate does not.
    #expect(ranking.gaps.map { $0.decides.first?.decides } == [6, 2, 2, nil])
    #expect(ranking.gaps.map(\.share) == [750, 250, 250, 0])
    #expect(ranking.gaps.last?.hangs == [0])
    #expect(ranking.gaps.last?.source == SourceID(0))
    #expect(ranking.gaps.last?.age == nil)
  }

  @Test func whatIsStaleIsAGapAndTheVerdictHangingOnItComesFirst() throws {
    let (dossier, ranking) = try ranking(text, asOf: "2031-12-01")
    #expect(
      ranking.gaps.suffix(2).map { dossier.spelling($0.lever) } == [
        "norland monitors", "sudmark monitors",
      ])
    #expect(ranking.gaps.suffix(2).map(\.age) == [334, 334])
    #expect(ranking.gaps.suffix(2).map(\.hangs) == [[0], []])
  }

  @Test func whatDoesNotFitIsNotSweptAndRanksBehind() throws {
    let (dossier, ranking) = try ranking(text, limit: 4)
    #expect(ranking.questions[0].levers == 3 && ranking.questions[0].swept == 2)
    #expect(ranking.questions[0].worlds == 4)
    let open = ranking.gaps.filter(\.isOpen)
    #expect(open.count == 3)
    #expect(open.map { $0.unswept.isEmpty } == [true, true, false])
    #expect(dossier.spelling(open[0].lever) == "truce")
  }

  @Test func aGuaranteeDoesNotCountForItsOwnQuestion() throws {
    let (dossier, ranking) = try ranking("guarantee monitors force \"Monitors\"\n")
    #expect(ranking.gaps.map { dossier.spelling($0.lever) } == ["monitors"])
    #expect(ranking.gaps.map(\.isQuestion) == [true])
    #expect(ranking.gaps.map(\.share) == [0])
  }
}
