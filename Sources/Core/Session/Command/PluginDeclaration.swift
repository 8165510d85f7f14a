/// What a command is, for those who type it: everything the program knows of it but its behaviour.
public struct PluginDeclaration: Sendable {
  /// The word that is typed. One lower-case word that is no word of the language.
  public var name: String
  /// What it does, in one line, lower case, without a full stop.
  public var summary: String
  /// What more there is to know, a paragraph each.
  public var discussion: [String]
  /// Words of its own, with what each means, in the order they are listed.
  public var terms: [Term]
  /// What it takes, in order.
  public var parameters: [Parameter]
  /// Worked examples: shown by help, run by the tests on the dossier that ships.
  public var examples: [Example]

  /// A word of a command's own.
  public struct Term: Hashable, Sendable {
    /// The word.
    public var word: String
    /// What it means, in a sentence.
    public var meaning: String

    /// Creates a term.
    public init(_ word: String, _ meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// Creates a declaration.
  public init(
    name: String, summary: String, discussion: [String] = [], terms: [Term] = [],
    parameters: [Parameter] = [],
    examples: [Example]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.terms = terms
    self.parameters = parameters
    self.examples = examples
  }

  /// How it is typed: `compare ACTOR ACTOR... [on GUARANTEE]`.
  public var usage: String {
    ([name] + parameters.map(\.usage)).joined(separator: " ")
  }
}
