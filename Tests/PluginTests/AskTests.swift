import ParleyCore
import Testing

/// What `ask` says, to scripts and to people.
struct AskTests {
  @Test(arguments: [
    ("truce = full", "open", #"[{"kind":"factor","id":"truce"}]"#),
    ("split", "open", #"[{"kind":"contested","id":"split"}]"#),
    ("c supports force", "open", #"[{"kind":"undocumented","id":"c force"}]"#),
    ("shield", "open", #"[{"kind":"undocumented","id":"shield"}]"#),
    (
      "c supports shield", "open",
      #"[{"kind":"contested","id":"c shield"}]"#
    ),
    (
      "force", "open",
      #"[{"kind":"factor","id":"truce"},{"kind":"contested","id":"split"},{"kind":"disputed","id":"account of force needs split"}]"#
    ),
    ("any of none support force", "open", #"[{"kind":"empty-group","id":"none"}]"#),
    (
      "most of club oppose providing loop-a", "open",
      #"[{"kind":"undocumented","id":"a providing loop-a"},{"kind":"undocumented","id":"b providing loop-a"},{"kind":"undeclared-members","id":"club"}]"#
    ),
    (
      "a supports loop-a", "open",
      #"[{"kind":"mutual-wait","id":"a loop-a","ids":["a loop-a","b loop-b"]}]"#
    ),
    ("a opposes providing force", "yes", "[]"),
    ("not a opposes providing force", "no", "[]"),
  ])
  func scriptsCanRelyOnTheAnswer(expression: String, verdict: String, openOn: String) throws {
    var bench = try Workbench(everyCase)
    let expected =
      #"{"expression":"\#(expression)","asOf":"2025-08-03","verdict":"\#(verdict)","openOn":\#(openOn)}"#
    #expect(bench.json("ask " + expression, schema: "ask") == expected)
  }

  @Test func anUndecidedPositionIsOpenOnItself() throws {
    var bench = try Workbench(everyCase)
    let expected =
      #"{"expression":"b supports force","asOf":"2025-08-01","verdict":"open","openOn":[{"kind":"factor","id":"attack"},{"kind":"undecided","id":"b force"}]}"#
    #expect(bench.json("as of 2025-08-01", "ask b supports force", schema: "ask") == expected)
  }

  @Test func withoutAStatementThereIsNoDay() throws {
    var bench = try Workbench("factor f \"F\"\n")
    let expected =
      #"{"expression":"f","asOf":null,"verdict":"open","openOn":[{"kind":"factor","id":"f"}]}"#
    #expect(bench.json("ask f", schema: "ask") == expected)
    #expect(bench.type("ask f").hasPrefix("open: f, without an as-of date\n"))
  }

  @Test func anOpenAnswerSaysWhyAndWhatToTry() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("ask force or c supports shield or a supports loop-a") == """
        open: force or c supports shield or a supports loop-a, as of 2025-08-03

        The documents leave it unsettled. It is open on:

        - Nothing valid is documented of truce (Truce), for truce = limited lapsed on
          2025-05-30 [s-1 ¶2].
        - split (Split) is contested: split [s-1 ¶3]; but not split [s-1 ¶4].
        - Where Caria stands on shield is contested: Caria supports shield [s-1 ¶11];
          but Caria rejects shield if attack [s-1 ¶12].
        - Whether force needs split is disputed: claimed by Alba [s-1 ¶13], denied by
          Caria [s-2 ¶1].
        - Alba supports loop-a if b supports loop-b [s-2 ¶2]; Borea supports loop-b if a
          supports loop-a [s-2 ¶3]: these wait for each other.

        To try an answer, paste:

        assume truce is none
        assume truce is limited
        assume truce is full
        assume split is no
        assume split is yes
        assume c shield is d.parley:49
        assume c shield is d.parley:51
        assume account of force needs split is accepted
        assume account of force needs split is set aside

        """)
  }

  @Test func everyLineOfferedCanBePasted() throws {
    var bench = try Workbench(everyCase)
    let question = "ask force or c supports shield or b supports force or shield or c supports pact"
    let lines = bench.type("as of 2025-08-25", question).split(separator: "\n")
      .filter { $0.hasPrefix("assume ") }
    #expect(lines.count == 19)
    for line in lines {
      var tried = bench
      #expect(tried.type(String(line)) == "")
    }
  }

  @Test func aSettledAnswerSaysWhatDecidesIt() throws {
    var bench = try Workbench(everyCase)
    #expect(
      bench.type("assume truce = limited", "ask a supports force") == """
        no: a supports force, as of 2025-08-03

        1 entry is in force beside the dossier ('assumptions' lists them).

        As the documents and what is supposed read, it does not hold. That is a reading,
        no forecast.

        What decides it:

        - Alba supports force if truce = full [s-1 ¶5-6, 8], and the condition is unmet.
        - truce = limited (assumed).

        """)
  }

  @Test func aHostileNameStaysText() throws {
    var bench = try Workbench(
      "source s \"S\"\nactor a state \"**[x](javascript:y)** <b>\"\n"
        + "guarantee g other \"`G`\"\n2025-01-01 a supports g\n  in s\n")
    let html = bench.type("ask a supports g", as: .html)
    #expect(!html.contains("<b>") && !html.contains("href=\"javascript:"))
    #expect(!bench.type("ask a supports g", as: .markdown).contains("[x](javascript"))
  }
}
