/// Turns syntax into a dossier: gives every id its meaning, checks every rule that spans entries, and
/// reports all that is wrong in one run.
///
/// It works on a dossier value, the empty one or one to extend; nothing is kept where there is an
/// error. The steps: declare all ids (forward references are allowed, across files too), fill in the
/// declarations, then take up the statements, then look over the whole.
struct Checker: Sendable {
  var dossier: Dossier
  var diagnostics: [Diagnostic] = []
  /// Whether what is read is hypothetical.
  let isSupposed: Bool
  /// The text being read, for places.
  var text: SourceText
  /// What a place in that text is called; nil for its name and line.
  var place: Place?
  /// The statements read so far, of the text being read.
  var page: StatementPageBuilder
  /// How many errors get a suggestion; searching for one takes a look at every id.
  var suggestionLimit = 100
  /// The `from` in force.
  var current: Name?
  /// Whether the `from` in force names no source, which has been reported once.
  var isUnderUnknownSource = false
  /// The `is due` atoms read so far, to be held against the triggers.
  var dueNames: [(name: Name, guarantee: GuaranteeID, text: SourceText)] = []

  init(_ dossier: Dossier, isSupposed: Bool) {
    self.dossier = dossier
    self.isSupposed = isSupposed
    self.text = SourceText(name: "", bytes: [])
    page = StatementPageBuilder(text, at: nil, isSupposed: isSupposed)
  }

  /// Takes up the entries of further files.
  ///
  /// - Returns: The first page of statements and the first waiver that are new; nil where an entry is wrong.
  mutating func run(_ files: [Outline]) -> (page: Int, waiver: Int)? {
    var declared: [[Subject?]] = []
    for file in files {
      text = file.text
      diagnostics += file.diagnostics
      for entry in file.entries { reportFlaws(entry) }
      declared.append(file.entries.map { declare($0) })
    }
    for (file, subjects) in zip(files, declared) {
      text = file.text
      for (entry, subject) in zip(file.entries, subjects) {
        if let subject { fill(subject, entry) }
      }
    }
    checkTriggers()
    let firstPage = dossier.statements.pages.count
    let firstWaiver = dossier.waivers.count
    for reading in readings(of: files) {
      dossier.statements.append(reading.page)
      dossier.waivers += reading.waivers
      diagnostics += reading.diagnostics
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    index(fromPage: firstPage)
    return (firstPage, firstWaiver)
  }

  /// What the statements and waivers of one file came to.
  struct Reading: Sendable {
    var page: StatementPage
    var waivers: [Waiver]
    var diagnostics: [Diagnostic]
  }

  /// The statements and waivers of each file, read side by side where that is worth while.
  private func readings(of files: [Outline]) -> [Reading] {
    let size = files.reduce(0) { $0 + $1.text.bytes.count }
    let limit = max(1, suggestionLimit / max(files.count, 1))
    let quick = files.contains { $0.hasStatements } ? QuickReader(dossier) : nil
    // What one file teaches of conditions serves the next ones of its stretch.
    let stretches = size < Self.worthThreads ? 1 : min(files.count, 8 * Threads.count)
    return Threads.map(stretches, threads: Threads.count) { stretch in
      var quick = quick
      let first = stretch * files.count / stretches
      return files[first..<(stretch + 1) * files.count / stretches].map { file in
        var checker = self
        checker.suggestionLimit = limit
        return checker.reading(of: file, &quick)
      }
    }.flatMap { $0 }
  }

  /// How many bytes of text are worth a second thread.
  static let worthThreads = 1 << 20

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
