/// What an expression comes to in every world: with every one of some levers set to every one of its
/// values, and all others as they are.
public struct Sweep: Sendable {
  /// The levers, in their order.
  public var levers: [Lever]
  /// In how many worlds changing a lever alone could change the verdict, for each lever.
  public var decides: [Int]
  /// How many worlds there are.
  public var worlds: Int
  /// In how many of them the expression is yes.
  public var yes = 0
  /// In how many it is no.
  public var no = 0
  /// In how many it stays open even so.
  public var open = 0
  /// A world in which it is yes, and one in which it is no, where there is any: all levers set.
  public var examples: [Verdict: [LeverSetting]] = [:]
  /// Whether all worlds were gone through; else the counts are of those that were, and `decides` is
  /// all zero.
  public var isComplete = true

  /// How many worlds can be swept exactly, unless told otherwise: 64 MB of verdicts.
  public static let limit = 1 << 28

  /// How many worlds levers have; nil where the number is too large to count.
  public static func worlds(of levers: [Lever]) -> Int? {
    var worlds = 1
    for lever in levers {
      let (product, isTooMany) = worlds.multipliedReportingOverflow(by: lever.settings.count)
      if isTooMany { return nil }
      worlds = product
    }
    return worlds
  }
}

extension Judgement {
  /// What an expression comes to in every world of some levers.
  ///
  /// - Parameters:
  ///   - levers: The levers that are set, in their order; those that are not among the expression's
  ///     change nothing. There may be at most `Sweep.limit` worlds.
  ///   - threads: How many threads may work at it at once.
  ///   - watch: Told now and then how many worlds are done.
  public func sweep(
    _ expression: Expression, over levers: [Lever], threads: Int = Threads.count,
    watch: Watch = .unwatched
  ) -> Sweep {
    let program = ProgramBuilder.program(of: [expression], in: self, free: levers)
    return SweepRun(program, threads: threads, watch: watch).sweep()
  }
}
