extension ErrorPage {
  /// What can be wrong with how an entry is built.
  static let structure: [ErrorPage] = [
    ErrorPage(
      .expectedToken,
      why: "A line that is almost right is not guessed at: what was guessed would count "
        + "as evidence.",
      remedy: "Write what is named after 'expected'; where a known word is near, it is "
        + "suggested.",
      example: #"""
        $ cat statements.parley
        2031-05-02 norland suports monitors
          in harbour-post para 3
        $ parley check statements.parley
        statements.parley:1:20: error: unexpected 'suports' [expected-token]
        1 | 2031-05-02 norland suports monitors
          |                    ^^^^^^^ expected 'proposes', 'supports', 'considers', 'opposes' or 'rejects', or another claim; did you mean 'supports'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .trailingText,
      why: "What stands after a complete line would be lost if it were passed over.",
      remedy: "Put it where it belongs, mostly into a detail on a line of its own, or make "
        + "it a comment with '#'.",
      example: #"""
        $ cat cast.parley
        actor norland state "Norland" "Nordhavn"
        $ parley check cast.parley
        cast.parley:1:31: error: unexpected string [trailing-text]
        1 | actor norland state "Norland" "Nordhavn"
          |                               ^^^^^^^^^^ expected the end of the line
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .unknownEntry,
      why: "A dossier is a record: a line that is not understood must not look as if it "
        + "were part of it.",
      remedy: "Begin the line with a date or one of the words listed. If it was meant as a "
        + "detail, indent it; as a comment, begin it with '#'.",
      example: #"""
        $ cat cast.parley
        guarentee monitors force "Monitoring mission"
        $ parley check cast.parley
        cast.parley:1:1: error: no entry begins with 'guarentee' [unknown-entry]
        1 | guarentee monitors force "Monitoring mission"
          | ^^^^^^^^^ expected a date, 'source', 'actor', 'guarantee', 'factor', 'from' or 'waive'; did you mean 'guarantee'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .unknownDetail,
      why: "A detail that nothing reads would be a fact lost, such as a condition that "
        + "does not count.",
      remedy: "Use one of the details listed. What has no detail of its own can go into the "
        + "gist, or into a comment.",
      example: #"""
        $ cat sources.parley
        source harbour-post "Norland ready to send monitors"
          outlett "Harbour Post"
        $ parley check sources.parley
        sources.parley:2:3: error: 'source' has no detail 'outlett' [unknown-detail]
        2 |   outlett "Harbour Post"
          |   ^^^^^^^ expected 'outlet', 'author', 'published', 'reliability', 'language', 'url' or 'document'; did you mean 'outlet'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .duplicateDetail,
      why: "Of two ratings or two dates one is wrong, and the program cannot know which.",
      remedy: "Keep the right one. Details that may be repeated are 'in', 'needs', 'also', "
        + "'member of' and 'speaks for'.",
      example: #"""
        $ cat sources.parley
        source harbour-post "Norland ready to send monitors"
          reliability B
          reliability C
        $ parley check sources.parley
        sources.parley:3:3: error: a second 'reliability' [duplicate-detail]
        3 |   reliability C
          |   ^^^^^^^^^^^ expected one for an entry
          = note: the first is on line 2
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .detailWithoutEntry,
      why: "An indented line belongs to the entry above it. Without one it says nothing "
        + "of anything.",
      remedy: "Move the line to the first column if it begins an entry; else put its entry "
        + "above it.",
      example: #"""
        $ cat cast.parley
          also "Nordhavn"
        actor norland state "Norland"
        $ parley check cast.parley
        cast.parley:1:3: error: an indented line without an entry above it [detail-without-entry]
        1 |   also "Nordhavn"
          |   ^^^^ expected an entry, which starts in column 1
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .notInDossier,
      why: "A dossier holds what is documented. What was supposed yesterday must not be "
        + "found in it as evidence tomorrow.",
      remedy: "Put the line into a scenario file of its own, outside the dossier's folder, "
        + "or type it at the prompt.",
      example: #"""
        $ cat facts.parley
        factor mandate "The council has given a mandate"
        assume mandate
        $ parley check facts.parley
        facts.parley:2:1: error: 'assume' has no place in a dossier [not-in-dossier]
        2 | assume mandate
          | ^^^^^^ expected a declaration or a statement; what is supposed or expected goes into a scenario
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .tooDeep,
      why: "A limit that is known keeps a damaged or hostile file from exhausting the "
        + "program. No condition that a person wrote has come near it.",
      remedy: "Take out parentheses and pairs of 'not' that change nothing, or declare a "
        + "guarantee for a part of the condition and name that.",
      example: #"""
        $ cat seeds/facts.parley
        factor mandate "The council has given a mandate"
        $ parley "ask $(printf 'not %.0s' $(seq 257))mandate"
        command:1:1029: error: the expression is nested more than 256 deep [too-deep]
        1 | …ot not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not mandate
          |                                                                                                                                                                     ^^^ expected a simpler condition
        ? 3
        """#),
    ErrorPage(
      .unclosedParenthesis,
      why: "Where a group ends decides what a condition means.",
      remedy: "Close it. While a parenthesis is open, indented lines go on with the same "
        + "detail.",
      example: #"""
        $ cat cast.parley
        factor truce "The guns are silent"
        factor mandate "The council has given a mandate"
        guarantee monitors force "Monitoring mission"
          needs (truce or mandate
        $ parley check cast.parley
        cast.parley:4:9: error: this parenthesis is never closed [unclosed-parenthesis]
        4 |   needs (truce or mandate
          |         ^ expected ')', on this line or on an indented one below it
        1 error, 0 warnings
        ? 3
        """#),
  ]
}
