import ParleyCore
import Testing

/// What must be true of every proof, on random dossiers, each from a random standpoint.
struct ProofPropertyTests {
  private struct Sample {
    var text: String
    var judgement: Judgement
    var questions: [Expression]
  }

  @Test(arguments: 0..<JudgementPropertyTests.chunks)
  func theLeavesNameWhatDecides(chunk: Int) throws {
    for seed in Self.seeds(chunk) {
      let sample = try Self.sample(seed)
      for question in sample.questions {
        let proof = sample.judgement.proof(question)
        let told = sample.judgement.dossier.text(question)
        let names = proof.subjects.map { sample.judgement.dossier.id($0) }
        let deciding = sample.judgement.deciding(question).map { sample.judgement.dossier.id($0) }
        try #require(names == deciding, "seed \(seed), \(told)\n\(sample.text)")
        let unknowns = Set(proof.nodes.compactMap { $0.kind.cause })
        let causes = Set(sample.judgement.causes(question))
        try #require(unknowns == causes, "seed \(seed), \(told)\n\(sample.text)")
      }
    }
  }

  @Test(arguments: 0..<JudgementPropertyTests.chunks)
  func everyLeafLeadsSomewhere(chunk: Int) throws {
    for seed in Self.seeds(chunk) {
      let sample = try Self.sample(seed)
      for question in sample.questions {
        let proof = sample.judgement.proof(question, withOthers: true)
        #expect(proof.verdict == sample.judgement.verdict(question))
        for (index, node) in proof.nodes.enumerated() {
          let told =
            "seed \(seed), \(sample.judgement.dossier.text(question)): \(node)\n\(sample.text)"
          if let expression = node.expression {
            try #require(node.verdict == sample.judgement.verdict(expression), "\(told)")
          }
          try #require(Set(node.parts).count == node.parts.count, "\(told)")
          try #require(
            !node.carries || node.parts.allSatisfy { proof.nodes[$0].carries }, "\(told)")
          guard proof.isLeaf(index) else { continue }
          switch node.kind {
          case .reading, .fact: try #require(!node.statements.isEmpty, "\(told)")
          case .assumption, .unknown: break
          case .need, .expression: Issue.record("\(told)")
          }
        }
      }
    }
  }

  /// A tenth of the dossiers that the judgement is tried on: a proof asks each question anew.
  private static func seeds(_ chunk: Int) -> [Int] {
    let all = JudgementPropertyTests.seeds
    let some = all.count > 1 ? all.prefix(all.count / 10) : all
    return some.filter { $0 % JudgementPropertyTests.chunks == chunk }
  }

  private static func sample(_ seed: Int) throws -> Sample {
    var sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
    let dossier = try #require(sample.dossier().dossier)
    var random = SplitMix64(seed: ~UInt64(seed))
    let standpoint = SymbolicStandpoint(for: dossier, &random)
    sample.standpoint = standpoint
    let sides = dossier.everyPositionKey.flatMap { key in
      Side.allCases.map { Expression.position(key, $0) }
    }
    let asked = dossier.guarantees.first { $0.id == "questions" }?.needs ?? []
    let due = dossier.everyGuarantee.filter { dossier[$0].trigger != nil }
    return Sample(
      text: sample.description, judgement: Judgement(dossier, standpoint.standpoint(for: dossier)),
      questions: asked + dossier.everyGuarantee.map { .guarantee($0) } + due.map { .due($0) }
        + sides)
  }
}

extension ProofNode.Kind {
  /// What nothing settles.
  fileprivate var cause: Cause? { if case .unknown(let cause) = self { cause } else { nil } }
}
