extension ErrorPage {
  /// What can be wrong with who said what, when and where.
  static let evidence: [ErrorPage] = [
    ErrorPage(
      .missingSource,
      why: "A claim without a source cannot be checked by anyone, and every verdict has "
        + "to lead back to a document.",
      remedy: "Add a detail 'in SOURCE para N'. If nobody has said it and you only suppose "
        + "it, it belongs into a scenario.",
      example: #"""
        $ cat strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-02 norland supports monitors
        $ parley check strait.parley
        strait.parley:3:1: error: the statement has no source [missing-source]
        3 | 2031-05-02 norland supports monitors
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a detail 'in SOURCE para N'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .speakerNotEntitled,
      why: "A position moves only by a voice that can speak for it. Otherwise every "
        + "commentator could change a government's line.",
      remedy: "Declare the speaker's office with 'speaks for' and its dates. If it is "
        + "somebody's account of another's position, write 'according to' in place of "
        + "'by'.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
        actor norland state "Norland"
        actor lind person "Ada Lind"
          speaks for norland as "Foreign Minister" until 2030-12
        guarantee monitors force "Monitoring mission"
        2031-05-02 norland supports monitors
          by lind
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:7:6: error: 'lind' does not speak for 'norland' on 2031-05-02 [speaker-not-entitled]
        7 |   by lind
          |      ^^^^ expected someone who does, or 'according to lind'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .datedAfterPublication,
      why: "Nobody can have reported it before it was said, so one of the two dates is "
        + "wrong; and the date decides which word came last.",
      remedy: "Look both dates up. The statement's date is when the claim was made. A deed "
        + "announced for a later day has that day in a detail 'on DATE'.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
          published 2031-05-04
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-06 norland supports monitors
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:5:1: error: the statement is dated after it was published [dated-after-publication]
        5 | 2031-05-06 norland supports monitors
          | ^^^^^^^^^^ expected 2031-05-04 or before
          = note: 'harbour-post' was published 2031-05-04
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .datesReversed,
      why: "A period that ends before it begins contains no day: whoever it is about "
        + "would never count.",
      remedy: "Put the two dates in order. Both days belong to the period.",
      example: #"""
        $ cat cast.parley
        actor league organization "League of the Strait"
        actor norland state "Norland"
          member of league from 2031 until 2030
        $ parley check cast.parley
        cast.parley:3:36: error: it ends on 2030, before it begins on 2031 [dates-reversed]
        3 |   member of league from 2031 until 2030
          |                                    ^^^^ expected a date from 2031 on
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .tooManyParts,
      why: "Each day's position is told with all that was asked for by then. A limit that is "
        + "known keeps a damaged or hostile file from exhausting the program; no position "
        + "that people restated has come near it. The same part said again is not counted.",
      remedy: "Write 'if' with the whole condition where the position is told anew, or "
        + "declare a guarantee for what is asked, with its needs, and name that.",
      example: #"""
        $ { printf 'source harbour-post "Norland adds to it"\n  published 2035\nactor norland state "Norland"\n'; printf 'guarantee monitors force "Monitoring mission"\n'; } > strait.parley
        $ seq 1001 | sed 's/.*/factor step-& "Step &"/' >> strait.parley
        $ printf '2031-05-01 norland supports monitors\n  in harbour-post para 1\n' >> strait.parley
        $ seq 1001 | sed 's/.*/2031-05-02 norland supports monitors also if step-&\n  in harbour-post para 2/' >> strait.parley
        $ parley check strait.parley
        strait.parley:3008:1: error: 'also if' has added more than 1,000 different parts to this position [too-many-parts]
        3008 | 2031-05-02 norland supports monitors also if step-1001
             | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected the whole condition, after 'if'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .conditionStandsAlone,
      why: "'also if' adds a condition to an earlier position. Where there is none to "
        + "add to, the new condition is taken as the whole, which may be less than was "
        + "meant.",
      remedy: "Add the earlier statement to the dossier, or write 'if' where this is the "
        + "whole condition.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
        actor norland state "Norland"
        factor mandate "The council has given a mandate"
        guarantee monitors force "Monitoring mission"
        2031-05-02 norland supports monitors also if mandate
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:5:1: warning: 'also if' follows no settled position of the same stance [condition-stands-alone]
        5 | 2031-05-02 norland supports monitors also if mandate
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected an earlier position to add to; the condition stands alone
        1 source, 1 actor, 1 guarantee, 1 factor, 1 statement, 0 errors, 1 warning
        """#),
    ErrorPage(
      .denialWithoutClaim,
      why: "A denial disputes a claim. If nobody claims the need, or claims it in other "
        + "words, the denial changes nothing.",
      remedy: "Code the claim that is denied, with the same expression. If there is none, "
        + "the denial stays on record, and the warning with it.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
        factor mandate "The council has given a mandate"
        guarantee monitors force "Monitoring mission"
        2031-05-02 monitors does not need mandate
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:4:1: warning: nobody claims the need that this denies [denial-without-claim]
        4 | 2031-05-02 monitors does not need mandate
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a statement '… needs …' with the same expression
        1 source, 0 actors, 1 guarantee, 1 factor, 1 statement, 0 errors, 1 warning
        """#),
    ErrorPage(
      .supposedLater,
      why: "What is judged is one day, and what is said later has not been said yet. A "
        + "supposition never moves that day, or it would move all other verdicts with "
        + "it.",
      remedy: "Date the supposition up to the as-of day, or move the day first, with 'as "
        + "of'.",
      example: #"""
        $ cat seeds/strait.parley
        source harbour-post "Norland ready to send monitors"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-02 norland considers monitors
          in harbour-post para 3
        $ cat what-if.parley
        2031-06-01 norland supports monitors
        expect open norland supports monitors
        $ parley what-if.parley
        what-if.parley:1:1: warning: the statement is dated after the as-of date 2031-05-02: it does not count [supposed-later]
        1 | 2031-06-01 norland supports monitors
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a date up to 2031-05-02, or 'as of 2031-06-01' first
        holds: open norland supports monitors: open, on monitors and norland
        """#),
  ]
}
