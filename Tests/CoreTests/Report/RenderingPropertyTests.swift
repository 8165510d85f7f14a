import ParleyCore
import Testing

/// What holds of every report in every format, tried on many made at random from hostile pieces.
struct RenderingPropertyTests {
  private static let seeds: Range<UInt64> = 0..<150

  private func reports() -> [Report] {
    Self.seeds.map { seed in
      var random = RandomReport(seed: seed)
      return random.report()
    }
  }

  private func withoutCode(_ blocks: [Block]) -> [Block] {
    blocks.compactMap { block in
      switch block {
      case .code: nil
      case .list(let items): .list(items.map(withoutCode))
      default: block
      }
    }
  }

  @Test(arguments: [1, 10, 24, 40, 80, 120])
  func noLineIsWiderThanAskedForButForAWordThatIs(width: Int) {
    let guides: Set<Unicode.Scalar> = ["│", "├", "└", "─", "-", ">", " "]
    for report in reports() {
      let text = Report("r", blocks: withoutCode(report.blocks))
        .rendered(as: .text, command: 1, options: RenderOptions(width: width))
      for line in text.unicodeScalars.split(separator: "\n") {
        let string = String(line)
        if TextWidth.of(string) <= width { continue }
        #expect(!line.drop { guides.contains($0) }.contains(" "), "\(string)")
      }
    }
  }

  @Test(arguments: Format.allCases)
  func nothingHiddenComesOut(format: Format) {
    for report in reports() {
      for options in [RenderOptions(), RenderOptions(width: 30)] {
        let output = report.rendered(as: format, command: 1, options: options)
        let kept: [Unicode.Scalar] = format == .csv ? ["\r", "\n"] : ["\n"]
        #expect(!output.unicodeScalars.contains { Visible.isHidden($0) && !kept.contains($0) })
        #expect(report.rendered(as: format, command: 1, options: options) == output)
      }
    }
  }

  @Test(arguments: [0, 20, 60])
  func noLineOfTextEndsInASpace(width: Int) {
    for report in reports() {
      for color in [false, true] {
        let text = report.rendered(
          as: .text, command: 1, options: RenderOptions(width: width, color: color))
        #expect(!text.contains(" \n") && !text.contains(" \u{1B}[0m\n"))
        #expect(text.isEmpty || text.unicodeScalars.last == "\n")
      }
    }
  }

  @Test func colourAddsNothingButItsCodes() {
    for report in reports() {
      let plain = report.rendered(as: .text, command: 1, options: RenderOptions(width: 50))
      let color = report.rendered(
        as: .text, command: 1, options: RenderOptions(width: 50, color: true))
      for line in color.unicodeScalars.split(separator: "\n") where line.contains("\u{1B}") {
        #expect(String(line.suffix(from: line.lastIndex(of: "\u{1B}")!)).hasPrefix("\u{1B}[0m"))
      }
      #expect(withoutCodes(color).unicodeScalars.elementsEqual(plain.unicodeScalars))
    }
  }

  /// Takes out what ``TextRenderer`` may write: `ESC [ digits ; digits m`.
  private func withoutCodes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.first == "[" {
        let code = rest.dropFirst().drop { $0 == ";" || "0"..."9" ~= $0 }
        if code.first == "m" {
          rest = code.dropFirst()
          continue
        }
      }
      result.append(scalar)
    }
    return String(result)
  }

  @Test func htmlHasNoTagsButItsOwn() {
    let tags: Set<String> = [
      "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "div", "table", "thead",
      "tbody", "tr", "th", "td", "pre", "code", "strong", "b", "cite", "blockquote", "footer",
    ]
    for report in reports() {
      let html = HTMLRenderer().article(report, command: 1)
      var open: [String] = []
      for part in html.unicodeScalars.split(separator: "<") {
        let isClosing = part.first == "/"
        let name = String(
          part.drop { $0 == "/" }.prefix { $0 != ">" && $0 != " " })
        #expect(tags.contains(name), "\(name)")
        if isClosing { #expect(open.popLast() == name) } else { open.append(name) }
      }
      #expect(open.isEmpty)
    }
  }
}
