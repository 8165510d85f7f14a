extension ClosedRange<Int> {
  /// Paragraphs as the language writes them: `8`, or `8-10`.
  var written: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)-\(upperBound)" }
}
