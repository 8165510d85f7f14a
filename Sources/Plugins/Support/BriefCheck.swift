import ParleyCore

/// What became of the claims that a brief cites.
struct BriefCheck {
  /// One cited claim.
  struct Result {
    /// What the brief cites, without a word before it.
    var claim: String
    /// Where the brief cites it.
    var link: BriefLink
    /// What became of it.
    var status: Status
    /// Why, in words with citations; nothing where it is held.
    var because: [Inline] = []
    /// The statements that say so now.
    var now: [StatementID] = []
  }

  /// What can become of a claim, the gravest first.
  enum Status: String, CaseIterable {
    case gone, contradicted, superseded, changed, held
  }

  /// What became of each, in the order of the brief.
  private(set) var results: [Result] = []
  /// The links that cite in an unknown form.
  private(set) var unknown: [Diagnostic] = []
  /// The places that look like citations and cannot be held against anything, in the order of the brief.
  private(set) var bare: [BriefLink] = []
  private let view: SessionView
  private let known: [String: [StatementID]]

  init(_ links: [BriefLink], _ view: SessionView) {
    self.view = view
    known = Dictionary(
      grouping: view.dossier.statements.indices.map { StatementID($0) },
      by: { view.dossier.dated($0) })
    for link in links {
      guard link.isLink else {
        if isCitation(link) { bare.append(link) }
        continue
      }
      if link.claims.isEmpty {
        unknown.append(
          Diagnostic(
            .unknownCitation, "this citation does not say what it cites",
            expected: "a title with the date and the claim, as in (… 'DATE CLAIM')",
            place: link.place))
      }
      var own = link.claims.map { result($0, of: link) }
      holdParagraphs(of: &own, link)
      results += own
    }
  }

  /// How many are held.
  var heldCount: Int { results.count { $0.status == .held } }
  /// Whether something is cited, all of it is known and all of it is held.
  var isSound: Bool {
    !results.isEmpty && heldCount == results.count && unknown.isEmpty && bare.isEmpty
  }

  /// Whether words in brackets are meant as a citation: with paragraphs, or by a source's id.
  private func isCitation(_ link: BriefLink) -> Bool {
    guard link.paragraphs.isEmpty, let id = link.source else { return true }
    if case .source? = view.dossier.subject(id) { return true }
    return false
  }

  // MARK: One claim

  private func result(_ cited: String, of link: BriefLink) -> Result {
    if let result = conclusion(cited, of: link) { return result }
    let word = ClaimStanding.words.first { cited.hasPrefix($0) }
    let claim = String(cited.dropFirst(word?.count ?? 0))
    var result = Result(claim: claim, link: link, status: .held)
    let judgement = view.judgement
    let (all, voice) = statements(claim)
    guard !all.isEmpty else {
      result.status = .gone
      result.because = ["the dossier has no such statement"]
      return result
    }
    let statements = all.filter { citations($0, link).count > 0 }
    guard !statements.isEmpty else {
      result.status = .gone
      result.because = ["the dossier has it from another source"] + judgement.cites(all)
      result.now = all
      return result
    }
    let said = voice.map { voice in statements.filter { view.dossier.voice($0) == voice } }
    guard said?.isEmpty != true else {
      let now = view.dossier.voice(statements[0])
      result.status = .changed
      result.because =
        (now.isEmpty ? ["it names no speaker now"] : ["it is", .code(now), " now"])
        + judgement.cites(statements)
      result.now = statements
      return result
    }
    result.now = said ?? statements
    let standings = result.now.map { judgement.standing(of: $0) }
    if standings.contains(where: { $0 == .held || $0.kind.word == word }) { return result }
    switch standings[0] {
    case .held: break
    case .leftOut:
      result.status = word == nil ? .gone : .held
      result.because = ["it does not count now"]
    case .contradicted(let others):
      // What was past already can be told differently now without the brief being wrong.
      result.status = word == nil ? .contradicted : .held
      result.because = told(others)
      result.now = others
    case .superseded(let later):
      result.status = word == nil ? .superseded : .held
      result.because = later.isEmpty ? ["it has lapsed"] : told(later)
      if !later.isEmpty { result.now = later }
    }
    return result
  }

  /// The statements that a claim may be, and who it says voiced it: nil where it does not say.
  private func statements(_ claim: String) -> ([StatementID], voice: String?) {
    if let ids = known[claim] { return (ids, nil) }
    for word in [" by ", " according to "] {
      for range in claim.ranges(of: word) {
        if let ids = known[String(claim[..<range.lowerBound])] {
          return (ids, String(claim[range.lowerBound...]))
        }
      }
    }
    return ([], nil)
  }

