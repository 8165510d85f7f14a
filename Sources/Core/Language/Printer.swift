public struct Printer {
  public init() {}
  public func print(_ entry: Entry) -> String { "" }
  public func print(_ e: ExpressionSyntax) -> String { "" }
}
