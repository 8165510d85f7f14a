/// A node to be, with what hangs under it. A question's own parts are looked for when it is reached.
struct ProofDraft {
  var kind: ProofNode.Kind
  var verdict: Verdict
  var statements: [StatementID]
  var parts: [ProofDraft]
  var others: [ProofDraft]

  init(
    _ kind: ProofNode.Kind, _ verdict: Verdict, _ statements: [StatementID] = [],
    parts: [ProofDraft] = [], others: [ProofDraft] = []
  ) {
    self.kind = kind
    self.verdict = verdict
    self.statements = statements
    self.parts = parts
    self.others = others
  }

  /// An assumption.
  static func assumed(_ lever: LeverID, _ setting: Setting) -> ProofDraft {
    ProofDraft(.assumption(.lever(lever, setting)), .yes)
  }

  /// What nothing settles.
  static func unknown(_ cause: Cause, _ statements: [StatementID] = []) -> ProofDraft {
    ProofDraft(.unknown(cause), .open, statements)
  }
}