  /// A statement's citations of the source that a link names.
  private func citations(_ id: StatementID, _ link: BriefLink) -> [SourceCitation] {
    view.dossier[id].citations.filter { view.dossier[$0.source].id == link.source }
  }

  private func told(_ statements: [StatementID]) -> [Inline] {
    statements.map { id in
      [.code(view.dossier.dated(id))] + view.judgement.cites([id])
    }.joined(by: "; ")
  }

  // MARK: Paragraphs

  /// Holds the paragraphs that a link names against those of what it cites. A link may stand for several
  /// statements, and then names the paragraphs of all of them.
  private func holdParagraphs(of results: inout [Result], _ link: BriefLink) {
    let named = link.paragraphNumbers
    guard !link.paragraphs.isEmpty else { return }
    var all: Set<Int> = []
    for index in results.indices {
      let (ids, _) = statements(results[index].claim)
      let cited = ids.flatMap { citations($0, link) }
      all.formUnion(cited.flatMap(\.paragraphNumbers))
      let isThere = cited.contains { named.isSuperset(of: $0.paragraphNumbers) }
      guard results[index].status == .held, !ids.isEmpty, !isThere else { continue }
      results[index].status = .changed
      results[index].because =
        [.text("cited as ¶\(link.paragraphs); it stands elsewhere now")]
        + view.judgement.cites(results[index].now)
    }
    let isKnown = !results.isEmpty && results.allSatisfy { $0.status == .held }
    let extra = named.subtracting(all).sorted()
    guard isKnown, !extra.isEmpty else { return }
    results[0].status = .changed
    results[0].because =
      [.text("¶\(extra.map { "\($0)" }.joined(separator: ", ")) is named and not cited for it")]
      + view.judgement.cites(results[0].now)
  }

  // MARK: What a sentence concludes

  /// What became of a conclusion; nil where a claim is a statement.
  private func conclusion(_ cited: String, of link: BriefLink) -> Result? {
    let gone = Result(
      claim: cited, link: link, status: .gone,
      because: ["what it is about is not in the dossier any more"])
    if let verdict = Verdict.allCases.first(where: { cited.hasPrefix($0.rawValue + ": ") }) {
      let text = String(cited.dropFirst(verdict.rawValue.count + 2))
      guard let expression = view.expression(text) else { return gone }
      let now = view.judgement.verdict(expression)
      return result(
        cited, link, now == verdict,
        ["it reads ", .verdict(now), " now: ", .code("why \(view.dossier.text(expression))")])
    }
    if cited.hasPrefix(Narrator.absence) {
      return absence(cited, of: link) ?? gone
    }
    guard cited.hasPrefix(Narrator.worth), let colon = cited.firstRange(of: ": ") else {
      return nil
    }
    let id = String(cited[colon.upperBound...])
    guard case .source(let source)? = view.dossier.subject(id) else { return gone }
    let now = view.dossier[source].reliability.rawValue
    let isSame = cited == "\(Narrator.worth)\(now): \(id)"
    return result(cited, link, isSame, [.text("its reliability is \(now) now")])
  }

  /// What became of it that nothing was documented of something; nil where that is not there.
  private func absence(_ cited: String, of link: BriefLink) -> Result? {
    let text = String(cited.dropFirst(Narrator.absence.count))
    let judgement = view.judgement
    switch view.dossier.subject(text) {
    case .factor(let id)?:
      let facts = judgement.reading(id).facts
      return result(
        cited, link, judgement.factor(id) == .open,
        facts.isEmpty ? ["it is assumed now"] : told(facts), facts)
    case .guarantee(let id)?:
      let needs = view.dossier.requirements(of: id).flatMap { view.dossier[$0].claims }
        .filter { judgement.counts($0) }
      return result(
        cited, link, judgement.isUndocumented(id),
        needs.isEmpty ? ["what it needs is documented now"] : told(needs), needs)
    case .actor?, .source?: return nil
    case nil: break
    }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2,
      case .position(let key, _)? = view.expression("\(words[0]) supports \(words[1])")
    else { return nil }
    let stand = judgement.stand(key)
    let basis = stand.position.basis
    return result(
      cited, link, stand.isSilent, basis.isEmpty ? ["it is assumed now"] : told(basis), basis)
  }

  private func result(
    _ cited: String, _ link: BriefLink, _ isHeld: Bool, _ because: [Inline],
    _ now: [StatementID] = []
  ) -> Result {
    Result(
      claim: cited, link: link, status: isHeld ? .held : .changed, because: isHeld ? [] : because,
      now: isHeld ? [] : now)
  }
}
