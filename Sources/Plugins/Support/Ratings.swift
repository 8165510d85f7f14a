import ParleyCore

extension Reliability {
  /// What the letter means (NATO AJP-2.1).
  var words: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .unjudged: "cannot be judged"
    }
  }
}

extension Credibility {
  /// What the number means (NATO AJP-2.1).
  var words: String {
    switch self {
    case .confirmed: "confirmed by other sources"
    case .probablyTrue: "probably true"
    case .possiblyTrue: "possibly true"
    case .doubtful: "doubtful"
    case .improbable: "improbable"
    case .unjudged: "cannot be judged"
    }
  }
}

extension Narrator {
  /// The sources of a statement that count; all where none does.
  func origins(_ statement: Statement) -> [SourceCitation] {
    let counting = statement.citations.filter { judgement.counts($0.source) }
    return counting.isEmpty ? statement.citations : counting
  }

  /// How a statement is rated, by each source of it that counts: `B3`, or in words `B3: source usually
  /// reliable, information possibly true`. F and 6 are unknown, not worst.
  func ratings(_ statement: Statement, inWords: Bool) -> String {
    let told = origins(statement).map { origin -> String in
      let reliability = dossier[origin.source].reliability
      guard inWords else { return dossier.rating(origin) }
      let source = reliability == .unjudged ? "of unknown reliability" : reliability.words
      let credibility = origin.credibility
      let content = credibility == .unjudged ? "of unknown credibility" : credibility.words
      return dossier.rating(origin) + ": source \(source), information \(content)"
    }
    return joined(told)
  }
}
