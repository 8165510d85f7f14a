/// Reads what follows a command's name by its declared parameters, and checks it against a dossier.
struct ArgumentReader {
  let declaration: PluginDeclaration
  let dossier: Dossier
  let text: SourceText
  private var parser: CommandParser
  private var arguments = Arguments()

  /// Prepares to read what follows a name.
  ///
  /// - Parameter isOpen: Whether something could still be typed at the end: then ``wanted`` says what.
  init(
    _ declaration: PluginDeclaration, _ dossier: Dossier, _ text: SourceText, from name: Name,
    _ entry: Entry, isOpen: Bool = false
  )
    throws(Diagnostic)
  {
    self.declaration = declaration
    self.dossier = dossier
    self.text = text
    parser = try CommandParser(text, after: name, of: entry)
    if isOpen { parser.wanted = [] }
  }

  /// What was looked for where the text ends.
  var wanted: [Want] { parser.wanted ?? [] }

  /// The arguments, all of the line read.
  mutating func read() throws(Diagnostic) -> Arguments {
    arguments.text = parser.rest.value
    arguments.reader = parser
    for parameter in declaration.parameters {
      arguments.values[parameter.name] = try values(parameter)
    }
    try parser.finish("the end of '\(declaration.usage)'", candidates: keywords)
    return arguments
  }

  private var checker: Checker {
    var checker = Checker(dossier, isSupposed: true)
    checker.text = text
    // Where only what could go on is asked, nobody is told what was meant.
    if parser.wanted != nil { checker.suggestionLimit = 0 }
    return checker
  }

  private var keywords: [String] { declaration.parameters.compactMap(\.keyword) }

  private mutating func values(_ parameter: Parameter) throws(Diagnostic) -> [Arguments.Value] {
    var minimum = 1
    var maximum = Int.max
    switch parameter.count {
    case .one: maximum = 1
    case .optional: (minimum, maximum) = (0, 1)
    case .atLeast(let count): minimum = count
    }
    var values: [Arguments.Value] = []
    while values.count < maximum {
      look(for: parameter)
      if parser.atEnd || parser.peekWord.map(isKeyword) == true && parameter.keyword == nil {
        if values.count >= minimum { break }
        throw missing(parameter)
      }
      if let keyword = parameter.keyword {
        guard parser.accept(keyword) else {
          if values.count >= minimum { break }
          throw missing(parameter)
        }
        if parser.atEnd {
          _ = try? value(parameter)
          throw missing(parameter)
        }
      } else if case .word(let words) = parameter.kind, values.count >= minimum,
        parser.peekWord.map(words.contains) != true
      {
        break
      }
      values.append(try value(parameter))
    }
    return values
  }

  /// Enters what a parameter looks for, if that is where the text ends.
  private mutating func look(for parameter: Parameter) {
    guard parser.wanted != nil, parser.atEnd,
      parameter.within.map({ !arguments[$0].isEmpty }) ?? true
    else { return }
    if let keyword = parameter.keyword {
      parser.want(.word(keyword))
    } else {
      _ = try? value(parameter)
    }
  }

  private func isKeyword(_ word: String) -> Bool { keywords.contains(word) }

  private func missing(_ parameter: Parameter) -> Diagnostic {
    parser.failure(
      .badArgument, "'\(declaration.name)' needs \(parameter.described)",
      expected: "'\(declaration.usage)'")
  }

