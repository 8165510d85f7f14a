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
    let known = suggestions(for: "", at: 0).candidates.map(\.text)
      .filter { !Self.words.contains($0) }
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
    let claim = "2000-01-01 " + now.draft.claim.text
    switch now.question {
    case .subject: return suggestions(line, cursor, after: ["2000-01-01"])
    case .verb, .next: return suggestions(line, cursor, after: [claim])
    case .condition:
      return suggestions(line, cursor, after: [claim, claim + " if"], now.question.words)
    case .level:
      guard case .subject(let name) = now.draft.claim.reading,
        case .factor(let id)? = dossier.subject(name.value)
      else { return suggestions(line, cursor) }
      return suggestions(line, cursor, dossier[id].values)
    case .source: return suggestions(line, cursor, after: ["distrust"])
    case .part(.document):
      let names = (try? session.view.shelf?.names()) ?? []
      return suggestions(
        line, cursor, names.filter { !$0.contains(" ") } + now.question.words)
    case .speaker:
      let statement = "\(now.draft.date ?? "2000") \(now.draft.claim.text)\n  "
      return suggestions(
        line, cursor, after: [statement, statement + "by"], now.question.words)
    case .part(.speaksFor):
      let actor = "actor \(now.declaring?.id ?? "") person \"\"\n  speaks for"
      return suggestions(line, cursor, after: [actor], now.question.words)
    default: return suggestions(line, cursor, now.question.words)
    }
  }

  /// What could stand in a line before which some texts stand, or is one of some words.
  private func suggestions(
    _ line: String, _ cursor: Int, after texts: [String] = [], _ words: [String] = []
  ) -> Suggestions {
    let typed = TypedText(line, at: cursor)
    let known = typed.start == 0 ? words + Self.words : []
    return now.workspace.suggestions(
      for: typed, after: texts.map { ($0.hasSuffix(" ") ? $0 : $0 + " ") + typed.entry },
      words: known.map { .init($0) })
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
