/// A named check of what the evidence in a dossier is worth. The gravest come first, and findings are
/// told in this order. The raw value is what one types; it never changes, for waivers name it.
public enum AuditCheck: String, Hashable, Sendable, CaseIterable {
  case contradiction
  case contestedAccount = "contested-account"
  case disputedNeed = "disputed-need"
  case weakSources = "weak-sources"
  case unjudgedSources = "unjudged-sources"
  case singleSource = "single-source"
  case juniorVoice = "junior-voice"
  case unnamedVoice = "unnamed-voice"
  case internalDivision = "internal-division"
  case possibleShift = "possible-shift"
  case stalePosition = "stale-position"
  case drift
  case differingConditions = "differing-conditions"
  case missingPosition = "missing-position"
  case unusedID = "unused-id"
  case uncitedSource = "uncited-source"

  /// What it finds, in a sentence: what `help audit` lists and reports say under its heading.
  public var meaning: String {
    switch self {
    case .contradiction:
      "An actor is told to be for and to be against the same thing at the same time, both without"
        + " a condition."
    case .contestedAccount:
      "The statements that carry a position, or the facts that carry a factor, differ."
    case .disputedNeed: "What a guarantee needs is claimed by one account and denied by another."
    case .weakSources:
      "A position rests on sources of reliability D or E alone: not usually reliable, or unreliable."
    case .unjudgedSources:
      "A position rests on nothing better than what nobody could judge: reliability F or credibility"
        + " 6, which is unknown, not bad."
    case .singleSource: "A position rests on one source alone."
    case .juniorVoice:
      "A position is known only from a voice of rank 2 or lower, or from what others say of it."
    case .unnamedVoice:
      "A position rests on voices alone that no source names, be it in the place of a named one's word."
    case .internalDivision: "A voice of lower rank differs from the position, and is not later."
    case .possibleShift: "A voice of lower rank differs from the position, and is later."
    case .stalePosition: "The newest word on a position is older than the span that is asked for."
    case .drift: "A position became another on a later day: a dated change, no contradiction."
    case .differingConditions:
      "The same side is told at the same time on different conditions."
    case .missingPosition:
      "A position that somebody urges, or that something waits for, is not documented."
    case .unusedID: "An actor, a guarantee or a factor is declared, and nothing else names it."
    case .uncitedSource: "No statement cites the source."
    }
  }
}
