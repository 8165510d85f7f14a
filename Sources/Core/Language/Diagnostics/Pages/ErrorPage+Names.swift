extension ErrorPage {
  /// What can be wrong with ids and what they mean.
  static let names: [ErrorPage] = [
    ErrorPage(
      .unknownID,
      why: "Nobody is made up by a slip of the pen: an actor exists because the dossier "
        + "declares it, not because a line mentions it.",
      remedy: "Correct the spelling, or declare the thing: 'actor', 'guarantee', 'factor' "
        + "or 'source', in any file of the dossier. What may have been meant is looked for at the "
        + "first 100 errors, and at fewer where there are over 10,000 ids: a million in all are "
        + "looked at.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-02 norlnd supports monitors
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:4:12: error: unknown id 'norlnd' [unknown-id]
        4 | 2031-05-02 norlnd supports monitors
          |            ^^^^^^ expected an actor; did you mean 'norland'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .wrongKind,
      why: "Actors take positions, guarantees are what positions are about, factors are "
        + "circumstances. A sentence that mixes them has no meaning to judge.",
      remedy: "Look at what the id was declared as. Often the guarantee and the actor have "
        + "only changed places.",
      example: #"""
        $ cat strait.parley
        source harbour-post "Norland ready to send monitors"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-02 monitors supports norland
          in harbour-post para 3
        $ parley check strait.parley
        strait.parley:4:12: error: 'monitors' is a guarantee [wrong-kind]
        4 | 2031-05-02 monitors supports norland
          |            ^^^^^^^^ expected an actor
          = note: declared at strait.parley:3
        strait.parley:4:30: error: 'norland' is an actor [wrong-kind]
        4 | 2031-05-02 monitors supports norland
          |                              ^^^^^^^ expected a guarantee
          = note: declared at strait.parley:2
        2 errors, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .duplicateID,
      why: "An id means one thing wherever it stands; with two, every line that uses it "
        + "could mean either.",
      remedy: "Rename one of them, or take out the second declaration where both mean the "
        + "same thing. The note says where the first one is.",
      example: #"""
        $ cat cast.parley
        actor tern state "Tern"
        factor tern "The tern has landed"
        $ parley check cast.parley
        cast.parley:2:8: error: 'tern' is declared twice [duplicate-id]
        2 | factor tern "The tern has landed"
          |        ^^^^ expected an id of its own
          = note: declared first at cast.parley:1
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .repeatedItem,
      why: "In 'at least 2 of' a name that stands twice would be counted twice; "
        + "elsewhere it is a slip, most likely for another name.",
      remedy: "Take one of the two out, or write the name that was meant.",
      example: #"""
        $ cat cast.parley
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee airlift aid "Airlift"
        guarantee monitors force "Monitoring mission"
          needs at least 2 of (norland, sudmark, norland) support airlift
        $ parley check cast.parley
        cast.parley:5:42: error: the actor 'norland' stands here twice [repeated-item]
        5 |   needs at least 2 of (norland, sudmark, norland) support airlift
          |                                          ^^^^^^^ expected each once
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .unknownLevel,
      why: "Levels have an order, and a condition such as 'truce >= local' can be judged "
        + "of the declared ones only.",
      remedy: "Use one of the levels listed, or add the new one to 'levels', in its place "
        + "from lowest to highest.",
      example: #"""
        $ cat facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        guarantee monitors force "Monitoring mission"
          needs truce >= ful
        $ parley check facts.parley
        facts.parley:4:18: error: 'ful' is not a level of 'truce' [unknown-level]
        4 |   needs truce >= ful
          |                  ^^^ expected none, local or full; did you mean 'full'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .missingLevel,
      why: "A factor with levels is never simply yes: a local truce and a full one are "
        + "different facts.",
      remedy: "Say which level: '= LEVEL' for just that one, '>= LEVEL' for that one or a "
        + "higher.",
      example: #"""
        $ cat facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        guarantee monitors force "Monitoring mission"
          needs truce
        $ parley check facts.parley
        facts.parley:4:9: error: the factor 'truce' has levels [missing-level]
        4 |   needs truce
          |         ^^^^^ expected 'truce = LEVEL' or 'truce >= LEVEL' with none, local or full
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .levelWithoutLevels,
      why: "A factor without levels is yes or no. A level of it would be a claim that no "
        + "condition could read; a single level says no more than yes.",
      remedy: "Write the factor alone or with 'not', or declare its 'levels', two or more, "
        + "from lowest to highest.",
      example: #"""
        $ cat facts.parley
        factor mandate "The council has given a mandate"
        guarantee monitors force "Monitoring mission"
          needs mandate = full
        $ parley check facts.parley
        facts.parley:3:19: error: the factor 'mandate' has no levels [level-without-levels]
        3 |   needs mandate = full
          |                   ^^^^ expected 'mandate' or 'not mandate'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .lowestLevel,
      why: "Every level is the lowest or higher, so the condition asks for nothing, and "
        + "surely something was meant.",
      remedy: "Ask for the next level up, or with '=' for just the lowest.",
      example: #"""
        $ cat facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        guarantee monitors force "Monitoring mission"
          needs truce >= none
        $ parley check facts.parley
        facts.parley:4:18: error: 'none' is the lowest level, so '>=' always holds [lowest-level]
        4 |   needs truce >= none
          |                  ^^^^ expected a higher level, or '= none'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .groupTooSmall,
      why: "Three of two can never be: the condition would be a no that looks like a "
        + "question.",
      remedy: "Ask for fewer, or add those who are missing to the list.",
      example: #"""
        $ cat cast.parley
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee airlift aid "Airlift"
        guarantee monitors force "Monitoring mission"
          needs at least 3 of (norland, sudmark) support airlift
        $ parley check cast.parley
        cast.parley:5:23: error: the group has 2, which is fewer than 3 [group-too-small]
        5 |   needs at least 3 of (norland, sudmark) support airlift
          |                       ^^^^^^^^^^^^^^^^^^ expected a group of at least 3
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .noTrigger,
      why: "Whether a guarantee is due depends on what triggers it; without a trigger "
        + "there is nothing to judge.",
      remedy: "Give the guarantee a detail 'triggered by', or ask for the guarantee itself, "
        + "without 'is due'.",
      example: #"""
        $ cat cast.parley
        guarantee mutual-aid pledge "Mutual aid"
        guarantee monitors force "Monitoring mission"
          needs mutual-aid is due
        $ parley check cast.parley
        cast.parley:3:9: error: the guarantee 'mutual-aid' is not triggered by anything [no-trigger]
        3 |   needs mutual-aid is due
          |         ^^^^^^^^^^ expected a guarantee with 'triggered by'
          = note: declared at cast.parley:1
        1 error, 0 warnings
        ? 3
        """#),
  ]
}
