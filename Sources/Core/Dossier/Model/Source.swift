/// A published text that statements are taken from.
public struct Source: Hashable, Sendable {
  /// Its id.
  public var id: String
  /// Its title.
  public var title: String
  /// Where it was declared.
  public var place: Place
  /// Who published it.
  public var outlet: String?
  /// Who wrote it.
  public var author: String?
  /// When it was published.
  public var published: InexactDate?
  /// How reliable the source is, after the Admiralty code; unjudged where nothing was said.
  public var reliability: Reliability = .unjudged
  /// Its language, as a BCP 47 tag.
  public var language: String?
  /// Where it can be read.
  public var url: String?
  /// The analyst's own copy: a file name. Its text is never stored.
  public var document: String?
  /// The copy's SHA-256, as 64 lower-case hex digits.
  public var sha256: String?
}
