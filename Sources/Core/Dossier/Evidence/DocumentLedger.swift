/// What a dossier cites of which document, with the places it says so, as written.
struct DocumentLedger {
  /// A detail of an entry of a file.
  struct Address: Hashable {
    var file: Int
    var entry: Int
    var detail: Int
  }

  /// A source with a document.
  struct Holding {
    var source: Name
    var address: Address
    /// The document's name.
    var document: String
    var sha256: String?
    /// What is cited of it, in the order of files and lines.
    var passages: [CitedPassage] = []
  }

  /// One `in` line.
  struct CitedPassage {
    var address: Address
    var citation: CitationSyntax
  }

  let files: [SyntaxFile]
  /// The sources with a document, in the order of files and lines.
  private(set) var holdings: [Holding] = []
  /// How many sources name no document.
  private(set) var undocumented = 0
  /// The sources cited that none of the files declares, each where it is named first.
  private(set) var unknown: [(source: Name, file: Int)] = []

  init(_ files: [SyntaxFile]) {
    self.files = files
    var declared: [String: Int?] = [:]
    for (file, entry, syntax) in entries {
      guard case .source(let name, _) = syntax.kind, declared[name.value] == nil else { continue }
      declared[name.value] = .some(nil)
      for (detail, line) in syntax.details.enumerated() {
        guard case .document(let document, let sha256) = line.kind else { continue }
        declared[name.value] = holdings.count
        holdings.append(
          Holding(
            source: name, address: Address(file: file, entry: entry, detail: detail),
            document: document, sha256: sha256))
      }
      if declared[name.value] == .some(nil) { undocumented += 1 }
    }
    var from: (name: Name, file: Int)?
    for (file, entry, syntax) in entries {
      if case .from(let name) = syntax.kind { from = (name, file) }
      for (detail, line) in syntax.details.enumerated() {
        guard case .citation(let citation) = line.kind,
          let name = citation.source ?? (from?.file == file ? from?.name : nil)
        else { continue }
        let address = Address(file: file, entry: entry, detail: detail)
        if let index = declared[name.value] {
          guard let index else { continue }
          holdings[index].passages.append(CitedPassage(address: address, citation: citation))
        } else if !unknown.contains(where: { $0.source == name }) {
          unknown.append((name, file))
        }
      }
    }
  }

  private var entries: [(file: Int, entry: Int, syntax: Entry)] {
    files.enumerated().flatMap { file, syntax in
      syntax.entries.enumerated().map { (file, $0.offset, $0.element) }
    }
  }

  /// The entry that an address is in.
  func entry(_ address: Address) -> Entry { files[address.file].entries[address.entry] }

  /// The detail at an address.
  func detail(_ address: Address) -> Detail { entry(address).details[address.detail] }

  /// Where a detail stands.
  func place(_ address: Address) -> Diagnostic.Place {
    Diagnostic.Place(detail(address).range, in: files[address.file].text)
  }

  /// Where one part of a detail stands, from its word to before the next part's: `para 8-10, 15` of an
  /// `in` line. The whole detail where it has no such part.
  func place(_ address: Address, part: Part) -> Diagnostic.Place {
    let text = files[address.file].text
    let range = detail(address).range
    var lexer = Lexer(text, in: range)
    var tokens: [Token] = []
    while lexer.nextLine(into: &tokens) != nil {}
    let words = tokens.map { $0.kind == .word ? text.string($0.range) : "" }
    func begins(_ part: Part, at index: Int) -> Bool {
      switch part {
      case .name: tokens[index].kind == .string
      // A source may have the id 'para'; the numbers come after the word.
      case .paragraphs:
        words[index] == part.rawValue && index + 1 < words.count
          && words[index + 1].utf8.first.map(ASCII.isDigit) == true
      case .digest, .fingerprint, .credibility, .carrier: words[index] == part.rawValue
      }
    }
    guard let first = tokens.indices.dropFirst().first(where: { begins(part, at: $0) }) else {
      return Diagnostic.Place(range, in: text)
    }
    let next = tokens.indices[(first + 1)...].first { index in
      Part.allCases.contains { $0 != .name && $0 != part && begins($0, at: index) }
    }
    return Diagnostic.Place(
      tokens[first].range.through(tokens[(next ?? tokens.count) - 1].range), in: text)
  }

  /// A part of a `document` or `in` line, by the word that it begins with.
  enum Part: String, CaseIterable {
    case name = "document"
    case digest = "sha256"
    case paragraphs = "para"
    case fingerprint = "print"
    case credibility
    case carrier = "via"
  }
}
