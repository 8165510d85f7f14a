import ParleyCore

/// What became of the claims that a brief cites.
struct BriefCheck {
  /// One cited claim.
  struct Result {
    /// What the brief cites, without a word before it.
    var claim: String
    /// The line of the brief.
    var line: Int
    /// What became of it.
    var status: Status
    /// Why, in words with citations; nothing where it is held.
    var because: [Inline] = []

    /// As data.
    var json: JSON {
      [
        "line": .int(line), "claim": .string(claim), "status": .string(status.rawValue),
        "because": .string(because.map(\.plain).joined()),
      ]
    }
  }

  /// What can become of a claim.
  enum Status: String, CaseIterable {
    case gone, contradicted, superseded, held
  }

  /// What became of each, in the order of the brief.
  private(set) var results: [Result] = []
  /// The links that cite in an unknown form.
  private(set) var unknown: [Diagnostic] = []
  private let view: SessionView
  private let known: [String: [StatementID]]

  init(_ links: [BriefLink], _ view: SessionView) {
    self.view = view
    known = Dictionary(
      grouping: view.dossier.statements.indices.map { StatementID($0) },
      by: { view.dossier.dated($0) })
    for link in links {
      if link.claims.isEmpty {
        unknown.append(
          Diagnostic(
            .unknownCitation, "this citation does not say what it cites",
            expected: "a title with the date and the claim, as in (… 'DATE CLAIM')",
            place: link.place))
      }
      results += link.claims.map { result($0, of: link) }
    }
  }

  /// How many are held.
  var heldCount: Int { results.count { $0.status == .held } }
  /// Whether everything cited is held, and known.
  var isSound: Bool { heldCount == results.count && unknown.isEmpty }

  // MARK: One claim

  private func result(_ cited: String, of link: BriefLink) -> Result {
    let word = ClaimStanding.words.first { cited.hasPrefix($0) }
    let claim = String(cited.dropFirst(word?.count ?? 0))
    var result = Result(claim: claim, line: link.place.line, status: .held)
    let judgement = view.judgement
    let statements = (known[claim] ?? []).filter { id in
      view.dossier[id].citations.contains { view.dossier[$0.source].id == link.source }
    }
    guard !statements.isEmpty else {
      result.status = .gone
      let isElsewhere = known[claim] != nil
      result.because = [
        .text(
          isElsewhere
            ? "the dossier has it from another source" : "the dossier has no such statement")
      ]
      return result
    }
    let standings = statements.map { judgement.standing(of: $0) }
    if standings.contains(where: { $0 == .held || $0.word == word }) { return result }
    switch standings[0] {
    case .held: break
    case .leftOut:
      result.status = word == nil ? .gone : .held
      result.because = ["it does not count now"]
    case .contradicted(let others):
      // What was past already can be told differently now without the brief being wrong.
      result.status = word == nil ? .contradicted : .held
      result.because = told(others)
    case .superseded(let later):
      result.status = word == nil ? .superseded : .held
      result.because = later.isEmpty ? ["it has lapsed"] : told(later)
    }
    return result
  }

  private func told(_ statements: [StatementID]) -> [Inline] {
    statements.map { id in
      [.code(view.dossier.dated(id))] + view.judgement.cites([id])
    }.joined(by: "; ")
  }

  // MARK: Telling

  /// The result: what is not held by kind, the gravest first, then how many are held.
  var blocks: [Block] {
    var blocks: [Block] = []
    for status in Status.allCases where status != .held {
      let found = results.filter { $0.status == status }
      guard !found.isEmpty else { continue }
      blocks.append(
        .heading(2, [.text(status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst())]))
      blocks.append(
        .list(
          found.map { result in
            [
              .paragraph(
                [.text("line \(result.line): "), .code(result.claim), ": "] + result.because)
            ]
          }))
    }
    let total = results.count
    let summary =
      total == 0
      ? "The page cites nothing in a known form."
      : heldCount == total
        ? "All \(total) cited claims are held." : "\(heldCount) of \(total) cited claims are held."
    return blocks + [.paragraph([.text(summary)])]
  }
}
