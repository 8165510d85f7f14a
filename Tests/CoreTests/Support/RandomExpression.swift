/// The outline of an expression: enough to write one meaning in several forms.
indirect enum RandomExpression {
  case atom(String)
  /// `at least N of (a, b) support x`, with what follows the group.
  case list(atLeast: Int, [String], String)
  case not(RandomExpression)
  case and([RandomExpression])
  case or([RandomExpression])

  /// The same in canonical form, but written otherwise: parts in another order, repeated or grouped,
  /// quantities named otherwise.
  func varied(_ random: inout SplitMix64) -> RandomExpression {
    switch self {
    case .atom, .list: return self
    case .not(let part): return .not(part.varied(&random))
    case .and(let parts): return .and(Self.regrouped(parts, &random) { .and($0) })
    case .or(let parts): return .or(Self.regrouped(parts, &random) { .or($0) })
    }
  }

  private static func regrouped(
    _ parts: [RandomExpression], _ random: inout SplitMix64,
    as join: ([RandomExpression]) -> RandomExpression
  ) -> [RandomExpression] {
    var parts = parts.map { $0.varied(&random) }
    if random.chance(20) { parts.append(random.pick(parts)) }
    parts.shuffle(using: &random)
    if parts.count > 2, random.chance(30) { parts = [join(Array(parts[0...1]))] + parts[2...] }
    if random.chance(10) {
      // A connective of the other kind over one part and itself is that part.
      let part = parts[0]
      if case .and = join([part, part]) {
        parts[0] = .or([part, part])
      } else {
        parts[0] = .and([part, part])
      }
    }
    return parts
  }

  /// How tightly what stands around binds.
  enum Binding: Int { case or, and, not }

  /// As one would write it, with some parentheses too many.
  func text(_ random: inout SplitMix64, within: Binding = .or) -> String {
    let (text, binding) = bare(&random)
    if binding.rawValue < within.rawValue || random.chance(6) { return "(\(text))" }
    return text
  }

  private func bare(_ random: inout SplitMix64) -> (String, Binding) {
    switch self {
    case .atom(let text): return (text, .not)
    case .list(let number, let actors, let rest):
      var quantities = ["at least \(number)"]
      if number == 1 { quantities.append("any") }
      if number == actors.count { quantities.append("all") }
      if number == actors.count / 2 + 1 { quantities.append("most") }
      let list = actors.shuffled(using: &random).joined(separator: ", ")
      return ("\(random.pick(quantities)) of (\(list)) \(rest)", .not)
    case .not(let part): return ("not \(part.text(&random, within: .not))", .not)
    case .and(let parts):
      return (
        parts.map { $0.text(&random, within: .not) }.joined(separator: " and "), .and
      )
    case .or(let parts):
      return (parts.map { $0.text(&random, within: .and) }.joined(separator: " or "), .or)
    }
  }
}
