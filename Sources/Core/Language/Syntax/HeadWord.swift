/// What the first token of an entry says that the entry is.
enum HeadWord {
  /// It begins with a digit: a date, or meant to be one.
  case statement
  case entry(EntryWord)
  /// Any other word of a script.
  case command(String)
  /// Neither a word of the language nor a place for commands.
  case unknown

  /// What the reader's first token begins.
  init(_ reader: TokenReader, _ grammar: Grammar) {
    guard let token = reader.tokens.first, token.kind == .word else {
      self = .unknown
      return
    }
    if ASCII.isDigit(reader.text.bytes[token.lower]) {
      self = .statement
      return
    }
    let word = reader.text.string(token.range)
    if let entry = EntryWord(rawValue: word) {
      self = .entry(entry)
    } else if grammar == .script {
      self = .command(word)
    } else {
      self = .unknown
    }
  }

  /// The details that may stand under it; nil where nobody can say.
  var details: [DetailWord]? {
    switch self {
    case .statement: DetailWord.ofStatement
    case .entry(let word): word.details
    case .command: takesEntry ? nil : []
    case .unknown: nil
    }
  }

  /// Whether it is a command's name.
  var isCommand: Bool {
    if case .command = self { true } else { false }
  }

  /// Whether it is a command that takes an entry of the language, with the lines under it.
  var takesEntry: Bool {
    if case .command("add") = self { true } else { false }
  }

  /// How messages call an entry that begins so.
  var title: String {
    switch self {
    case .statement: "a statement"
    case .entry(let word): "'\(word.spelling)'"
    case .command: "a command"
    case .unknown: "this"
    }
  }

  /// Whether it is a declaration's or a statement's head, under which details may follow.
  var takesDetails: Bool { !(details ?? []).isEmpty }
}
