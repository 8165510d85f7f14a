import ParleyCore

/// Reports made at random from a seed: the same seed gives the same report, on every machine.
struct RandomReport {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Pieces of text that would act somewhere, if they were let.
  static let hostile = [
    "\u{1B}[31mred\u{1B}]0;title\u{07}", "\u{9B}2J", "a\r\nb", "tab\there", "\u{7F}", "\u{0}",
    "\u{202E}evil\u{202C}", "\u{2066}x\u{2069}", "zero\u{200B}width", "\u{FEFF}", "a\u{2028}b",
    "<script>alert(1)</script>", "<!-- -->", "&lt;&#60;", "\"'>", "]]>", "</code></pre>",
    "**bold**", "*x*", "_x_", "`code`", "``` x", "~~gone~~", "[a](javascript:alert(1))",
    "![i](http://x.test/i.png)", "[ref]: http://x.test", "[^1]", "[ ] todo", "# head", "#",
    "- item",
    "+ item", "1. one", "2) two", "===", "---", "> quote", "| cell | cell |", "\\|", "\\", "\\\\|",
    "$x$", "a!", "https://x.test/a?b=c&d", "www.x.test", "HTTP://X.TEST", "mail@x.test", "@someone",
    "mailto:a@x.test", "=cmd()", "+1+1", "-1+1", "@SUM(A1)", "=\u{338}1", "a,b", "\"q\"", "",
    " ", "  two  ", "<\u{338}", "\"\u{301}", "\u{A0}", "\u{3000}x", "\u{E0001}", ":smile:",
  ]
  private static let words = [
    "Italy", "opposes", "the", "force", "provided", "Washington", "carries", "its", "share",
    "ready", "once", "fighting", "stops", "Überwachung", "Élysée", "Київ", "語語語、語（語）", "한국어",
    "e\u{301}", "🇮🇹", "👍🏽", "(sic)", "2025-09-03", "a-rather-long-identifier-that-is-one-word",
  ]

  mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

  mutating func report() -> Report { Report("random", blocks: blocks(depth: 0)) }

  mutating func text() -> String {
    (0...next(6)).map { _ in
      let pool = next(3) == 0 ? RandomReport.hostile : RandomReport.words
      return pool[next(pool.count)]
    }.joined(separator: next(5) == 0 ? "" : " ")
  }

  mutating func inlines(depth: Int = 0) -> [Inline] {
    (0..<next(5)).map { _ in
      switch next(depth > 1 ? 6 : 8) {
      case 0: .code(text())
      case 1: .verdict(Verdict.allCases[next(3)])
      case 2: .citation(citation())
      case 3...5: .text(text())
      default: .strong(inlines(depth: depth + 1))
      }
    }
  }

  private mutating func citation() -> Citation {
    let isHostile = next(4) == 0
    return Citation(
      source: next(4) == 0 ? nil : isHostile ? text() : "afp-2025-09-03",
      paragraphs: next(3) == 0 ? "" : isHostile ? text() : "8-10, 15",
      place: isHostile ? text() + ":\(next(20))" : "cast/italy.parley:\(next(200) + 1)")
  }

  private mutating func records() -> Records {
    let columns = 1 + next(3)
    return Records(
      kind: text(), header: (0...columns).map { _ in text() },
      rows: (0..<next(4)).map { _ in (0..<columns).map { _ in inlines() } })
  }

  private mutating func blocks(depth: Int) -> [Block] {
    (0..<next(depth == 0 ? 8 : 4)).map { _ in
      switch next(depth > 2 ? 8 : 10) {
      case 0: .heading(next(8), inlines())
      case 1, 2: .paragraph(inlines())
      case 3: .code((0...next(3)).map { _ in text() }.joined(separator: "\n"))
      case 4: .table(table())
      case 5: .records(records())
      case 6: .quotation(Quotation((0..<next(3)).map { _ in text() }, place: inlines()))
      case 7: .tree(tree(depth: 0))
      default: .list((0..<next(4)).map { _ in blocks(depth: depth + 1) })
      }
    }
  }

  private mutating func table() -> Table {
    let columns = next(5)
    return Table(
      header: (0..<columns).map { _ in inlines() },
      rows: (0..<next(4)).map { _ in (0..<columns).map { _ in inlines() } })
  }

  private mutating func tree(depth: Int) -> Tree {
    Tree(inlines(), depth > 3 ? [] : (0..<next(3)).map { _ in tree(depth: depth + 1) })
  }
}
