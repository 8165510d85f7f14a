import Testing

@testable import ParleyCore

/// The canonical layout, by example.
struct PrinterTests {
  private func format(_ text: String, _ grammar: Grammar = .dossier) -> String {
    let file = parse(text, grammar)
    #expect(file.diagnostics.map(MarkedText.mark) == [])
    let printed = Printer().print(file)
    #expect(Printer().print(parse(printed, grammar)) == printed)
    return printed
  }

  @Test func detailsStandInTheOrderOfTheLanguage() {
    let text = """
      2025 a supports g
         "The gist,"   # first
         "in two lines."  # second
         reason "why"
         in b para 2
         by c
         in a para 1

      """
    #expect(
      format(text) == """
        2025 a supports g
          by c
          in b para 2
          in a para 1
          reason "why"
          "The gist,"  # first
          "in two lines."  # second

        """)
  }

  @Test func commentsStayWithWhatTheyStandBy() {
    let text = """
      # The file.

      # A source.
      source s "S"   # its title
        # Where it appeared.
        outlet "O"  # an outlet

        author "A"
          # The end of the source.

      # The next one,
      # in two lines.
      from s

      # The end.
      """
    #expect(
      format(text) == """
        # The file.

        # A source.
        source s "S"  # its title
          # Where it appeared.
          outlet "O"  # an outlet
          author "A"
          # The end of the source.

        # The next one,
        # in two lines.
        from s

        # The end.

        """)
  }

  @Test func aCommentInColumn1AboveADetailIsIndentedWithIt() {
    #expect(
      format("source s \"S\"\n# note\n  outlet \"O\"\n")
        == "source s \"S\"\n  # note\n  outlet \"O\"\n")
  }

  @Test func aCommentInColumn1AfterTheLastDetailBelongsToTheNextEntry() {
    #expect(
      format("source s \"S\"\n  outlet \"O\"\n# note\n  # another\nfrom s\n")
        == "source s \"S\"\n  outlet \"O\"\n\n# note\n# another\nfrom s\n")
  }

  @Test func entriesOfOneLineMayStandClose() {
    let text = """
      factor a "A"
      factor b "B"


      factor c "C"
      actor d state "D"
        size 3
      actor e state "E"
      # note
      actor f state "F"
      """
    #expect(
      format(text) == """
        factor a "A"
        factor b "B"

        factor c "C"

        actor d state "D"
          size 3

        actor e state "E"
        # note
        actor f state "F"

        """)
  }

  @Test(arguments: ["", "\n\n", "  \n", "\r\n"]) func nothingIsPrintedAsNothing(text: String) {
    #expect(format(text) == "")
  }

  @Test func aFileOfCommentsIsKept() {
    #expect(format("\n\n# a\n\n\n  # b\n\n") == "# a\n\n# b\n")
  }

  @Test func aContinuedLineIsJoinedAndItsCommentsComeToStandAbove() {
    let text = """
      2025 g needs a and (b  # first
          # second
        or c  # third
          )  # fourth
      """
    #expect(format(text) == "# first\n# second\n# third\n2025 g needs a and (b or c)  # fourth\n")
  }

  @Test func aLongLineIsBrokenInsideParenthesesAlone() {
    let condition = (1...9).map { "condition-number-\($0)" }.joined(separator: " and ")
    #expect(format("2025 g needs \(condition)") == "2025 g needs \(condition)\n")
    #expect(
      format("2025 g needs x or not (\(condition))") == """
        2025 g needs x or not (condition-number-1 and condition-number-2 and condition-number-3
            and condition-number-4 and condition-number-5 and condition-number-6 and condition-number-7
            and condition-number-8 and condition-number-9)

        """)
    let actors = (1...9).map { "actor-number-\($0)" }.joined(separator: ", ")
    #expect(
      format("guarantee g force \"G\"\n needs at least 2 of (\(actors)) support g") == """
        guarantee g force "G"
          needs at least 2 of (actor-number-1, actor-number-2, actor-number-3, actor-number-4,
              actor-number-5, actor-number-6, actor-number-7, actor-number-8, actor-number-9) support g

        """)
  }

  @Test func aLineAsWideAsAllowedIsNotBroken() {
    let expression = ExpressionSyntax.not(.and([.name(name("aa")), .name(name("bb"))]))
    var line = PrintedLine()
    line.add(expression)
    #expect(line.text == "not (aa and bb)")
    #expect(line.lines(indentedBy: 2, width: 17) == ["  not (aa and bb)"])
    #expect(line.lines(indentedBy: 2, width: 16) == ["  not (aa", "      and bb)"])
  }

  @Test func aCommandIsPrintedAsItWasTyped() {
    let text = "ask  a   and (b  # inner\n   or \"# c\")   # outer\n"
    #expect(format(text, .script) == "ask a   and (b  # inner\n   or \"# c\")  # outer\n")
  }

  @Test func partsPrintAlone() throws {
    let entry = try #require(parse("# note\n2025 a supports g if x unless y\n  by b").entries.first)
    #expect(Printer().print(entry) == "# note\n2025 a supports g if x unless y\n  by b\n")
    guard case .statement(_, let claim) = entry.kind,
      case .position(_, _, _, _, let condition) = claim
    else {
      Issue.record("not a position")
      return
    }
    #expect(Printer().print(claim) == "a supports g if x unless y")
    #expect(Printer().print(condition) == "if x unless y")
    #expect(Printer().print(ConditionSyntax()) == "")
    #expect(
      Printer().print(
        LeverSyntax.account(guarantee: name("g"), .or([.name(name("a")), .not(.name(name("b")))])))
        == "account of g needs a or not b")
  }
}
