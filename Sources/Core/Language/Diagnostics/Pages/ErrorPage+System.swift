extension ErrorPage {
  /// What can be wrong with files, pages and how the program is called.
  static let system: [ErrorPage] = [
    ErrorPage(
      .unreadable,
      why: "An answer from some of the files would look like an answer from all of them.",
      remedy: "Check the path, and whether you may read it. The system's own reason stands "
        + "after the colon.",
      example: #"""
        $ parley check strait.parley
        error: cannot read 'strait.parley': no such file or directory [unreadable]
        ? 4
        """#),
    ErrorPage(
      .unwritable,
      why: "A result that is not where it was asked for must not pass in silence. A file "
        + "is written whole beside its place first, so that the old one is never "
        + "damaged.",
      remedy: "Check that the folder is there, that you may write to it and that the disk "
        + "has room.",
      example: #"""
        $ parley -o reports/help.txt help
        error: 'reports/help.txt' cannot be written: there is no folder 'reports' [unwritable]
         = expected a file in a folder that is there
        ? 4
        """#),
    ErrorPage(
      .fileChanged,
      why:
        "An editor, a colleague or another session has written the file meanwhile. What is added "
        + "now would go on from what it was before, and theirs would be gone. 'undo' takes out of such "
        + "a file what was added, where that stands as it was written, and else nothing.",
      remedy:
        "Type 'reload', then add it again: nothing has been written, and Up brings it. What 'undo' "
        + "leaves can be taken out by hand.",
      example: #"""
        $ cat seeds/strait.parley
        factor truce "How far the fighting has stopped"
        $ cat seeds/mandate.parley
        factor   mandate "A mandate of the UN"
        $ parley fmt seeds 9>>seeds/mandate.parley
        error: 'seeds/mandate.parley' is being written by another program [file-changed]
         = expected that to be done, and then the same again
        ? 4
        """#),
    ErrorPage(
      .notFormatted,
      why: "With one layout for all, a change under version control shows what was "
        + "changed and nothing else. Layout has no meaning, so this is a finding and no "
        + "error in the dossier.",
      remedy: "Run 'parley fmt' on the file: it keeps every word and every comment.",
      example: #"""
        $ cat cast.parley
        actor norland   state "Norland"
        $ parley fmt --check cast.parley
        error: 'cast.parley' is not in canonical layout [not-formatted]
         = expected what 'parley fmt cast.parley' writes
        ? 1
        """#),
    ErrorPage(
      .nothingToTest,
      why: "A test that tests nothing passes, and is often a path that was mistyped.",
      remedy: "Name files or folders with scenarios that have 'expect' in them, or with "
        + "pages that show sessions.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ mkdir scenarios
        $ parley test scenarios
        0 passed, 0 failed
        warning: there is nothing to test in scenarios [nothing-to-test]
         = expected scenario files with expectations, or pages with recorded sessions
        """#),
    ErrorPage(
      .transcriptDiffers,
      why: "What a page shows is a promise to its readers.",
      remedy: "If the page is right, mend what changed. If the program is right, 'parley "
        + "test --update' rewrites the page; read the difference before you keep it.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ cat tour.md
        ```parley
        parley> expect open truce = full
        holds: truce = full: yes
        ```
        $ parley test tour.md
        tour.md:2:1: error: this prints something else than the page shows [transcript-differs]
        2 | parley> expect open truce = full
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = note: shown: holds: truce = full: yes
          = note: printed: holds: open truce = full: open, on truce
          = note: exit status 0

        file     passed  failed
        ───────  ──────  ──────
        tour.md       0       1

        0 passed, 1 failed
        ? 1
        """#),
    ErrorPage(
      .unclosedFence,
      why: "Without its end a block would take in the rest of the page, and what is "
        + "prose would be run.",
      remedy: "Close the block with a line of as many backticks as it begins with.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ cat tour.md
        ```parley
        parley> assume truce = full
        $ parley test tour.md
        tour.md:1:1: error: the block that begins here has no end [unclosed-fence]
        1 | ```parley
          | ^^^ expected a line '```'

        file     passed  errors
        ───────  ──────  ──────
        tour.md       1       1

        1 passed, 0 failed, 1 error
        ? 3
        """#),
    ErrorPage(
      .recorded,
      why: "A recording agrees with the program by its nature. It fails, so that it is "
        + "never taken for a test.",
      remedy: "Read what has changed in the pages, then run 'parley test' without --update.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
          levels none, local, full
        $ cat tour.md
        ```parley
        parley> expect open truce = full
        holds: truce = full: yes
        ```
        $ parley test --update tour.md
        error: 1 step was recorded, which is no test [recorded]
        file     passed  failed
        ───────  ──────  ──────
        tour.md       0       1

        0 passed, 1 failed
        ? 1
        """#),
    ErrorPage(
      .usage,
      why: "A call with two meanings is not carried out in one of them.",
      remedy: "'parley --help' shows the ways to call the program.",
      example: #"""
        $ parley -c 'brief' what-if.parley
        error: '-c' and 'what-if.parley' stand together [usage]
         = expected either commands with -c, or files
        ? 2
        """#),
    ErrorPage(
      .interrupted,
      why: "Ctrl-C stops the command, not the session: nothing of what was in force is "
        + "lost, and counts that were reached are told as partial.",
      remedy: "Ask again, with less to go through: fewer levers after 'over', or one part "
        + "of the question.",
      example: #"""
        $ mkdir seeds
        $ for n in $(seq 24); do echo "actor a$n state \"A$n\""; done > seeds/cast.parley
        $ cat seeds/pact.parley
        guarantee pact pledge "Pact"
          needs at least 12 of (a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12,
              a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24) support providing pact
        $ parley
        Parley [..]
        ...
        parley> flip pact
        ^C[..]
        ...
        interrupted
        """#),
  ]
}
