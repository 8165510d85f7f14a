/// A piece of input as a message quotes it: between quotes, and cut where it is long.
func shown(_ text: some StringProtocol) -> String {
  let limit = 48
  let head = text.unicodeScalars.prefix(limit + 1)
  guard head.count > limit else { return "'" + text + "'" }
  var cut = String.UnicodeScalarView()
  cut.append(contentsOf: head.prefix(limit))
  return "'" + String(cut) + "…'"
}

/// Words as a message lists them.
func alternatives(_ words: [String]) -> String {
  let quoted = words.map { "'" + $0 + "'" }
  guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
