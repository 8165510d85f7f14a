import ParleyCore

/// A headed group of sentences.
struct Section {
  /// The heading.
  var title: String
  /// What it says.
  var sentences: [Sentence]
  /// Whether the sentences make a paragraph rather than a list.
  var isRunning = false

  /// The section as blocks; none where it has nothing to say.
  var blocks: [Block] {
    guard !sentences.isEmpty else { return [] }
    let body: Block =
      isRunning
      ? .paragraph(Array(sentences.map(\.inlines).joined(separator: [" "])))
      : .list(sentences.map { [.paragraph($0.inlines)] })
    return [.heading(2, [.text(title)]), body]
  }

  /// The section as data.
  var json: JSON {
    ["title": .string(title), "sentences": .array(sentences.map(\.json))]
  }

  init(_ title: String, _ sentences: [Sentence], isRunning: Bool = false) {
    self.title = title
    self.sentences = sentences
    self.isRunning = isRunning
  }

  /// A section that tells the first of some things, and says how many more there are and which
  /// command shows them: `7 more statements: statements france.` What is not shown is not worked out.
  init<Item>(
    _ title: String, _ items: [Item], atMost limit: Int, more command: String,
    noun: String = "position", tell: (Item) -> Sentence
  ) {
    self.init(title, items, atMost: limit, more: command, noun: noun, tellAll: { [tell($0)] })
  }

  /// The same, where several sentences are told of each thing.
  init<Item>(
    _ title: String, _ items: [Item], atMost limit: Int, more command: String,
    noun: String = "position", tellAll: (Item) -> [Sentence]
  ) {
    self.init(title, items.prefix(limit).flatMap(tellAll))
    let rest = items.count - limit
    guard rest > 0 else { return }
    let nouns = rest == 1 ? noun : noun + "s"
    sentences.append(Sentence(text: [.text("\(rest) more \(nouns): "), .code(command), "."]))
  }
}

extension Inline {
  /// The text without marks.
  var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .strong(let parts): parts.map(\.plain).joined()
    case .verdict(let verdict): verdict.rawValue
    case .citation: ""
    }
  }
}
