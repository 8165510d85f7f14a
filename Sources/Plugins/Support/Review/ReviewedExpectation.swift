import ParleyCore

/// An expectation that does not come to the same in two dossiers.
struct ReviewedExpectation {
  /// The scenario file, by its path among the scenarios.
  var file: String
  /// The scenario's title, if any.
  var scenario: String?
  /// The expectation, without the word `expect`.
  var text: String
  /// Its line, in the new file if it is there.
  var line: Int
  /// What it came to in the old dossier; nil where it was not there.
  var before: Result?
  /// What it comes to in the new one; nil where it is not there any more.
  var after: Result?
  /// The entries that make the difference, where it is due to them.
  var causes: CauseSearch?
  /// Whether the scenario itself was changed to this effect.
  var isByScenario = false
  /// Whether the days between alone have this effect.
  var isByTime = false

  /// What an expectation comes to.
  struct Result: Equatable {
    /// Whether it holds; nil where its scenario could not be run as far as it.
    var holds: Bool?
    /// What its expression came to.
    var verdict: Verdict?
    /// What kept it from being tried.
    var error: String?

    static func == (left: Self, right: Self) -> Bool { left.holds == right.holds }
  }

  /// What became of it.
  var change: Kind {
    guard let before else { return .added }
    guard let after else { return .removed }
    if before.holds == true { return .lost }
    return after.holds == true ? .won : .otherwise
  }

  /// What can become of an expectation: it held and holds no longer, it newly holds, it is new, it is no
  /// longer there, or it fails in another way than it did.
  enum Kind: String, CaseIterable { case lost, won, added, removed, otherwise }
}
