import ParleyCore
import Testing

struct TextRendererTests {
  private func text(_ blocks: [Block], width: Int = 0, color: Bool = false) -> String {
    Report("t", blocks: blocks)
      .rendered(as: .text, command: 1, options: RenderOptions(width: width, color: color))
  }

  @Test func everyBlockOnAWideTerminal() {
    let expected = """
      Italy, as of 2025-09-04

      Bottom line
      Italy opposes sending troops [afp-2025-09-03 ¶8-10], and would
      join a monitoring mission if ceasefire is full: open.

      - Supposed: the backstop holds [supposed, session:3]
      - What would move it
        - a ceasefire
        - a mandate

      Positions
      Actor                     Verdict  Statements
      ────────────────────────  ───────  ──────────
      Italy                     no               12
      Coalition of the Willing  yes               7

      troop-force is open
      ├─ ceasefire is yes
      │  └─ stated [afp-2025-09-03 ¶8-10]
      └─ us-backstop is no

      assume us supports us-backstop
        on 2025-09-03

      """
    #expect(text(Sample.report.blocks, width: 64) == expected)
  }

  @Test func everyBlockOnANarrowTerminal() {
    let expected = """
      Italy, as of 2025-09-04

      Bottom line
      Italy opposes sending
      troops
      [afp-2025-09-03 ¶8-10],
      and would join a
      monitoring mission if
      ceasefire is full: open.

      - Supposed: the backstop
        holds
        [supposed, session:3]
      - What would move it
        - a ceasefire
        - a mandate

      Positions
      Actor: Italy
      Verdict: no
      Statements: 12

      Actor: Coalition of the
        Willing
      Verdict: yes
      Statements: 7

      troop-force is open
      ├─ ceasefire is yes
      │  └─ stated
      │     [afp-2025-09-03
      │     ¶8-10]
      └─ us-backstop is no

      assume us supports us-backstop
        on 2025-09-03

      """
    #expect(text(Sample.report.blocks, width: 24) == expected)
  }

  @Test func cellsWrapWithTheirFurtherLinesStandingIn() {
    let table = Table(
      header: [["Actor"], ["If"], ["Votes"]],
      rows: [
        [["italy"], ["the fighting has stopped and Washington carries its share"], ["-3"]],
        [["france"], ["nothing"], ["12.5%"]],
      ])
    #expect(
      text([.table(table)], width: 40) == """
        Actor   If                         Votes
        ──────  ─────────────────────────  ─────
        italy   the fighting has stopped      -3
                  and Washington carries
                  its share
        france  nothing                    12.5%

        """)
  }

  /// In a file a line may be of any length, but one long name does not make every line as long.
  @Test func aTableTooWideToScrollThroughIsSetWithinLess() {
    let table = { (words: Int) in
      Table(
        header: [["Id"], ["Name"]],
        rows: [[["a"], ["Force"]], [["b"], [.text(String(repeating: "name ", count: words))]]])
    }
    let longest = { (text: String) in text.split(separator: "\n").map(\.count).max() }
    #expect(longest(text([.table(table(199))])) == "Id".count + 2 + 199 * 5 - 1)
    #expect(longest(text([.table(table(200))]))! <= 200)
  }

  @Test func wideCharactersWrapAndLineUp() {
    let table = Table(header: [["名"], ["x"]], rows: [[["東京"], ["e\u{301}"]], [["a"], ["b"]]])
    #expect(text([.table(table)]) == "名    x\n────  ─\n東京  e\u{301}\na     b\n")
    #expect(text([.paragraph(["日本語、（東京）です。"])], width: 8) == "日本語、\n（東京）\nです。\n")
  }

  @Test func colourMarksAndNeverCrossesALine() {
    let blocks: [Block] = [
      .heading(1, ["Two words"]),
      .paragraph([
        .strong(["no ", .verdict(.no)]), " ", .verdict(.yes), " ", .verdict(.open), " ",
        .citation(Sample.statement),
      ]),
    ]
    #expect(
      text(blocks, width: 24, color: true) == """
        \u{1B}[1mTwo words\u{1B}[0m

        \u{1B}[1mno\u{1B}[0m \u{1B}[1;31mno\u{1B}[0m \u{1B}[32myes\u{1B}[0m \u{1B}[33mopen\u{1B}[0m
        \u{1B}[2m[afp-2025-09-03 ¶8-10]\u{1B}[0m

        """)
  }

  @Test func listsOfLongItemsAreSetApart() {
    let items: [[Block]] = [
      [.paragraph(["one"]), .paragraph(["more"])], [], [.paragraph(["two"])],
    ]
    #expect(text([.list(items)]) == "- one\n\n  more\n\n- two\n")
  }

  @Test func treesThatWrapKeepTheirGuides() {
    let tree = Tree(["one two three"], [Tree(["four five six"], [Tree(["seven"])]), Tree(["x"])])
    #expect(
      text([.tree(tree)], width: 11) == """
        one two
        │  three
        ├─ four
        │  │  five
        │  │  six
        │  └─ seven
        └─ x

        """)
  }

  @Test func emptyReportsAndBlocksSayNothing() {
    #expect(text([]) == "")
    #expect(
      text([
        .paragraph([]), .heading(1, [" "]), .list([]), .list([[]]), .code("\n"),
        .table(Table(header: [], rows: [])),
      ]) == "")
    #expect(text([.table(Table(header: [["Actor"]], rows: []))]) == "Actor\n─────\n")
  }

  @Test func tabsInCodeBecomeSpaces() {
    let code = Block.code("a\tb\t\t界\n\n\u{1B}c\n")
    let lines = "a       b               界\n\n\\u{1B}c\n"
    #expect(text([code]) == lines)
    for format in [Format.markdown, .html] {
      let page = Report("t", blocks: [code]).rendered(as: format, command: 1)
      #expect(page.contains(lines.dropLast()) && !page.contains("\t"))
    }
  }
}
