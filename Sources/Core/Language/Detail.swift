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

/// `[from DATE] [until DATE]`, both inclusive.
public struct PeriodSyntax: Hashable, Sendable {
  /// The first day, where the date's first possible day counts.
  public var from: Located<InexactDate>?
  /// The last day, where the date's last possible day counts.
  public var until: Located<InexactDate>?

  /// Creates a period, unlimited unless told otherwise.
  public init(from: Located<InexactDate>? = nil, until: Located<InexactDate>? = nil) {
    self.from = from
    self.until = until
  }
}

/// Who is named after `by`.
public enum SpeakerSyntax: Hashable, Sendable {
  /// A declared actor.
  case actor(Name)
  /// `unnamed "description" [rank N]`.
  case unnamed(String, rank: Int?)
}

/// An `in` line: `in [SOURCE] [para N-M, …] [credibility N] [via "carrier"] [print HEX]`.
public struct CitationSyntax: Hashable, Sendable {
  /// How many paragraphs one line may cite. Reports and data list them one by one.
  public static let mostParagraphs = 1_000

  /// The source; nil where the line begins with `para` under a `from`.
  public var source: Name?
  /// The paragraphs, as written: single ones are ranges of one; all at least 1, not reversed.
  public var paragraphs: [ClosedRange<Int>]
  /// The credibility, where given.
  public var credibility: Credibility?
  /// The carrier, where given.
  public var carrier: String?
  /// The passage's fingerprint, 16 hex digits, where given.
  public var fingerprint: String?

  /// Creates a citation.
  public init(
    source: Name? = nil, paragraphs: [ClosedRange<Int>] = [], credibility: Credibility? = nil,
    carrier: String? = nil, fingerprint: String? = nil
  ) {
    self.source = source
    self.paragraphs = paragraphs
    self.credibility = credibility
    self.carrier = carrier
    self.fingerprint = fingerprint
  }
}
