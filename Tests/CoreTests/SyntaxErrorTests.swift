import Testing

@testable import ParleyCore

/// What is wrong is found where it is, all of it in one reading.
struct SyntaxErrorTests {
  @Test(arguments: dossier)
  func everyErrorOfADossierIsFoundInItsPlace(drawn: String) { check(drawn, .dossier) }

  @Test(arguments: script)
  func everyErrorOfAScriptIsFoundInItsPlace(drawn: String) { check(drawn, .script) }

  private func check(_ drawn: String, _ grammar: Grammar) {
    let marked = MarkedText(drawn)
    let file = parse(marked.text, grammar)
    #expect(file.diagnostics.map(MarkedText.mark) == marked.marks)
    for diagnostic in file.diagnostics {
      #expect(diagnostic.message.last != "." && diagnostic.expected?.last != ".")
      #expect(diagnostic.message.first.map { !$0.isUppercase } ?? false, "\(diagnostic.message)")
    }
  }

  @Test func everyIDTheParserUsesIsDrawn() {
    let drawn = (Self.dossier + Self.script).flatMap { MarkedText($0).marks }
    let seen = Set(drawn.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    let ids: Set<DiagnosticID> = [
      .controlCharacter, .unclosedString, .badEscape, .badID, .reservedWord, .badDate, .badNumber,
      .badRating, .badDigest, .tooManyParagraphs, .expectedToken, .trailingText, .unknownEntry,
      .unknownDetail,
      .duplicateDetail, .detailWithoutEntry, .notInDossier, .unclosedParenthesis, .datesReversed,
    ]
    // `invalid-utf8` and `too-deep` have tests of their own: nobody can draw them.
    #expect(seen == Set(ids.map(\.rawValue)))
  }

  @Test func anEntryWithAnErrorIsLeftOutAndTheOthersAreRead() {
    let file = parse("from a\nfrom B\nfrom c\n  by x\nfrom d\n", .dossier)
    #expect(file.entries.map(\.kind) == [.from(name("a")), .from(name("d"))])
  }

  @Test(arguments: [
    ([0x22, 0xC3, 0x22], 11), ([0x22, 0x61, 0xFF, 0x22], 12), ([0xC0, 0x80], 10),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 11), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 11),
    ([0x23, 0xE2, 0x82], 11), ([0xE2], 10),
  ])
  func brokenUTF8IsFoundInItsColumn(bytes: [UInt8], column: Int) {
    let file = Parser.parse(
      SourceText(name: "t", bytes: Array("factor x ".utf8) + bytes + [0x0A]), as: .dossier)
    #expect(file.diagnostics.map(\.id) == [.invalidUTF8])
    #expect(file.diagnostics.first?.place?.column == column)
  }

  @Test func aLoneCarriageReturnIsAnError() {
    let file = parse("from a\rfrom b\nfrom c", .dossier)
    #expect(file.diagnostics.map(MarkedText.mark) == ["1:7+1 control-character"])
    #expect(file.entries.count == 1)
    #expect(parse("from a\r", .dossier).diagnostics.map(\.id) == [.controlCharacter])
  }

  @Test func aDuplicateNamesTheLineOfTheFirst() {
    let file = parse("actor a state \"A\"\n  size 2\n  size 3\n", .dossier)
    #expect(file.diagnostics.first?.notes == ["the first is on line 2"])
  }

  @Test func anIDHasAtMost64Bytes() {
    let longest = String(repeating: "a", count: 64)
    #expect(parse("from \(longest)", .dossier).diagnostics.isEmpty)
    #expect(parse("from \(longest)a", .dossier).diagnostics.map(\.id) == [.badID])
  }

  @Test(arguments: ["(", "not ", "not ("])
  func anExpressionIsNestedAtMost256Deep(opening: String) {
    let weight = opening.split(separator: " ").count
    func text(_ depth: Int) -> String {
      let count = depth / weight
      let closing = opening.contains("(") ? String(repeating: ")", count: count) : ""
      return "2025 g needs " + String(repeating: opening, count: count) + "a" + closing
    }
    #expect(parse(text(256), .dossier).diagnostics.isEmpty)
    #expect(parse(text(258), .dossier).diagnostics.map(\.id) == [.tooDeep])
    #expect(parse(text(400_000), .dossier).diagnostics.map(\.id) == [.tooDeep])
  }
}

/// An id somewhere.
func name(_ id: String) -> Name { Name(id, SourceRange(0, 0, line: 1)) }
