/// A set of settings that a search has found, parted as the search goes: outer levers, then inner ones.
struct FoundSet {
  /// All its settings.
  let choices: [Choice]
  /// Those of inner levers.
  let inner: [Choice]
  /// How many outer levers are decided on when all its outer settings are.
  private let depth: Int

  init(_ choices: [Choice], _ space: WorldSpace) {
    self.choices = choices
    inner = choices.filter { space.inner.contains($0.lever) }
    depth =
      choices.compactMap { choice in space.outer.firstIndex(of: choice.lever) }.max()
      .map { $0 + 1 } ?? 0
  }

  /// Whether what gives a lever a value may still come to contain this set.
  func allows(_ lever: Int, _ value: Int) -> Bool {
    choices.first { $0.lever == lever }.map { $0.value == value } ?? true
  }

  /// Whether what has allowed this set so far contains it already.
  func isWithin(_ decided: Int) -> Bool { inner.isEmpty && depth <= decided }
}
