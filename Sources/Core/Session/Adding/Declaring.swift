/// A declaration that is made on the way, while the question that called for it waits.
struct Declaring: Hashable {
  var id: String
  var sort: DeclarationSort?
  /// What was answered, by part; empty where it was left out.
  var parts: [DeclarationPart: String] = [:]
  /// The question that waits, and the answer that it got.
  var question: AddQuestion
  var answer: String

  /// Whether copies of documents are at hand, so that a source may name one.
  var hasDocuments = false

  /// The part to be asked for next; nil where there is none, or it is not known what is declared.
  var next: DeclarationPart? { sort?.parts.first { parts[$0] == nil && isDue($0) } }

  /// Whether a part is asked for: who speaks for somebody is a person or an office as a rule.
  private func isDue(_ part: DeclarationPart) -> Bool {
    switch part {
    case .speaksFor:
      parts.contains {
        if case .kind = $0.key { ["person", "office"].contains($0.value) } else { false }
      }
    case .document: hasDocuments
    default: true
    }
  }

  /// The declaration as it would be typed, as far as it goes.
  var text: SourceText {
    guard let sort else { return SourceText(name: "entry", "") }
    var head = "\(sort.rawValue) \(id)"
    var details: [String] = []
    for part in sort.parts {
      let value = parts[part] ?? ""
      switch part {
      case .kind(let kinds): head += " " + (value.isEmpty ? kinds[0] : value)
      case .name, .title: head += " " + (value.isEmpty ? "\"\"" : value)
      case _ where value.isEmpty: continue
      default: details.append("\(part.label) \(value)")
      }
    }
    return SourceText(
      name: "entry", ([head] + details).joined(separator: "\n  ") + "\n")
  }

  /// What to take for a part on Enter; nil where something has to be said.
  var standard: String? {
    switch next {
    case .kind, nil: return nil
    case .name, .title:
      let words = id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      return words.joined(separator: " ")
    case .reliability: return "F"
    default: return "none"
    }
  }

  /// The declaration with what Enter would take for the parts that have not been asked for yet; nil where
  /// one of these has to be said.
  var finished: Declaring? {
    var declaring = self
    while declaring.next != nil {
      guard let standard = declaring.standard else { return nil }
      declaring.take(standard)
    }
    return sort == nil ? nil : declaring
  }

  /// Takes an answer for the next part, in the form in which the language writes it.
  mutating func take(_ answer: String) {
    guard let part = next else { return }
    switch part {
    case _ where part.isOptional && ["", "none"].contains(answer): parts[part] = ""
    case .reliability where answer == "F": parts[part] = ""
    case .name, .title, .outlet, .document: parts[part] = answer.asString
    default: parts[part] = answer
    }
  }
}

extension String {
  /// The text as a string of the language: as it is where it is in quotes already.
  var asString: String {
    let text = SourceText(name: "", self)
    var lexer = Lexer(text)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    let isString = tokens.count == 1 && tokens[0].kind == .string && lexer.diagnostics.isEmpty
    return isString ? self : quoted(self)
  }
}
