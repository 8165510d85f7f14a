import Testing

@testable import ParleyCore

/// What is found when a dossier is held against its documents, and where.
struct DocumentCheckTests {
  private static let article = """
    Monitors on their way

    By Mara Quill
    Harbour Post, May 4, 2031

    The foreign minister, Ada Lind, said that Norland would send monitors.
    A truce along the whole strait would have to come first.
    She named no day.
    """
  private static let digest = Archive.digest(article)

  private static func source(_ document: String, _ more: String = "") -> String {
    """
    source post "Ready to send monitors"
      outlet "Harbour Post"
      author "Mara Quill"
      published 2031-05-04
      \(document)
    actor norland state "Norland"
    actor lind person "Ada Lind"
      speaks for norland
    actor berg person "Tor Berg"
      speaks for norland
    actor chancery office "Red House"
      speaks for norland
    guarantee monitors force "Monitoring mission"
    factor truce "Truce"
    \(more)
    """
  }

  /// Holds a drawn dossier against copies and compares what is found with what is drawn.
  private func expect(
    _ drawn: String, _ copies: [String: [UInt8]], locked: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = MarkedText(drawn)
    var archive = Archive(marked.text)
    archive.documents = MemoryDocuments(copies: copies, locked: locked)
    let found = try archive.check().diagnostics.map(MarkedText.mark)
    #expect(found == marked.marks, sourceLocation: sourceLocation)
  }

  private static let text = ["post.txt": Array(article.utf8)]

  @Test func aDossierThatAgreesHasNoFindings() throws {
    let text = Self.source(
      "document \"post.txt\" sha256 \(Self.digest)",
      """
      2031-05-02 norland supports monitors if truce
        by lind
        in post para 4-5
      """)
    try expect(text, Self.text)
    let check = try Archive(text, ["post.txt": Self.article]).check()
    #expect((check.documents, check.passages, check.proven) == (1, 1, 0))
  }

  @Test(arguments: [
    ([:], "^^^^^^^^^^ document-missing"),
    (["pots.txt": Array("x".utf8)], "^^^^^^^^^^ document-missing did you mean pots.txt"),
    (["b/new.txt": Array(article.utf8)], "^^^^^^^^^^ document-renamed did you mean b/new.txt"),
    (["post.txt": []], "^^^^^^^^^^ document-empty"),
    (["post.txt": [0x61, 0]], "^^^^^^^^^^ document-binary"),
    (["post.txt": [0xE9, 0x74, 0xE9]], "^^^^^^^^^^ document-encoding"),
    (["post.txt": [0xFF, 0xFE, 0x61]], "^^^^^^^^^^ document-encoding"),
  ])
  func whatIsWrongWithACopyIsFound(copies: [String: [UInt8]], mark: String) throws {
    let line = "  document \"post.txt\" sha256 \(Self.digest)"
    try expect(Self.source(String(line.dropFirst(2)) + "\n           " + mark), copies)
  }

  @Test func theRestIsCheckedAllTheSame() throws {
    let digest = Self.digest
    let marks = String(repeating: "^", count: 71)
    let drawn = Self.source(
      """
      document "post.txt"
                 ^^^^^^^^^^ document-undigested
      source gone "Gone"
        document "gone.txt" sha256 \(digest.reversed().map(String.init).joined())
                 ^^^^^^^^^^ document-missing
      source out "Out"
        document "../post.txt" sha256 \(digest.reversed().map(String.init).joined())
                 ^^^^^^^^^^^^^ document-outside
      source shut "Locked"
        document "shut.txt" sha256 \(digest.reversed().map(String.init).joined())
                 ^^^^^^^^^^ unreadable
      source other "Other"
        document "other.txt" sha256 \(digest.reversed().map(String.init).joined())
                             \(marks) document-changed
      source bare "Without one"
      """,
      """
      from post
      2031-05-02 truce
        in para 9
           ^^^^^^ paragraph-missing
        in gone para 700
        in bare para 4
        in other para 2-3
                 ^^^^^^^^ passage-unproven
        in other para 1, 3-999
                 ^^^^^^^^^^^^^ paragraph-missing
      """)
    try expect(
      drawn,
      [
        "post.txt": Array(Self.article.utf8), "shut.txt": [],
        "other.txt": Array("one\ntwo\nthree".utf8),
      ], locked: ["shut.txt"])
  }

  @Test func aPrintThatDoesNotAgreeIsFound() throws {
    let lines = Self.article.split(separator: "\n").map(String.init)
    let drawn = Self.source(
      "document \"post.txt\" sha256 \(Self.digest)",
      """
      2031-05-02 truce
        in post para 5 credibility 2 via "para 3 print x" print \(Archive.print([lines[4]]))
      2031-05-03 truce
        in post para 5 print \(Archive.print([lines[5]])) credibility 2
                       ^^^^^^^^^^^^^^^^^^^^^^ print-differs
      2031-05-03 truce
        in post para 4-5 print 0123456789abcdef
                         ^^^^^^^^^^^^^^^^^^^^^^ print-differs
      2031-05-04 truce
        in post print 0123456789abcdef
                ^^^^^^^^^^^^^^^^^^^^^^ print-differs
      """)
    try expect(drawn, Self.text)
  }

