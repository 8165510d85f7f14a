extension ErrorPage {
  /// What can be wrong with what is typed and tried.
  static let session: [ErrorPage] = [
    ErrorPage(
      .unknownCommand,
      why: "A line begins with a command, with a word of the language or with a date; "
        + "from anything else it cannot be told what is wanted.",
      remedy: "'help' lists the commands. Where the word is an id of the dossier, what can "
        + "be done with it is suggested.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ parley breif norland
        command:1:1: error: there is no command 'breif' [unknown-command]
        1 | breif norland
          | ^^^^^ expected a command ('help' lists them) or an entry of the language; did you mean 'brief'?
        ? 3
        """#),
    ErrorPage(
      .badArgument,
      why: "A command that passed over what it cannot use would answer another question "
        + "than was asked.",
      remedy: "'help COMMAND' shows what the command takes, with examples.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ parley compare norland
        command:1:16: error: 'compare' needs an actor [bad-argument]
        1 | compare norland
          |                ^ expected 'compare ACTOR ACTOR... [on GUARANTEE]'
        ? 3
        """#),
    ErrorPage(
      .nothingCounts,
      why: "Everything being open is easily taken for what the documents leave open.",
      remedy: "Name a later day, or trust more: 'sources' says which count.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
          published 2031-05-03
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ parley -c 'as of 2031-05-03 known 2030'
        -c:1:24: warning: no statement counts any more [nothing-counts]
        1 | as of 2031-05-03 known 2030
          |                        ^^^^ expected a day by which a source had been published
        """#),
    ErrorPage(
      .setTwice,
      why: "In a file, of two settings of one thing only the last would count, and a "
        + "reader of the first would be misled. At the prompt the later one replaces "
        + "the earlier.",
      remedy: "Keep one of them, or make two scenarios, each begun by the word 'scenario'.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ cat what-if.parley
        assume truce = local
        assume truce = full
        $ parley what-if.parley
        what-if.parley:2:1: error: 'truce' is set twice [set-twice]
        2 | assume truce = full
          | ^^^^^^^^^^^^^^^^^^^ expected one setting for each lever
          = note: set first at what-if.parley:1
        ? 3
        """#),
    ErrorPage(
      .notALever,
      why: "Only what is open can be tried: a factor, a guarantee, a position, an "
        + "account of a contested position, or a disputed need.",
      remedy: "'ask' lists what a verdict is open on, each as a line to paste.",
      example: #"""
        $ cat seeds/strait.parley
        factor mandate "The council has given a mandate"
        guarantee monitors force "Monitoring mission"
          needs mandate
        $ parley assume account of monitors needs mandate is accepted
        command:1:19: error: nobody claims or denies that 'monitors' needs this [not-a-lever]
        1 | assume account of monitors needs mandate is accepted
          |                   ^^^^^^^^ expected a disputed need, as 'ask' lists it
        ? 3
        """#),
    ErrorPage(
      .badLeverValue,
      why: "A value that a thing cannot have would settle nothing.",
      remedy: "Choose one of the values listed. 'ask' prints the lines to paste.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ parley assume norland monitors is yes
        command:1:28: error: 'yes' is not a value of 'norland monitors' [bad-lever-value]
        1 | assume norland monitors is yes
          |                            ^^^ expected supports, opposes or neither
        ? 3
        """#),
    ErrorPage(
      .tooManyWorlds,
      why: "Each lever multiplies the worlds; beyond 268,435,456 a sweep would run for "
        + "longer than anybody waits.",
      remedy: "Name the levers that matter after 'over', settle others with 'assume', or "
        + "ask 'flip', which needs no list of all worlds.",
      example: #"""
        $ mkdir seeds
        $ for n in $(seq 30); do echo "factor f$n \"Factor $n\""; done > seeds/facts.parley
        $ parley "sweep $(seq -s ' or ' -f 'f%g' 30)"
        command:1:1: error: 30 levers make about 1 billion worlds, and at most 268 million are swept; all would take about [..] [too-many-worlds]
        1 | sweep f1 or f2 or f3 or f4 or f5 or f6 or f7 or f8 or f9 or f10 or f11 or f12 or f13 or f14 or f15 or f16 or f17 or f18 or f19 or f20 or f21 or f22 or f23 or f24 or f25 or f26 or f27 or f28 or f2…
          | ^^^^^ expected fewer levers, as in 'over f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12', or 'flip', which searches
        ? 3
        """#),
    ErrorPage(
      .tooManyTies,
      why: "Everybody who agrees on one thing is tied to everybody else, so ties grow with "
        + "the square of the actors. More of them can be drawn by no program.",
      remedy: "Ask for a shorter time, with 'from' and 'to', or 'export graphml positions', "
        + "which ties actors to guarantees and has an edge a position.",
      example: #"""
        $ mkdir seeds
        $ { echo 'source post "Post"'; echo 'guarantee monitors force "Monitoring mission"'; } > seeds/all.parley
        $ seq 1500 | sed 's/.*/actor a& state "A&"\n2031-05-01 a& supports monitors\n  in post para 1/' >> seeds/all.parley
        $ parley export dot congruence
        command:1:1: error: 1500 actors have more than 1,000,000 ties [too-many-ties]
        1 | export dot congruence
          | ^^^^^^ expected a shorter time, as in 'from 2025', or a dossier of fewer actors
        ? 3
        """#),
    ErrorPage(
      .withoutEffect,
      why: "An assumption that settles nothing is easily read as one that was tried and "
        + "made no difference.",
      remedy: "Take it back with 'retract', or go back to a day and a trust in sources "
        + "where the thing is open.",
      example: #"""
        $ cat seeds/strait.parley
        source harbour-post "Norland ready to send monitors"
          published 2031-05-03
        source herald "Norland stays at home"
          published 2031-05-03
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-02 norland supports monitors
          in harbour-post para 3
        2031-05-02 norland opposes monitors
          in herald para 1
        $ cat what-if.parley
        assume norland monitors is strait.parley:7
        distrust herald
        $ parley what-if.parley
        what-if.parley:2:1: warning: the assumption on 'norland monitors' has no effect any more [without-effect]
        2 | distrust herald
          | ^^^^^^^^^^^^^^^ expected a lever that is still open from this standpoint
        """#),
    ErrorPage(
      .nothingToUndo,
      why: "Every change of the session can be taken back, and none has been made, or "
        + "all have been taken back already.",
      remedy: "'assumptions' lists what is in force. What an earlier session has saved is "
        + "undone in its file.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ parley undo
        command:1:1: error: there is no change to take back [nothing-to-undo]
        1 | undo
          | ^^^^
        ? 3
        """#),
    ErrorPage(
      .nothingToRetract,
      why: "Taking back something near to what was named could take back the wrong "
        + "thing.",
      remedy: "Name it by its number or its text as 'assumptions' lists it, or by its "
        + "lever. 'retract all' takes back everything.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ parley -c 'assume truce = full' -c 'retract truth'
        -c:1:1: error: nothing in force is 'truth' [nothing-to-retract]
        1 | retract truth
          | ^^^^^^^ expected an entry's number or text as 'assumptions' lists it, or 'all'
        ? 3
        """#),
    ErrorPage(
      .stillUsed,
      why: "Without it a later entry would speak of something that is not there.",
      remedy: "Retract the later entry first, or both with 'retract all'.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ parley -c 'actor tern state "Tern"' -c 'assume tern supports monitors' -c 'retract tern'
        -c:1:1: error: 'tern' cannot go: the entry at session:2 rests on it [still-used]
        1 | retract tern
          | ^^^^^^^ expected that entry to be retracted first
          = note: unknown id 'tern'
        ? 3
        """#),
    ErrorPage(
      .noDossier,
      why: "Without a dossier there is nothing to answer from, and with a part of one "
        + "the answers would be wrong without showing it.",
      remedy: "Go to the folder that has the dossier in 'seeds', name another after -d or "
        + "in $PARLEY_DOSSIER. 'parley check' tells what is wrong with one that has "
        + "errors.",
      example: #"""
        $ parley brief
        error: there is no dossier here [no-dossier]
         = expected a folder after -d, in $PARLEY_DOSSIER, or named 'seeds' here or above
        ? 3
        """#),
  ]
}
