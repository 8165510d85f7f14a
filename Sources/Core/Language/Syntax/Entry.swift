/// One entry of a file or session: a line that starts in column 1, with its details.
public struct Entry: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// The indented lines under it, in the order they were written.
  public var details: [Detail]
  /// Where its head line stands: from its first byte to the last of what was read of the head.
  public var range: SourceRange
  /// What stands above and beside its head line.
  public var trivia: Trivia
  /// Indented comments after the last detail.
  public var closing: [Trivia.Line]

  /// Creates an entry.
  public init(
    _ kind: Kind, details: [Detail] = [], range: SourceRange, trivia: Trivia = Trivia(),
    closing: [Trivia.Line] = []
  ) {
    self.kind = kind
    self.details = details
    self.range = range
    self.trivia = trivia
    self.closing = closing
  }

  /// What an entry can be.
  public enum Kind: Hashable, Sendable {
    /// `source ID "title"`; details: outlet, author, published, reliability, language, url, document.
    case source(Name, title: String)
    /// `actor ID KIND "Name"`; details: also, member of, speaks for, size.
    case actor(Name, ActorKind, title: String)
    /// `guarantee ID KIND "Name"`; details: also, components, needs, triggered by.
    case guarantee(Name, GuaranteeKind, title: String)
    /// `factor ID "Name"`; details: also, levels, lasts.
    case factor(Name, title: String)
    /// `DATE CLAIM`; details: by, according to, in, reason, on, and the gist.
    case statement(Located<InexactDate>, ClaimSyntax)
    /// `from SOURCE`.
    case from(Name)
    /// `waive CHECK SUBJECT until DATE "reason"`; the subject is an id or a position.
    case waive(check: Name, subject: LeverSyntax, until: Located<InexactDate>, reason: String)
    /// `scenario "title"`.
    case scenario(Located<String>)
    /// `as of DATE [known DATE]`.
    case asOf(Located<InexactDate>, known: Located<InexactDate>?)
    /// `assume ASSUMPTION`.
    case assume(AssumptionSyntax)
    /// `trust reliability LETTER or better[, unjudged]`.
    case trust(Reliability, unjudged: Bool)
    /// `distrust SOURCE`.
    case distrust(Name)
    /// `expect [open] EXPR [because ID, …]`.
    case expect(ExpectationSyntax)
    /// `skip "reason"` or `todo "reason"`.
    case mark(TestMark, reason: String)
    /// Any other line of a script or session: a command and its text as typed.
    case command(name: Name, text: String)
  }
}