  private mutating func value(_ parameter: Parameter) throws(Diagnostic) -> Arguments.Value {
    switch parameter.kind {
    case .actor, .guarantee, .factor, .source, .actorOrGuarantee, .id:
      return .subject(try subject(parameter))
    case .expression: return .expression(try expression())
    case .assumptions: return .assumptions(try parser.assumptions())
    case .levers: return .levers(try levers())
    case .date: return .date(try parser.date().value)
    case .number: return .number(try parser.number().value)
    case .file: return .file(try file())
    case .fileOrAssumptions:
      if parser.isAtString || parser.peekWord.map(looksLikeFile) == true {
        return .file(try file())
      }
      parser.want(.file)
      return .assumptions(try parser.assumptions())
    case .words(let known): return .words(try words(known))
    case .span: return .number(try span())
    case .filter: return .filter(try StatementFilter(&parser, dossier))
    case .inForce: return .word(inForce())
    case .setting:
      let setting = arguments.words("option").first.flatMap(ShellSetting.init)
      parser.want(words: setting?.values ?? [])
      return .word(parser.takeRest().value)
    case .command:
      parser.want(.helpTopic)
      return .word(try parser.nextWord("a command's name").value)
    case .diagnostic: return .word(try diagnosticID().value)
    case .text, .entry: return .word(parser.takeRest().value)
    case .word(let words):
      parser.want(words: words)
      let word = try parser.nextWord(list(words))
      guard words.contains(word.value) else {
        throw parser.failure(
          .badArgument, "'\(word.value)' is none of the words that can stand here",
          expected: list(words), suggestion: NearestWord.to(word.value, among: words),
          at: word.range)
      }
      return .word(word.value)
    }
  }

  private mutating func words(_ known: [String]) throws(Diagnostic) -> [String] {
    var words: [String] = []
    repeat {
      parser.want(words: known.filter { !words.contains($0) })
      let word = try parser.nextWord(list(known))
      guard known.contains(word.value) else {
        throw parser.failure(
          .badArgument, "'\(word.value)' is none of the words that can stand here",
          expected: list(known), suggestion: NearestWord.to(word.value, among: known),
          at: word.range)
      }
      if words.contains(word.value) {
        throw parser.failure(
          .repeatedItem, "'\(word.value)' stands here twice", expected: "each once", at: word.range)
      }
      words.append(word.value)
    } while parser.acceptComma()
    return words
  }

  /// `than N days`.
  private mutating func span() throws(Diagnostic) -> Int {
    try parser.expect("than")
    let days = try parser.number("a number of days")
    if days.value != 1 || !parser.accept("day") { try parser.expect("days") }
    return days.value
  }

  private func looksLikeFile(_ word: String) -> Bool {
    word.contains("/") || word.hasSuffix(".parley")
  }

  private mutating func file() throws(Diagnostic) -> String {
    parser.want(.file)
    return try parser.nextWordOrString("a file's name").value
  }

  /// What names an entry in force, or a source.
  private mutating func inForce() -> String {
    let rest = parser.rest
    parser.want(.word("source"))
    parser.want(.inForce(from: rest.range.lower))
    if parser.accept("source") { parser.want(.name(.source)) }
    _ = parser.takeRest()
    parser.want(.inForce(from: rest.range.lower))
    return rest.value
  }

  /// What an id stands for, or else a name that only one thing of a kind that fits bears.
  private mutating func subject(_ parameter: Parameter) throws(Diagnostic) -> Subject {
    parser.want(.name(parameter.kind.names))
    if let found = try named(parameter) { return found }
    let name: Name
    do throws(Diagnostic) {
      name = try parser.id(parameter.described)
    } catch {
      throw dossier.knowing(error)
    }
    var checker = checker
    guard let subject = checker.subject(name, parameter.described) else {
      throw checker.diagnostics[0]
    }
    if parameter.kind.names.contains(subject.kind) { return subject }
    let _: Int? = checker.mismatch(name, subject, parameter.described)
    throw checker.diagnostics[0]
  }

  /// What is called by the word or the string that is next, where that is no id.
  private mutating func named(_ parameter: Parameter) throws(Diagnostic) -> Subject? {
    guard parser.isAtString || parser.peekWord.map({ dossier.subject($0) == nil }) == true else {
      return nil
    }
    var ahead = parser
    let name = try ahead.nextWordOrString(parameter.described)
    let found = dossier.subjects(named: name.value)
      .filter { parameter.kind.names.contains($0.kind) }
    if found.count > 1 {
      throw parser.failure(
        .badArgument, "\(shown(name.value)) is the name of \(found.count)",
        expected: "one of their ids: " + list(found.map { dossier.id($0) }.sorted()), at: name.range
      )
    }
    guard let only = found.first else {
      guard parser.isAtString else { return nil }
      throw parser.failure(
        .unknownID, "nothing is called \(shown(name.value))", expected: parameter.described,
        at: name.range)
    }
    parser = ahead
    return only
  }

