import Testing

@testable import ParleyCore

/// Printing and reading are each other's inverse, over trees nobody thought of.
struct RoundTripTests {
  private let printer = Printer()

  @Test(arguments: [Grammar.dossier, .script])
  func whatIsPrintedReadsBackAsTheSameEntries(grammar: Grammar) {
    for seed in 0..<400 {
      var random = RandomSyntax(seed: UInt64(seed))
      let file = random.file(grammar)
      let text = printer.print(file)
      let again = parse(text, grammar)
      #expect(again.diagnostics.map(MarkedText.mark) == [], "seed \(seed):\n\(text)")
      #expect(again.stripped == file.stripped, "seed \(seed):\n\(text)")
      #expect(again.comments == file.comments, "seed \(seed):\n\(text)")
      let second = printer.print(again)
      #expect(second == text, "seed \(seed)")
      if again.stripped != file.stripped || second != text { return }
    }
  }

  @Test func anExpressionReadsBackAsTheSameTree() throws {
    var random = RandomSyntax(seed: 7)
    for _ in 0..<2_000 {
      let expression = random.expression(depth: 6)
      let text = printer.print(expression)
      var parser = try CommandParser(SourceText(name: "test", text))
      let again = try parser.expression()
      try parser.finish()
      #expect(again.value == expression, "\(text)")
    }
  }

  @Test func anAssumptionReadsBackAsTheSameTree() throws {
    var random = RandomSyntax(seed: 8)
    for _ in 0..<2_000 {
      let assumption = random.assumption()
      let text = printer.print(assumption)
      var parser = try CommandParser(SourceText(name: "test", text))
      let again = try parser.assumption()
      try parser.finish()
      #expect(again.value == assumption, "\(text)")
    }
  }

  @Test func aLeverReadsBackAsTheSameTree() throws {
    var random = RandomSyntax(seed: 9)
    for _ in 0..<1_000 {
      let lever = random.lever()
      let text = printer.print(lever)
      var parser = try CommandParser(SourceText(name: "test", text))
      let again = try parser.lever()
      try parser.finish()
      #expect(again.value == lever, "\(text)")
    }
  }
}
