import ParleyCore
import Testing

/// What `why` says in short.
struct WhyTests {
  /// What the last of some lines prints of the dossier with every case, its line breaks as spaces.
  private func told(_ lines: String...) throws -> String {
    var bench = try Workbench(everyCase)
    var printed = ""
    for line in lines { printed = bench.type(line, width: 0) }
    return printed
  }

  @Test func theBottomLineComesFirstAndSaysWhatIsMissing() throws {
    #expect(
      try told("why force").hasPrefix(
        "force is open: missing are truce, split and account of force needs split."))
    #expect(
      try told("assume truce = none", "why force").hasPrefix(
        "force does not hold: missing is truce = full."))
    #expect(
      try told("assume truce = full", "why a supports force").hasPrefix(
        "a supports force holds: it rests on truce = full (assumed)."))
    #expect(
      try told("why b supports force").hasPrefix(
        "b supports force does not hold: missing is not attack."))
    #expect(
      try told("why a opposes providing force").hasPrefix(
        "a opposes providing force holds. [s-1 ¶9]"))
    // What is asked is not given as its own reason.
    #expect(
      try told("why not a supports providing force").hasPrefix(
        "not a supports providing force holds. [s-1 ¶9]"))
  }

  @Test(arguments: [
    (
      "a opposes providing force",
      "Alba opposes providing force (as reported, 2025-03-10; B6) [s-1 ¶9]."
    ),
    ("attack", "attack (as reported, 2025-08-03; F6) [s-2 ¶4]."),
    (
      "truce = full",
      "Nothing valid is documented of truce (Truce), for truce = limited lapsed on 2025-05-30"
        + " (as reported, 2025-03-01; B6) [s-1 ¶2]."
    ),
    ("split", "but not split (as reported, 2025-03-02; B6) [s-1 ¶4]."),
    (
      "c supports force",
      "No position of Caria on force is documented [declared, d.parley:10] [declared, d.parley:18]."
    ),
    (
      "c supports shield",
      "but Caria rejects shield if attack (as reported, 2025-03-10; B6) [s-1 ¶12]."
    ),
    ("shield", "What shield needs is not documented [declared, d.parley:20]."),
    (
      "force",
      "force needs split (Alba, 2025-03-12; B6) [s-1 ¶13], denied (Caria, 2025-08-01; F6) [s-2 ¶1]:"
        + " whether it does is disputed;"
    ),
    ("any of none support force", "none has no members as of 2025-08-03 [declared, d.parley:13]."),
    (
      "any of club support shield",
      "Of the about 5 members of club 2 are declared; the others count as open [declared, d.parley:11]."
    ),
    (
      "at least 9 of club support force",
      "at least 9 of club support force: no (5 members, 2 declared) [declared, d.parley:11]."
    ),
    (
      "a supports loop-a",
      "a supports loop-a waits for b supports loop-b, which waits for a supports loop-a ["
    ),
  ])
  func everyLeafIsToldAndCited(expression: String, sentence: String) throws {
    #expect(try told("why \(expression)").contains(sentence))
  }

  @Test func whatIsUndecidedUnderAnOpenConditionIsToldOnce() throws {
    let text = try told("as of 2025-08-25", "why b supports force")
    #expect(text.contains("missing are attack and b force."))
    #expect(
      text.contains(
        "- Borea considers force if not attack (as reported, 2025-03-10; B6) [s-1 ¶10], condition open:"
      ))
    #expect(text.split(separator: "Borea considers").count == 2)
  }

  @Test func assumptionsAreToldWithTheirPlace() throws {
    let lines: [(String, String)] = [
      ("assume a opposes force", "Assumed: a opposes force [supposed, session:1]"),
      ("assume force", "Assumed: force [supposed, session:1]"),
      ("assume silence is no", "Assumed: silence is no [supposed, session:1]"),
      ("assume c shield is d.parley:51", "Assumed: c shield is d.parley:51 [supposed, session:1]"),
    ]
    let questions = ["a supports force", "force", "c supports force", "c supports shield"]
    for ((line, assumed), question) in zip(lines, questions) {
      #expect(try told(line, "why \(question)").contains(assumed), "\(line)")
    }
    let account = "account of force needs split is set aside"
    let text = try told("assume truce = full", "assume \(account)", "why force")
    #expect(text.contains("it rests on truce = full (assumed) and \(account) (assumed)."))
    #expect(text.contains("assumed: \(account) [supposed, session:2]"))
  }

  @Test func whatDoesNotFitIsSaidWithItsCommand() throws {
    var bench = try Workbench(everyCase)
    let text = bench.type(
      "why force or c supports shield or a supports loop-a or shield", width: 0)
    let command = "why force or c supports shield or a supports loop-a or shield as tree"
    #expect(text.contains("more grounds: \(command)."))
    #expect(bench.type(command).contains("what shield needs is not documented"))
  }

  /// A long way to an end is left out before the end is, and an end told by its place before it is not.
  @Test func everyEndThatThereIsRoomForIsTold() throws {
    var bench = try Workbench(everyCase)
    _ = bench.type("2025-08-03 c supports providing force if force")
    #expect(
      bench.type("why c supports providing force").hasSuffix(
        """

        - Nothing valid is documented of truce (Truce), for truce = limited lapsed on
          2025-05-30 [s-1 ¶2].
        - Whether force needs split is disputed: claimed by Alba [s-1 ¶13], denied by
          Caria [s-2 ¶1].
        - split (Split) is contested: split [s-1 ¶3]; but not split [s-1 ¶4].
        - Step by step: why c supports providing force as tree.

        """))
    let rest = bench.type("why c supports providing force and any of club support shield")
    #expect(rest.contains("- No position of Alba on shield is documented"))
    #expect(rest.contains("- 3 more grounds: why"))
  }

  /// That a thing is open for want of itself is no news, denied or not.
  @Test(arguments: ["shield", "not shield", "not (not shield)", "b opposes shield"])
  func whatIsOpenByItselfIsNotMissingFromItself(question: String) throws {
    let text = try told("why \(question)")
    #expect(text.contains(" is open. ["), "\(text)")
  }

  /// Ten lines of eighty columns, each sentence with its source, whatever the dossier.
  @Test(arguments: UInt64(0)..<40) func tenLinesAreEnough(seed: UInt64) throws {
    var random = RandomPositions(seed: seed)
    let dossier = random.dossier()
    var bench = try Workbench(dossier)
    for line in random.setup() { _ = bench.type(line) }
    for question in [
      "force", "shield", "not force", "shield is due", "a supports force", "c opposes shield",
    ] {
      let text = bench.type("why \(question)")
      #expect(text.split(separator: "\n").count <= 10, "\(text)")
      let report = try #require(bench.session.evaluate("why \(question)").last?.report)
      for case .list(let items) in report.blocks {
        // What is counted is the rest: something is always told.
        #expect(items.count > 1 || !text.contains("more ground"), "\(text)")
        for case .paragraph(let inlines) in items.joined() {
          let isCited = inlines.contains { if case .citation = $0 { true } else { false } }
          let isPointer = ["1 more ground: ", "more grounds: ", "Step by step: "].contains {
            words in
            if case .text(let text)? = inlines.first { text.hasSuffix(words) } else { false }
          }
          #expect(isCited || isPointer, "\(inlines)")
        }
      }
      #expect(!bench.type("why \(question) as tree").contains("more grounds"))
      #expect(bench.type("why \(question)", as: .json) == bench.type("why \(question)", as: .json))
    }
  }
}
