import Testing

@testable import ParleyCore

/// 'reload' takes up what somebody else has changed, and loses nothing that is in force.
struct ReloadTests {
  @Test func whatHasChangedIsTakenUpAndWhatIsInForceStays() throws {
    var bench = try AddingBench()
    _ = bench.type("assume mandate")
    bench.folder["harbour.parley"] =
      "# A line more.\n" + AddingBench.harbour
      + "2031-05-04 truce = full\n  in para 2\n"
    let said = bench.type("reload")
    #expect(said.contains("harbour.parley: changed"))
    #expect(said.contains("monitors: no → yes"))
    #expect(bench.session.state.entries.count == 1)
    #expect(
      bench.session.state.dossier.statements.map { "\($0.place)" }
        == ["harbour.parley:6", "harbour.parley:9"])
    #expect(bench.type("reload").contains("Nothing has changed."))
    let back = bench.type("undo")
    #expect(back.contains("reload is taken back") && back.contains("redo takes up again"))
    #expect(bench.session.state.dossier.statements.count == 1)
  }

  /// A journal of what was typed leaves it out: done over, it would find nothing, and an 'undo' after it
  /// would take something else back.
  @Test func whatIsTakenUpIsNotToBeDoneOver() throws {
    var bench = try AddingBench()
    bench.session.reportsEffects = true
    _ = bench.type("assume mandate")
    bench.folder["harbour.parley"] =
      AddingBench.harbour + "2031-05-04 truce = full\n  in para 2\n"
    let outcomes = ["reload", "undo", "redo", "undo", "undo"].map {
      bench.session.evaluate($0)[0]
    }
    #expect(outcomes.map(\.changedSession) == [true, true, true, true, true])
    #expect(outcomes.map(\.touchedFiles) == [true, true, true, true, false])
    // It tells by itself which guarantees are read otherwise; 'undo' leaves that to the shell.
    #expect(outcomes.map(\.effects.count) == [0, 1, 1, 1, 0])
  }

  @Test func newFilesAndThoseThatAreGoneAreNamed() throws {
    var bench = try AddingBench()
    bench.folder["new.parley"] = "actor tern state \"Tern\"\n"
    #expect(bench.type("reload").contains("new.parley: new"))
    bench.folder["new.parley"] = nil
    #expect(bench.type("reload").contains("new.parley: gone"))
    #expect(bench.session.state.dossier.subject("tern") == nil)
  }

  @Test func filesWithErrorsAreToldAndLeftAlone() throws {
    var bench = try AddingBench()
    bench.folder["harbour.parley"] = AddingBench.harbour + "2031-05-04 norlund supports monitors\n"
    let said = bench.type("reload")
    #expect(said.contains("unknown-id") && said.contains("d/harbour.parley"))
    #expect(said.contains("the session goes on over the dossier as it was read before"))
    #expect(bench.session.state.dossier.statements.count == 1)
    #expect(bench.session.past.isEmpty)
  }

  @Test func aStatementThatIsTakenByItsPlaceIsFollowed() throws {
    let rivals =
      AddingBench.harbour + "2031-05-03 norland supports monitors\n  in para 2\n"
      + "2031-05-03 norland opposes monitors\n  in para 3\n"
    var bench = try AddingBench(["cast.parley": AddingBench.cast, "harbour.parley": rivals])
    _ = bench.type("assume norland monitors is harbour.parley:10")
    try #require(bench.session.state.entries.count == 1)
    bench.folder["harbour.parley"] = "\n# More.\n" + rivals
    let said = bench.type("reload")
    #expect(said.contains("harbour.parley: changed"))
    guard case .assume(.lever(_, let value)) = bench.session.state.entries[0].entry.kind else {
      Issue.record("no setting")
      return
    }
    #expect(value.value == "harbour.parley:12")
    bench.folder["harbour.parley"] = AddingBench.harbour
    #expect(bench.type("reload").contains("retract 1"))
    #expect(bench.session.state.dossier.statements.count == 3)
  }

  @Test func overNoFolderThereIsNothingToReadAgain() throws {
    var session = Session(Dossier(), registry: Registry([]), files: MemoryFolder([:]))
    #expect(AddingBench.told(session.evaluate("reload")).contains("no-dossier"))
  }
}
