/// Help, made from declarations: what the program says of its commands, and the reference page.
enum HelpPage {
  /// Every command in a line.
  static func overview(_ declarations: [PluginDeclaration]) -> Report {
    let rows = declarations.map { [[Inline.code($0.usage)], [Inline.text($0.summary)]] }
    return Report(
      "help",
      blocks: [
        .heading(1, ["Commands"]),
        .table(Table(header: [["command"], ["does"]], rows: rows)),
        .paragraph([
          "A line that begins with a word of the language is an entry: ", .code("assume"), ", ",
          .code("as of"), ", ", .code("trust"), ", ", .code("distrust"), ", ", .code("expect"),
          ", ", .code("scenario"), ", a declaration, or a date and a statement. ",
          .code("help COMMAND"), " explains a command, ", .code("help assume"),
          " and the like an entry, ", .code("help statement"), " a statement, ",
          .code("help errors"), " every diagnostic, ", .code("explain ID"), " one of them.",
        ]),
      ],
      data: [
        .init("commands", .array(declarations.map(json)))
      ])
  }

  /// One command in full.
  static func page(_ declaration: PluginDeclaration) -> Report {
    var blocks: [Block] = [
      .heading(1, [.text(declaration.name)]),
      .paragraph([.text(declaration.summary.capitalizedSentence)]),
      .code(declaration.usage),
    ]
    blocks += declaration.discussion.map { .paragraph([.text($0)]) }
    if !declaration.terms.isEmpty {
      let items = declaration.terms.map { [Inline.code($0.word), .text(": " + $0.meaning)] }
      blocks.append(.list(items.map { [.paragraph($0)] }))
    }
    let examples = declaration.examples.filter(\.isInHelp)
    if !examples.isEmpty {
      blocks.append(.heading(2, ["Examples"]))
      blocks.append(
        .list(
          examples.map { example in
            let typed = (example.setup + [example.line]).joined(separator: "\n")
            return [.paragraph([.text(example.note)]), .code(typed)]
          }))
    }
    return Report("help", blocks: blocks, data: [.init("commands", .array([json(declaration)]))])
  }

  /// The plugins with what they take.
  static func list(_ registry: Registry) -> Report {
    let declarations = registry.plugins.map { $0.declaration }
    let rows = declarations.map {
      [[Inline.code($0.name)], [Inline.code($0.usage)], [Inline.text($0.summary)]]
    }
    return Report(
      "plugins",
      blocks: [.table(Table(header: [["plugin"], ["usage"], ["does"]], rows: rows))],
      data: [.init("plugins", .array(declarations.map(json)))])
  }

  private static func json(_ declaration: PluginDeclaration) -> JSON {
    [
      "name": .string(declaration.name), "usage": .string(declaration.usage),
      "summary": .string(declaration.summary),
      "terms": .array(
        declaration.terms.map { ["word": .string($0.word), "meaning": .string($0.meaning)] }),
      "examples": .array(
        declaration.examples.filter(\.isInHelp).map {
          ["lines": .strings($0.setup + [$0.line]), "note": .string($0.note)]
        }),
    ]
  }
}

extension String {
  /// The text as a sentence: a capital first and a full stop last.
  public var capitalizedSentence: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}
