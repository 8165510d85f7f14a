public import ParleyCore

/// Sums up an actor, a guarantee, a factor, a source or the whole dossier, the bottom line first.
public struct BriefPlugin: Plugin {
  public static let declaration = PluginDeclaration(
    name: "brief",
    summary: "sums up an actor, a guarantee, a factor, a source or the whole dossier, all cited",
    discussion: [
      "The bottom line comes first; then positions, their conditions and what breaks them, what "
        + "changed, dissent, what would move it, what is recorded, what is not documented, and the "
        + "sources with their Admiralty ratings.",
      "A yes is a reading of the documents, no forecast. What nobody documented is open, not no. What "
        + "did not fit on the page is said, with the command that shows it.",
    ],
    parameters: [Parameter("subject", .id, .optional)],
    examples: [
      Example(
        "brief", note: "the whole dossier",
        shows: ["Bottom line", "troop-force is open", "Providing troop-force", "Sources"]),
      Example(
        "brief italy", note: "one actor",
        shows: [
          "Italy opposes providing troop-force (Italy, 2025-08-26)",
          "[safarti-tarjuman-2025-08-26 ¶12]",
        ]),
      Example(
        "brief italy", after: ["assume italy supports providing troop-force"],
        note: "under an assumption, told as one", shows: ["for (assumed)", "documented: opposes"],
        isInHelp: false),
      Example(
        "brief troop-force", note: "one guarantee",
        shows: ["un-mandate", "against: Italy and United States"]),
      Example("brief ceasefire", note: "one factor", shows: ["lapsed on 2025-06-29"]),
      Example(
        "brief afp-2025-09-03", note: "one source",
        shows: ["reliability B, usually reliable", "on nothing else"]),
      Example("brief itly", note: "an id that nothing has", fails: .unknownID, isInHelp: false),
    ])

  public init() {}

  public func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report {
    let subject = arguments.subjects("subject").first
    let narrator = Narrator(view)
    let sections =
      switch subject {
      case nil: DossierBrief(narrator: narrator).sections
      case .actor(let id): ActorBrief(narrator: narrator, actor: id).sections
      case .guarantee(let id): GuaranteeBrief(narrator: narrator, guarantee: id).sections
      case .factor(let id): FactorBrief(narrator: narrator, factor: id).sections
      case .source(let id): SourceBrief(narrator: narrator, source: id).sections
      }
    let told = sections.filter { !$0.sentences.isEmpty }
    let references = isSource(subject) ? [] : [narrator.references(told)]
    let shown = told + references.filter { !$0.sentences.isEmpty }
    let name = subject.map { view.dossier.name($0) } ?? "The dossier"
    return Report(
      "brief",
      blocks: [.heading(1, [.text(name)]), view.coverage]
        + shown.flatMap(\.blocks),
      data: [
        .init("subject", .optional(subject.map { view.dossier.id($0) })),
        .init("asOf", .optional(view.standpoint.asOf?.description)),
        .init("known", .optional(view.standpoint.known?.description)),
        .init("hypothetical", .bool(view.isHypothetical)),
        .init("inForce", .strings(view.entries.map { $0.entry.canonicalText })),
        .init("sections", .array(shown.map(\.json))),
      ])
  }

  /// Whether a source is asked about: its brief begins with what others have under references.
  private func isSource(_ subject: Subject?) -> Bool {
    if case .source? = subject { true } else { false }
  }
}
