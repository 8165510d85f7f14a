/// A session at one moment. Undo is the moment before.
struct State {
  /// What it stands on.
  let base: OpenDossier
  /// The dossier with what is supposed.
  private(set) var dossier: Dossier
  /// From where it is judged.
  private(set) var standpoint: Standpoint
  /// The judgement; it fills itself in as it is asked.
  private(set) var judgement: Judgement
  /// The entries in force, in order, expectations included.
  var entries: [SessionEntry] = []
  /// The scenario in force.
  var scenario: String?
  /// The `from` in force for the statements that follow it.
  var from: SessionEntry?
  /// What was written into the dossier's files to come here from the moment before.
  var written: [FileChange] = []
  /// Whether one came here from the moment before by taking up what somebody else had changed in them.
  var tookUpFiles = false

  init(_ base: OpenDossier) {
    self.base = base
    dossier = base.dossier
    standpoint = base.standpoint
    judgement = base.judgement
  }

  /// Puts another dossier or standpoint in force.
  ///
  /// What was worked out of positions is kept as far as nothing in them changes, so that an assumption
  /// or a statement costs what it reaches.
  mutating func judge(_ dossier: Dossier? = nil, _ change: (inout Standpoint) -> Void = { _ in }) {
    let (before, known) = (standpoint, self.dossier.statements.count)
    if let dossier { self.dossier = dossier }
    change(&standpoint)
    let next = Judgement(
      self.dossier, standpoint, isInterrupted: base.judgement.isInterrupted)
    if standpoint.hasSameEvidence(as: before) {
      next.takeOver(from: judgement, but: self.dossier.statements[known...].map(\.claim))
    }
    judgement = next
  }
}
