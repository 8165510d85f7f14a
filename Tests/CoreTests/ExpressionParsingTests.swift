import Testing

@testable import ParleyCore

/// The tree an expression is read as.
struct ExpressionParsingTests {
  private func read(_ text: String) throws -> ExpressionSyntax {
    var parser = try CommandParser(SourceText(name: "t", text))
    let expression = try parser.expression()
    try parser.finish()
    return expression.value
  }

  private func atom(_ id: String) -> ExpressionSyntax { .name(name(id)) }

  @Test func orBindsLooserThanAndAndNotTightest() throws {
    #expect(
      try read("a or b and not c or d")
        == .or([atom("a"), .and([atom("b"), .not(atom("c"))]), atom("d")]))
    #expect(try read("not a and b") == .and([.not(atom("a")), atom("b")]))
    #expect(try read("not (a and b)") == .not(.and([atom("a"), atom("b")])))
  }

  @Test func aChainIsFlatAndAGroupIsKept() throws {
    #expect(try read("a and b and c") == .and([atom("a"), atom("b"), atom("c")]))
    #expect(try read("(a and b) and c") == .and([.and([atom("a"), atom("b")]), atom("c")]))
    #expect(try read("((a))") == atom("a"))
  }

  @Test func atomsAreToldApartByPlace() throws {
    #expect(try read("g is due") == .due(name("g")))
    #expect(try read("f = full") == .equal(name("f"), level: name("full")))
    #expect(try read("f >= full") == .atLeast(name("f"), level: name("full")))
    #expect(
      try read("supports supports providing supports")
        == .position(
          ExpressionSyntax.PositionSyntax(
            actor: name("supports"), supports: true, role: .provide, guarantee: name("supports"))))
  }

  @Test(arguments: [
    ("at least 2 of (a, b) support g", Quantity.atLeast(2), ["a", "b"], true),
    ("all of (a) oppose g", .all, ["a"], false),
    ("any of eu support g", .any, [], true), ("most of eu oppose g", .most, [], false),
  ])
  func countsAreRead(text: String, quantity: Quantity, list: [String], supports: Bool) throws {
    let group: ExpressionSyntax.GroupSyntax =
      list.isEmpty ? .actor(name("eu")) : .list(list.map(name))
    let nowhere = SourceRange(0, 0, line: 0)
    #expect(
      try read(text)
        == .count(
          ExpressionSyntax.CountSyntax(
            quantity: Located(quantity, nowhere), group: Located(group, nowhere),
            supports: supports, role: .endorse, guarantee: name("g"))))
  }

  @Test func isEndsAnExpressionUnlessDueFollows() throws {
    var parser = try CommandParser(
      SourceText(name: "t", "account of g needs h is due and x is set aside"))
    let assumption = try parser.assumption().value
    #expect(
      assumption
        == .lever(
          .account(guarantee: name("g"), .and([.due(name("h")), atom("x")])),
          value: name("set aside")))
  }

  @Test func aVerbIsAGuaranteeWhereIsFollowsIt() throws {
    var parser = try CommandParser(SourceText(name: "t", "us supports is neither"))
    #expect(
      try parser.assumption().value
        == .lever(
          .position(actor: name("us"), role: .endorse, guarantee: name("supports")),
          value: name("neither")))
  }
}
