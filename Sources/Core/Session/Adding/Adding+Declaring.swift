extension Adding {
  // MARK: Unknown ids

  /// Offers to put an unknown id right, where that is all that is wrong. False where it is not.
  mutating func offer(_ errors: [Diagnostic], _ answer: String) -> Bool {
    guard now.declaring == nil, let found = errors.first, found.id == .unknownID,
      let id = found.culprit, IDForm.matches(id.utf8), !IDForm.reserved.contains(id)
    else { return false }
    now.waiting = (now.question, answer, DeclarationSort(expected: found.expected))
    now.question = .unknown(id, near: found.suggestion)
    return true
  }

  /// Takes what is to become of an unknown id.
  mutating func resolve(_ id: String, _ near: String?, _ answer: String) -> [Outcome] {
    guard let waiting = now.waiting else { return [] }
    now.waiting = nil
    now.question = waiting.question
    switch answer {
    case "declare":
      past.append(now)
      now.declaring = Declaring(
        id: id, sort: waiting.sort, question: waiting.question, answer: waiting.answer,
        hasDocuments: session.documents != nil)
      return advance()
    // Another id stands for that one alone, and not for all that was answered.
    case _
    where answer == near
      || IDForm.matches(answer.utf8) && !IDForm.reserved.contains(answer)
        && !now.question.words.contains(answer):
      return take(waiting.answer.replacing(word: id, by: answer))
    default: return take(answer)
    }
  }

  // MARK: Declarations

  /// Takes a part of a declaration; what is wrong with it.
  mutating func declare(_ answer: String) -> [Diagnostic] {
    guard var declaring = now.declaring else { return [] }
    guard declaring.sort != nil else {
      guard let sort = DeclarationSort(rawValue: answer) else {
        return [oneOf(DeclarationSort.allCases.map(\.rawValue), answer)]
      }
      now.declaring?.sort = sort
      return []
    }
    if case .kind(let kinds)? = declaring.next, !kinds.contains(answer) {
      return [oneOf(kinds, answer)]
    }
    declaring.take(answer)
    now.declaring = declaring
    let file = Parser.parse(declaring.text, as: .dossier)
    guard file.diagnostics.isEmpty else { return file.diagnostics }
    return now.dossier.supposing(file.entries, in: declaring.text).diagnostics
  }

  /// Puts a declaration in force on the way, and answers the question that has been waiting for it.
  mutating func endDeclaration(_ declaring: Declaring) -> [Outcome] {
    now.declaring = nil
    now.question = declaring.question
    let outcomes = now.workspace.evaluate(declaring.text.string)
    guard !outcomes.contains(where: \.failed) else { return outcomes }
    now.declared += Parser.parse(declaring.text, as: .dossier).entries
    return take(declaring.answer)
  }

  // MARK: Help

  /// What may stand as an answer.
  var help: [Block] {
    var blocks: [Block] = [.paragraph([.text(now.question.help)])]
    let known = suggestions(for: "", at: 0).candidates.filter { !Self.words.contains($0) }
    if !known.isEmpty {
      let shown = known.prefix(40).joined(separator: ", ")
      blocks.append(.paragraph([.code(shown), .text(known.count > 40 ? ", …" : "")]))
    }
    blocks.append(
      .paragraph([
        .code("back"), .text(" goes to the question before, "), .code("cancel"),
        .text(" drops it all; nothing is written before you say so."),
      ]))
    return blocks
  }

  /// The words that stand at every question.
  static let words = ["back", "cancel", "help", "?"]

  // MARK: Completion

  /// What could stand at the cursor of an answer.
  public func suggestions(for line: String, at cursor: Int) -> Suggestions {
    let dossier = now.dossier
    switch now.question {
    case .subject:
      var found = inClaim("2000-01-01 ", line, cursor)
      found.candidates.removeAll { Self.ofExpressions.contains($0) }
      return found
    case .verb, .next: return inClaim("2000-01-01 \(now.draft.claim.text) ", line, cursor)
    case .condition:
      let first = line.split(separator: " ").first.map(String.init) ?? ""
      let isWhole = ["if", "unless", "also"].contains(first)
      var found = inClaim("expect " + (isWhole ? "" : "not "), line, cursor)
      found.candidates += words(line, cursor, now.question.words).candidates
      return found
    case .level:
      guard case .subject(let name) = now.draft.claim.reading,
        case .factor(let id)? = dossier.subject(name.value)
      else { return words(line, cursor, []) }
      return words(line, cursor, dossier[id].values)
    case .source: return words(line, cursor, dossier.sources.map(\.id))
    case .part(.document):
      let names = (try? session.view.shelf?.names()) ?? []
      return words(line, cursor, names.filter { !$0.contains(" ") } + now.question.words)
    case .speaker, .part(.speaksFor):
      return words(line, cursor, dossier.actors.map(\.id) + now.question.words)
    default: return words(line, cursor, now.question.words)
    }
  }

  /// What begins an expression and no claim.
  private static let ofExpressions = ["all of", "any of", "at least", "silence is no"]

  /// What could stand in a claim of which the beginning is given.
  private func inClaim(_ before: String, _ line: String, _ cursor: Int) -> Suggestions {
    let offset = before.unicodeScalars.count
    var found = now.workspace.suggestions(for: before + line, at: offset + cursor)
    found.start = max(0, found.start - offset)
    found.takesFile = false
    if !line.contains(" ") { found.candidates += Self.words.filter { $0.hasPrefix(line) } }
    found.candidates.sort()
    return found
  }

  /// The words that go on with the one at the cursor.
  private func words(_ line: String, _ cursor: Int, _ words: [String]) -> Suggestions {
    let typed = Array(line.unicodeScalars.prefix(cursor))
    let start = (typed.lastIndex { " ,".unicodeScalars.contains($0) } ?? -1) + 1
    let partial = String(String.UnicodeScalarView(typed[start...]))
    let known = words + (start == 0 ? Self.words : [])
    return Suggestions(
      start: start, candidates: Set(known.filter { $0.hasPrefix(partial) }).sorted(),
      takesFile: false)
  }
}

extension DeclarationSort {
  /// What an id is to be where it was expected to be one thing.
  init?(expected: String?) {
    switch expected {
    case "an actor": self = .actor
    case "a guarantee": self = .guarantee
    case "a factor": self = .factor
    case "a source": self = .source
    default: return nil
    }
  }
}

extension Diagnostic {
  /// What stands where it points.
  fileprivate var culprit: String? {
    guard let place else { return nil }
    let line = Array(place.excerpt.unicodeScalars)
    let (lower, upper) = (place.column - 1, place.column - 1 + place.length)
    guard lower >= 0, upper <= line.count else { return nil }
    return String(String.UnicodeScalarView(line[lower..<upper]))
  }
}

extension String {
  /// The text with one word put for another wherever that stands whole.
  fileprivate func replacing(word old: String, by new: String) -> String {
    var result = ""
    var word = ""
    for character in self + " " {
      if character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        result += (word == old ? new : word) + String(character)
        word = ""
      }
    }
    return String(result.dropLast())
  }
}
