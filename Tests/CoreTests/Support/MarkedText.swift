import ParleyCore

/// A text with the errors it should give drawn under its lines:
///
///     2025 france suports us-force
///                 ^^^^^^^ expected-token did you mean supports
///
/// A line whose first visible character is `^` is no part of the text.
struct MarkedText {
  /// The text without its marks.
  let text: String
  /// The errors drawn, one line each, in order of place.
  let marks: [String]

  init(_ drawn: String) {
    var lines: [String] = []
    var marks: [String] = []
    for line in drawn.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.drop { $0 == " " }
      guard mark.first == "^" else {
        lines.append(String(line))
        continue
      }
      let column = line.count - mark.count + 1
      let length = mark.prefix { $0 == "^" }.count
      let rest = mark.dropFirst(length).drop { $0 == " " }
      marks.append("\(lines.count):\(column)+\(length) \(rest)")
    }
    text = lines.joined(separator: "\n")
    self.marks = marks
  }

  /// A diagnostic as a mark is written.
  static func mark(_ diagnostic: Diagnostic) -> String {
    let suggestion = diagnostic.suggestion.map { " did you mean \($0)" } ?? ""
    guard let place = diagnostic.place else { return diagnostic.id.rawValue + suggestion }
    return "\(place.line):\(place.column)+\(place.length) \(diagnostic.id.rawValue)\(suggestion)"
  }
}
