/// A round of a role-play: each role's moves are entered apart, then judged together.
public struct LessonRound: Sendable {
  /// Who moves, in order.
  public var roles: [Name]
  /// What is run once the moves are in: the questions that the round is about.
  public var questions: SourceText
  /// One possible move of a role, by its id: what `solution` shows and a test plays.
  public var moves: [String: SourceText] = [:]
}
