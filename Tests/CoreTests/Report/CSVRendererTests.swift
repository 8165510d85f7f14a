import ParleyCore
import Testing

struct CSVRendererTests {
  private func csv(_ blocks: [Block]) -> String {
    Report("t", blocks: blocks).rendered(as: .csv, command: 1)
  }

  private func cell(_ text: String) -> String {
    csv([.table(Table(header: [["h"], ["i"]], rows: [[[.text(text)], ["x"]]]))])
  }

  @Test func theTablesAndTreesAlone() {
    #expect(
      csv(Sample.report.blocks)
        == "Actor,Verdict,Statements\r\nItaly,no,12\r\nCoalition of the Willing,yes,7\r\n\r\n"
        + "level,line\r\n0,troop-force is open\r\n1,ceasefire is yes\r\n"
        + "2,stated [afp-2025-09-03 ¶8-10]\r\n1,us-backstop is no\r\n")
  }

  /// Nobody takes an empty file for an answer.
  @Test func aReportWithoutATableIsATableOfItsLines() {
    let list = Block.list([[.paragraph(["y, ", .citation(Sample.statement)])], [.code("a\nb")]])
    #expect(
      csv([.heading(1, ["T"]), .paragraph(["x"]), .heading(2, ["S"]), list])
        == "heading,line\r\nT,x\r\nS,\"y, [afp-2025-09-03 ¶8-10]\"\r\nS,a\r\nS,b\r\n")
    #expect(csv([.paragraph(["x"]), .paragraph(["y"])]) == "line\r\nx\r\ny\r\n")
    #expect(csv([]) == "" && csv([.heading(1, ["T"])]) == "")
  }

  @Test func oneTableAfterAnotherEvenWithinLists() {
    let table = Table(header: [["a"]], rows: [[[.citation(Sample.statement)]], [[]]])
    #expect(
      csv([.table(table), .list([[.table(table)]])])
        == "a\r\n[afp-2025-09-03 ¶8-10]\r\n\"\"\r\n\r\na\r\n[afp-2025-09-03 ¶8-10]\r\n\"\"\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("\"\u{301}", "\"\"\"\u{301}\""),
    ("two\nlines\tand a tab", "two lines and a tab"), ("\r\u{1B}", "\\u{D}\\u{1B}"),
    ("=cmd()", "'=cmd()"), ("+1+1", "'+1+1"), ("-1+1", "'-1+1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=cmd()", "'=cmd()"), ("\n+x", "'+x"), ("=\u{338}1", "'=\u{338}1"), ("＝1+1", "'＝1+1"),
    // Other white space hides no formula, and what nobody sees is shown.
    ("\u{A0}=1", "'\u{A0}=1"), ("\u{3000}@x", "'\u{3000}@x"), ("\u{200B}=1", "\\u{200B}=1"),
    ("=a,b", "\"'=a,b\""), ("-", "'-"), ("--5", "'--5"),
    // A name may look like a number with a sign.
    ("-5", "'-5"), ("+1.5", "'+1.5"), ("+44 %", "'+44 %"), ("5", "5"), ("0.5%", "0.5%"),
  ])
  func cells(text: String, expected: String) {
    #expect(
      cell(text).unicodeScalars.elementsEqual("h,i\r\n\(expected),x\r\n".unicodeScalars),
      "\(cell(text))")
  }
}
