/// One indented line under an entry.
public struct Detail: Hashable, Sendable {
  /// What it says.
  public var kind: Kind
  /// Where it stands, from its keyword to its end.
  public var range: SourceRange
  /// What stands above and beside it.
  public var trivia: Trivia

  /// Creates a detail.
  public init(_ kind: Kind, range: SourceRange, trivia: Trivia = Trivia()) {
    self.kind = kind
    self.range = range
    self.trivia = trivia
  }

  /// What a detail can be. Which may stand where is `Entry.Kind`'s matter.
  public enum Kind: Hashable, Sendable {
    // Of a source.
    case outlet(String)
    case author(String)
    case published(Located<InexactDate>)
    case reliability(Reliability)
    /// A BCP 47 tag.
    case language(String)
    case url(String)
    /// `document "FILE" [sha256 HEX]`: 64 hex digits, lower case.
    case document(String, sha256: String?)
    // Of an actor, a guarantee or a factor.
    case also([String])
    /// `member of ORG, … [from DATE] [until DATE]`.
    case memberOf([Name], PeriodSyntax)
    /// `speaks for ACTOR, … [as "role"] [rank N] [from DATE] [until DATE]`.
    case speaksFor([Name], role: String?, rank: Int?, PeriodSyntax)
    /// `size N` or `size N~`.
    case size(Int, isApproximate: Bool)
    case components([String])
    case needs(ExpressionSyntax)
    case triggeredBy(ExpressionSyntax)
    /// `levels LOWEST, …`.
    case levels([Name])
    /// `lasts N days`.
    case lasts(days: Int)
    // Of a statement.
    case by([SpeakerSyntax])
    case accordingTo([Name])
    case citation(CitationSyntax)
    case reason(String)
    case on(Located<InexactDate>)
    /// Consecutive lines that are nothing but a string, one element a line.
    case gist([String])
  }
}
