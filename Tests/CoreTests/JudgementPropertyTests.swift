import Foundation
import ParleyCore
import Testing

/// The engine against the naive evaluator, on random dossiers, each from a random standpoint.
struct JudgementPropertyTests {
  /// Which dossiers: 3000 of them, or as many as the environment variable PARLEY_RANDOM says; the
  /// one whose number PARLEY_SEED gives, where it is set.
  static let seeds: Range<Int> = {
    let environment = ProcessInfo.processInfo.environment
    if let seed = environment["PARLEY_SEED"].flatMap({ Int($0) }) { return seed..<seed + 1 }
    return 0..<(environment["PARLEY_RANDOM"].flatMap { Int($0) } ?? 3000)
  }()

  /// In how many parts the work is divided, so that every core has some.
  static let chunks = 8

  @Test(arguments: 0..<chunks)
  func theEngineAgreesWithTheNaiveEvaluator(chunk: Int) {
    for seed in Self.seeds where seed % Self.chunks == chunk {
      guard agrees(seed) else { return }
    }
  }

  private func agrees(_ seed: Int) -> Bool {
    var sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
    let (dossier, diagnostics) = sample.dossier()
    guard let dossier else {
      let messages = diagnostics.filter { $0.severity == .error }
      Issue.record("seed \(seed) makes no dossier: \(messages)\n\(sample)")
      return false
    }
    var random = SplitMix64(seed: ~UInt64(seed))
    let standpoint = SymbolicStandpoint(for: dossier, &random)
    sample.standpoint = standpoint
    let comparison = JudgementComparison(dossier, standpoint.standpoint(for: dossier))
    guard !comparison.differences().isEmpty else { return true }
    let smallest = sample.shrunk()
    let differences = smallest.differences().joined(separator: "\n")
    Issue.record("seed \(seed): \(differences)\n\(smallest)")
    return false
  }
}
