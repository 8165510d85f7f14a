/// A thing that a reader looked for where its text ends: what may go on there.
enum Want: Hashable {
  /// A word of the language or of a command.
  case word(String)
  /// `=`, `>=`, `(`, `)` or `,`.
  case sign(String)
  /// The id of something that is declared.
  case name(NameKinds)
  /// An id that was read before: what was looked for after it is wanted if it stands for one of these.
  case named(Name, NameKinds)
  /// An id that is to be declared.
  case newName
  /// An audit check.
  case check
  /// A level of the factor that was read just before.
  case level(of: Name)
  /// A value of the lever that was read just before.
  case value(of: LeverSyntax)
  /// More of a disputed account, which begins at an offset.
  case account(from: Int)
  /// More of a lever of the expression that a command is about, which begins at an offset.
  case lever(from: Int)
  case date
  case number
  case string
  /// So many hexadecimal digits.
  case digest(Int)
  case languageTag
  /// The first word of an entry or a command.
  case head
  /// A file's name.
  case file
  /// What `help` explains.
  case helpTopic
  /// More of what names an entry in force, which begins at an offset.
  case inForce(from: Int)
}

/// What an id may stand for.
struct NameKinds: OptionSet, Hashable {
  let rawValue: Int
  static let actor = NameKinds(rawValue: 1)
  static let guarantee = NameKinds(rawValue: 2)
  static let factor = NameKinds(rawValue: 4)
  static let source = NameKinds(rawValue: 8)
  static let all: NameKinds = [.actor, .guarantee, .factor, .source]
}

extension TokenReader {
  /// Enters what is looked for, if that is where the text ends and somebody wants to know.
  mutating func want(_ want: @autoclosure () -> Want, ahead: Int = 0) {
    guard wanted != nil, index + ahead == tokens.count else { return }
    wanted?.append(want())
  }

  /// Enters words that are looked for.
  mutating func want(words: @autoclosure () -> [String]) {
    guard wanted != nil, isAtEnd else { return }
    wanted? += words().map { .word($0) }
  }

  /// Enters one thing in place of all that have been entered since there were so many.
  mutating func want(_ want: Want, since count: Int?) {
    guard let count, let wanted, wanted.count > count else { return }
    self.wanted = wanted.prefix(count) + [want]
  }
}
