/// Help on the language: what one may type beside commands, a line or two of each form.
enum LanguageHelp {
  /// An entry of the language: how it is written, and what it does.
  private struct Form {
    var word: String
    var written: String
    var does: String
  }

  private static let forms = [
    Form(
      word: "assume",
      written: """
        assume ceasefire = full                  # a factor's level; a guarantee or factor alone for yes
        assume not un-mandate                    # a guarantee or a factor, for no
        assume us opposes providing us-backstop  # a position, outright
        assume LEVER is VALUE                    # a lever as 'ask' and 'flip' print it
        assume silence is no                     # what nobody documented counts as no
        """,
      does: "Supposes something, until it is retracted. Setting a lever again replaces it."),
    Form(
      word: "expect",
      written: """
        expect not troop-force because us-backstop  # yes, and each id named is among what decides it
        expect open uk supports us-backstop         # open
        """,
      does: "Says whether an expression is yes, or open. 'parley test' runs files of these."),
    Form(
      word: "as", written: "as of 2025-09-03\nas of 2025-09-03 known 2025-09-10",
      does: "Judges as of a day; after 'known', by what was published by another."),
    Form(
      word: "trust",
      written: "trust reliability C or better\ntrust reliability C or better, unjudged",
      does:
        "Counts only sources of this reliability; F is unknown, and counts where 'unjudged' is said."
    ),
    Form(
      word: "distrust", written: "distrust SOURCE",
      does: "Counts a source no more; what another source says as well stays."),
    Form(
      word: "scenario", written: "scenario \"What is tried\"",
      does: "Begins afresh: what was in force before the first scenario, and nothing else."),
    Form(
      word: "skip", written: "skip \"Wait for the communiqué\"",
      does:
        "In a scenario file: the expectations of its scenario are not tried, and told as skipped; before"
        + " the first scenario, those of the whole file."),
    Form(
      word: "todo", written: "todo \"The annex is not coded yet\"",
      does:
        "In a scenario file: the expectations of its scenario are tried and may fail; where one holds,"
        + " that is told."),
    Form(
      word: "source",
      written: """
        source wire-2031 "Title"
          outlet "…"
          published 2031-05-03
          reliability B
        """,
      does: "Declares a source. 'reliability' is A to E, or F where it cannot be judged."),
    Form(
      word: "actor",
      written: """
        actor norland state "Norland"   # or person, office, party, organization, coalition
          member of league
          speaks for league as "Chair" rank 2
        """,
      does: "Declares an actor. A voice of rank 2 or below does not move the line."),
    Form(
      word: "guarantee",
      written: """
        guarantee monitors force "Monitors"  # or pledge, backstop, aid, sanctions, mandate, other
          needs truce >= full
          triggered by attack
        """,
      does: "Declares a guarantee, with what it needs by definition."),
    Form(
      word: "factor",
      written: """
        factor truce "How far the guns are silent"
          levels none, partial, full
          lasts 90 days
        """,
      does: "Declares a factor, with its levels from the lowest; without levels it is no or yes."),
    Form(
      word: "from", written: "from wire-2031",
      does: "Names the source of the statements that follow: their 'in' lines begin with 'para'."),
    Form(
      word: "waive", written: "waive CHECK SUBJECT until 2031-12-31 \"reason\"",
      does:
        "Silences a finding of an audit up to a day. The subject is an id, or a position such as"
        + " 'norland providing monitors'; 'help audit' lists the checks."),
    Form(
      word: "statement",
      written: """
        2031-05-02 norland supports providing monitors if truce >= full
          by lind
          in wire-2031 para 3-4 credibility 2
          "The gist, in the analyst's words."
        """,
      does: "A dated statement: a position, a need, a fact, or what is recorded."),
  ]

  /// The words that there is help on.
  static let words = forms.map(\.word)

  /// Help on an entry; nil where no entry begins so.
  static func page(_ word: String) -> Report? {
    guard let form = forms.first(where: { $0.word == word }) else { return nil }
    let title = EntryWord(rawValue: word)?.spelling ?? word
    return Report(
      "help",
      blocks: [
        .heading(1, [.text(title)]), .paragraph([.text(form.does)]), .code(form.written),
      ],
      data: [
        .init("entry", .string(title)), .init("written", .string(form.written)),
        .init("does", .string(form.does)),
      ])
  }
}
