import Testing

@testable import ParleyCore

/// Damaged text: it never crashes, and what is said about it is in order and has a place in it.
struct FuzzTests {
  private static let splinters: [[UInt8]] = [
    [0], [0x0D], [0x0A], [0x0D, 0x0A], [0x22], [0x5C], [0x28], [0x29], [0x23], [0x09], [0x20],
    [0xC3], [0xFF], [0xE2, 0x80, 0xAE], [0xC2, 0x85], [0xED, 0xA0, 0x80], Array("é".utf8),
    Array(" and ".utf8), Array(" or (".utf8), Array(" not ".utf8), Array("\n  ".utf8),
    Array("\n# note\n".utf8), Array(" is ".utf8), Array(" due ".utf8), Array(", ".utf8),
    Array(">=".utf8), Array("2025-09-02 ".utf8), Array("\n  in para 1-".utf8),
    Array("999999999999999999999999".utf8), Array("at least 1 of ".utf8), Array("\nassume ".utf8),
  ]

  private func damage(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        bytes.insert(contentsOf: Self.splinters.randomElement(using: &random) ?? [], at: place)
      case 1:
        let end = min(bytes.count, place + Int.random(in: 0..<12, using: &random))
        bytes.removeSubrange(place..<end)
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
      default:
        let end = min(bytes.count, place + Int.random(in: 0..<40, using: &random))
        bytes.insert(
          contentsOf: Array(bytes[place..<end]),
          at: Int.random(in: 0...bytes.count, using: &random))
      }
    }
    return bytes
  }

  private func checkPlaces(_ file: SyntaxFile) {
    let lines = file.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(file.diagnostics == file.diagnostics.sorted())
    for diagnostic in file.diagnostics {
      guard let place = diagnostic.place, (1...lines.count).contains(place.line) else {
        Issue.record("no place in the text: \(diagnostic)")
        continue
      }
      let width = String(decoding: lines[place.line - 1], as: UTF8.self).unicodeScalars.count
      #expect(place.column >= 1 && place.column + place.length - 1 <= width + 1, "\(diagnostic)")
    }
    for entry in file.entries {
      let ranges = [entry.range] + entry.details.map(\.range)
      #expect(ranges.allSatisfy { $0.lower < $0.upper && $0.upper <= file.text.bytes.count })
    }
  }

  @Test(arguments: [Grammar.dossier, .script])
  func damagedTextIsReadWithoutHarm(grammar: Grammar) {
    var random = SplitMix64(seed: 20_250_902)
    var readWhole = 0
    for seed in 0..<600 {
      var syntax = RandomSyntax(seed: UInt64(seed))
      let text = Printer().print(syntax.file(grammar, entries: 5))
      let source = SourceText(name: "damaged", bytes: damage(Array(text.utf8), &random))
      let file = Parser.parse(source, as: grammar)
      checkPlaces(file)
      _ = Parser.needsMore(source.string(SourceRange(0, source.bytes.count, line: 1)))
      guard file.diagnostics.isEmpty else { continue }
      readWhole += 1
      let printed = Printer().print(file)
      let again = parse(printed, grammar)
      #expect(again.stripped == file.stripped, "\(printed)")
      #expect(again.comments == file.comments, "\(printed)")
      #expect(Printer().print(again) == printed)
    }
    #expect(readWhole > 20, "too few of the damaged texts are whole to say anything")
  }

  @Test func bytesWithoutAnySenseAreReadWithoutHarm() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<200, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      checkPlaces(Parser.parse(SourceText(name: "noise", bytes: bytes), as: .script))
    }
  }

  @Test func wordsInAnyOrderAreReadWithoutHarm() {
    let words = [
      "2025", "us", "(", ")", "and", "or", "not", "is", "due", "=", ">=", ",", "\"x\"", "supports",
      "at", "least", "1", "of", "all", "most", "if", "also", "unless", "needs", "account", "assume",
      "expect", "open", "because", "by", "in", "para", "1-2", "\n", "\n  ", "# c\n", "until", "set",
      "aside", "silence", "no", "providing", "from", "member", "urges", "does", "need",
    ]
    var random = SplitMix64(seed: 2)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1..<20, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
      checkPlaces(parse(text, .script))
      checkPlaces(parse("2025 " + text, .dossier))
    }
  }

  /// However a text is laid out, its layout means nothing and none of its comments goes missing.
  @Test func layoutMeansNothing() {
    var random = SplitMix64(seed: 3)
    var total = 0
    for seed in 0..<300 {
      var syntax = RandomSyntax(seed: UInt64(1_000 + seed))
      let tidy = Printer().print(syntax.file(.dossier, entries: 5))
      let file = parse(tidy, .dossier)
      var count = 0
      var messy = ""
      var depth = 0
      var inString = false
      var inComment = false
      var isEscaped = false
      var previous: Character = "\n"
      for character in tidy {
        if character == "\n" {
          messy += chance(20, &random) ? "  \t\r\n" : "\n"
          (inString, inComment) = (false, false)
        } else {
          if character == "\"", !isEscaped, !inComment { inString.toggle() }
          isEscaped = character == "\\" && !isEscaped && inString
          if character == "#", previous == " " || previous == "\n", !inString { inComment = true }
          let isCode = !inString && !inComment
          if isCode, character == "(" { depth += 1 }
          if isCode, character == ")" { depth -= 1 }
          if isCode, character == " ", previous != "\n", previous != " ", depth > 0,
            chance(20, &random)
          {
            count += 1
            messy += " # extra \(count).\n\n# extra \(count)\n   \t"
          } else if isCode, character == " ", chance(30, &random) {
            messy += "\t "
          } else {
            messy.append(character)
          }
        }
        previous = character
      }
      let again = parse(messy, .dossier)
      #expect(again.diagnostics.map(MarkedText.mark) == [], "\(messy)")
      #expect(again.stripped == file.stripped, "seed \(seed):\n\(messy)")
      #expect(again.comments.count == file.comments.count + 2 * count, "seed \(seed):\n\(messy)")
      let printed = Printer().print(again)
      #expect(parse(printed, .dossier).comments == again.comments, "\(printed)")
      total += count
    }
    #expect(total > 100, "too few lines were broken to say anything")
  }

  private func chance(_ percent: Int, _ random: inout SplitMix64) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }
}
