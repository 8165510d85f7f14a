#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time on the processor, of all threads of this process, in microseconds.
enum ProcessorTime {
  /// What this process has used so far.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  /// What a piece of work takes, with what it gives.
  static func of<Result>(_ work: () -> Result) -> (result: Result, time: Double) {
    let start = now
    let result = work()
    return (result, now - start)
  }
}

extension [Double] {
  /// The value that a share of all do not exceed: 0.5 gives the median. There must be one.
  func quantile(_ share: Double) -> Double {
    let sorted = sorted()
    return sorted[Swift.min(Int(Double(count) * share), count - 1)]
  }
}
