/// The minimal sets of settings that bring about a verdict: each does, and no proper subset of it does,
/// all other levers left as they are (language.md, section 5).
public struct Flips: Hashable, Sendable {
  /// The verdict they bring about.
  public var verdict: Verdict
  /// The sets, smaller ones first; those of one size lever by lever, then by value. The settings of a
  /// set stand in the order of levers.
  public var sets: [[LeverSetting]]
  /// Whether these are all.
  public var isComplete: Bool
  /// The size up to which these are all; nil where they are all of any size.
  public var completeTo: Int?

  /// How far a search goes before it is given up.
  public struct Limits: Hashable, Sendable {
    /// How many settings a set may have; nil for any number.
    public var size: Int?
    /// How many sets are collected.
    public var sets = 100_000
    /// How many steps are taken, of which each looks at one part of a rule.
    public var steps = 250_000_000
    /// For how many parts of rules there is room, in all that is left of them after each lever: some
    /// 12 bytes each. What asks for more is beyond the steps as well.
    public var room = 32_000_000

    /// Creates limits.
    public init(size: Int? = nil) { self.size = size }
  }
}

extension Judgement {
  /// The minimal sets of settings that bring about a verdict of an expression.
  ///
  /// - Parameters:
  ///   - verdict: Yes or no.
  ///   - levers: What may be set, in order; usually the expression's levers.
  public func flips(
    _ expression: Expression, to verdict: Verdict, over levers: [Lever],
    limits: Flips.Limits = Flips.Limits(), watch: Watch = .unwatched
  ) -> Flips {
    let program = ProgramBuilder.program(of: [expression], in: self, free: levers)
    var search = FlipSearch(program, to: verdict, limits: limits, watch: watch)
    return search.flips()
  }
}

extension Judgement {
  /// Few settings that bring a verdict about, and whether no fewer do.
  ///
  /// The fewest are searched for, as far as that is quick. Beyond that what is not needed is left out of
  /// an example, setting by setting, so that none of what is left can be spared.
  ///
  /// - Parameter example: Settings that bring it about.
  public func witness(
    of expression: Expression, to verdict: Verdict, over levers: [Lever],
    from example: [LeverSetting], watch: Watch = .unwatched
  ) -> (settings: [LeverSetting], isFewest: Bool) {
    let program = ProgramBuilder.program(of: [expression], in: self, free: levers)
    var limits = Flips.Limits()
    limits.steps = 2_000_000
    for size in 0...levers.count {
      limits.size = size
      var search = FlipSearch(program, to: verdict, limits: limits, watch: watch)
      let flips = search.flips()
      limits.steps = search.stepsLeft
      if let first = flips.sets.first { return (first, true) }
      if flips.completeTo.map({ $0 < size }) ?? true { break }
    }
    var settings = example
    for setting in example.watched(by: watch) {
      let fewer = settings.filter { $0 != setting }
      if program.verdict(fewer) == verdict { settings = fewer }
    }
    return (settings, false)
  }

  /// The levers that an expression asks about most, in their order, as many as make so many worlds.
  public func busiest(_ levers: [Lever], of expression: Expression, worlds: Int) -> [Lever] {
    let program = ProgramBuilder.program(of: [expression], in: self, free: levers)
    let busiest = WorldSpace.busiest(program)
    var chosen: Set<Int> = []
    var product = 1
    for lever in busiest where product <= worlds / levers[lever].settings.count {
      product *= levers[lever].settings.count
      chosen.insert(lever)
    }
    return levers.indices.filter(chosen.contains).map { levers[$0] }
  }
}
