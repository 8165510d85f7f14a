import ParleyCore
import Testing

@testable import ParleyCore

/// The way to a new entry, question by question.
struct AddingTests {
  @Test func aStatementIsAskedForPartByPart() throws {
    var bench = try AddingBench()
    try bench.begin()
    var prompts: [String] = []
    for answer in [
      "norland", "opposes", "providing monitors", "unless mandate", "", "3-4, 7", "", "lind", "2",
      "Not so.", "",
    ] {
      prompts.append(bench.prompt)
      bench.answer(answer)
    }
    #expect(
      prompts == [
        "subject> ", "verb> ", "guarantee> ", "condition [none]> ", "source [harbour-post]> ",
        "paragraph [none]> ", "date [2031-05-04]> ", "speaker [norland]> ", "credibility [6]> ",
        "gist [none]> ", "write [yes]> ",
      ])
    #expect(
      bench.folder["harbour.parley"] == """
        source harbour-post "Norland ready"
          published 2031-05-04
          document "harbour.txt"

        from harbour-post

        2031-05-03 truce = local  # so they say
          in para 1

        2031-05-04 norland opposes providing monitors unless mandate
          by lind
          in para 3-4, 7 credibility 2
          "Not so."

        # The end.

        """)
    #expect(bench.folder["cast.parley"] == AddingBench.cast)
    #expect(bench.session.view.documented.statements.count == 2)
  }

  @Test(arguments: [
    ("", ["most of norland"], "verb"), ("", ["monitors"], "verb"),
    ("monitors", ["needs"], "condition>"),
    ("monitors", ["leads to"], "factor"), ("monitors", ["is"], "what"), ("truce", [], "level"),
    ("mandate", [], "yes or no"), ("norland urges", [], "actor"),
    ("norland urges sudmark", [], "guarantee"), ("norland clashes with", [], "actor"),
    ("norland, sudmark", [], "verb"), ("norland opposes providing", [], "guarantee"),
    ("norland opposes monitors", [], "condition"),
    ("norland opposes monitors if truce = full", [], "source"), ("truce", ["full"], "source"),
    ("mandate", ["no"], "source"), ("mandate", ["yes until 2032"], "source"),
    ("monitors needs", ["truce = full and mandate"], "source"),
    ("monitors is", ["a \"fig\" leaf"], "source"), ("norland clashes with sudmark", [], "source"),
    ("2031-05-01 norland opposes monitors", ["", "", ""], "speaker"),
    ("2031-05-01", [], "subject"), ("not mandate", [], "source"),
    ("2031-05-01 norland opposes monitors\n  by lind", [], "source"),
    ("2031-05-01 norland opposes monitors\n  in harbour-post para 2", [], "write"),
    ("actor tern state \"Tern\"", [], "write"),
    ("factor calm \"Calm\"\n  levels no-calm, calmer", [], "write"),
  ]) func whatIsThereAlreadyIsNotAskedFor(_ typed: String, _ more: [String], _ next: String) throws
  {
    var bench = try AddingBench()
    try bench.begin(typed)
    for line in more { bench.answer(line) }
    #expect(bench.prompt.hasPrefix(next))
  }

  @Test(arguments: [
    ([], "norlnd opposes monitors", "unknown-id"), ([], "Norland", "bad-id"),
    ([], "harbour-post", "wrong-kind"), (["norland"], "oposes", "expected-token"),
    (["norland"], "opposes providing if", "reserved-word"),
    ([], "norland opposes truce", "wrong-kind"),
    (["truce"], "ful", "unknown-level"), (["mandate"], "perhaps", "bad-argument"),
    (["norland opposes monitors"], "truce", "missing-level"),
    (["norland opposes monitors"], "if truce = full or", "expected-token"),
    (["norland clashes with sudmark"], "norland", "wrong-kind"),
    (["norland clashes with sudmark", ""], "0", "bad-number"),
    (["norland clashes with sudmark", ""], "4-3", "bad-number"),
    (["norland clashes with sudmark", "", ""], "2031-02-30", "bad-date"),
    (["norland clashes with sudmark", "", ""], "2031-05-05", "dated-after-publication"),
    (["norland opposes monitors", "", "", "", ""], "sudmark", "speaker-not-entitled"),
    (["norland opposes monitors", "", "", "", ""], "according to nobody", "unknown-id"),
    (["norland opposes monitors", "", "", "", "", ""], "7", "bad-rating"),
    (["norland opposes monitors", "", "", "", "", "", ""], "a \u{7} bell", "control-character"),
    (["norland opposes monitors", "", "", "", "", "", "", ""], "dat", "bad-argument"),
  ]) func aWrongAnswerIsToldAtOnceAndAskedAgain(_ before: [String], _ wrong: String, _ id: String)
    throws
  {
    var bench = try AddingBench()
    try bench.begin()
    for line in before { bench.answer(line) }
    let prompt = bench.prompt
    let draft = bench.adding?.now.draft
    #expect(bench.answer(wrong).contains("[\(id)]"))
    #expect(bench.adding?.now.draft == draft)
    if id != "unknown-id" { #expect(bench.prompt == prompt) }
    if id != "unknown-id", prompt != "write [yes]> " { #expect(bench.adding?.mending == wrong) }
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
  }

  // MARK: Going about

  @Test func oneCanGoBackAndDropItAll() throws {
    var bench = try AddingBench()
    try bench.begin()
    #expect(bench.answer("back").contains("first question"))
    bench.answer("norland", "opposes", "monitors")
    #expect(bench.prompt == "condition [none]> ")
    bench.answer("back", "back")
    #expect(bench.prompt == "verb> ")
    bench.answer("supports", "monitors", "", "", "", "", "", "", "")
    #expect(bench.prompt == "write [yes]> ")
    #expect(bench.answer("cancel").contains("Nothing was added."))
    #expect(bench.adding?.isOver == true)
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
    #expect(bench.type("undo").contains("[nothing-to-undo]"))
  }

  @Test func aPartCanBeAskedForAgainAtTheEnd() throws {
    var bench = try AddingBench()
    try bench.begin("norland opposes monitors if mandate")
    bench.answer("", "", "", "", "", "")
    #expect(bench.answer("date").isEmpty)
    #expect(bench.prompt == "date [2031-05-04]> ")
    #expect(bench.answer("2031-04").contains("2031-04 norland opposes monitors if mandate"))
    bench.answer("condition")
    #expect(bench.prompt == "condition [none]> ")
    #expect(bench.answer("truce = full").contains("monitors if truce = full"))
    bench.answer("subject")
    #expect(bench.answer("sudmark rejects monitors").isEmpty)
    // The speaker that was taken for the first subject is none for the second.
    #expect(bench.answer("").contains("[speaker-not-entitled]"))
    #expect(bench.prompt == "write> ")
    bench.answer("speaker")
    #expect(bench.answer("none").contains("sudmark rejects monitors\n  in harbour-post\n"))
    #expect(bench.answer("no").contains("Nothing was added."))
  }

  @Test func whatIsNotAskedForIsAddedAtTheEnd() throws {
    var bench = try AddingBench()
    try bench.begin("norland clashes with sudmark")
    bench.answer("", "3", "", "", "", "")
    #expect(bench.answer("on 2031-13").contains("[bad-date]"))
    #expect(bench.adding?.mending == "on 2031-13")
    bench.answer("on 2031-06", "in harbour-post para 7")
    #expect(bench.answer("reason over ships").contains("[expected-token]"))
    let shown = bench.answer("reason \"over ships\"")
    #expect(shown.contains("  in para 3\n  in para 7\n  reason \"over ships\"\n  on 2031-06\n"))
  }

  @Test func everyQuestionSaysWhatMayStandThere() throws {
    var bench = try AddingBench()
    try bench.begin()
    for answer in ["norland", "opposes", "monitors", "", "", "", "", "", "", ""] {
      let prompt = bench.prompt
      let help = bench.answer("?")
      #expect(help.contains("back") && help.count > 80)
      #expect(bench.prompt == prompt)
      bench.answer(answer)
    }
    #expect(try bench.begin().isEmpty)
    #expect(bench.answer("?").contains("norland"))
    #expect(!bench.answer("?").contains("silence is no"))
  }

  @Test(arguments: [
    ([], "no", ["norland", "not"]), (["norland"], "op", ["opposes"]),
    (["norland opposes"], "pro", ["providing"]), (["norland opposes"], "mo", ["monitors"]),
    (["truce"], "f", ["full"]), (["norland opposes monitors"], "truce = f", ["full"]),
    (["norland opposes monitors"], "un", ["unless"]), (["truce", "full"], "har", ["harbour-post"]),
    (["norland opposes monitors", "", "", "", ""], "li", ["lind"]),
    (["norland opposes monitors", "", "", "", ""], "norland, li", ["lind"]),
    (["tern", "declare", "act", "actor"], "per", ["person"]),
  ]) func tabKnowsWhatMayStandThere(_ before: [String], _ typed: String, _ wanted: [String]) throws
  {
    var bench = try AddingBench()
    try bench.begin()
    for line in before { bench.answer(line) }
    let found = bench.adding?.suggestions(for: typed, at: typed.unicodeScalars.count)
    #expect(found?.candidates.map(\.text) == wanted)
    let last = typed.lastIndex { " ,".contains($0) }.map {
      typed.distance(from: typed.startIndex, to: $0) + 1
    }
    #expect(found?.start == last ?? 0)
  }

  // MARK: Unknown ids

  @Test func theNearestIdIsOffered() throws {
    var bench = try AddingBench()
    try bench.begin()
    #expect(bench.answer("norlnd, sudmark oppose monitors").contains("did you mean 'norland'?"))
    #expect(
      bench.prompt
        == "'norlnd' is not declared. Enter takes 'norland', 'declare' declares it, or type another> "
    )
    bench.answer("")
    #expect(bench.adding?.now.draft.claim.text == "norland, sudmark oppose monitors")
    bench.answer("back")
    // Anything else is a new answer to the question.
    bench.answer("norlnd")
    bench.answer("sudmark")
    #expect(bench.adding?.now.draft.claim.text == "sudmark")
  }

  /// A slip in a condition costs that word, and leads into no declaration that nobody wanted.
  @Test func anotherIdTakesThePlaceOfTheOneThatIsNotDeclared() throws {
    var bench = try AddingBench()
    try bench.begin("norland opposes monitors")
    bench.answer("mandate and frost")
    #expect(bench.answer("help").contains("another id takes its place"))
    bench.answer("gale")
    #expect(bench.prompt.hasPrefix("'gale' is not declared."))
    bench.answer("mandate")
    #expect(bench.prompt == "source [harbour-post]> ")
    #expect(bench.adding?.now.draft.claim.text == "norland opposes monitors if mandate and mandate")
    // At any question 'help' asks for help.
    #expect(bench.answer("help") == bench.answer("?"))
    bench.answer("back")
    bench.answer("frost")
    bench.answer("none")
    #expect(bench.prompt == "source [harbour-post]> ")
    #expect(bench.adding?.now.draft.claim.text == "norland opposes monitors")
  }

  @Test func whatIsNotDeclaredCanBeOnTheWay() throws {
    var bench = try AddingBench()
    try bench.begin("tern opposes providing airlift if calm")
    bench.answer("declare", "state", "")
    #expect(bench.prompt == "'airlift' is not declared. Enter declares it, or type another> ")
    bench.answer("", "aid", "The airlift")
    // What a condition names may be of any kind.
    bench.answer("declare")
    #expect(bench.prompt == "declare as> ")
    bench.answer("factor", "", "none, some")
    // It has levels, and so the condition has to name one.
    #expect(bench.prompt == "subject> ")
    #expect(bench.adding?.mending == "tern opposes providing airlift if calm")
    bench.answer("tern opposes providing airlift if calm = some")
    #expect(bench.prompt == "source [harbour-post]> ")
    #expect(bench.adding?.now.declared.count == 3)
    #expect(bench.folder["cast.parley"] == AddingBench.cast)
  }

  @Test func aDeclaredFactorWithoutLevelsIsTaken() throws {
    var bench = try AddingBench()
    try bench.begin("tern opposes airlift if calm")
    bench.answer("", "state", "", "", "aid", "The airlift", "", "factor", "It is calm", "")
    bench.answer("wire", "declare", "A wire", "Wire", "2031-06-01", "C", "", "", "", "", "", "")
    #expect(
      bench.folder["cast.parley"]?.contains(
        "guarantee airlift aid \"The airlift\"\n\nfactor truce") == true)
    #expect(bench.folder["cast.parley"]?.contains("actor tern state \"Tern\"\n") == true)
    #expect(
      bench.folder["cast.parley"]?.hasSuffix(
        "mandate\"\nfactor calm \"It is calm\"\n") == true)
    #expect(
      bench.folder["harbour.parley"]?.contains(
        "source wire \"A wire\"\n  outlet \"Wire\"\n  published 2031-06-01\n  reliability C\n")
        == true)
    #expect(
      bench.folder["harbour.parley"]?.contains(
        "2031-06-01 tern opposes airlift if calm\n  by tern\n  in wire\n") == true)
    #expect(bench.type("undo").contains("as it was"))
    #expect(bench.folder["cast.parley"] == AddingBench.cast)
    #expect(bench.folder["harbour.parley"] == AddingBench.harbour)
  }

  @Test func aWrongPartOfADeclarationIsToldAtOnce() throws {
    var bench = try AddingBench()
    try bench.begin("tern")
    bench.answer("declare", "actor")
    #expect(bench.answer("stat").contains("did you mean 'state'?"))
    bench.answer("person", "Tern")
    #expect(bench.answer("nobody").contains("[unknown-id]"))
    #expect(bench.prompt == "speaks for [none]> ")
    bench.answer("norland")
    #expect(bench.prompt == "verb> ")
    // The declaration goes where the answer went that called for it.
    bench.answer("back", "back", "back", "back", "back", "back")
    #expect(bench.adding?.now.declared == [])
  }

  // MARK: Hostile answers

  static let hostile = [
    "\u{1B}]0;gone\u{7}", "\u{1B}[2J", "a\u{0}b", "\u{202E}norland", "\u{200B}", "\"", "\"\"\"",
    "\\",
    "((((", "))))", "#", "# norland", "norland\u{2028}opposes", "norland\nopposes monitors",
    "\r", "\t\t", ",,,", "=", ">=", "-", "9999999999999999999", "--", "if", "in", "by by by",
    "unnamed", "according to", "para", "declare", "back", "?", "cancel", "yes",
    String(repeating: "norland ", count: 3000), String(repeating: "(", count: 5000),
    String(repeating: "x", count: 100_000), "\u{FEFF}norland", "e\u{301}", "🏴‍☠️",
  ]

  @Test(arguments: 0..<40) func nothingThatIsTypedDoesHarm(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let usual = [
      "norland", "opposes", "monitors", "", "none", "3", "2031-05-01", "lind", "2", "A gist.",
      "tern",
      "truce", "full", "needs", "mandate", "actor", "state", "is", "write", "date", "subject",
    ]
    var bench = try AddingBench(document: AddingBench.document)
    try bench.begin(
      seed.isMultiple(of: 3) ? (Self.hostile.randomElement(using: &random) ?? "") : "")
    for _ in 0..<60 where bench.adding?.isOver == false {
      let pool = Int.random(in: 0..<4, using: &random) == 0 ? Self.hostile : usual
      let said = bench.answer(pool.randomElement(using: &random) ?? "")
      // Joiners and selectors may stand where letters or emoji need them.
      let usable: Set<Unicode.Scalar> = ["\n", "\u{200C}", "\u{200D}", "\u{FE0F}"]
      let hidden = (said + bench.prompt).unicodeScalars.filter {
        !usable.contains($0) && Visible.isHidden($0)
      }
      #expect(hidden.isEmpty)
    }
    let again = try Dossier.load("d", bench.folder)
    #expect(again.dossier != nil)
    if bench.adding?.isOver != true { #expect(bench.folder["cast.parley"] == AddingBench.cast) }
  }
}
