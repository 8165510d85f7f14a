/// One logical line while it is being printed: its text, and where it may be broken.
///
/// It may be broken inside parentheses only, where the language lets an indented line continue the
/// one before.
struct PrintedLine {
  /// What stands between the places where it may be broken.
  private var pieces: [String] = [""]

  /// Creates a line that begins with a text.
  init(_ text: String = "") { pieces = [text] }

  /// Adds text.
  mutating func add(_ text: String) { pieces[pieces.count - 1] += text }

  /// Adds a space at which the line may be broken.
  mutating func addBreak() { pieces.append("") }

  /// The text on a single line.
  var text: String { pieces.joined(separator: " ") }

  /// The text, indented and broken so that no line is wider than it has to be.
  func lines(indentedBy indent: Int, width: Int) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent) + pieces[0]
    var column = line.unicodeScalars.count
    for piece in pieces.dropFirst() {
      let length = piece.unicodeScalars.count
      if column + 1 + length > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 4) + piece
        column = indent + 4 + length
      } else {
        line += " " + piece
        column += 1 + length
      }
    }
    return lines + [line]
  }
}
