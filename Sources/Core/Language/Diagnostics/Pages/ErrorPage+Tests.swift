extension ErrorPage {
  /// What can come of testing scenarios.
  static let tests: [ErrorPage] = [
    ErrorPage(
      .expectationFailed,
      why:
        "Something that was held to follow from the record does not follow any more, or not for the "
        + "reason that was given.",
      remedy:
        "Read why. If the record is right, the expectation has to go, or to say what holds now.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat strait.parley
        scenario "No truce"
        assume not truce
        expect truce
        $ parley test strait.parley
        strait.parley:3:1: error: the verdict is no, because of truce [expectation-failed]
        3 | expect truce
          | ^^^^^^^^^^^^ expected yes
          = note: in the scenario "No truce"
          = note: assumed: not truce [supposed, strait.parley:2]

        file           passed  failed
        ─────────────  ──────  ──────
        strait.parley       0       1

        0 passed, 1 failed
        ? 1
        """#),
    ErrorPage(
      .duplicateScenario,
      why:
        "A result is told by its scenario's title: of two with one title nobody can say which failed.",
      remedy: "Give one of them another title.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat strait.parley
        scenario "Truce"
        assume truce
        expect truce
        scenario "Truce"
        expect open truce
        $ parley test strait.parley
        strait.parley:4:1: warning: a second scenario "Truce" [duplicate-scenario]
        4 | scenario "Truce"
          | ^^^^^^^^^^^^^^^^ expected a title of its own, by which its results are told apart
          = note: the first is on line 1
        file           passed
        ─────────────  ──────
        strait.parley       2

        2 passed, 0 failed
        """#),
    ErrorPage(
      .holdsAlready,
      why:
        "What is marked as still to do and holds is no longer guarded: were it to break again, nobody "
        + "would be told.",
      remedy: "Take the 'todo' out.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ cat strait.parley
        scenario "Truce"
        todo "until the monitors have reported"
        expect open truce
        $ parley test strait.parley
        strait.parley:3:1: warning: this is marked as still to do, and holds [holds-already]
        3 | expect open truce
          | ^^^^^^^^^^^^^^^^^ expected no 'todo' any more
          = note: marked as: until the monitors have reported
        file           passed
        ─────────────  ──────
        strait.parley       1

        1 passed, 0 failed, 1 marked as still to do and passed
        """#),
    ErrorPage(
      .notInSession,
      why: "'skip' and 'todo' say how a scenario is to be tested; at a prompt nothing is tested.",
      remedy: "Write it into a scenario file.",
      example: #"""
        $ cat seeds/facts.parley
        factor truce "How far the fighting has stopped"
        $ parley -c 'skip "not now"'
        -c:1:1: error: 'skip' marks a scenario for testing, and here nothing is tested [not-in-session]
        1 | skip "not now"
          | ^^^^^^^^^^^^^^ expected it in a scenario file, which 'parley test FILE' tests
        ? 3
        """#),
    ErrorPage(
      .lowCoverage,
      why: "A run that tries little of a dossier passes easily.",
      remedy:
        "Write scenarios for what 'parley test --coverage' lists as untried, or ask for less.",
      example: #"""
        $ cat seeds/strait.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        factor truce "How far the fighting has stopped"
        2031-05-01 norland supports monitors
          in herald para 2
        $ cat strait.parley
        expect open truce
        $ parley test --coverage --min-coverage 50 strait.parley
        file           passed
        ─────────────  ──────
        strait.parley       1

        1 passed, 0 failed

        Coverage

        what        exercised  of  percent
        ──────────  ─────────  ──  ───────
        statements          0   1        0
        conditions          0   0      100
        levers              0   1        0

        No verdict rests on these statements
        - strait.parley:5: norland supports monitors

        No scenario sets these levers
        - monitors
        error: 0 of 1 statements are exercised, 0 % [low-coverage]
         = expected 50 % or more
        ? 1
        """#),
  ]
}
