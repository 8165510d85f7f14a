import Foundation

/// A page of the guide, as far as tests look at it: its fenced blocks, headings and links.
struct MarkdownPage {
  /// Its path in the project.
  let path: String
  private(set) var blocks: [Block] = []
  private(set) var links: [Link] = []
  /// What a link's fragment may name, one for each heading, as GitHub makes them.
  private(set) var anchors: Set<String> = []

  /// A fenced block.
  struct Block {
    /// The words after the fence.
    var info: String
    /// What stands in it, with line ends.
    var text = ""
    /// The line of its fence, counted from 1.
    var line: Int

    /// What follows a first word in the info; nil where the first word is another.
    func rest(after word: String) -> String? {
      if info == word { return "" }
      return info.hasPrefix(word + " ") ? String(info.dropFirst(word.count + 1)) : nil
    }
  }

  /// A link within a line.
  struct Link {
    var target: String
    var line: Int
  }

  init(_ path: String) throws { self.init(path, text: try Project.text(path)) }

  init(_ path: String, text: String) {
    self.path = path
    var open: (mark: Int, block: Block)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " }
      let mark = line.count - trimmed.count < 4 ? trimmed.prefix { $0 == "`" }.count : 0
      let info = trimmed.dropFirst(mark).trimmingCharacters(in: .whitespaces)
      if let (width, block) = open {
        if mark >= width, info.isEmpty {
          blocks.append(block)
          open = nil
        } else {
          open?.block.text += line + "\n"
        }
      } else if mark >= 3 {
        open = (mark, Block(info: info, line: index + 1))
      } else if !line.hasPrefix("    ") {
        read(line, index + 1)
      }
    }
  }

  /// Takes what a line of text has: a heading, or links.
  private mutating func read(_ line: Substring, _ number: Int) {
    let text = line.replacing(/`[^`]*`/, with: "")
    for link in text.matches(of: /\]\(([^)\s]+)\)/) {
      links.append(Link(target: String(link.1), line: number))
    }
    guard let heading = line.wholeMatch(of: /#{1,6} +(.*)/) else { return }
    let name = heading.1.replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.1 }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
    var anchor = name
    var count = 0
    while !anchors.insert(anchor).inserted {
      count += 1
      anchor = "\(name)-\(count)"
    }
  }
}
