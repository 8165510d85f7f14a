/// How the analyst's copy of a document stands to what the dossier says of it.
enum DocumentStanding {
  /// It is the copy of the digest, under its name.
  case same(Document)
  /// No digest is given to hold it against.
  case undigested(Document)
  /// The copy of the digest is there under another name.
  case renamed(Document)
  /// The copy of this name has another digest, and no other copy has the right one.
  case changed(Document)
  /// What has the name is no text.
  case fault(Document.Fault)
  case unreadable(Diagnostic)
  case missing
  /// The name leads out of the folder of documents.
  case outside

  /// The document, where there is one to look into.
  var document: Document? {
    switch self {
    case .same(let document), .undigested(let document), .renamed(let document),
      .changed(let document):
      document
    case .fault, .unreadable, .missing, .outside: nil
    }
  }

  /// Whether the document is not the one that was cited, so that every passage has to prove itself.
  var isChanged: Bool { if case .changed = self { true } else { false } }
}

extension DocumentShelf {
  /// How the copy of a name stands to the digest that it is to have.
  func standing(of name: String, sha256: String?) -> DocumentStanding {
    let copy = copy(named: name)
    if case .document(let document) = copy, sha256 == nil || document.sha256 == sha256 {
      return sha256 == nil ? .undigested(document) : .same(document)
    }
    if let sha256, let other = document(digest: sha256) { return .renamed(other) }
    switch copy {
    case .document(let document): return .changed(document)
    case .fault(let fault): return .fault(fault)
    case .unreadable(let diagnostic): return .unreadable(diagnostic)
    case .missing: return .missing
    case .outside: return .outside
    }
  }
}
