import ParleyCore

/// Holds the scenarios of two dossiers against each other: the old ones over the old dossier, the new
/// ones over the new, matched by file, scenario and text.
struct ExpectationReview {
  private let review: Review
  private let view: SessionView

  init(_ review: Review, _ view: SessionView) {
    self.review = review
    self.view = view
  }

  /// The expectations that do not come to the same, those that no longer hold first, then by file and
  /// line.
  var list: [ReviewedExpectation] {
    let before = results(review.old.scenarios, review.old.dossier, review.old.day)
    let after = results(review.new.scenarios, review.new.dossier, review.new.day)
    var list = after.compactMap { key, found -> ReviewedExpectation? in
      let known = before[key]
      guard known?.result != found.result else { return nil }
      var expectation = ReviewedExpectation(
        file: key.file, scenario: key.scenario, text: key.text, line: found.line,
        before: known?.result, after: found.result)
      if known != nil { explain(&expectation, key) }
      return expectation
    }
    list += before.filter { after[$0.key] == nil }.map { key, found in
      ReviewedExpectation(
        file: key.file, scenario: key.scenario, text: key.text, line: found.line,
        before: found.result)
    }
    let kinds = ReviewedExpectation.Kind.allCases
    func order(_ item: ReviewedExpectation) -> (Int, String, Int, String) {
      (kinds.firstIndex(of: item.change) ?? 0, item.file, item.line, item.text)
    }
    return list.sorted { order($0) < order($1) }
  }

  // MARK: Running

  private struct Key: Hashable {
    var file: String
    var scenario: String?
    var text: String
    /// Which of several that read alike.
    var number: Int
  }

  private typealias Found = (result: ReviewedExpectation.Result, line: Int)

  private func results(_ files: [SyntaxFile], _ dossier: Dossier, _ day: Day?) -> [Key: Found] {
    var results: [Key: Found] = [:]
    for file in files { results.merge(self.results(file, dossier, day)) { first, _ in first } }
    return results
  }

  private func results(_ file: SyntaxFile, _ dossier: Dossier, _ day: Day?) -> [Key: Found] {
    var results: [Key: Found] = [:]
    func add(_ scenario: String?, _ text: String, _ found: Found) {
      var key = Key(file: file.text.name, scenario: scenario, text: text, number: 0)
      while results[key] != nil { key.number += 1 }
      results[key] = found
    }
    let run = view.running(file, over: dossier, asOf: day)
    var tried: Set<Int> = []
    for scenario in run.scenarios {
      for result in scenario.results {
        tried.insert(result.place.line)
        add(
          scenario.title, result.text,
          (.init(holds: result.isMet, verdict: result.verdict), result.place.line))
      }
    }
    // What was not tried was kept from it by an error before it, or in it.
    let errors = (run.diagnostics + run.scenarios.flatMap(\.diagnostics))
      .filter { $0.severity == .error }
    var title: String?
    for entry in file.entries {
      if case .scenario(let name) = entry.kind { title = name.value }
      guard case .expect = entry.kind, !tried.contains(entry.range.line) else { continue }
      let error = errors.last { $0.place?.line ?? 0 <= entry.range.line } ?? errors.first
      add(title, entry.expectationText, (.init(error: error?.message), entry.range.line))
    }
    return results
  }

  // MARK: Causes

  private func explain(_ expectation: inout ReviewedExpectation, _ key: Key) {
    guard let old = review.old.scenarios.first(where: { $0.text.name == key.file }),
      let new = review.new.scenarios.first(where: { $0.text.name == key.file }),
      let last = expectation.after, last.error == nil
    else { return }
    let later = review.laterDay
    func result(_ file: SyntaxFile, _ dossier: Dossier, _ day: Day?) -> ReviewedExpectation.Result?
    {
      results(file, dossier, day)[key]?.result
    }
    let rewritten = result(new, review.old.dossier, review.old.day)
    expectation.isByScenario = rewritten != expectation.before
    let start = result(new, review.old.dossier, later)
    let end = result(new, review.new.dossier, later)
    expectation.isByTime = start != rewritten || end != last
    guard start != end else { return }
    let mixture = Mixture(review.old.entries, review.entries, reach(key, old, new), isWhole: true)
    expectation.causes = CauseSearch(among: mixture.relevant, limit: 200, watch: view.watch) {
      guard let dossier = mixture.dossier(applying: $0) else { return .unreadable }
      return result(new, dossier, later) == end ? .reached : .missed
    }
  }

  /// What an expectation can rest on, what its scenario supposes included.
  private func reach(_ key: Key, _ old: SyntaxFile, _ new: SyntaxFile) -> Reach {
    let sides = [(old, review.old), (new, review.new)]
    let views = sides.map { file, side in
      view.running(file, over: side.dossier, asOf: side.day).scenarios
        .filter { $0.title == key.scenario }.map(\.view)
    }
    let questions = zip(sides, views).flatMap { side, views in
      side.0.entries.flatMap { entry -> [(Expression, Dossier)] in
        guard case .expect(let expectation) = entry.kind, entry.expectationText == key.text
        else { return [] }
        return views.compactMap { view in
          view.checked(expectation.expression).map { ($0, view.dossier) }
        }
      }
    }
    return Reach(
      asking: questions,
      in: zip(sides, views).map { $1.first?.dossier ?? $0.1.dossier })
  }
}

extension Entry {
  /// Of an `expect`, what stands after the word.
  fileprivate var expectationText: String { String(canonicalText.drop { $0 != " " }.dropFirst()) }
}
