/// What could stand after a text, and which of it leads to a whole entry or command.
///
/// What the parser looked for at the text's end could stand there by its form. Whether it can in this
/// dossier is tried, and of things between which it makes no difference only one is.
struct Prospects {
  private let oracle: Oracle
  private let open: OpenText
  private var choices: [Choice] = []

  /// Things that could stand at the end, all of them or none.
  private struct Choice {
    var trial: Oracle.Trial
    var subjects: [Subject] = []
    /// Whether a line was found that begins so; nil where none has been looked for.
    var leads: Bool?
  }

  /// Finds out what was looked for at a text's end.
  init(after typed: String, in session: Session) {
    oracle = Oracle(session, typed)
    open = OpenText(typed, in: session)
    for want in open.wanted.unique {
      if case .name(let kinds) = want {
        choices += oracle.ids.classes(kinds).map {
          Choice(trial: oracle.trial(of: $0, unused: []), subjects: $0.subjects)
        }
      } else {
        choices += oracle.trials(for: want, in: open).map { Choice(trial: $0) }
      }
    }
  }

  /// Whether a file's name could stand there.
  var takesFile: Bool { open.wanted.contains(.file) }

  /// The candidates that are like what has been typed.
  mutating func candidates(like partial: String, by likeness: Likeness) -> [Suggestions.Candidate] {
    let session = oracle.session
    let dossier = session.state.dossier
    var candidates: [Suggestions.Candidate] = []
    var told = 0
    for index in choices.indices {
      let word = choices[index].trial.word.flatMap { likeness.fits($0, partial) ? $0 : nil }
      let subjects = choices[index].subjects.filter { subject in
        likeness == .name
          ? likeness.fits(dossier.names(subject), partial)
          : likeness.fits(dossier.id(subject), partial)
      }
      guard word != nil || !subjects.isEmpty, leads(index) else { continue }
      candidates += [word].compactMap(\.self).map {
        Suggestions.Candidate($0, gloss: session.gloss(of: $0, isFirst: open.isEmpty))
      }
      for subject in subjects {
        told += 1
        let gloss = session.gloss(of: subject, tellsStanding: told <= Self.mostStandings)
        candidates.append(Suggestions.Candidate(dossier.id(subject), gloss: gloss))
      }
    }
    return candidates
  }

  /// How many are told with how they stand, which has to be worked out.
  private static let mostStandings = 100

  private mutating func leads(_ index: Int) -> Bool {
    if let known = choices[index].leads { return known }
    let leads = oracle.whole(with: choices[index].trial) != nil
    choices[index].leads = leads
    return leads
  }
}

/// Finds out whether a line can become a whole one: it goes on from it with what the parser looks for,
/// shortest line first, until the parser and the checker have nothing to say against one.
struct Oracle {
  let session: Session
  let ids: IDClasses
  private let typed: String
  /// How many lines are read before it gives up.
  private let budget: Int

  /// Something that could go on.
  struct Trial {
    /// What is put at the end to try it: the word, or the whole of what has to follow in one.
    var text: String
    /// What is offered; nil where that is not known, as of a date.
    var word: String?
  }

  /// Prepares to go on from a text.
  init(_ session: Session, _ typed: String, budget: Int = 200) {
    self.session = session
    self.typed = typed
    self.budget = budget
    ids = IDClasses(session.state.dossier, in: typed)
  }

  /// A whole line that goes on so; nil where none is found.
  func whole(with trial: Trial) -> String? {
    var lines = [typed.going(on: trial.text)]
    var next = 0
    while next < lines.count {
      let line = lines[next]
      next += 1
      let open = OpenText(line, in: session)
      if open.isWhole { return line }
      guard lines.count < budget else { continue }
      let words = Set(line.split { " ,()\n".contains($0) }.map(String.init))
      for want in open.wanted.unique {
        lines += further(want, open, words).map { line.going(on: $0.text) }
      }
    }
    return nil
  }

