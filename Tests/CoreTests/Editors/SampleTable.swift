import Foundation

/// editors/samples.txt: lines of the language with what each character of them is, drawn below in
/// letters, and a legend of what the letters stand for in either grammar.
struct SampleTable {
  /// The lines, in order: they are read as one text.
  private(set) var lines: [String] = []
  /// A letter for each character; a blank where there is nothing to be shown, or nothing matters.
  private(set) var letters: [String] = []
  /// The letter of each scope and group.
  private var names: [String: Character] = [:]

  static let editors = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "editors")

  init() throws {
    let text = try String(
      contentsOf: Self.editors.appending(path: "samples.txt"), encoding: .utf8)
    var samples: [String] = []
    for line in text.split(separator: "\n").map(String.init) {
      let words = line.split(separator: " ").map(String.init)
      if words[0] != "%" {
        samples.append(line)
      } else if words.count > 3, words[1].count == 1, let letter = words[1].first {
        names[words[2] + ".parley"] = letter
        for group in words.dropFirst(3) { names[group] = letter }
      }
    }
    for index in stride(from: 0, to: samples.count - 1, by: 2) {
      lines.append(samples[index])
      letters.append(Self.trimmed(samples[index + 1]))
    }
  }

  /// The letter of a scope or a group; a blank where the legend has none, as of regions that only
  /// hold others.
  func letter(_ name: String) -> Character { names[name] ?? " " }

  /// A row of letters without those that stand below white space outside strings and comments.
  static func row(_ letters: [Character], below line: String) -> String {
    trimmed(
      String(
        zip(letters, line).map { letter, character in
          character == " " && letter != "s" && letter != "c" ? " " : letter
        }))
  }

  private static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}
