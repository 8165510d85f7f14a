import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work in parallel.
public enum Threads {
  /// How many pieces of work run at once: as many as there are processors, unless `limit` says fewer or
  /// more. What comes of the work does not depend on it.
  public static var count: Int {
    let limit = chosen.load(ordering: .relaxed)
    return limit > 0 ? limit : processors
  }

  /// Has so many run at once from here on; 0 for as many as there are processors.
  public static func limit(to count: Int) { chosen.store(max(0, count), ordering: .relaxed) }

  private static let chosen = Atomic(0)

  private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// The results of pieces of work, numbered from 0, in their order; as many run at once as there are
  /// processors, or as are asked for.
  public static func map<Result: Sendable>(
    _ pieces: Int, threads: Int = .max, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: pieces))
    forEach(pieces, threads: threads) { piece in
      let result = body(piece)
      results.withLock { $0[piece] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Does pieces of work, numbered from 0, on so many threads; returns when all are done.
  ///
  /// The pieces must not touch each other's memory.
  static func forEach(_ pieces: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    guard threads > 1, pieces > 1 else {
      for piece in 0..<pieces { body(piece) }
      return
    }
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, pieces)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < pieces else { return }
        body(piece)
      }
    }
  }
}