  @Test func layoutIsWarnedOfAndReadAllTheSame() throws {
    let copy = "\u{FEFF}" + Self.article.replacing("\n", with: "\r\n")
    let text = Self.source(
      "document \"post.txt\" sha256 \(Archive.digest(copy))",
      "2031-05-02 truce\n  in post para 6")
    let check = try Archive(text, ["post.txt": copy]).check()
    #expect(check.diagnostics.map(\.id) == [.documentLayout, .documentLayout])
    #expect(check.diagnostics.allSatisfy { $0.severity == .warning })
    let before = try Archive(text, ["post.txt": Self.article]).check().diagnostics
    #expect(before.map(\.id) == [.documentChanged, .passageUnproven])
    #expect(before[0].notes.count == 2)
  }

  @Test func aSpeakerWhomTheDocumentNeverNamesIsDoubted() throws {
    try expect(
      Self.source(
        "document \"post.txt\" sha256 \(Self.digest)",
        """
        2031-05-02 norland supports monitors
          by lind, berg
                   ^^^^ speaker-not-named
          in post para 6
        2031-05-03 norland supports monitors
          according to chancery
                       ^^^^^^^^ speaker-not-named
          in post para 6
        2031-05-03 norland supports monitors
          by unnamed "somebody"
          in post para 6
        """), Self.text)
  }

  @Test func whatTheHeadSaysIsHeldAgainstTheSource() throws {
    let copy = """
      Title: Another title
      Source: Tern Times
      Author: Ida Holm
      Published: 5 May 2031
      URL: https://tern.test/a
      Text.
      """
    let drawn = """
      source post "Ready"
      ^^^^^^^^^^^^^^^^^^^ metadata-differs
        outlet "Harbour Post"
        ^^^^^^^^^^^^^^^^^^^^^ metadata-differs
        author "Mara Quill"
        ^^^^^^^^^^^^^^^^^^^ metadata-differs
        published 2031-05-04
        ^^^^^^^^^^^^^^^^^^^^ published-differs
        url "http://tern.test/b"
        ^^^^^^^^^^^^^^^^^^^^^^^^ metadata-differs
        document "post.txt" sha256 \(Archive.digest(copy))
      source same "another title"
        outlet "Tern Times"
        author "I. Holm"
        published 2031-05
        url "http://www.tern.test/a/"
        document "post.txt" sha256 \(Archive.digest(copy))
      """
    try expect(drawn, ["post.txt": Array(copy.utf8)])
  }

  @Test(arguments: [
    ("2031-05-04", ["2031-05-04"]), ("- May 4, 2031", ["2031-05-04"]),
    ("4th May 2031", ["2031-05-04"]), ("Sept 4, 2031", ["2031-09-04"]),
    ("04.05.2031", ["2031-05-04", "2031-04-05"]), ("24/5/2031", ["2031-05-24"]),
    ("31 February 2031", []), ("May 4, 2031 or May 5, 2031", []), ("in May 2031", []),
    ("4 Maybe 2031", []),
  ])
  func datesAreReadAsArticlesWriteThem(text: String, days: [String]) {
    #expect((WrittenDate.days(in: text) ?? []).map(\.description) == days)
  }

  @Test(arguments: [
    ("Élysée", true), ("ELYSEE Palace", true), ("Palace of", false), ("lys", false),
    ("Radosław", true), ("北京", true), ("e\u{301}lyse\u{301}e", true),
  ])
  func namesAreFoundByWholeWords(name: String, isThere: Bool) {
    let finder = NameFinder(["At the Elysee Palace, Radoslaw’s car", "他在北京说"])
    #expect(finder.contains(name) == isThere)
  }

  @Test func allParagraphsThatAreMissingAreNamed() throws {
    let text = Self.source(
      "document \"post.txt\" sha256 \(Self.digest)", "2031-05-02 truce\n  in post para 5, 7-900")
    let found = try Archive(text, ["post.txt": Self.article]).check().diagnostics
    #expect(found.map(\.message) == ["there are no paragraphs 7-900"])
  }

  @Test func whatIsMissingWasHeldAgainstNothing() throws {
    let text = Self.source(
      "document \"post.txt\" sha256 \(Self.digest)",
      """
      source gone "Gone"
        document "gone.txt"
      source out "Out"
        document "../out.txt"
      2031-05-02 truce
        in gone para 1
        in out para 1
        in post para 5
      """)
    let check = try Archive(text, ["post.txt": Self.article]).check()
    #expect((check.documents, check.passages, check.undocumented) == (1, 1, 0))
  }

  @Test func aPrintBesideNoParagraphIsToldAsThat() throws {
    let text = Self.source(
      "document \"post.txt\" sha256 \(Self.digest)",
      "2031-05-02 truce\n  in post print 0123456789abcdef")
    let found = try Archive(text, ["post.txt": Self.article]).check().diagnostics
    #expect(found.map(\.message) == ["the print stands beside no paragraph"])
  }
}
