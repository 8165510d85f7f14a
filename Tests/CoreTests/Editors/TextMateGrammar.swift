import Foundation

/// Runs a TextMate grammar as editors do, with Foundation's regular expressions in the place of
/// Oniguruma.
///
/// That holds for the grammar only while it keeps to what both understand alike: `match`, or `begin`
/// and `end`, with `name`, captures, `patterns` and `include` of its own repository; no `while`, no
/// `contentName`, no `\G`, and no reference from `end` to `begin`. Anything else is refused.
final class TextMateGrammar {
  struct Unsupported: Error { var key: String }

  /// A rule. Those that `include` names are looked up when they are needed, since they are mutual.
  private final class Rule {
    var name: String?
    var match: NSRegularExpression?
    var end: NSRegularExpression?
    var captures: [Int: String] = [:]
    var endCaptures: [Int: String] = [:]
    var patterns: [Rule] = []
    var include: String?
  }

  private var repository: [String: Rule] = [:]
  private let root = Rule()
  /// The regions that are open, with the scope that their text has.
  private var open: [(rule: Rule, scope: String?)] = []

  init(_ data: Data) throws {
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    for (name, rule) in object["repository"] as? [String: [String: Any]] ?? [:] {
      repository[name] = try Self.rule(rule)
    }
    root.patterns = try Self.rules(object["patterns"])
    open = [(root, nil)]
  }

  private static func rules(_ object: Any?) throws -> [Rule] {
    try (object as? [[String: Any]] ?? []).map(rule)
  }

  private static func rule(_ object: [String: Any]) throws -> Rule {
    let rule = Rule()
    for (key, value) in object {
      switch key {
      case "name": rule.name = value as? String
      case "match", "begin": rule.match = try expression(value)
      case "end": rule.end = try expression(value)
      case "captures", "beginCaptures": rule.captures = names(value)
      case "endCaptures": rule.endCaptures = names(value)
      case "patterns": rule.patterns = try rules(value)
      case "include": rule.include = (value as? String).map { String($0.dropFirst()) }
      default: throw Unsupported(key: key)
      }
    }
    return rule
  }

  private static func expression(_ value: Any) throws -> NSRegularExpression {
    let pattern = value as? String ?? ""
    if pattern.contains("\\G") { throw Unsupported(key: pattern) }
    return try NSRegularExpression(pattern: pattern)
  }

  private static func names(_ value: Any) -> [Int: String] {
    var names: [Int: String] = [:]
    for (key, value) in value as? [String: [String: String]] ?? [:] {
      if let index = Int(key) { names[index] = value["name"] }
    }
    return names
  }

  /// The rules that can begin where a rule's patterns stand, in order.
  private func candidates(_ rules: [Rule]) -> [Rule] {
    rules.flatMap { rule -> [Rule] in
      if let name = rule.include { return candidates([repository[name]].compactMap(\.self)) }
      return rule.match == nil ? candidates(rule.patterns) : [rule]
    }
  }

  /// The innermost scope of each UTF-16 unit of the next line.
  func scopes(_ line: String) -> [String?] {
    let length = (line as NSString).length
    var scopes = [String?](repeating: nil, count: length)
    var position = 0
    func fill(_ range: Range<Int>, _ scope: String?) {
      for index in range { scopes[index] = scope }
    }
    func fill(_ match: NSTextCheckingResult, _ scope: String?, _ captures: [Int: String]) {
      fill(match.range.location..<match.range.location + match.range.length, scope)
      for (index, name) in captures.sorted(by: { $0.key < $1.key }) {
        let range = match.range(at: index)
        if range.location != NSNotFound {
          fill(range.location..<range.location + range.length, name)
        }
      }
    }
    func first(_ expression: NSRegularExpression?) -> NSTextCheckingResult? {
      expression?.firstMatch(
        in: line, options: [.withoutAnchoringBounds, .withTransparentBounds],
        range: NSRange(location: position, length: length - position))
    }
    // Each turn moves on or closes a region, but for regions that open on nothing: those are few.
    for _ in 0..<10 * (length + 10) {
      let (region, scope) = open[open.count - 1]
      var best = first(region.end)
      var bestRule: Rule?
      for rule in candidates(region.patterns) {
        if let found = first(rule.match), found.range.location < best?.range.location ?? .max {
          (best, bestRule) = (found, rule)
        }
      }
      guard let best else {
        fill(position..<length, scope)
        break
      }
      fill(position..<best.range.location, scope)
      position = best.range.location + best.range.length
      if let rule = bestRule {
        let inner = rule.name ?? scope
        fill(best, inner, rule.captures)
        if rule.end != nil { open.append((rule, inner)) }
      } else {
        fill(best, scope, region.endCaptures)
        open.removeLast()
      }
    }
    return scopes
  }
}
