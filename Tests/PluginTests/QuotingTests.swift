import ParleyCore
import ParleyPlugins
import Testing

/// With copies at hand reports quote what they cite, and say where that is not what was cited.
struct QuotingTests {
  private struct Copies: DocumentAccess {
    var copies: [String: String]
    func read(_ name: String) -> [UInt8]? { copies[name].map { Array($0.utf8) } }
    func names() -> [String] { copies.keys.sorted() }
  }

  private static let article = "Head\n\nLind: *we* will come.\nAfter the \u{1B}[31mtruce.\n"

  private func bench(_ document: String, print: String = "", _ copies: [String: String]? = nil)
    throws -> Workbench
  {
    try Workbench(
      """
      source post "Post"
        published 2031-05-04
        \(document)
      source bare "Without a document"
      actor norland state "Norland"
      guarantee monitors force "Monitors"
      2031-05-02 norland supports monitors
        in post para 2-3\(print)
        in bare para 1
        "Ready."
      """, documents: copies.map { Copies(copies: $0) })
  }

  @Test func thePassageStandsBesideTheGist() throws {
    var bench = try bench("document \"p.txt\"", ["p.txt": Self.article])
    let place = "p.txt ¶2-3; no digest or print tells whether this copy is the one that was cited"
    #expect(
      bench.type("show norland", width: 200).hasSuffix(
        """
        - 2031-05-02 norland supports monitors [post ¶2-3] [bare ¶1]
          - Ready.
            > Lind: *we* will come.
            >
            > After the \\u{1B}[31mtruce.
            >
            > — \(place)
          - Reported without a speaker. Rated F6 and F6. d.parley:7

        """))
    #expect(
      bench.type("why norland supports monitors", width: 200).hasSuffix(
        """

        In the documents
        - [post ¶2-3] Ready.
          > Lind: *we* will come.
          >
          > After the \\u{1B}[31mtruce.
          >
          > — \(place)

        """))
    #expect(
      bench.type("show norland", as: .markdown).contains(
        "    > Lind: \\*we\\* will come.\n    >\n    > After the \\\\u{1B}\\[31mtruce.\n    >\n    > — "
      ))
    #expect(
      bench.type("why norland supports monitors", as: .html).contains(
        "<blockquote>\n<p>Lind: *we* will come.</p>\n<p>After the \\u{1B}[31mtruce.</p>\n<footer>— p.txt"
      ))
    for command in ["show norland", "why norland supports monitors"] {
      let json = bench.type(command, as: .json)
      #expect(
        json.contains(
          #""passage":{"document":"p.txt","paragraphs":[{"number":2,"text":"Lind: *we* will come."},"#
            + #"{"number":3,"text":"After the \u001b[31mtruce."}],"remark":"no digest"#))
      #expect(json.contains(#""passage":null"#))
    }
  }

  @Test func withoutACopyNothingIsSaidOfIt() throws {
    var bench = try bench("document \"p.txt\"")
    for command in ["show norland", "why norland supports monitors in full"] {
      #expect(!bench.type(command).contains("p.txt"))
      #expect(!bench.type(command, as: .json).contains("passage"))
    }
  }

  @Test(arguments: [
    ([:], "", "there is no copy of it"), (["p.txt": ""], "", "the copy is empty"),
    (["p.txt": "a\u{0}"], "", "the copy is no text"),
    (
      ["p.txt": "a\nb\nc"], "",
      "the copy is not the one that was cited, and no print tells whether this passage has changed"
    ),
    (
      ["p.txt": "a\nb\nc"], " print 0123456789abcdef",
      "the copy is not the one that was cited, and what it has there is not what was cited"
    ),
  ])
  func whatIsNotWhatWasCitedIsNotQuoted(
    copies: [String: String], print: String, problem: String
  ) throws {
    let digest = String(repeating: "0", count: 64)
    var bench = try bench("document \"p.txt\" sha256 \(digest)", print: print, copies)
    for command in ["show norland", "why norland supports monitors"] {
      let text = bench.type(command, width: 200)
      #expect(text.contains("Not quoted from p.txt: \(problem).\n"))
      #expect(!text.contains("> "))
      #expect(bench.type(command, as: .json).contains(#""paragraphs":[],"remark":""#))
    }
  }

  @Test func aPassageThatMovedIsQuotedWithItsNewPlace() throws {
    let digest = String(repeating: "0", count: 64)
    // The print of "b c".
    var bench = try bench(
      "document \"p.txt\" sha256 \(digest)", print: " print 47d8a4a86c7433e2",
      ["p.txt": "a\nx\nb\nc"])
    #expect(
      bench.type("show norland", width: 200).contains(
        "> — p.txt ¶3-4; the copy is not the one that was cited, but this passage is in it, with other "
          + "numbers than it was cited with\n"))
  }

  @Test func aReportAddsPassagesToTheTreeToo() throws {
    var bench = try bench("document \"p.txt\"", ["p.txt": Self.article])
    for length in ["as tree", "in full"] {
      #expect(bench.type("why norland supports monitors \(length)").contains("> Lind: *we*"))
    }
    #expect(!bench.type("statements").contains("> Lind"))
  }
}
