import Testing

@testable import ParleyCore

/// Every form the language has, written in canonical layout: it is read without a word of complaint
/// and printed as it was.
struct FormsTests {
  static let dossier = [
    "source afp-2025-09-03 \"Europe ready for Ukraine security guarantees\"",
    """
    source afp "Europe ready"
      outlet "AFP"
      author "A. Writer"
      published 2025-09-03
      reliability B
      language pt-BR
      url "https://example.org/a?b#c"
      document "004_81a8.txt" sha256 \(String(repeating: "5e26f0aB", count: 8).lowercased())
    """,
    "source x \"X\"\n  document \"a file.txt\"",
    """
    actor italy state "Italy"
      also "Rome", "Palazzo Chigi"
      also "Italian government"
      member of eu, nato
      member of g7 from 1975 until 2030-06~
    """,
    "actor cow coalition \"Coalition of the Willing\"\n  size 30~",
    "actor g7 organization \"G7\"\n  size 7",
    """
    actor salvini person "Matteo Salvini"
      speaks for italy as "Deputy Prime Minister" rank 2 from 2022-10-22 until 2027
      speaks for lega
    """,
    "actor elysee office \"Élysée\"",
    "actor lega party \"Lega\"",
    "guarantee troop-force force \"A force\"",
    """
    guarantee us-backstop backstop "US backstop"
      also "the backstop"
      components "intelligence", "logistics"
      needs us supports providing us-backstop
      needs ceasefire >= full
      triggered by renewed-attack
    """,
    "guarantee a pledge \"A\"", "guarantee a aid \"A\"", "guarantee sanctions sanctions \"S\"",
    "guarantee a mandate \"A\"", "guarantee a other \"A\"",
    """
    factor ceasefire "How far the fighting has stopped"
      also "truce"
      levels none, limited, full, peace-deal
      lasts 90 days
    """,
    "factor x \"X\"\n  lasts 1 day",
    "from afp",
    "waive single-source italy until 2026-01 \"awaiting the second interview\"",
    """
    2025-09-02 france supports troop-force if ceasefire >= full and us-backstop
      by elysee, macron
      in afp para 8-10, 15 credibility 2 via "Reuters" print 0123456789abcdef
      in para 3
      in ap
      reason "shared responsibility"
      "Ready once the fighting stops,"
      "provided Washington carries its share."
    """,
    "2025 france supports troop-force\n  by unnamed \"a French diplomat\" rank 2, macron",
    "2025 russia rejects troop-force\n  according to us, uk",
    "2025-03-27~ italy, germany, hungary oppose troop-force",
    "2025? uk proposes providing troop-force",
    "2025% a, b propose g", "2025 a considers g", "2025 a, b consider g", "2025 a, b support g",
    "2025 a opposes g", "2025 a, b reject g",
    "2025 a supports g also if x unless y or z",
    "2025 a supports g unless not (x and y)",
    "2025 troop-force needs us-backstop is due or ceasefire = full",
    "2025 troop-force does not need us-backstop",
    "2025 ceasefire", "2025 not ceasefire", "2025 ceasefire = full",
    "2025 ceasefire = full until 2026", "2025 ceasefire until 2026-02",
    "2025 not ceasefire until 2026",
    "2025 a cooperates with b", "2025 a, b cooperate with c, d\n  on 2025-10-01",
    "2025 a clashes with b", "2025 a, b clash with c",
    "2025 a urges b, c troop-force", "2025 a, b urge c providing troop-force",
    "2025 most of nato support troop-force if ceasefire",
    "2025 some of nato oppose providing troop-force",
    "2025 troop-force leads to escalation",
    "2025 troop-force is \"a \\\"tripwire\\\"\\nof \\\\ sorts\"",
  ]

