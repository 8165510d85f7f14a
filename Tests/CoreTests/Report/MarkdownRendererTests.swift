import ParleyCore
import Testing

struct MarkdownRendererTests {
  private func markdown(_ blocks: [Block]) -> String {
    Report("t", blocks: blocks).rendered(as: .markdown, command: 1)
  }

  @Test func everyBlock() {
    let expected = """
      # Italy, as of 2025-09-04

      ## Bottom line

      Italy **opposes** sending troops [afp-2025-09-03 ¶8-10](cast/italy.parley#L12), and would \
      join a monitoring mission if `ceasefire is full`: **open**.

      - Supposed: the backstop holds \\[supposed, session:3\\]
      - What would move it
        * a ceasefire
        * a mandate

      ## Positions

      | Actor | Verdict | Statements |
      | --- | --- | ---: |
      | Italy | **no** | 12 |
      | Coalition of the Willing | **yes** | 7 |

      - troop-force is **open**
        * ceasefire is **yes**
          + stated [afp-2025-09-03 ¶8-10](cast/italy.parley#L12)
        * us-backstop is **no**

      ```
      assume us supports us-backstop
        on 2025-09-03
      ```

      """
    #expect(markdown(Sample.report.blocks) == expected)
  }

  /// Each was held against cmark-gfm and markdown-it, which show the text as it came.
  @Test(arguments: [
    ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
    ("**b** _i_ ~~ `c`", "\\*\\*b\\*\\* \\_i\\_ \\~\\~ \\`c\\`"),
    ("~~s~~ see #1, acceded", "`~~s~~` see `#1,` acceded"),
    ("[a](javascript:x) ![i](y)", "\\[a\\](javascript:x) \\!\\[i\\](y)"),
    ("&lt; $x$ a|b \\", "\\&lt; \\$x\\$ a\\|b \\\\"),
    ("- item", "\\- item"), ("+ item", "\\+ item"), ("===", "\\==="), ("1. one", "1\\. one"),
    ("23) x", "23\\) x"), ("# head", "\\# head"), ("> quote", "\\> quote"),
    ("a\n# b", "a \\# b"), ("   indented", "indented"),
    ("see https://x.test/a_b now", "see `https://x.test/a_b` now"),
    ("WWW.x.test", "`WWW.x.test`"), ("a@x.test, @someone", "`a@x.test,` `@someone`"),
    ("\u{1B}[1m \u{202E}x", "\\\\u{1B}\\[1m \\\\u{202E}x"), ("a\u{A0}b", "a&nbsp;b"),
    ("<\u{338}b>", "\\<\u{338}b\\>"),
  ])
  func textIsNeverMarkup(text: String, escaped: String) {
    #expect(markdown([.paragraph([.text(text)])]) == escaped + "\n")
  }

  @Test func addressesInPiecesAreDefused() {
    #expect(markdown([.paragraph(["a@", "x.test", .code("c")])]) == "`a@x.testc`\n")
    #expect(markdown([.paragraph([.strong(["www"]), ".x.test"])]) == "**www**.x.test\n")
  }

  @Test func aBangBeforeACitationMakesNoImage() {
    let place = Citation(source: "a", paragraphs: "", place: "f.parley:1")
    #expect(markdown([.paragraph(["No!", .citation(place)])]) == "No\\![a](f.parley#L1)\n")
  }

  @Test func strongHoldsBesidePunctuation() {
    #expect(markdown([.paragraph(["a", .strong(["(b)"]), "c"])]) == "a<!-- -->**(b)**<!-- -->c\n")
    #expect(markdown([.paragraph(["a", .strong([" b "]), "c"])]) == "a **b** c\n")
    #expect(
      markdown([.paragraph([.strong([.strong(["a"]), "b"]), .verdict(.no)])]) == "**abno**\n")
  }

  @Test func codeHoldsItsBackticks() {
    #expect(markdown([.paragraph([.code("a`b``c")])]) == "```a`b``c```\n")
    #expect(markdown([.paragraph([.code("`a"), .code("b`")])]) == "`` `ab` ``\n")
    #expect(markdown([.code("```\n<b>")]) == "````\n```\n<b>\n````\n")
  }

  @Test func barsStayInTheirCells() {
    let table = Table(header: [["a|b"], [.code("a|b")]], rows: [[["\\|"], []]])
    #expect(
      markdown([.table(table)]) == "| a\\|b | `a\\|b` |\n| --- | --- |\n| \\\\\\| |  |\n")
  }

  @Test func linksLeadNowhereElse() {
    func link(_ place: String) -> String {
      markdown([.paragraph([.citation(Citation(source: "s]", paragraphs: "1", place: place))])])
    }
    #expect(link("javascript:alert(1):2") == "[s\\] ¶1](javascript%3Aalert%281%29#L2)\n")
    #expect(link("//evil.test/x:2") == "[s\\] ¶1](/%2Fevil.test/x#L2)\n")
    #expect(link("a b/é.parley:2") == "[s\\] ¶1](a%20b/%C3%A9.parley#L2)\n")
    #expect(link("nowhere") == "\\[s\\] ¶1\\]\n")
  }

  @Test func neighbouringListsStayApart() {
    let list = Block.list([[.paragraph(["x"])]])
    #expect(markdown([list, list, .paragraph(["y"]), list]) == "- x\n\n* x\n\ny\n\n- x\n")
    #expect(
      markdown([.list([[list, list], [.code("a\n\nb")]])]) == """
        - * x
          + x

        - ```
          a

          b
          ```

        """)
  }
}
