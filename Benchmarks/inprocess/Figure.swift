/// What was measured many times.
struct Figure {
  /// What it is of, in a word.
  let name: String
  /// The times, in microseconds.
  var times: [Double] = []

  init(_ name: String) { self.name = name }

  /// A line for whoever draws the table: the name, how often it was measured, the median, and what
  /// ninety-nine in a hundred do not exceed.
  var line: String {
    "\(name)\t\(times.count)\t\(times.quantile(0.5))\t\(times.quantile(0.99))"
  }
}
