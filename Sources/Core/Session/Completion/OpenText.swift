/// An entry or a command as far as it has been typed: read and checked by what reads and checks a whole one.
struct OpenText {
  /// What was looked for at its end; none where something is wrong before.
  private(set) var wanted: [Want] = []
  /// Whether it could end here.
  private(set) var isWhole = false
  /// What was read.
  private(set) var text = SourceText(name: "", bytes: [])
  /// What a command is asked about whose levers may be named.
  private(set) var question: (expression: Expression, withDocumented: Bool)?

  /// Whether nothing has been typed.
  var isEmpty: Bool { text.bytes.isEmpty }

  /// Reads what has been typed of one entry.
  init(_ typed: String, in session: Session) {
    take(typed, session)
  }

  private mutating func take(_ typed: String, _ session: Session) {
    read(typed, session)
    let dossier = session.state.dossier
    let unknown = wanted.firstIndex { want in
      guard case .named(let name, let kinds) = want else { return false }
      return dossier.subject(name.value).map { !kinds.contains($0.kind) } ?? true
    }
    wanted = wanted[..<(unknown ?? wanted.count)].filter {
      if case .named = $0 { false } else { true }
    }
  }

  private mutating func read(_ typed: String, _ session: Session) {
    text = SourceText(name: "session", typed)
    let (file, wanted) = Parser.open(text)
    guard let wanted else { return }
    guard let entry = file.entries.last, case .command(let name, _) = entry.kind else {
      self.wanted = wanted
      isWhole = file.entries.last.map { session.state.accepts($0, in: text) } ?? false
      return
    }
    guard file.diagnostics.isEmpty else { return }
    if name.value == ShellCommand.add.rawValue {
      add(text.commandTail(after: name), session)
    } else {
      read(name, entry, session)
    }
  }

  private mutating func read(_ name: Name, _ entry: Entry, _ session: Session) {
    guard let declaration = session.declaration(name.value),
      var reader = try? ArgumentReader(
        declaration, session.state.dossier, text, from: name, entry, isOpen: true)
    else { return }
    do throws(Diagnostic) {
      let arguments = try reader.read()
      try session.registry[name.value]?.init().check(arguments, in: session.view)
      isWhole = !declaration.parameters.contains { parameter in
        parameter.kind == .inForce
          && arguments.words(parameter.name).contains { !session.state.canRetract($0) }
      }
    } catch {}
    wanted = reader.wanted
    question = reader.question
  }

  /// Reads what has been typed after `add`: an entry of a dossier, or the beginning of a claim.
  private mutating func add(_ typed: String, _ session: Session) {
    let first = String(typed.prefix { !$0.isWhitespace })
    let word = EntryWord(rawValue: first)
    let claim = "2000-01-01 " + typed
    if typed.allSatisfy(\.isWhitespace) {
      take(claim, session)
      isWhole = true
      wanted += EntryWord.allCases.filter { !$0.isSessionOnly }.map { .word($0.rawValue) } + [.date]
    } else if word != nil || first.utf8.first.map(ASCII.isDigit) == true {
      take(typed, session)
      if word?.isSessionOnly == true { (wanted, isWhole) = ([], false) }
    } else {
      take(claim, session)
    }
  }
}

extension SourceText {
  /// What stands after a command's name, to the text's very end.
  fileprivate func commandTail(after name: Name) -> String {
    let rest = bytes[name.range.upper...].drop { $0 == ASCII.space || $0 == ASCII.tab }
    return String(decoding: rest, as: UTF8.self)
  }
}

extension State {
  /// Whether an entry would be taken: what is wrong with it is not worked out any further.
  func accepts(_ entry: Entry, in text: SourceText) -> Bool {
    var checker = Checker(dossier, isSupposed: true)
    checker.text = text
    checker.suggestionLimit = 0
    switch entry.kind {
    case .statement, .from, .waive:
      var read = [entry]
      if case .statement = entry.kind, let from { read.insert(from.entry, at: 0) }
      var quick: QuickReader?
      let reading = checker.reading(
        of: Outline(SyntaxFile(text: text, entries: read)), &quick)
      checker.diagnostics = reading.diagnostics
    case .source, .actor, .guarantee, .factor:
      return dossier.supposing([entry], in: text).dossier != nil
    case .distrust(let name): _ = checker.source(name)
    case .assume(.silenceIsNo), .scenario, .asOf, .trust: return true
    case .assume(let assumption):
      return checker.setting(assumption, at: entry.range, judgement) != nil
        && checker.diagnostics.isEmpty
    case .expect(let expectation):
      _ = checker.expression(expectation.expression)
      checker.checkTriggers()
      for name in expectation.because { _ = checker.subject(name, "") }
    case .mark, .command: return false
    }
    return !checker.diagnostics.contains { $0.severity == .error }
  }

  /// Whether there is something in force that is named so, or a source that could be withdrawn.
  func canRetract(_ wanted: String) -> Bool {
    let words = wanted.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 2, words[0] == "source", case .source(let id)? = dossier.subject(words[1]) {
      return judgement.counts(id)
    }
    return retractable.contains(words.joined(separator: " "))
  }

  /// What can be named to be taken back.
  var retractable: [String] {
    let inForce = entries.filter { !$0.entry.isExpectation }
    return inForce.isEmpty ? [] : ["all"] + inForce.flatMap { names(of: $0) }
  }
}
