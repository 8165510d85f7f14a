/// A passage of a document as it stands there, and where that is.
public struct Quotation: Hashable, Sendable {
  /// The paragraphs. They come from a file: renderers make them safe.
  public var paragraphs: [String]
  /// Where they stand: the document, the paragraphs, and what is to be known of the copy.
  public var place: [Inline]

  /// Creates a quotation.
  public init(_ paragraphs: [String], place: [Inline]) {
    self.paragraphs = paragraphs
    self.place = place
  }
}