  private mutating func diagnosticID() throws(Diagnostic) -> Name {
    let expected = "the id in brackets that a diagnostic's first line ends in"
    parser.want(words: DiagnosticID.allCases.map(\.rawValue))
    let word = try parser.nextWord(expected)
    guard DiagnosticID(rawValue: word.value) != nil else {
      throw parser.failure(
        .badArgument, "there is no diagnostic '\(word.value)'", expected: expected,
        suggestion: NearestWord.to(word.value, among: DiagnosticID.allCases.map(\.rawValue)),
        at: word.range)
    }
    return word
  }

  private mutating func levers() throws(Diagnostic) -> [Located<LeverID>] {
    var levers: [Located<LeverID>] = []
    // 'over truce save FILE' names one lever; only a guarantee called 'save' could go on with it.
    let ends = keywords.filter { word in
      if case .guarantee? = dossier.subject(word) { false } else { true }
    }
    repeat {
      let (start, count) = (parser.place.lower, parser.wanted?.count)
      defer { parser.want(.lever(from: start), since: count) }
      let syntax = try parser.lever(before: ends)
      var checker = checker
      guard let lever = checker.lever(syntax.value) else { throw checker.diagnostics.sorted()[0] }
      levers.append(Located(lever, syntax.range))
    } while parser.acceptComma()
    return levers
  }

  /// The expression whose levers the command may set, as far as it has been read, and whether documented
  /// things are among them.
  var question: (expression: Expression, withDocumented: Bool)? {
    let names = declaration.parameters.map(\.name)
    return names.lazy.compactMap { arguments.expression($0) }.first.map { expression in
      (expression, names.contains { arguments.words($0).contains("documented") })
    }
  }

  private mutating func expression() throws(Diagnostic) -> Expression {
    let syntax = try parser.expression()
    var checker = checker
    let expression = checker.expression(syntax.value)
    checker.checkTriggers()
    if case .name(let name)? = syntax.value.lastPart, case .actor? = dossier.subject(name.value),
      let word = parser.peekWord
    {
      let verbs = Side.allCases.map(\.rawValue)
      throw parser.failure(
        .expectedToken, "'\(word)' is no side that '\(name.value)' could be asked for",
        expected: "'supports' or 'opposes' after an actor",
        suggestion: NearestWord.to(word, among: verbs))
    }
    guard let expression, checker.diagnostics.isEmpty else {
      throw checker.diagnostics.sorted()[0]
    }
    return expression
  }
}

extension Parameter {
  /// What it is, in words.
  var described: String {
    switch kind {
    case .actor: "an actor"
    case .guarantee: "a guarantee"
    case .factor: "a factor"
    case .source: "a source"
    case .actorOrGuarantee: "an actor or a guarantee"
    case .id: "an id: an actor, a guarantee, a factor or a source"
    case .expression: "an expression, such as a guarantee's id"
    case .assumptions: "an assumption"
    case .levers: "a lever"
    case .date: "a date"
    case .number: "a number"
    case .word(let words), .words(let words): list(words)
    case .span: "'than N days'"
    case .file: "a file's name"
    case .fileOrAssumptions: "a file's name or an assumption"
    case .command: "a command's name"
    case .diagnostic: "a diagnostic's id"
    case .filter: StatementFilter.expected
    case .inForce, .setting, .entry, .text: name
    }
  }
}

extension Parameter.Kind {
  /// What an id that stands for it may stand for.
  var names: NameKinds {
    switch self {
    case .actor: .actor
    case .guarantee: .guarantee
    case .factor: .factor
    case .source: .source
    case .actorOrGuarantee: [.actor, .guarantee]
    case .id: .all
    default: []
    }
  }
}

extension Subject {
  /// What it is.
  var kind: NameKinds {
    switch self {
    case .actor: .actor
    case .guarantee: .guarantee
    case .factor: .factor
    case .source: .source
    }
  }
}

extension ExpressionSyntax {
  /// The part that was written last.
  fileprivate var lastPart: ExpressionSyntax? {
    switch self {
    case .or(let parts), .and(let parts): parts.last?.lastPart
    case .not(let part): part.lastPart
    default: self
    }
  }
}
