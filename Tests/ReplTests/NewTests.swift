import Foundation
import PtySupport
import Testing

/// `parley new`: what it lays out holds at once, and nothing that is there is touched.
@Suite(.serialized) struct NewTests {
  @Test func whatIsLaidOutPassesCheckTestAndFormat() throws {
    let office = try Office()
    let made = try office.run(["new", "mine"])
    #expect(made.status == 0)
    #expect(made.output.contains("mine/seeds/cast.parley"))
    for arguments in [
      ["check", "mine/seeds"], ["fmt", "--check", "mine/seeds", "mine/scenarios"],
    ] {
      let result = try office.run(arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      #expect(result.errors.isEmpty)
    }
    let tested = try office.run(["-d", "mine/seeds", "test", "--format", "json", "mine/scenarios"])
    #expect(tested.status == 0, "\(tested.errors)")
    // Two scenarios with three expectations, a demonstration, and a lesson's task.
    #expect(tested.output.contains(#""passed":5,"failed":0"#))
  }

  /// The folder it is in is as good as its `seeds`, whatever is saved there; but not where it is a dossier.
  @Test func aFolderMeansItsSeeds() throws {
    let office = try Office()
    #expect(try office.run(["new", "mine"]).status == 0)
    try office.write("scenario \"Saved\"\nassume truce = full\n", to: "mine/saved.parley")
    let counts = try office.run(["check", "mine/seeds"]).output
    for arguments in [
      ["check", "mine"], ["-d", "mine", "check"], ["check", "mine/"],
    ] { #expect(try office.run(arguments).output == counts, "\(arguments)") }
    let opened = try office.run(["-c", "open mine", "-c", "undo"])
    #expect(opened.output.contains("Opened mine/seeds: 2 statements from 1 source"))
    #expect(opened.output.contains("Back over seeds: 1 statement from 1 source."))
    #expect(try office.run(["diff", "mine", "mine"]).output.contains("mine/seeds"))
    let added = try office.run(["-d", "mine", "-c", "add actor tern state \"Tern\""])
    #expect(added.status == 0, "\(added)")
    #expect(try office.text(of: "mine/seeds/cast.parley").contains("actor tern"))
    try office.write("actor skua state \"Skua\"\n", to: "mine/own.parley")
    #expect(try office.run(["check", "mine"]).errors.contains("[not-in-dossier]"))
  }

  @Test func aFolderWithSomethingInItIsLeftAsItIs() throws {
    let office = try Office()
    let result = try office.run(["new", "seeds"])
    #expect(result.status == 4)
    #expect(result.errors.contains("[unwritable]"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path("seeds")) == ["a.parley"])
  }

  @Test func anEmptyFolderIsFilledAndAFolderBelowOneThatIsNotThereIsMade() throws {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.path("empty"), withIntermediateDirectories: false)
    #expect(try office.run(["new", "empty/"]).status == 0)
    #expect(try office.run(["new", "a/b/c"]).status == 0)
    #expect(try office.run(["check", "a/b/c/seeds"]).status == 0)
  }

  /// A repository that has only just been made is as good as empty; a CI file in it is somebody's.
  @Test func whatIsHiddenInAFolderIsKept() throws {
    let office = try Office()
    for folder in ["fresh/.git", "kept/.github"] {
      try FileManager.default.createDirectory(
        atPath: office.path(folder), withIntermediateDirectories: true)
    }
    try office.write("mine", to: "fresh/.git/config")
    try office.write("mine", to: "kept/.github/mine.yml")
    #expect(try office.run(["new", "fresh"]).status == 0)
    #expect(try office.text(of: "fresh/.git/config") == "mine")
    let workflow = try office.text(of: "fresh/.github/workflows/parley.yml")
    #expect(workflow.contains("parley check"))
    // A variable of the repository is empty for a fork's pull request, and the change is built instead.
    #expect(!workflow.contains("vars."))
    #expect(try office.run(["check", "fresh/seeds"]).status == 0)
    let refused = try office.run(["new", "kept"])
    #expect(refused.status == 4 && refused.errors.contains("'kept/.github' is there already"))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: office.path("kept")).sorted()
        == [".github", ".github/mine.yml"])
  }

  @Test func whatCannotBeMadeLeavesNothing() throws {
    let office = try Office()
    let result = try office.run(["new", "seeds/a.parley/below"])
    #expect(result.status == 4)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder.path) == ["seeds"])
    #expect(try office.run(["new", "a/b/\(String(repeating: "x", count: 300))"]).status == 4)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder.path) == ["seeds"])
    #expect(try office.run(["new"]).status == 2)
    #expect(try office.run(["new", "one", "two"]).status == 2)
  }
}
