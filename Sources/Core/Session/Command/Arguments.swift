/// What was typed after a command's name, read by its parameters and checked against the dossier.
public struct Arguments: Sendable {
  /// The values of each parameter, by its name, in the order typed.
  var values: [String: [Value]] = [:]
  /// The line as typed, after the command's name.
  public internal(set) var text = ""
  /// The reader of that line, for a command that reads its own words: its diagnostics have their
  /// place in what was typed.
  public internal(set) var reader: CommandParser?

  /// One argument.
  public enum Value: Hashable, Sendable {
    case subject(Subject)
    case expression(Expression)
    case assumptions([Located<AssumptionSyntax>])
    case levers([Located<LeverID>])
    case date(InexactDate)
    case number(Int)
    case word(String)
    case words([String])
    case file(String)
    case filter(StatementFilter)
  }

  /// The values of a parameter; empty where none was typed.
  public subscript(_ name: String) -> [Value] { values[name] ?? [] }

  /// The subjects typed for a parameter.
  public func subjects(_ name: String) -> [Subject] {
    self[name].compactMap { if case .subject(let subject) = $0 { subject } else { nil } }
  }

  /// The actors typed for a parameter.
  public func actors(_ name: String) -> [ActorID] {
    subjects(name).compactMap { if case .actor(let id) = $0 { id } else { nil } }
  }

  /// The guarantee typed for a parameter.
  public func guarantee(_ name: String) -> GuaranteeID? {
    subjects(name).lazy.compactMap { if case .guarantee(let id) = $0 { id } else { nil } }.first
  }

  /// The expression typed for a parameter.
  public func expression(_ name: String) -> Expression? {
    self[name].lazy.compactMap { if case .expression(let value) = $0 { value } else { nil } }.first
  }

  /// The levers typed for a parameter, each with its place.
  public func levers(_ name: String) -> [Located<LeverID>] {
    self[name].flatMap { value -> [Located<LeverID>] in
      if case .levers(let levers) = value { levers } else { [] }
    }
  }

  /// The words typed for a parameter, file names and rests of lines included.
  public func words(_ name: String) -> [String] {
    self[name].flatMap { value -> [String] in
      switch value {
      case .word(let text), .file(let text): [text]
      case .words(let words): words
      default: []
      }
    }
  }

  /// The filter typed for a parameter; one that all fits, where none was typed.
  public func filter(_ name: String) -> StatementFilter {
    for case .filter(let filter) in self[name] { return filter }
    return StatementFilter()
  }

  /// The number typed for a parameter.
  public func number(_ name: String) -> Int? {
    self[name].lazy.compactMap { if case .number(let value) = $0 { value } else { nil } }.first
  }

  /// The date typed for a parameter.
  public func date(_ name: String) -> InexactDate? {
    self[name].lazy.compactMap { if case .date(let value) = $0 { value } else { nil } }.first
  }
}
