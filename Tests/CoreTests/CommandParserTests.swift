import Testing

@testable import ParleyCore

/// What a command reads its arguments with.
struct CommandParserTests {
  private func reader(_ text: String) throws(Diagnostic) -> CommandParser {
    try CommandParser(SourceText(name: "t", text))
  }

  @Test func aCommandsOwnWordsMayFollowAnExpression() throws {
    var parser = try reader("not troop-force and us supports g to yes with documented")
    let expression = try parser.expression()
    #expect(Printer().print(expression.value) == "not troop-force and us supports g")
    #expect(expression.range == SourceRange(0, 33, line: 1))
    #expect(parser.peekWord == "to")
    let (isFrom, isTo) = (parser.accept("from"), parser.accept("to"))
    #expect(!isFrom && isTo)
    let value = try parser.nextWord("'yes' or 'no'")
    #expect(value.value == "yes" && value.range == SourceRange(37, 40, line: 1))
    try parser.expect("with")
    #expect(parser.rest.value == "documented")
    let rest = parser.takeRest().value
    #expect(rest == "documented")
    #expect(parser.atEnd && parser.rest.value == "")
    try parser.finish()
  }

  @Test func assumptionsAndLeversComeInLists() throws {
    var parser = try reader("ceasefire = full, us g is neither, not x, silence is no over a")
    let assumptions = try parser.assumptions().map { Printer().print($0.value) }
    #expect(assumptions == ["ceasefire = full", "us g is neither", "not x", "silence is no"])
    try parser.expect("over")
    let lever = try parser.lever()
    #expect(lever.value == .name(name("a")))

    parser = try reader("ceasefire, us providing g, uk g, account of g needs a or b")
    var levers = [try parser.lever()]
    while parser.acceptComma() { levers.append(try parser.lever()) }
    #expect(
      levers.map { Printer().print($0.value) } == [
        "ceasefire", "us providing g", "uk g", "account of g needs a or b",
      ])
    #expect(levers[1].range == SourceRange(11, 25, line: 1))
  }

  @Test func stringsNumbersDatesAndIDsAreRead() throws {
    var parser = try reader("\"a \\\"file\\\"\" out.txt 12 2025-06~ italy")
    #expect(parser.isAtString)
    let string = try parser.nextWordOrString("a file")
    let word = try parser.nextWordOrString("a file")
    #expect(string.value == "a \"file\"" && word.value == "out.txt")
    let number = try parser.number()
    let date = try parser.date()
    let id = try parser.id()
    #expect(number.value == 12 && date.value.description == "2025-06~" && id.value == "italy")
    #expect(parser.place == SourceRange(38, 38, line: 1))
    #expect(throws: Diagnostic.self) { try parser.id() }
  }

  @Test func argumentsKnowTheirPlaceInALongerText() throws {
    let file = parse("# one\nask (a\n  and)  # note\n")
    let entry = try #require(file.entries.first)
    guard case .command(let name, let text) = entry.kind else {
      Issue.record("not a command")
      return
    }
    #expect(text == "(a\n  and)")
    var parser = try CommandParser(file.text, after: name, of: entry)
    #expect(parser.rest.value == text)
    do {
      _ = try parser.expression()
      Issue.record("read a broken expression")
    } catch {
      #expect(MarkedText.mark(error) == "3:6+1 expected-token")
    }
  }

  @Test func whatIsLeftOverIsAnError() throws {
    var parser = try reader("a tto yes")
    _ = try parser.expression()
    do {
      try parser.finish("'to' or the end of the line", candidates: ["to"])
      Issue.record("finished early")
    } catch {
      #expect(MarkedText.mark(error) == "1:3+3 trailing-text did you mean to")
      #expect(error.message == "unexpected 'tto'")
      #expect(error.expected == "'to' or the end of the line")
    }
  }

  @Test(arguments: ["\"a", "a \u{1}"]) func brokenTextIsRefusedAtOnce(text: String) {
    #expect(throws: Diagnostic.self) { try reader(text) }
  }

  @Test(arguments: ["(a", "((a) or b"]) func anOpenParenthesisIsShown(text: String) throws {
    var parser = try reader(text)
    do {
      _ = try parser.expression()
      Issue.record("read a broken expression")
    } catch {
      #expect(MarkedText.mark(error) == "1:1+1 unclosed-parenthesis")
    }
  }
}
