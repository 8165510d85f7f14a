import ParleyPlugins
import Testing

@testable import ParleyCore

/// What is offered where, on a dossier that has one of everything.
struct CompletionTests {
  private static let extra = """
    actor elysee office "Élysée Palace"
      also "the castle"
      speaks for a
    actor boreas office "Borea"

    """

  private static func words(_ line: String, at cursor: Int? = nil, after typed: [String] = [])
    throws -> [String]
  {
    var bench = try Workbench(extra + everyCase)
    for line in typed { _ = bench.type(line) }
    return bench.session.suggestions(for: line, at: cursor ?? line.unicodeScalars.count)
      .candidates.map(\.text)
  }

  @Test(arguments: [
    ("expect a ", ["opposes", "supports"]), ("expect pact is ", ["due"]),
    ("expect truce ", ["=", ">="]), ("expect truce >= ", ["full", "limited"]),
    ("assume truce = ", ["full", "limited", "none"]), ("assume pact is ", ["no", "yes"]),
    ("assume b shield is ", ["neither", "opposes", "supports"]),
    ("assume account of force needs split is ", ["accepted", "set"]),
    ("assume account of force needs split is set ", ["aside"]),
    ("assume account of ", ["force"]),
    ("set format ", ["csv", "html", "json", "markdown", "text"]),
    ("set color a", ["always", "auto"]), ("sweep shield over ", ["shield"]),
    ("sweep force over truce, ", ["account", "split", "truce"]),
    ("as ", ["of"]), ("trust reliability C or better", ["better"]),
    ("2025-01-01 a, b su", ["support"]), ("2025-01-01 a su", ["supports"]),
    ("2025-04-01 a supports force\n  by ", ["a", "elysee", "m", "n", "unnamed"]),
    ("2025-01-01 some of ", ["a", "b", "boreas", "c", "club", "elysee", "m", "n", "none"]),
    ("expect all of (a, b) ", ["oppose", "support"]), ("export json ", []),
    ("diff ", []), ("statements requ", ["requirement"]), ("retract ", ["source"]),
    // By name, by another name, by letters.
    ("brief Élys", ["elysee"]), ("brief castle", ["elysee"]), ("brief ALB", ["a"]),
    ("brief borea", ["boreas"]), ("brief Borea", ["b", "boreas"]), ("brief shd", ["shield"]),
    ("COMP", ["compare"]),
    // After an error, in a string, in a comment, and where only one can know what comes.
    ("expect nobody ", []), ("expect a a ", []), ("expect \"a ", []), ("expect force # ", []),
    ("expect force #", []), ("as of ", []), ("scenario ", []), ("nothing ", []),
    ("ask force )", []),
  ]) func itOffers(_ line: String, _ wanted: [String]) throws {
    #expect(try Self.words(line) == wanted)
  }

  @Test func whatIsInForceCanBeRetracted() throws {
    let typed = ["assume truce = full"]
    #expect(try Self.words("retract ", after: typed) == ["1", "all", "assume", "source", "truce"])
    #expect(try Self.words("retract assume truce ", after: typed) == ["="])
    #expect(try Self.words("retract source ", after: typed) == ["s-1", "s-2"])
  }

  @Test func theRestOfTheLineIsNobodysMatter() throws {
    #expect(try Self.words("compare elys force", at: 12) == ["elysee"])
    #expect(try Self.words("expect e supports force", at: 8) == ["elysee"])
  }

  @Test func aBrokenDossierLeavesWhatNeedsNone() throws {
    let session = Session(
      Dossier(), registry: Registry(BuiltIn.plugins), files: MemoryFiles())
    let heads = session.suggestions(for: "", at: 0).candidates.map(\.text)
    #expect(heads.contains("help") && heads.contains("open") && heads.contains("actor"))
    #expect(!heads.contains("ask") && !heads.contains("compare") && !heads.contains("distrust"))
  }

  @Test func glossesSayWhatAThingIsAndHowItStands() throws {
    var bench = try Workbench(Self.extra + everyCase)
    _ = bench.type("assume truce = full")
    let found = bench.session.suggestions(for: "show ", at: 5).candidates
    let glosses = Dictionary(uniqueKeysWithValues: found.map { ($0.text, $0.gloss) })
    #expect(glosses["elysee"] == "Élysée Palace, office")
    #expect(glosses["force"] == "Force, force, open")
    #expect(glosses["truce"] == "Truce, factor, full")
    #expect(glosses["s-1"] == "One, source of 2025-03-31")
  }

  @Test func amongTenThousandActorsOneStandsForAll() throws {
    let many = (0..<10_000).map { "actor x\($0) state \"Name \($0)\"\n" }.joined()
    let bench = try Workbench(many + everyCase)
    let found = bench.session.suggestions(for: "expect ", at: 7).candidates
    #expect(found.count > 10_000)
    let ids = IDClasses(bench.session.state.dossier, in: "expect ")
    #expect(ids.classes(.all).count < 10)
    #expect(
      bench.session.suggestions(for: "brief x4321", at: 11).candidates.map(\.text) == ["x4321"])
  }

  // MARK: Names

  @Test(arguments: [
    ("show \"élysee palace\"", "elysee"), ("show ALBA", "a"), ("show castle", ""),
    ("show \"The Castle\"", "elysee"), ("brief Force", "force"), ("compare Alba caria", "a"),
  ]) func aNameDoesWhereAnIdIsTaken(_ line: String, _ id: String) throws {
    var bench = try Workbench(Self.extra + everyCase)
    let outcome = try #require(bench.session.evaluate(line).last)
    #expect(outcome.failed == id.isEmpty)
    let text = outcome.report?.rendered(as: .json, command: 1) ?? ""
    #expect(text.contains(id.isEmpty ? "" : "\"\(id)\""))
  }

  @Test func aNameOfTwoIsAnErrorThatNamesBoth() throws {
    var bench = try Workbench(Self.extra + everyCase)
    let found = try #require(bench.session.evaluate("brief Borea").last?.diagnostics.first)
    #expect(found.id == .badArgument && found.expected == "one of their ids: b or boreas")
    // Where only one can stand, it is meant; and an id is itself.
    #expect(bench.session.evaluate("show \"Force\"").last?.failed == false)
    #expect(bench.session.evaluate("show b").last?.failed == false)
  }

  @Test func onlyWhatIsThereIsSuggested() throws {
    var bench = try Workbench(Self.extra + everyCase)
    func suggestion(_ line: String) -> String? {
      bench.session.evaluate(line).last?.diagnostics.first?.suggestion
    }
    #expect(suggestion("expect Force") == "force")
    #expect(suggestion("expect Nothing_like_it") == nil)
    #expect(suggestion("show Nothing_like_it") == nil)
    #expect(suggestion("actor New_one state \"N\"") == "new-one")
    #expect(suggestion("force") == "ask force")
    #expect(suggestion("force shield") == nil)
    #expect(suggestion("a") == "brief a")
  }
}
