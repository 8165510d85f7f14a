/// What could stand at the cursor of a line that is being typed.
public struct Suggestions: Hashable, Sendable {
  /// Where the word that a candidate replaces begins, in Unicode scalars from the line's start.
  public var start: Int
  /// The words that could stand there, sorted.
  public var candidates: [String]
  /// Whether a file's name could stand there as well.
  public var takesFile: Bool
}

extension Session {
  /// What could stand at a cursor, counted in Unicode scalars: a command or a word of the language
  /// first; then what the word before it asks for.
  public func suggestions(for line: String, at cursor: Int) -> Suggestions {
    let typed = String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
    let entry = typed.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let head = typed.unicodeScalars.count - entry.unicodeScalars.count
    let words = entry.split { " \t,()".contains($0) }.map(String.init)
    let isNewWord = entry.last.map { " \t,()".contains($0) } ?? true
    let partial = isNewWord ? "" : words.last ?? ""
    let before = isNewWord ? words : Array(words.dropLast())
    let context = SuggestionContext(
      session: self, before: before, isIndented: entry.first == " ",
      isPlural: before.contains("of") || entry.contains(","))
    let (candidates, takesFile) = context.candidates
    return Suggestions(
      start: head + entry.unicodeScalars.count - partial.unicodeScalars.count,
      candidates: Set(candidates).filter { $0.hasPrefix(partial) }.sorted(), takesFile: takesFile)
  }
}

/// The words before a cursor, and what they ask for.
private struct SuggestionContext {
  let session: Session
  let before: [String]
  let isIndented: Bool
  /// Whether several take a side: one actor supports, several or a group support.
  let isPlural: Bool

  private var dossier: Dossier { session.state.dossier }

  var candidates: (words: [String], takesFile: Bool) {
    guard let first = before.first else {
      return (isIndented ? details : commands + heads, false)
    }
    if isIndented { return (inEntry, false) }
    if let declaration = session.declarations.first(where: { $0.name == first }) {
      return arguments(declaration)
    }
    return (inEntry, false)
  }

  // MARK: Commands

  private var commands: [String] { session.declarations.map(\.name) }
  /// The words that entries begin with, but for those that mean something in a file alone.
  private var heads: [String] { EntryWord.allCases.filter { !$0.isMark }.map(\.spelling) }

  private func arguments(_ declaration: PluginDeclaration) -> ([String], Bool) {
    var words: [String] = []
    var takesFile = false
    let keywords = declaration.parameters.compactMap(\.keyword)
    // The parameter at hand: that of the last keyword typed, else those without one.
    let keyword = before.dropFirst().last(where: keywords.contains)
    for parameter in declaration.parameters {
      if let own = parameter.keyword, own != keyword {
        if before.count > 1 { words.append(own) }
        continue
      }
      if keyword != nil && parameter.keyword == nil { continue }
      switch parameter.kind {
      case .actor: words += ids(.actors)
      case .guarantee: words += ids(.guarantees)
      case .factor: words += ids(.factors)
      case .source: words += ids(.sources)
      case .actorOrGuarantee: words += ids(.actors) + ids(.guarantees)
      case .id: words += dossier.ids
      case .expression, .assumptions: words += inExpression
      case .levers: words += ["account of"] + inExpression
      case .fileOrAssumptions:
        words += inExpression
        takesFile = before.count == 1
      case .file: takesFile = true
      case .command: words += commands
      case .diagnostic: words += DiagnosticID.allCases.map(\.rawValue)
      case .word(let allowed), .words(let allowed): words += allowed
      case .span: words += before.last == keyword ? ["than"] : ["days"]
      case .text: words += freeText(declaration.name)
      case .date, .number: break
      }
    }
    return (words, takesFile)
  }

