/// What the first lines of a document say of it, where they say it in a form that is known.
///
/// The head is what stands before the first paragraph of more than 200 characters, 12 paragraphs at
/// most. Read are lines with a label (`Author: …`, `Published: …`), a line that begins with `By` or
/// `Report by`, and a short line with nothing but a date and a few words. Anything else is text.
struct DocumentHead {
  /// One thing it says.
  struct Line {
    /// The paragraph.
    var number: Int
    /// What it says.
    var text: String
  }

  private(set) var title: [Line] = []
  private(set) var outlet: [Line] = []
  private(set) var author: [Line] = []
  private(set) var url: [Line] = []
  /// The days that it may be dated: two where day and month cannot be told apart.
  private(set) var dates: [(number: Int, days: [Day])] = []

  private static let longest = 200
  private static let lines = 12

  init(_ document: Document) {
    for (index, paragraph) in document.paragraphs.prefix(Self.lines).enumerated() {
      let text = String(decoding: document.plain[index], as: UTF8.self)
      guard paragraph.unicodeScalars.count <= Self.longest else { break }
      read(Line(number: index + 1, text: text))
    }
  }

  private mutating func read(_ line: Line) {
    if let (label, value) = Self.labelled(line.text) {
      let line = Line(number: line.number, text: value)
      switch label {
      case "title", "headline": title.append(line)
      case "outlet", "publisher", "source", "publication", "newspaper": outlet.append(line)
      case "author", "authors", "byline", "by", "written by": author.append(line)
      case "url", "link": url.append(line)
      case "date", "published", "published on", "publication date", "posted", "posted on":
        if let days = WrittenDate.days(in: value) { dates.append((line.number, days)) }
      default: break
      }
      return
    }
    let words = NameFinder.words(line.text)
    if words.count <= 12 {
      if words.first == "by" { author.append(line) }
      if words.starts(with: ["report", "by"]) { author.append(line) }
    }
    if words.count <= 8, let days = WrittenDate.days(in: line.text) {
      dates.append((line.number, days))
    }
  }

  /// `Label: value`, the label in small letters; an address is no label with a value.
  private static func labelled(_ text: String) -> (label: String, value: String)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...]
    guard value.hasPrefix(" ") else { return nil }
    let label = NameFinder.words(String(text[..<colon])).joined(separator: " ")
    return label.utf8.count <= 20 ? (label, String(value.dropFirst())) : nil
  }
}
