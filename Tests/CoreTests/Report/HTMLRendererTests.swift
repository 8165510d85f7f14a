import ParleyCore
import Testing

struct HTMLRendererTests {
  private func article(_ blocks: [Block]) -> String {
    HTMLRenderer().article(Report("t", blocks: blocks), command: 1)
  }

  @Test func aPageStandsAlone() {
    let page = Report("t", blocks: [.heading(1, ["A & B", .strong([" C"])])])
      .rendered(as: .html, command: 7)
    #expect(
      page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(page.contains("<title>A &amp; B C</title>"))
    #expect(
      page.hasSuffix(
        """
        <article class="t" data-command="7">
        <h1>A &amp; B<strong> C</strong></h1>
        </article>

        """))
    #expect(!page.contains("<script") && !page.contains("http:"))
  }

  @Test func everyBlock() {
    let expected = """
      <article class="brief" data-command="3">
      <h1>Italy, as of 2025-09-04</h1>
      <h2>Bottom line</h2>
      <p>Italy <strong>opposes</strong> sending troops <cite title="cast/italy.parley:12">\
      [afp-2025-09-03 ¶8-10]</cite>, and would join a monitoring mission if \
      <code>ceasefire is full</code>: <b class="verdict open">open</b>.</p>
      <ul>
      <li>Supposed: the backstop holds <cite title="session:3">[supposed, session:3]</cite></li>
      <li>
      <p>What would move it</p>
      <ul>
      <li>a ceasefire</li>
      <li>a mandate</li>
      </ul>
      </li>
      </ul>
      <h2>Positions</h2>
      <div class="table"><table>
      <thead>
      <tr><th scope="col">Actor</th><th scope="col">Verdict</th>\
      <th scope="col" class="number">Statements</th></tr>
      </thead>
      <tbody>
      <tr><td>Italy</td><td><b class="verdict no">no</b></td><td class="number">12</td></tr>
      <tr><td>Coalition of the Willing</td><td><b class="verdict yes">yes</b></td>\
      <td class="number">7</td></tr>
      </tbody>
      </table></div>
      <ul class="tree">
      <li>troop-force is <b class="verdict open">open</b>
      <ul>
      <li>ceasefire is <b class="verdict yes">yes</b>
      <ul>
      <li>stated <cite title="cast/italy.parley:12">[afp-2025-09-03 ¶8-10]</cite></li>
      </ul>
      </li>
      <li>us-backstop is <b class="verdict no">no</b></li>
      </ul>
      </li>
      </ul>
      <pre><code>assume us supports us-backstop
        on 2025-09-03</code></pre>
      </article>

      """
    #expect(HTMLRenderer().article(Sample.report, command: 3) == expected)
  }

  @Test func emptyBlocksSayNothing() {
    #expect(
      article([.paragraph([]), .code("\n"), .table(Table(header: [], rows: []))])
        == "<article class=\"t\" data-command=\"1\">\n</article>\n")
  }

  @Test func everythingIsEscaped() {
    let hostile = "<script>\"'&\u{1B}\u{202E}<\u{338}"
    let safe = "&lt;script&gt;&quot;&#39;&amp;\\u{1B}\\u{202E}&lt;\u{338}"
    #expect(article([.paragraph([.text(hostile)])]).contains("<p>\(safe)</p>"))
    #expect(article([.code(hostile)]).contains("<pre><code>\(safe)</code></pre>"))
    let citation = Citation(source: hostile, paragraphs: "", place: hostile)
    #expect(
      article([.paragraph([.citation(citation)])])
        .contains("<p><cite title=\"\(safe)\">[\(safe)]</cite></p>"))
    #expect(
      HTMLRenderer().article(Report(hostile), command: 1)
        .hasPrefix("<article class=\"\(safe)\" data-command=\"1\">"))
  }
}
