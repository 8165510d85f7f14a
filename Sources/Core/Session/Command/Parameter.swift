/// One thing a command takes.
public struct Parameter: Hashable, Sendable {
  /// The name its value is asked for by.
  public var name: String
  /// What it is; decides how it is read, checked and completed.
  public var kind: Kind
  /// How often it may stand.
  public var count: Count
  /// The word that must stand before it, if any: `on` in `on GUARANTEE`.
  public var keyword: String?
  /// The parameter without which it says nothing, if there is one.
  public var within: String?

  /// Creates a parameter.
  public init(
    _ name: String, _ kind: Kind, _ count: Count = .one, after keyword: String? = nil,
    within: String? = nil
  ) {
    self.name = name
    self.within = within
    self.kind = kind
    self.count = count
    self.keyword = keyword
  }

  /// What a parameter can be.
  public enum Kind: Hashable, Sendable {
    case actor
    case guarantee
    case factor
    case source
    /// An actor or a guarantee.
    case actorOrGuarantee
    /// An id of any kind.
    case id
    case expression
    /// Assumptions, separated by commas, up to the end of the line.
    case assumptions
    /// Levers, separated by commas.
    case levers
    case date
    /// A whole number, 1 or more.
    case number
    /// One of these words.
    case word([String])
    /// Some of these words, separated by commas, each once.
    case words([String])
    /// A span of time: `than N days`.
    case span
    /// A path: one word, or a string where it has spaces.
    case file
    /// A file where it is quoted, has a `/` or ends in `.parley`; else assumptions.
    case fileOrAssumptions
    /// A command's name.
    case command
    /// A diagnostic's id.
    case diagnostic
    /// Ids, kinds of claim, dates and ranges of dates, to the end of the line.
    case filter
    /// What names an entry in force, to the end of the line; or a source, after `source`.
    case inForce
    /// A value of the setting that the parameter `option` names.
    case setting
    /// An entry of the language, or the beginning of a claim.
    case entry
    /// The rest of the line as it is.
    case text
  }

  /// How often a parameter may stand.
  public enum Count: Hashable, Sendable {
    case one
    case optional
    /// So many times or more.
    case atLeast(Int)
  }

  /// How it shows in a usage line.
  public var usage: String {
    let value = keyword.map { "\($0) \(placeholder)" } ?? placeholder
    switch count {
    case .one: return value
    case .optional: return "[\(value)]"
    case .atLeast(0): return "[\(value)...]"
    case .atLeast(let minimum):
      return Array(repeating: value, count: minimum).joined(separator: " ") + "..."
    }
  }

  /// What stands for its value in a usage line.
  public var placeholder: String {
    switch kind {
    case .actor: "ACTOR"
    case .guarantee: "GUARANTEE"
    case .factor: "FACTOR"
    case .source: "SOURCE"
    case .actorOrGuarantee: "ACTOR|GUARANTEE"
    case .id: "ID"
    case .expression: "EXPR"
    case .assumptions: "ASSUMPTION, ..."
    case .levers: "LEVER, ..."
    case .date: "DATE"
    case .number: "N"
    case .word(let words): words.joined(separator: "|")
    case .words: name.uppercased() + ", ..."
    case .span: "than N days"
    case .file: "FILE"
    case .fileOrAssumptions: "FILE|ASSUMPTION, ..."
    case .command: "COMMAND"
    case .diagnostic: "ID"
    case .filter, .inForce, .setting, .entry, .text: name.uppercased()
    }
  }
}
