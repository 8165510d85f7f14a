/// A document that is being read, paragraph by paragraph, with the dossier's names marked in it.
///
/// As with ``Adding`` there is no terminal in it: a line in, outcomes out.
public struct DocumentWalk {
  /// The source whose document it is.
  let source: String
  let document: Document
  /// What is to be known of the copy.
  let remark: String?
  /// The session it is read in; entries that are added come to stand in it.
  public var session: Session
  /// The paragraph that is shown, from 1.
  private(set) var paragraph: Int
  /// Whether it has been left.
  public private(set) var isOver = false
  private let marks: NameMarks
  /// What was looked for last.
  private var sought = ""

  /// Opens a source's document.
  ///
  /// - Throws: A diagnostic where there is no copy of it, or no such paragraph in it.
  init(_ id: SourceID, paragraph: Int, in session: Session) throws(Diagnostic) {
    let dossier = session.state.dossier
    let known = dossier[id]
    source = known.id
    self.session = session
    marks = NameMarks(dossier)
    self.paragraph = paragraph
    guard let name = known.document else {
      throw Diagnostic(
        .documentMissing, "'\(known.id)' names no document",
        expected: "a source with a detail 'document \"FILE\"'")
    }
    guard let shelf = session.view.shelf else {
      throw Diagnostic(
        .documentMissing, "no copies of documents are at hand",
        expected: "the folder with them, after --documents or in $PARLEY_DOCUMENTS")
    }
    let standing = shelf.standing(of: name, sha256: known.sha256)
    guard let document = standing.document else {
      throw Diagnostic(
        .documentMissing, "\(shown(name)) cannot be read: \(standing.problem)",
        expected: "a copy that 'parley check --documents' finds nothing wrong with")
    }
    self.document = document
    remark =
      standing.isChanged
      ? "This copy is not the one that was cited: its paragraphs may have other numbers." : nil
    guard (1...document.paragraphs.count).contains(paragraph) else {
      throw Diagnostic(
        .paragraphMissing,
        "\(shown(name)) has no paragraph \(paragraph): it has \(document.paragraphs.count)",
        expected: "a paragraph that is there")
    }
  }

  // MARK: At a terminal

  /// What stands before the next answer.
  public var prompt: String { "\(source) \(paragraph)/\(document.paragraphs.count)> " }

  /// What came of a line: something to show, and what of an entry was given where one is to be added.
  public struct Step {
    public var outcomes: [Outcome] = []
    public var add: String?
  }

  /// The paragraph that one is at.
  public var page: Outcome {
    say(blocks(paragraph...paragraph, isAlone: true), paragraph...paragraph)
  }

  /// Takes a line.
  public mutating func answer(_ typed: String) -> Step {
    let line = typed.trimmed
    let word = String(line.prefix { $0 != " " && !$0.isNewline })
    if word == "add" { return Step(add: String(line.dropFirst(word.count)).trimmed) }
    if line.hasPrefix("/") { return find(String(line.dropFirst()).trimmed) }
    if let number = Int(line.withoutParagraphMark) { return go(to: number, line) }
    switch line {
    case "", "next", "n": return turn(by: 1, "This is the last paragraph.")
    case "back", "b": return turn(by: -1, "This is the first paragraph.")
    case "q", "quit", "cancel":
      isOver = true
      return Step()
    case "?", "help": return Step(outcomes: [say([.paragraph([.text(Self.help)])], nil)])
    default: return Step(outcomes: [unknown(line)])
    }
  }

  /// Leaves.
  public mutating func leave() { isOver = true }

  private mutating func turn(by step: Int, _ end: String) -> Step {
    guard (1...document.paragraphs.count).contains(paragraph + step) else {
      return Step(outcomes: [say([.paragraph([.text(end)])], nil)])
    }
    paragraph += step
    return Step(outcomes: [page])
  }

  private mutating func go(to number: Int, _ typed: String) -> Step {
    guard (1...document.paragraphs.count).contains(number) else {
      return Step(outcomes: [
        wrong(.paragraphMissing, "there is no paragraph \(shown(typed))", typed, nil)
      ])
    }
    paragraph = number
    return Step(outcomes: [page])
  }