  /// What goes on where the oracle is on its way: of many, the first and the last.
  private func further(_ want: Want, _ open: OpenText, _ words: Set<String>) -> [Trial] {
    if case .name(let kinds) = want {
      return ids.classes(kinds).map { trial(of: $0, unused: words) }
    }
    let trials = trials(for: want, in: open)
    return trials.count <= 2 ? trials : [trials[0], trials[trials.count - 1]]
  }

  /// One for all of a class, if possible one that is not among some words.
  func trial(of ids: IDClasses.Class, unused words: Set<String>) -> Trial {
    let first = ids.subjects.prefix(8).map { session.state.dossier.id($0) }
    return Trial(text: first.first { !words.contains($0) } ?? first[0])
  }

  /// What could be put where something that is no id was looked for.
  func trials(for want: Want, in open: OpenText) -> [Trial] {
    let (dossier, judgement) = (session.state.dossier, session.state.judgement)
    switch want {
    case .word(let word), .sign(let word): return [Trial(text: word, word: word)]
    case .name, .named: return []
    case .newName: return [Trial(text: ids.unused)]
    case .check: return words(AuditCheck.allCases.map(\.rawValue))
    case .level(let name):
      guard case .factor(let id)? = dossier.subject(name.value), dossier[id].hasLevels else {
        return []
      }
      return words(dossier[id].values)
    case .value(let syntax):
      var checker = Checker(dossier, isSupposed: true)
      checker.suggestionLimit = 0
      let values = checker.lever(syntax).map { judgement.values(of: $0) } ?? []
      return values.map { value in
        let text = PrintedLine.leverValue(value)
        return Trial(text: text, word: value == "set aside" ? "set" : text)
      }
    case .account(let start):
      let disputed = dossier.requirements.indices.map { RequirementID($0) }
        .filter { judgement.isDisputed($0) }
      return rest(of: disputed.map { dossier.spelling(.account($0)) }, after: open.text, start)
    case .lever(let start):
      guard let (expression, withDocumented) = open.question else { return [] }
      let levers = judgement.levers(of: expression, withDocumented: withDocumented)
      return rest(of: levers.map { dossier.spelling($0.id) }, after: open.text, start)
    case .inForce(let start): return rest(of: session.state.retractable, after: open.text, start)
    case .date: return ["9999-12-31", "0001-01-01"].map { Trial(text: $0) }
    case .number: return [Trial(text: "1")]
    case .string: return [Trial(text: "\"x\"")]
    case .digest(let count): return [Trial(text: String(repeating: "0", count: count))]
    case .languageTag: return [Trial(text: "en")]
    case .file: return [Trial(text: "x.parley")]
    case .head:
      let heads = EntryWord.allCases.filter { !$0.isMark }.map(\.rawValue)
      return words(session.declarations.map(\.name) + heads)
    case .helpTopic:
      return words(
        session.declarations.map(\.name) + LanguageHelp.words + ["errors"]
          + DiagnosticID.allCases.map(\.rawValue))
    }
  }

  private func words(_ words: [String]) -> [Trial] { words.map { Trial(text: $0, word: $0) } }

  /// How spelled texts go on after what has been typed of them from an offset.
  private func rest(of spelled: [String], after text: SourceText, _ start: Int) -> [Trial] {
    let typed = SourceText(name: "", bytes: Array(text.bytes[min(start, text.bytes.count)...]))
      .words
    return spelled.unique.compactMap { spelling in
      let whole = SourceText(name: "", spelling)
      let words = whole.words
      guard words.count > typed.count,
        zip(words, typed).allSatisfy({ $0.value == $1.value })
      else { return nil }
      let next = words[typed.count]
      return Trial(
        text: String(decoding: whole.bytes[next.range.lower...], as: UTF8.self), word: next.value)
    }
  }
}

extension SourceText {
  /// Its tokens, as they are written.
  fileprivate var words: [Located<String>] {
    var lexer = Lexer(self)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    return tokens.map { Located(string($0.range), $0.range) }
  }
}

extension String {
  /// The text with more at its end, a space between where there is none.
  fileprivate func going(on more: String) -> String {
    isEmpty || last?.isWhitespace == true ? self + more : self + " " + more
  }
}

extension Array where Element: Hashable {
  /// Each of them once, where it stands first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
