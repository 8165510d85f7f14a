extension ErrorPage {
  /// What can be wrong with lessons and written briefs.
  static let lessons: [ErrorPage] = [
    ErrorPage(
      .unknownCitation,
      why: "A sentence whose source cannot be looked up again cannot be held against the dossier; "
        + "passing over it would make the brief look sounder than it is.",
      remedy: "Copy the citation from a report in Markdown: its title has the date and the claim.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat brief.md
        Norland is for it [herald ¶2](strait.parley#L4).
        $ parley verify brief.md
        Verified: brief.md

        Held against the dossier as of 2031-05-01.

        The page cites nothing in a form that can be held: nothing of it was checked.
        brief.md:1:19: warning: this citation does not say what it cites [unknown-citation]
        1 | Norland is for it [herald ¶2](strait.parley#L4).
          |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a title with the date and the claim, as in (… 'DATE CLAIM')
        ? 1
        """#),
    ErrorPage(
      .safeMode,
      why:
        "A file from elsewhere has no rights: whatever stands in it, it writes nothing but plain names "
        + "in a scratch folder, and reads nothing but the dossier and what the command line names.",
      remedy: "Name the file or its folder on the command line, or run the script as your own: "
        + "'parley FILE', without --safe.",
      example: #"""
        $ cat seeds/strait.parley
        factor truce "How far the fighting has stopped"
        $ parley --safe -c 'save ../mine.parley'
        -c:1:1: error: '../mine.parley' is not written [safe-mode]
        1 | save ../mine.parley
          | ^^^^ expected a plain file name: what is saved goes to a scratch folder here
        ? 3
        """#),
    ErrorPage(
      .savedInScratch,
      why:
        "Under --safe, and in a lesson, what is saved goes to a folder of its own, and nowhere else.",
      remedy: "Move what you want to keep.",
      example: #"""
        $ cat seeds/strait.parley
        factor truce "How far the fighting has stopped"
        $ parley --safe -c 'save mine.parley'
        Saved to [..]/mine.parley: nothing in force.
        warning: what was saved is in the folder '[..]' [saved-in-scratch]
         = expected what is to be kept to be moved from there
        """#),
    ErrorPage(
      .badLesson,
      why: "A learner who meets a step that cannot be met, or a block that means nothing, is lost.",
      remedy: "The kinds of blocks stand after 'expected'. Each task has a solution in its step.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat lesson.md
        # Truce
        ## Suppose one
        ```parley tasks
        expect truce
        ```
        $ parley test lesson.md
        lesson.md:3:1: error: 'tasks' is no block of a lesson [bad-lesson]
        3 | ```parley tasks
          | ^^^^^^^^^^^^^^^ expected lesson, task, hint, solution, round, move, role, debrief; did you mean 'task'?

        file       passed  errors
        ─────────  ──────  ──────
        lesson.md       0       1

        0 passed, 0 failed, 1 error
        ? 3
        """#),
    ErrorPage(
      .taskMet,
      why: "A task that holds from the start asks for nothing.",
      remedy: "Expect something that the step is to bring about, or move the step.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat lesson.md
        # Truce
        ## Leave it open
        ```parley task
        expect open truce
        ```
        ```parley solution
        assume truce
        ```
        $ parley test lesson.md
        lesson.md:3:1: error: the task holds before anything has been done for it [task-met]
        3 | ```parley task
          | ^^^^^^^^^^^^^^ expected an expectation that the learner has to bring about

        file       passed  failed
        ─────────  ──────  ──────
        lesson.md       0       1

        0 passed, 1 failed
        ? 1
        """#),
    ErrorPage(
      .taskNotMet,
      why: "A learner who follows the solution must get there.",
      remedy: "Mend the solution, or expect what it brings about; the note says what came of it.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat lesson.md
        # Truce
        ## Suppose one
        ```parley task
        expect truce
        ```
        ```parley solution
        assume not truce
        ```
        $ parley test lesson.md
        lesson.md:4:1: error: the step's solution does not meet this [task-not-met]
        4 | expect truce
          | ^^^^^^^^^^^^
          = note: after it the verdict is no, on truce

        file       passed  failed
        ─────────  ──────  ──────
        lesson.md       0       1

        0 passed, 1 failed
        ? 1
        """#),
    ErrorPage(
      .notYourMove,
      why:
        "In a round each role decides for itself; what follows for others is what the round is to "
        + "show.",
      remedy: "Enter an assumption or a dated statement on a position of the role that moves.",
      example: #"""
        $ cat seeds/strait.parley
        actor norland state "Norland"
        actor sudmark state "Sudmark"
        guarantee monitors force "Monitoring mission"
        $ cat lesson.md
        # Around the table
        ## One round
        ```parley round
        roles norland, sudmark
        ask monitors
        ```
        ```parley move norland
        assume sudmark supports monitors
        ```
        $ parley test lesson.md
        lesson.md:8:1: error: this is not for 'norland' to decide [not-your-move]
        8 | assume sudmark supports monitors
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected 'assume norland …', or a dated statement of norland's position

        file       passed  errors
        ─────────  ──────  ──────
        lesson.md       0       1

        0 passed, 0 failed, 1 error
        ? 3
        """#),
    ErrorPage(
      .badProgress,
      why:
        "A lesson begun anew without a word would look as if nothing had been done; the old file may "
        + "still be worth something.",
      remedy: "Nothing needs to be done. The note says where the old file is kept.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat lesson.md
        # Truce
        ## Suppose one
        ```parley task
        expect truce
        ```
        ```parley solution
        assume truce
        ```
        $ parley walk lesson.md >first.txt
        $ for f in .local/state/parley/lessons/*; do echo 'parley progress 9' >$f; done
        $ parley walk lesson.md
        [..]progress:1:17: warning: the progress that was kept is damaged, or of another version [bad-progress]
        1 | parley progress 9
          |                 ^ expected '1'
          = note: unexpected '9'
          = note: it was kept as [..]
        Truce

        1 of 1: Suppose one

        Task: make this hold
        - expect truce
        """#),
  ]
}
