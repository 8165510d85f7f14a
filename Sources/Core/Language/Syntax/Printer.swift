/// Writes syntax in the canonical layout, the one that `parley fmt` keeps files in.
///
/// - An entry's head stands in column 1, its details under it, indented by two spaces, in the order
///   of `DetailWord`; those that may be repeated stay in the order they were written in.
/// - Single spaces between words; a comment at a line's end has two before it.
/// - One blank line between entries; none between two that have a single line each and stood
///   without one. None inside an entry.
/// - Parentheses where the tree needs them, and nowhere else. A line wider than `width` is broken
///   before `and` and `or` and after a comma, but only inside parentheses that are there anyway.
/// - A verb is singular with one subject, plural with several.
/// - No comment is lost. Where a line that had several comments is printed as one, the last stays
///   beside it and the others come to stand above it.
///
/// What is printed reads back as the same entries, and prints as the same text again.
public struct Printer: Sendable {
  /// How wide a line may be before it is broken, in code points.
  public var width: Int

  /// Creates a printer.
  public init(width: Int = 96) { self.width = width }

  /// A file, every line ended by a line feed.
  public func print(_ file: SyntaxFile) -> String {
    var layout = Layout()
    var previous: Entry?
    for entry in file.entries {
      let staysClose = previous.map { $0.isOneLine && entry.isOneLine } ?? false
      layout.separate(entry.trivia.above, staysClose: staysClose)
      add(entry, to: &layout)
      previous = entry
    }
    layout.addEnd(file.closing, staysClose: previous?.isOneLine ?? false)
    return layout.text
  }

  /// An entry with its comments and details, every line ended by a line feed.
  public func print(_ entry: Entry) -> String {
    var layout = Layout()
    add(entry, to: &layout)
    return layout.text
  }

  /// An expression on a single line, with the parentheses that keep its tree and no others.
  public func print(_ expression: ExpressionSyntax) -> String {
    var line = PrintedLine()
    line.add(expression)
    return line.text
  }

  /// A claim on a single line, as it follows a statement's date.
  public func print(_ claim: ClaimSyntax) -> String {
    var line = PrintedLine()
    line.add(claim)
    return line.text
  }

  /// A position's condition on a single line, `if`, `also if` and `unless` included; empty where
  /// there is none.
  public func print(_ condition: ConditionSyntax) -> String {
    var line = PrintedLine()
    line.add(condition)
    return String(line.text.drop { $0 == " " })
  }

  /// An assumption on a single line, as it follows `assume`.
  public func print(_ assumption: AssumptionSyntax) -> String {
    var line = PrintedLine()
    line.add(assumption)
    return line.text
  }

  /// A lever's id, as reports print it.
  public func print(_ lever: LeverSyntax) -> String {
    var line = PrintedLine()
    line.add(lever)
    return line.text
  }

  private func add(_ entry: Entry, to layout: inout Layout) {
    layout.addTrivia(entry.trivia.above)
    var head = PrintedLine()
    head.add(entry.kind)
    layout.add(head.lines(indentedBy: 0, width: width), comments: entry.trivia.trailing)
    for detail in entry.orderedDetails {
      layout.addComments(detail.trivia.above, indentedBy: 2)
      if case .gist(let lines) = detail.kind {
        layout.addGist(lines, comments: detail.trivia.trailing)
        continue
      }
      var line = PrintedLine()
      line.add(detail.kind)
      layout.add(
        line.lines(indentedBy: 2, width: width), comments: detail.trivia.trailing, indentedBy: 2)
    }
    layout.addComments(entry.closing, indentedBy: 2)
  }
}

extension Entry {
  /// Whether it is printed as its head alone, so that it may stand close to others of its kind.
  var isOneLine: Bool { details.isEmpty && !closing.contains { $0 != .blank } }

  /// The details in canonical order, those of one sort as they were written.
  var orderedDetails: [Detail] {
    details.enumerated()
      .sorted { ($0.element.kind.word, $0.offset) < ($1.element.kind.word, $1.offset) }
      .map(\.element)
  }
}