  private mutating func find(_ text: String) -> Step {
    if !text.isEmpty { sought = text.lowercased() }
    guard !sought.isEmpty else {
      return Step(outcomes: [say([.paragraph([.text(Self.help)])], nil)])
    }
    let count = document.paragraphs.count
    for step in 1...count {
      let index = (paragraph - 1 + step) % count
      if document.paragraphs[index].lowercased().contains(sought) {
        paragraph = index + 1
        return Step(outcomes: [page])
      }
    }
    return Step(outcomes: [
      say([.paragraph([.text("\(shown(sought)) stands nowhere in it.")])], nil)
    ])
  }

  private static let words = ["next", "back", "add", "q", "?"]
  private static let help =
    "Enter or 'next' goes on, 'back' goes back, a number goes to that paragraph, '/text' to the next one"
    + " with a text, '/' alone to the next such again. 'add' adds a statement from this paragraph; a"
    + " claim may follow. 'q' leaves."

  private func unknown(_ line: String) -> Outcome {
    wrong(
      .unknownCommand, "\(shown(line)) means nothing while a document is read", line,
      NearestWord.to(line, among: Self.words))
  }

  private func wrong(_ id: DiagnosticID, _ message: String, _ line: String, _ near: String?)
    -> Outcome
  {
    let text = SourceText(name: "read", line)
    let expected =
      "'next', 'back', a number up to \(document.paragraphs.count), '/text', 'add' or 'q'"
    return Outcome(
      number: session.count,
      diagnostics: [
        Diagnostic(
          id, message, expected: expected, suggestion: near,
          place: Diagnostic.Place(SourceRange(0, text.bytes.count, line: 1), in: text))
      ])
  }

  /// Begins a statement that stands in the paragraph.
  public func adding(_ typed: String) -> (adding: Adding?, diagnostics: [Diagnostic]) {
    do throws(Diagnostics) {
      return (try Adding(in: session, typed: typed, source: source, paragraph: paragraph), [])
    } catch {
      return (nil, error.list)
    }
  }

  /// What could stand at the cursor.
  public func suggestions(for line: String, at cursor: Int) -> Suggestions {
    if line.hasPrefix("add ") { return session.suggestions(for: line, at: cursor) }
    let typed = TypedText(line, at: cursor)
    return session.suggestions(
      for: typed, after: [], words: typed.start == 0 ? Self.words.map { .init($0) } : [])
  }

  // MARK: What is shown

  /// Everything from the paragraph on.
  var rest: Report {
    let all = paragraph...document.paragraphs.count
    return report(blocks(all, isAlone: false), all)
  }

  private func say(_ blocks: [Block], _ shown: ClosedRange<Int>?) -> Outcome {
    var outcome = Outcome(number: session.count)
    outcome.report = report(blocks, shown)
    return outcome
  }

  private func blocks(_ numbers: ClosedRange<Int>, isAlone: Bool) -> [Block] {
    var blocks: [Block] = remark.map { [.paragraph([.text($0)])] } ?? []
    for number in numbers {
      let text = marks.inlines(document.paragraphs[number - 1])
      blocks.append(.paragraph([.strong([.text("¶\(number)")]), " "] + text))
      let places = citing(number)
      if !places.isEmpty {
        blocks.append(.paragraph([.text("Cited already: " + places.joined(separator: ", "))]))
      }
    }
    return blocks
  }

  /// Where the statements stand that cite a paragraph.
  private func citing(_ number: Int) -> [String] {
    let dossier = session.state.dossier
    var places: [String] = []
    for statement in dossier.statements {
      let cites = statement.citations.contains { citation in
        dossier[citation.source].id == source
          && citation.paragraphs.contains { $0.contains(number) }
      }
      if cites, !places.contains("\(statement.place)") { places.append("\(statement.place)") }
    }
    return places
  }

  private func report(_ blocks: [Block], _ numbers: ClosedRange<Int>?) -> Report {
    let shown = numbers.map(Array.init) ?? []
    return Report(
      "read", blocks: blocks,
      data: [
        .init("source", .string(source)), .init("document", .string(document.name)),
        .init("count", .int(document.paragraphs.count)), .init("remark", .optional(remark)),
        .init(
          "paragraphs",
          .array(
            shown.map { number in
              let text = document.paragraphs[number - 1]
              var names: [String] = []
              for mark in marks.marks(in: text) where !names.contains(mark.id) {
                names.append(mark.id)
              }
              return [
                "number": .int(number), "text": .string(text), "names": .strings(names),
                "citedAt": .strings(citing(number)),
              ]
            })),
      ])
  }
}