  /// What may follow in a command that reads its own text.
  private func freeText(_ command: String) -> [String] {
    switch command {
    case "retract" where before.last == "source": ids(.sources)
    case "retract":
      ["all", "source"] + session.state.entries.flatMap { session.state.names(of: $0) }
    case "set":
      switch before.last {
      case "format": Format.allCases.map(\.rawValue)
      case "color": ["auto", "always", "never"]
      case "width": ["auto"]
      default: []
      }
    case "statements": Claim.kindWords + dossier.ids
    case "add": inEntry + (before.count == 1 ? DeclarationSort.allCases.map(\.rawValue) : [])
    case "read": []
    default: dossier.ids
    }
  }

  // MARK: The language

  private enum IDKind { case actors, guarantees, factors, sources }

  private func ids(_ kind: IDKind) -> [String] {
    switch kind {
    case .actors: dossier.actors.map(\.id)
    case .guarantees: dossier.guarantees.map(\.id)
    case .factors: dossier.factors.map(\.id)
    case .sources: dossier.sources.map(\.id)
    }
  }

  private var details: [String] { DetailWord.allCases.filter { $0 != .gist }.map(\.rawValue) }

  /// What may follow in an entry of the language, by the word before the cursor.
  private var inEntry: [String] {
    switch (before.first, before.last) {
    case ("distrust", _), ("from", _), (_, "in"): return ids(.sources)
    case ("as", "as"): return ["of"]
    case ("as", _): return before.count > 2 ? ["known"] : []
    case ("trust", "trust"): return ["reliability"]
    case ("trust", "reliability"):
      return Reliability.allCases.filter { $0 != .unjudged }.map(\.rawValue)
    case ("trust", "or"): return ["better"]
    case ("trust", "better"): return ["unjudged"]
    case ("trust", _): return ["or"]
    case ("actor", _) where before.count == 2: return ActorKind.allCases.map(\.rawValue)
    case ("guarantee", _) where before.count == 2: return GuaranteeKind.allCases.map(\.rawValue)
    case ("expect", "expect"): return ["open"] + inExpression
    case ("assume", "assume"): return ["silence is no", "account of"] + inExpression
    case (_, "because"): return dossier.ids
    case (_, "by"), (_, "for"), (_, "to"): return ids(.actors)
    default: return inExpression + (before.first == "expect" ? ["because"] : [])
    }
  }

  /// What may follow in an expression, a claim or an assumption, by the word before the cursor.
  private var inExpression: [String] {
    let verbs = Verb.allCases.map { isPlural ? $0.plural : $0.rawValue }
    guard let last = before.last else { return [] }
    if last == "=" || last == ">=" {
      return before.dropLast().last.flatMap(factor)?.values ?? []
    }
    if last == "providing" || Verb(word: last) != nil {
      return ids(.guarantees) + (last == "providing" ? [] : ["providing"])
    }
    switch last {
    case "is":
      return ["supports", "opposes", "neither", "accepted", "set aside", "due", "yes", "no"]
    case "at": return ["least"]
    case "at least", "all", "any", "most", "some": return ["of"]
    case "of": return ids(.actors)
    case "leads": return ["to"]
    case "does": return ["not need"]
    default: break
    }
    switch dossier.subject(last) {
    case .actor:
      return verbs + ["providing", "urges", "cooperates with", "clashes with"] + ids(.guarantees)
    case .factor(let id):
      if before.first == "assume" { return dossier[id].hasLevels ? ["=", "is"] : ["is"] }
      return dossier[id].hasLevels ? ["=", ">=", "is"] : connectives
    case .guarantee where before.first == "assume": return ["is"]
    case .guarantee: return ["needs", "does not need", "leads to", "is"] + connectives
    default:
      return ["not", "at least", "all of", "any of", "most of", "silence is no"] + ids(.actors)
        + ids(.guarantees) + ids(.factors)
    }
  }

  private var connectives: [String] { ["and", "or", "if", "unless", "also if", "because"] }

  private func factor(_ id: String) -> Factor? {
    if case .factor(let found)? = dossier.subject(id) { dossier[found] } else { nil }
  }
}
