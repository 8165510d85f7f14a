import ParleyCore
import Testing

@testable import ParleyPlugins

/// What `diff OLD NEW` says: which conclusions change, and because of which entries.
struct ReviewTests {
  static let cast = """
    source post "Post"
      published 2031-05-20
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitors"
      needs truce = full
    factor truce "Truce"
      levels none, local, full
      lasts 60 days
    from post

    """
  static let truce = "2031-05-01 truce = local\n  in para 1\n"
  static let refusal = "2031-05-02 norland opposes monitors\n  in para 2\n"
  static let support = "2031-05-02 norland supports monitors if truce = full\n  in para 2\n"

  static func reviewer(
    _ old: String..., new: String..., files: [String: String] = [:], asOf: String? = nil
  ) -> Reviewer {
    let both = [
      "old/a.parley": cast + old.joined(), "new/a.parley": cast + new.joined(),
    ]
    return Reviewer(both.merging(files) { $1 }, asOf: asOf)
  }

  @Test func aConclusionIsToldWithWhatChangedIt() {
    var reviewer = Self.reviewer(
      Self.truce, Self.refusal, new: "2031-05-01 truce = full\n  in para 1\n", Self.support)
    let text = reviewer.type("diff old new")
    #expect(
      text.hasPrefix(
        """
        3 conclusions change

        old against new, both as of 2031-05-02.

        Guarantees
        - monitors: no → yes, because:
          - edited 2031-05-01 truce = local → 2031-05-01 truce = full (post, a.parley:11).

        Positions
        - norland monitors: against → for, condition met (if truce = full), because:
          - edited 2031-05-01 truce = local → 2031-05-01 truce = full (post, a.parley:11).
          - edited 2031-05-02 norland opposes monitors → 2031-05-02 norland supports monitors if truce = full (post, a.parley:13).

        Factors
        - truce: local → full, because:
          - edited 2031-05-01 truce = local → 2031-05-01 truce = full (post, a.parley:11).

        Entries
        Change  Entry
        """))
    #expect(text.hasSuffix("post, a.parley:13  yes\n"))
  }

  @Test func whereAnEntryStandsIsNoChange() {
    var reviewer = Reviewer([
      "old/a.parley": Self.cast + Self.truce + Self.refusal,
      "new/a.parley": Self.cast + "# A comment.\n\n" + Self.refusal,
      "new/b.parley": "2031-05-01   truce = local\n  in post para 1\n",
    ])
    let text = reviewer.type("diff old new")
    #expect(text.contains("No conclusion changes"))
    #expect(text.contains("Both say the same: no entry differs."))
  }

  @Test func twoThatAreEachEnoughAreToldApart() {
    let twice = "2031-05-02 sudmark supports monitors\n  in para 3\n"
    let again = "2031-05-02 sudmark supports monitors\n  in para 4\n"
    var reviewer = Self.reviewer(Self.truce, new: Self.truce, twice, again)
    let text = reviewer.type("diff old new", as: .json)
    #expect(text.contains(#""causes":[{"entries":[0],"along":[]},{"entries":[1],"along":[]}]"#))
    #expect(reviewer.type("diff old new").contains("Or, which is enough by itself:"))
  }

  @Test func aDeclarationThatOnlyNamesIsNoCause() {
    let source = "source herald \"Herald\"\n  published 2031-05-20\n"
    var reviewer = Self.reviewer(
      Self.truce, new: Self.truce,
      "2031-05-01 tern supports monitors\n  in herald para 1\n", source,
      "actor tern state \"Tern\"\n")
    let text = reviewer.type("diff old new", as: .json)
    #expect(text.contains(#""id":"tern monitors","before":"not declared","after":"for""#))
    #expect(text.contains(#""causes":[{"entries":[0],"along":[]}]"#))
  }

  @Test func anEditOfADeclarationComesAlongWhereItIsNeeded() {
    let levels = Self.cast.replacing("none, local, full", with: "none, local, partial, full")
    var reviewer = Reviewer([
      "old/a.parley": Self.cast + Self.truce,
      "new/a.parley": levels + "2031-05-01 truce = partial\n  in para 1\n",
    ])
    let text = reviewer.type("diff old new", as: .json)
    #expect(text.contains(#""id":"truce","before":"local","after":"partial""#))
    #expect(text.contains(#""causes":[{"entries":[1],"along":[0]}]"#))
  }

  /// A later source, with a statement of a day on which the truce of `truce` has lapsed.
  private static func later(_ claim: String) -> String {
    "source late \"Late\"\n  published 2031-08-01\n2031-08-01 \(claim)\n  in late para 1\n"
  }

  @Test func theDayAloneIsToldApart() {
    var reviewer = Self.reviewer(
      Self.truce, new: Self.truce, Self.later("sudmark supports monitors"))
    let text = reviewer.type("diff old new")
    #expect(
      text.contains(
        "the first as of 2031-05-01, the second as of 2031-08-01, each as of its newest day."))
    #expect(
      text.contains(
        "- truce: local → open, because:\n  - The passing of time, 2031-05-01 to 2031-08-01.\n"))
    #expect(
      text.contains("- sudmark monitors: not documented → for, because:\n  - added 2031-08-01"))
    // Taking the entry away again moves the day back, which is not the entry's doing either.
    var back = Self.reviewer(
      Self.truce, Self.later("sudmark supports monitors"), new: Self.truce)
    let data = back.type("diff old new", as: .json)
    #expect(
      data.contains(
        #""id":"truce","before":"open","after":"local","byTime":"open","causes":[],"complete":true"#
      ))
    #expect(data.contains(#""id":"sudmark monitors","before":"for","after":"not documented""#))
  }

  @Test func theDayAndAnEntryMayBothTakePart() {
    var reviewer = Self.reviewer(Self.truce, new: Self.truce, Self.later("truce = full"))
    let text = reviewer.type("diff old new")
    #expect(text.contains("- truce: local → full, because:\n  - The passing of time, 2031-05-01"))
    #expect(text.contains("with the entries left as they are it would read open"))
    #expect(text.contains("  - added 2031-08-01 truce = full"))
  }

  // MARK: Expectations

  private static let scenario = """
    scenario "As it is"
    expect not monitors because truce
    expect norland opposes monitors

    """

  @Test func anExpectationThatNoLongerHoldsIsWanting() throws {
    var reviewer = Self.reviewer(
      Self.truce, Self.refusal, new: Self.truce, Self.support,
      files: ["scenarios/s.parley": Self.scenario])
    let outcome = try reviewer.compare()
    #expect(outcome.report?.isWanting == true)
    let text = reviewer.type("diff old new")
    #expect(text.hasPrefix("1 expectation no longer holds, 1 conclusion changes\n"))
    #expect(
      text.contains(
        """
        Expectations that no longer hold
        - norland opposes monitors in "As it is" (s.parley:3): holds (yes) → fails (no), because:
          - edited 2031-05-02 norland opposes monitors → 2031-05-02 norland supports monitors if truce = full (post, a.parley:13).
        """))
    var back = Self.reviewer(
      Self.truce, Self.support, new: Self.truce, Self.refusal,
      files: ["scenarios/s.parley": Self.scenario])
    #expect(try back.compare().report?.isWanting == false)
    #expect(back.type("diff old new").contains("1 expectation newly holds"))
  }

  @Test func anExpectationThatCannotBeTriedAnyMoreIsLost() throws {
    let cast = Self.cast.replacing("actor norland state \"Norland\"\n", with: "")
    var reviewer = Reviewer([
      "old/a.parley": Self.cast + Self.truce + Self.refusal, "new/a.parley": cast + Self.truce,
      "scenarios/s.parley": Self.scenario,
    ])
    #expect(try reviewer.compare().report?.isWanting == true)
    #expect(
      reviewer.type("diff old new").contains(
        "holds (yes) → could not be tried, unknown id 'norland'"))
  }

  @Test func scenariosAreMatchedByWhatTheyExpect() throws {
    let more = "# A comment.\n\n" + Self.scenario + "expect open sudmark supports monitors\n"
    var files = ["a/old/a.parley": Self.cast + Self.truce + Self.refusal]
    files["b/new/a.parley"] = files["a/old/a.parley"]
    files["a/scenarios/s.parley"] = Self.scenario
    files["b/scenarios/s.parley"] = more
    var reviewer = Reviewer(files)
    let text = reviewer.type("diff a/old b/new")
    #expect(
      text.contains(
        "New expectations\n- open sudmark supports monitors in \"As it is\" (s.parley:6): holds (open)."
      ))
    #expect(!text.contains("no longer"))
    #expect(reviewer.type("diff b/new a/old").contains("Expectations that are gone\n"))
    #expect(!reviewer.type("diff a/old b/new scenarios a/scenarios").contains("New expectations"))
    #expect(reviewer.type("diff a/old b/new scenarios c").hasPrefix("unreadable: "))
  }

  @Test func aScenarioThatWasChangedIsSaidToBe() {
    let other = "scenario \"As it is\"\nassume truce = full\nexpect not monitors because truce\n"
    var reviewer = Reviewer([
      "a/old/a.parley": Self.cast + Self.truce, "b/new/a.parley": Self.cast + Self.truce,
      "a/scenarios/s.parley": "scenario \"As it is\"\nexpect not monitors because truce\n",
      "b/scenarios/s.parley": other,
    ])
    #expect(
      reviewer.type("diff a/old b/new").contains("because:\n  - The scenario itself was changed."))
  }

  @Test func whatWasDeclaredAndIsGoneIsSaid() {
    let without = Self.cast.replacing("actor norland state \"Norland\"\n", with: "")
    var reviewer = Reviewer([
      "old/a.parley": Self.cast + Self.truce + Self.refusal, "new/a.parley": without + Self.truce,
    ])
    let text = reviewer.type("diff old new", as: .json)
    #expect(text.contains(#""id":"norland monitors","before":"against","after":"not declared""#))
    let guarantee = Self.cast.replacing(
      "guarantee monitors force \"Monitors\"\n  needs truce = full\n", with: "")
    var other = Reviewer([
      "old/a.parley": Self.cast + Self.truce, "new/a.parley": guarantee + Self.truce,
    ])
    #expect(
      other.type("diff old new", as: .json).contains(
        #""id":"monitors","before":"no","after":"not declared","byTime":null,"causes":[{"entries":[0]"#
      ))
  }

  @Test func bothSidesErrorsComeWithTheirPlaces() {
    var reviewer = Reviewer([
      "old/a.parley": "actor a stat \"A\"\n", "new/b.parley": "factor a\nfactor \"b\"\n",
    ])
    let text = reviewer.type("diff old new")
    #expect(text.contains("old/a.parley:1: "))
    #expect(text.contains("new/b.parley:1: "))
    #expect(text.contains("new/b.parley:2: "))
    #expect(!text.contains("conclusion"))
  }

  @Test func aFolderWithoutADossierIsAnError() {
    var reviewer = Reviewer(["old/a.parley": Self.cast, "new/notes.txt": ""])
    #expect(reviewer.type("diff old new").hasPrefix("no-dossier: "))
    #expect(reviewer.type("diff old none").hasPrefix("unreadable: "))
    #expect(reviewer.type("diff old").hasPrefix("bad-argument: "))
    #expect(reviewer.type("diff old old old").hasPrefix("bad-argument: "))
  }

  @Test func aDayThatIsAskedForCountsForBoth() {
    var reviewer = Self.reviewer(Self.truce, new: Self.truce, Self.refusal, asOf: "2031-05-01")
    #expect(reviewer.type("diff old new").contains("both as of 2031-05-01"))
    var session = Self.reviewer(Self.truce, new: Self.truce, Self.refusal)
    _ = session.type("as of 2031-05-01")
    #expect(session.type("diff old new").contains("both as of 2031-05-01"))
  }
}
