/// A claim as far as it has been given: read by the language's own reader, which says what is missing.
struct ClaimDraft: Hashable {
  /// What was given so far.
  var text = ""
  /// Whether a factor that stands alone says that it is so, rather than what the claim is about.
  var isFact = false

  /// How far it has got.
  enum Reading {
    /// Nothing is there.
    case empty
    /// Only what it is about: one thing, by which goes what can be said of it.
    case subject(Name)
    /// It could go on; what its end lacks.
    case unfinished(Diagnostic)
    case whole(ClaimSyntax)
    case wrong(Diagnostic)
  }

  /// The text, for places.
  var source: SourceText { SourceText(name: "claim", text) }

  /// How far it has got.
  var reading: Reading {
    let (tokens, problem) = tokens
    if let problem { return .wrong(problem) }
    guard !tokens.isEmpty else { return .empty }
    var reader = TokenReader(source)
    reader.tokens = tokens
    do throws(Diagnostic) {
      let claim = try reader.claim()
      if tokens.count == 1, !isFact, case .fact(let name, .yes, nil) = claim {
        return .subject(name)
      }
      return .whole(claim)
    } catch {
      guard reader.isAtEnd, error.id == .expectedToken else { return .wrong(error) }
      return .unfinished(error)
    }
  }

  /// What is wrong with what was given, held against a dossier: of a whole claim all that the language
  /// asks, of the beginning of one that its names mean something.
  func problems(in dossier: Dossier) -> [Diagnostic] {
    var checker = Checker(dossier, isSupposed: true)
    checker.text = source
    switch reading {
    case .empty: break
    case .wrong(let problem): return [problem]
    case .whole(let claim):
      _ = checker.claims(claim)
      checker.checkTriggers()
    case .subject(let name):
      if let subject = checker.subject(name, Self.subjects), case .source = subject {
        let _: Int? = checker.mismatch(name, subject, Self.subjects)
      }
    case .unfinished:
      for name in names { _ = checker.subject(name, Self.subjects) }
    }
    return checker.diagnostics.sorted()
  }

  /// Whether a position or a group's claim has a condition already.
  var hasCondition: Bool {
    guard case .whole(let claim) = reading else { return false }
    switch claim {
    case .position(_, _, _, _, let condition), .group(_, _, _, _, _, let condition):
      return condition.condition != nil || condition.exception != nil
    default: return true
    }
  }

  /// The text with more at its end.
  func adding(_ more: String) -> ClaimDraft {
    ClaimDraft(text: text.isEmpty ? more : text + " " + more)
  }

  private var tokens: ([Token], Diagnostic?) {
    var lexer = Lexer(source)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    return (tokens, lexer.diagnostics.first)
  }

  /// The words that have to be ids: neither the language's own nor levels.
  private var names: [Name] {
    let tokens = tokens.0
    return tokens.indices.compactMap { index in
      guard tokens[index].kind == .word, index == 0 || tokens[index - 1].kind != .comparison
      else { return nil }
      let word = source.string(tokens[index].range)
      guard !Self.keywords.contains(word), Verb(word: word) == nil, IDForm.matches(word.utf8)
      else { return nil }
      return Name(word, tokens[index].range)
    }
  }

  private static let subjects = "an actor, a guarantee or a factor"

  private static let keywords: Set<String> = IDForm.reserved.union([
    "some", "needs", "does", "need", "leads", "to", "cooperates", "cooperate", "clashes", "clash",
    "with", "urges", "urge", "also", "until", "due", "support", "supports", "oppose", "opposes",
  ])
}