  static let script = [
    "scenario \"Washington withholds the backstop\"",
    "as of 2025-09-04", "as of 2025-09 known 2025-10-01",
    "assume ceasefire = full", "assume us opposes providing us-backstop",
    "assume us considers us-backstop", "assume troop-force", "assume not troop-force",
    "assume silence is no", "assume us providing us-backstop is supports",
    "assume us us-backstop is neither", "assume ceasefire is full", "assume mandate is yes",
    "assume italy troop-force is 003.parley:12",
    "assume italy troop-force is \"third file.parley:12\"",
    "assume account of troop-force needs us-backstop is accepted",
    "assume account of troop-force needs us-backstop is due and x is set aside",
    "distrust afp", "trust reliability C or better", "trust reliability A or better, unjudged",
    "expect not troop-force because us-backstop",
    "expect italy supports article-5-pledge", "expect open uk supports providing us-backstop",
    "expect at least 2 of (france, uk, us) support providing g and all of eu oppose g",
    "expect any of eu support g or most of (a, b) support g because a, b",
    "brief italy", "ask ceasefire >= full \"# no comment\" (a, b)", "quit",
    "2025 a supports g", "factor x \"X\"",
  ]

  @Test(arguments: dossier)
  func aFormOfTheDossierIsReadAndPrintedAsItWas(text: String) {
    for grammar in [Grammar.dossier, .script] {
      let file = parse(text + "\n", grammar)
      #expect(file.diagnostics.map(MarkedText.mark) == [])
      #expect(file.entries.count == 1)
      #expect(Printer().print(file) == text + "\n")
    }
  }

  @Test(arguments: script)
  func aFormOfTheSessionIsReadAndPrintedAsItWas(text: String) {
    let file = parse(text, .script)
    #expect(file.diagnostics.map(MarkedText.mark) == [])
    #expect(Printer().print(file) == text + "\n")
    let isSession = ["as", "scenario", "assume", "trust", "distrust", "expect"]
      .contains(text.split(separator: " ")[0])
    let inDossier = parse(text, .dossier)
    if isSession { #expect(inDossier.diagnostics.map(\.id) == [.notInDossier]) }
  }

  @Test func aTextMayHaveAByteOrderMarkAndEndLinesWithCRLF() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("from afp\r\n2025 x\r\n  by a\r\n".utf8)
    let file = Parser.parse(SourceText(name: "dos", bytes: bytes), as: .dossier)
    #expect(file.diagnostics.isEmpty)
    #expect(Printer().print(file) == "from afp\n\n2025 x\n  by a\n")
  }

  @Test func anEntryRemembersItsLinesAndPlaces() throws {
    let text = "# note\nfrom afp\n2025-09-02 a supports g   # note\n    by b\n"
    let file = Parser.parse(SourceText(name: "t", text, firstLine: 10), as: .dossier)
    let entry = try #require(file.entries.last)
    #expect(entry.range.line == 12)
    #expect(file.text.string(entry.range) == "2025-09-02 a supports g")
    #expect(entry.details.first?.range.line == 13)
    #expect(entry.details.first.map { file.text.string($0.range) } == "by b")
  }

  @Test(arguments: [
    ("2025 a support g", "2025 a supports g"), ("2025 a, b supports g", "2025 a, b support g"),
    ("2025 a urge b g", "2025 a urges b g"),
    ("2025 a cooperate with b", "2025 a cooperates with b"),
    ("2025 a, b clashes with c", "2025 a, b clash with c"),
    ("2025 most of e supports g", "2025 most of e support g"),
    ("2025 a,b support\tg", "2025 a, b support g"), ("2025 c=full", "2025 c = full"),
    ("2025 g needs c>=full", "2025 g needs c >= full"),
    ("2025 g needs ((a))", "2025 g needs a"),
    ("2025 g needs (a and b) and c", "2025 g needs (a and b) and c"),
    ("2025 g needs a or (b and c)", "2025 g needs a or b and c"),
    ("2025 g needs (a or b) and not (c)", "2025 g needs (a or b) and not c"),
    ("2025 g needs not not a", "2025 g needs not not a"),
    ("2025 g needs any of (a,b) supports g", "2025 g needs any of (a, b) support g"),
    (
      "2025 x\n \"one\"\n\t\"two\"\n\n in s via \"R\" para 3",
      "2025 x\n  in s para 3 via \"R\"\n  \"one\"\n  \"two\""
    ),
  ])
  func anotherSpellingIsPrintedCanonically(text: String, canonical: String) {
    let file = parse(text, .dossier)
    #expect(file.diagnostics.map(MarkedText.mark) == [])
    #expect(Printer().print(file) == canonical + "\n")
  }
}
