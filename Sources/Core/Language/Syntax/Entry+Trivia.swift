extension Entry {
  /// The entry without comments and blank lines, as it is listed and counted.
  public var withoutTrivia: Entry {
    var entry = self
    entry.trivia = Trivia()
    entry.closing = []
    for index in entry.details.indices { entry.details[index].trivia = Trivia() }
    return entry
  }

  /// The entry in canonical layout without comments, blank lines and the line end.
  public var canonicalText: String {
    var text = Printer().print(withoutTrivia)
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
