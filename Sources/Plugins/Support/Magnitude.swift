/// A large number or a long time in few words, to compare by: never in a result.
struct Magnitude: CustomStringConvertible {
  private let value: Double

  init(_ value: Double) { self.value = value }

  var description: String {
    let names = [(1e15, "10^15"), (1e12, "trillion"), (1e9, "billion"), (1e6, "million")]
    guard value.isFinite else { return "10^308 or more" }
    guard value < 1e18 else { return "10^\(Int(value.exponent10))" }
    for (size, name) in names where value >= size {
      return "\(Int((value / size).rounded())) \(name)"
    }
    return "\(Int(value))"
  }

  /// A number of seconds.
  static func time(_ seconds: Double) -> String {
    let units = [(31_557_600.0, "years"), (86_400, "days"), (3600, "hours"), (60, "minutes")]
    for (size, name) in units where seconds >= 2 * size {
      return "\(Magnitude((seconds / size).rounded())) \(name)"
    }
    return "\(max(1, Int(seconds.rounded()))) seconds"
  }
}

extension Double {
  /// The power of ten below it.
  fileprivate var exponent10: Int {
    var (rest, power) = (self, 0)
    while rest >= 10 {
      rest /= 10
      power += 1
    }
    return power
  }
}
