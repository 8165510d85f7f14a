#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The clock, which nothing but a learner's record looks at.
enum Moment {
  /// How long ago something was, in words. In seconds since 1970.
  static func ago(_ then: Int) -> String {
    let seconds = max(0, time(nil) - then)
    for (length, name) in [(86_400, "day"), (3_600, "hour"), (60, "minute")] where seconds >= length
    {
      let count = seconds / length
      return "\(count) \(name)\(count == 1 ? "" : "s") ago"
    }
    return "less than a minute ago"
  }

  /// The time now, after ISO 8601, in UTC to the second: `2025-09-04T10:30:00Z`.
  static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return day + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
