extension SourceText {
  /// What stands in a range, as a command's text: without white space around it, and with line
  /// feeds alone at the ends of continued lines.
  func commandText(_ range: SourceRange) -> String {
    var (lower, upper) = (range.lower, range.upper)
    while lower < upper, bytes[lower] <= ASCII.space { lower += 1 }
    while lower < upper, bytes[upper - 1] <= ASCII.space { upper -= 1 }
    let slice = bytes[lower..<upper]
    guard slice.contains(ASCII.carriageReturn) else {
      return String(decoding: slice, as: UTF8.self)
    }
    return String(decoding: slice.filter { $0 != ASCII.carriageReturn }, as: UTF8.self)
  }
}

extension ClaimSyntax {
  /// Whether it is an event, which alone may have an `on` detail.
  var isEvent: Bool {
    if case .event = self { true } else { false }
  }
}
