/// The source of a sentence: a source id with paragraphs, or the place of an entry that has none.
public struct Citation: Hashable, Sendable {
  /// The source's id, or nil for what is supposed in a scenario or session, and for a declaration.
  public var source: String?
  /// Whether it is a declaration of the dossier's: the analyst's own definition.
  public var isDeclaration = false
  /// The paragraphs, in words: `8-10, 15`; empty where none are given.
  public var paragraphs: String
  /// The place of the statement in the dossier: `FILE:LINE`.
  public var place: String
  /// What was said, a statement each, in the form that a brief in Markdown carries them along and
  /// `verify` reads them again; empty where there is no statement.
  public var claims: [String] = []

  /// Creates a citation.
  public init(source: String?, paragraphs: String, place: String) {
    self.source = source
    self.paragraphs = paragraphs
    self.place = place
  }

  /// The citation of a declaration: what the dossier's keepers define themselves.
  public static func declaration(at place: String) -> Citation {
    var citation = Citation(source: nil, paragraphs: "", place: place)
    citation.isDeclaration = true
    return citation
  }
}
