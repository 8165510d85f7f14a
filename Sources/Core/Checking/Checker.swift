/// Turns syntax into a dossier: gives every id its meaning, checks every rule that spans entries, and
/// reports all that is wrong in one run.
///
/// It works on a dossier value, the empty one or one to extend; nothing is kept where there is an
/// error. The steps: declare all ids (forward references are allowed, across files too), fill in the
/// declarations, then take up the statements, then look over the whole.
struct Checker {
  var dossier: Dossier
  var diagnostics: [Diagnostic] = []
  /// Whether what is read is hypothetical.
  let isSupposed: Bool
  /// The text being read, for places.
  var text: SourceText
  /// What a place in that text is called; nil for its name and line.
  var place: Place?
  /// The statements read so far that may not mean what their author thinks.
  var doubtful: [(statement: StatementID, place: Diagnostic.Place)] = []
  /// Whether the `from` in force names no source, which has been reported once.
  var isUnderUnknownSource = false
  /// The `is due` atoms read so far, to be held against the triggers.
  var dueNames: [(name: Name, guarantee: GuaranteeID, text: SourceText)] = []

  init(_ dossier: Dossier, isSupposed: Bool) {
    self.dossier = dossier
    self.isSupposed = isSupposed
    self.text = SourceText(name: "", bytes: [])
  }

  mutating func run(_ files: [SyntaxFile]) {
    var declared: [[Subject?]] = []
    for file in files {
      text = file.text
      diagnostics += file.diagnostics
      declared.append(file.entries.map { declare($0) })
    }
    for (file, subjects) in zip(files, declared) {
      text = file.text
      for (entry, subject) in zip(file.entries, subjects) {
        if let subject { fill(subject, entry) }
      }
    }
    let firstNew = dossier.statements.count
    let firstWaiver = dossier.waivers.count
    for file in files {
      text = file.text
      takeStatements(file.entries)
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    index(from: firstNew)
    diagnostics += doubts() + lapses(from: firstWaiver)
  }

  // MARK: Reporting

  mutating func report(
    _ id: DiagnosticID, _ message: String, at range: SourceRange, expected: String? = nil,
    suggestion: String? = nil, notes: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(
        id, message, expected: expected, suggestion: suggestion,
        place: Diagnostic.Place(range, in: text), notes: notes))
  }

  func place(of range: SourceRange) -> Place {
    place ?? Place(file: text.name, line: range.line)
  }
}
