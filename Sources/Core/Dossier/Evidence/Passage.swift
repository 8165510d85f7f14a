/// What a citation leads to, with a copy of its document at hand.
public struct Passage: Hashable, Sendable {
  /// One paragraph, word for word.
  public struct Paragraph: Hashable, Sendable {
    /// Its number in the copy.
    public var number: Int
    /// Its text, as it is.
    public var text: String
  }

  /// The document's name, as the source gives it.
  public var document: String
  /// The paragraphs, in the order they are cited in; none where the passage cannot be shown.
  public var paragraphs: [Paragraph] = []
  /// What is to be known beside it, or what keeps it from being shown; nil where it is simply there.
  public var remark: String?

  /// The numbers of the paragraphs in words: `8-10, 15`.
  public var numberWords: String { paragraphWords(paragraphs.map(\.number)) }
}

extension DocumentShelf {
  /// The passage that a source is cited for; nil where the source names no document, or the citation no
  /// paragraph.
  ///
  /// What is shown is what was cited: the document of the digest, or a passage of the fingerprint. Of
  /// anything else it is said why it is not shown.
  public func passage(_ citation: SourceCitation, of source: Source) -> Passage? {
    guard let name = source.document, !citation.paragraphs.isEmpty else { return nil }
    var passage = Passage(document: name)
    let standing = standing(of: name, sha256: source.sha256)
    guard let document = standing.document else {
      passage.remark = standing.problem
      return passage
    }
    let found = PassageStanding(
      citation.paragraphs, fingerprint: citation.fingerprint, in: document,
      isChanged: standing.isChanged, effort: effort)
    var remarks: [String] = []
    if case .renamed = standing { remarks.append("the copy's name is \(shown(document.name))") }
    if case .undigested = standing, citation.fingerprint == nil {
      remarks.append("no digest or print tells whether this copy is the one that was cited")
    }
    if standing.isChanged { remarks.append("the copy is not the one that was cited") }
    var numbers: [Int] = []
    switch found {
    case .none, .asCited:
      numbers = citation.paragraphs.flatMap { Array($0) }
      if standing.isChanged { remarks.append("but this passage reads as it was cited") }
    case .moved(let now):
      numbers = now
      remarks.append(
        standing.isChanged
          ? "but this passage is in it, with other numbers than it was cited with"
          : "the passage of the print has other numbers than are cited")
    case .ambiguous:
      remarks.append("and its words stand in more than one place")
    case .unproven: remarks.append("and no print tells whether this passage has changed")
    case .missing(let missing):
      remarks.append("there is no paragraph \(paragraphWords(missing)) in it")
    case .lost, .notFound:
      remarks.append(
        standing.isChanged
          ? "and what it has there is not what was cited"
          : "the print is not that of the paragraphs cited")
    }
    passage.paragraphs = numbers.map {
      Passage.Paragraph(number: $0, text: document.paragraphs[$0 - 1])
    }
    passage.remark = remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    return passage
  }
}

extension DocumentStanding {
  /// Why there is no document to look into.
  var problem: String {
    switch self {
    case .same, .undigested, .renamed, .changed: ""
    case .fault(.empty): "the copy is empty"
    case .fault(.binary): "the copy is no text"
    case .fault(.notUTF8), .fault(.utf16): "the copy is not UTF-8"
    case .unreadable: "the copy cannot be read"
    case .missing: "there is no copy of it"
    case .outside: "its name leads out of the folder of documents"
    }
  }
}
