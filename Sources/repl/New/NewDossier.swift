/// What `parley new` lays out: a dossier with one worked example, a scenario, a lesson and what a CI
/// service needs, all of which pass `parley check` and `parley test` as they are. The states are made
/// up, and so is the newspaper.
enum NewDossier {
  /// The files by path, sorted.
  static let files: [(path: String, text: String)] = [
    (".github/workflows/parley.yml", workflow),
    ("README.md", readme),
    ("scenarios/truce-holds.parley", scenario),
    ("scenarios/walkthroughs/first-look.md", lesson),
    ("seeds/2031-05-03-harbour-post.parley", document),
    ("seeds/cast.parley", cast),
  ]

  private static let cast = """
    # Who and what the dossier is about. A declaration without statements says nothing of anybody's position.

    actor norland state "Norland"
      also "the Norlanders"

    actor sudmark state "Sudmark"

    actor norland-foreign-ministry office "Norland's Foreign Ministry"
      speaks for norland as "Foreign Ministry"

    factor truce "How far the fighting has stopped"
      levels none, local, full
      lasts 90 days

    # What the dossier's keepers define themselves stands here; what a source claims is a statement.
    guarantee monitors force "Monitoring mission"
      needs truce >= local and norland supports providing monitors

    """

  private static let document = """
    # One file for each document: the source, then its statements, each with its paragraph.
    source harbour-post-2031-05-03 "Monitors wanted"
      outlet "Harbour Post"
      published 2031-05-03
      reliability B
      language en

    from harbour-post-2031-05-03

    2031-05-02 norland supports providing monitors if truce = full and sudmark supports monitors
      by norland-foreign-ministry
      in para 3-4 credibility 2
      reason "its own harbours are within range"
      "Norland would send monitors once the guns are silent, provided Sudmark agrees."

    2031-05-03 sudmark considers monitors
      in para 6 credibility 3
      "Sudmark has not made up its mind."

    """

  private static let scenario = """
    # What is supposed, and what should follow. 'parley test scenarios' holds it against the record.

    scenario "A full truce, and Sudmark agrees"
    assume truce = full
    assume sudmark supports monitors
    expect norland supports providing monitors because truce, sudmark
    expect monitors

    scenario "As documented, Sudmark has not made up its mind"
    expect open monitors because truce, sudmark

    """

  private static let lesson = """
    # A first look

    ```parley lesson
    title "A first look"
    minutes 10
    solution after 2
    ```

    Two states, one guarantee. `brief` sums up what is on record.

    ## What is open

    ```parley
    parley> ask monitors
    open: monitors, as of 2031-05-03
    ...
    ```

    Nobody has refused, and nothing is settled. `needs monitors` says what must still come true.

    ## Bring it about

    Suppose what it takes for the mission to stand.

    ```parley task
    expect monitors
    ```

    ```parley hint
    Norland has named two conditions: `positions norland`.
    ```

    ```parley hint
    `assume truce = …` and `assume sudmark supports …`.
    ```

    ```parley solution
    assume truce = full
    assume sudmark supports monitors
    ```

    """

  private static let readme = """
    # A dossier

    Who stands where on which guarantee, on what condition, and which document says so.

    - `seeds/` is the record: `cast.parley` declares who and what it is about; each further file holds
      one document's statements.
    - `scenarios/` holds what is supposed and what should follow, and lessons in `walkthroughs/`.

    ```sh
    parley                     # a session: 'brief', 'ask monitors', 'why monitors', 'help'
    parley check               # is the record sound?
    parley test scenarios      # does what should follow still follow?
    parley fmt seeds           # one layout for everybody
    parley walk scenarios/walkthroughs/first-look.md
    ```

    Replace the example with your own: declare your actors and guarantees, add a file for your first
    document, and run `parley check`.

    """

  private static let workflow = """
    # Holds the dossier to its promises on every change. Write below where Parley's source is, and which
    # commit or tag of it you trust. A pull request may be a stranger's, and may change this file too: so
    # the run has no secret and may only read. What Parley itself does with such a change: docs/ci.md.
    name: dossier
    on: [push, pull_request]
    permissions:
      contents: read
    env:
      PARLEY_REPOSITORY: OWNER/NAME
      PARLEY_REF: main
    jobs:
      parley:
        runs-on: ubuntu-latest
        container: swift:6.1
        steps:
          - name: The program is named above, never taken from the change
            run: test "$PARLEY_REPOSITORY" != OWNER/NAME
          - uses: actions/checkout@v4
            with:
              persist-credentials: false
          - uses: actions/checkout@v4
            with:
              persist-credentials: false
              repository: ${{ env.PARLEY_REPOSITORY }}
              ref: ${{ env.PARLEY_REF }}
              path: .parley
          - run: apt-get update && apt-get install --yes make
          - run: make -C .parley install
          - run: parley check
          - run: parley fmt --check seeds scenarios
          - run: parley test --format junit --output parley.xml scenarios
          - uses: actions/upload-artifact@v4
            if: always()
            with:
              name: parley
              path: parley.xml

    """
}
