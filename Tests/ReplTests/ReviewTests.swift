import Foundation
import PtySupport
import Testing

/// `parley diff` of two folders, and of a folder against a revision in a real repository.
@Suite(.serialized) struct ReviewTests {
  private static let scenario = """
    scenario "As it is"
    expect open norland supports monitors because truce

    """

  /// An office whose dossier and scenarios are in a repository, as the revision `HEAD`.
  private func repository() throws -> Office {
    let office = try Office()
    try FileManager.default.createDirectory(
      atPath: office.path("scenarios"), withIntermediateDirectories: true)
    try office.write(Self.scenario, to: "scenarios/s.parley")
    try Git.run("init", "-q", ".", in: office.folder)
    try commit(office)
    return office
  }

  private func commit(_ office: Office) throws {
    try Git.run("add", "-A", in: office.folder)
    try Git.run("commit", "-q", "-m", "Begin", in: office.folder)
  }

  /// The dossier with a statement that settles the truce.
  private static let settled = Analyst.dossier + "2031-05-02 truce = none\n  in para 4\n"

  @Test func twoFoldersAreComparedWithoutADossierInUse() throws {
    let office = try Office()
    try FileManager.default.moveItem(atPath: office.path("seeds"), toPath: office.path("old"))
    try FileManager.default.copyItem(atPath: office.path("old"), toPath: office.path("new"))
    try office.write(Self.settled, to: "new/a.parley")
    let result = try office.run(["diff", "old", "new"])
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("truce: open → none, because:"))
    #expect(try office.run(["diff", "old", "old"]).output.contains("no entry differs"))
    #expect(try office.run(["diff", "old", "gone"]).status == 4)
    #expect(try office.run(["diff", "old", "new", "old"]).status == 2)
    try office.write("actor norland stat\nfactor \"x\"\n", to: "new/b.parley")
    let broken = try office.run(["-f", "json", "diff", "old", "new"])
    #expect(broken.status == 3)
    #expect(broken.output.isEmpty)
    #expect(broken.errors.contains(#""file":"new/b.parley","line":1"#))
    #expect(broken.errors.contains(#""file":"new/b.parley","line":2"#))
  }

  @Test func aFolderOfLinksThatGoRoundIsReadOnce() throws {
    let office = try Office()
    try office.link("seeds/loop", to: "../seeds")
    #expect(try office.run(["diff", "seeds", "seeds"]).output.contains("no entry differs"))
    try office.link("round.parley", to: "round.parley")
    let result = try office.run(["diff", "round.parley", "seeds"])
    #expect(result.status == 4)
    #expect(result.errors.contains("[unreadable]"))
  }

  /// A repository from elsewhere may name a program that fetches what is missing from it.
  @Test(.enabled(if: Git.isThere)) func whatIsMissingIsNotFetched() throws {
    let office = try repository()
    for (key, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("remote.origin.url", office.folder.path),
      ("remote.origin.uploadpack", "touch '\(office.path("ran"))';"),
    ] {
      try Git.run("config", key, value, in: office.folder)
    }
    let blob = try Git.run("rev-parse", "HEAD:seeds/a.parley", in: office.folder).prefix(40)
    try FileManager.default.removeItem(
      atPath: office.path(".git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    let result = try office.run(["diff", "--git", "HEAD"])
    #expect(result.status == 4, "\(result)")
    #expect(result.errors.contains("[git-failed]"))
    #expect(!FileManager.default.fileExists(atPath: office.path("ran")))
  }

  @Test(.enabled(if: Git.isThere), arguments: [".:", ":", "bin:"])
  func gitIsNotTakenFromTheFolderOneStandsIn(path: String) throws {
    let office = try repository()
    try FileManager.default.createDirectory(
      atPath: office.path("bin"), withIntermediateDirectories: true)
    for name in ["git", "bin/git"] {
      try office.write("#!/bin/sh\n: > '\(office.path("ran"))'\n", to: name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: office.path(name))
    }
    let result = try office.run(
      ["diff", "--git", "HEAD"],
      environment: ["HOME": office.folder.path, "PATH": path + "/usr/bin:/bin"])
    #expect(result.status == 0, "\(result)")
    #expect(!FileManager.default.fileExists(atPath: office.path("ran")))
  }

  @Test(.enabled(if: Git.isThere)) func aRevisionIsComparedWithWhatIsThere() throws {
    let office = try repository()
    try office.write(Self.settled, to: "seeds/a.parley")
    let result = try office.run(["diff", "--git", "HEAD"])
    #expect(result.status == 1, "\(result)")
    #expect(result.output.hasPrefix("1 expectation no longer holds, 3 conclusions change\n"))
    #expect(result.output.contains("HEAD:seeds against seeds, both as of 2031-05-02."))
    #expect(
      result.output.contains("- truce: open → none, because:\n  - added 2031-05-02 truce = none"))
    // From below, with the folder and the scenarios named.
    let named = try office.run([
      "diff", "--git", "HEAD", "seeds", "--scenarios", "scenarios/s.parley",
    ])
    #expect(named.output == result.output)
    #expect(try office.run(["diff", "--git", "HEAD~1"]).errors.contains("[unknown-revision]"))
    #expect(try office.run(["diff", "--git", "HEAD:seeds"]).status == 3)
    let others = try office.run(["diff", "--git", "^HEAD"])
    #expect(others.status == 3 && others.errors.contains("[unknown-revision]"), "\(others)")
    #expect(try office.run(["diff", "--git", "--output=x"]).status != 0)
    #expect(!FileManager.default.fileExists(atPath: office.path("x")))
  }

  @Test(.enabled(if: Git.isThere)) func scenariosAreThoseOfTheirRevision() throws {
    let office = try repository()
    try office.write(Self.settled, to: "seeds/a.parley")
    try office.write(
      "scenario \"As it is\"\nexpect not norland supports monitors because truce\n",
      to: "scenarios/s.parley")
    let result = try office.run(["diff", "--git", "HEAD"])
    #expect(result.status == 0)
    #expect(result.output.contains("New expectations\n"))
    #expect(result.output.contains("Expectations that are gone\n"))
  }

  @Test(.enabled(if: Git.isThere)) func linksInARevisionAreFollowed() throws {
    let office = try repository()
    try FileManager.default.createDirectory(
      atPath: office.path("seeds/.shared"), withIntermediateDirectories: true)
    try office.write("actor tern state \"Tern\"\n", to: "seeds/.shared/tern.parley")
    try office.link("seeds/shared", to: ".shared")
    try office.link("seeds/round", to: "../seeds")
    try commit(office)
    #expect(try office.run(["diff", "--git", "HEAD"]).output.contains("no entry differs"))
    try office.link("seeds/nowhere.parley", to: "none.parley")
    try commit(office)
    try FileManager.default.removeItem(atPath: office.path("seeds/nowhere.parley"))
    let result = try office.run(["diff", "--git", "HEAD"])
    #expect(result.status == 3)
    #expect(result.errors.contains("[not-in-revision]"))
  }

  @Test(.enabled(if: Git.isThere)) func aBrokenRevisionIsToldWithItsPlaces() throws {
    let office = try repository()
    try office.write("actor norland stat\n", to: "seeds/b ü.parley")
    try commit(office)
    try FileManager.default.removeItem(atPath: office.path("seeds/b ü.parley"))
    let result = try office.run(["diff", "--git", "HEAD"])
    #expect(result.status == 3)
    #expect(result.errors.contains("HEAD:seeds/b ü.parley:1:"))
  }

  @Test(.enabled(if: Git.isThere)) func theRepositorysOwnFolderMayBeTheDossier() throws {
    let office = try Office()
    let seeds = office.folder.appendingPathComponent("seeds")
    try Git.run("init", "-q", ".", in: seeds)
    try Git.run("add", "-A", in: seeds)
    try Git.run("commit", "-q", "-m", "Begin", in: seeds)
    try office.write(Self.settled, to: "seeds/a.parley")
    let result = try office.run(["diff", "--git", "HEAD", "seeds"])
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("HEAD: against seeds"))
  }

  @Test func theOptionsStandWithDiffAlone() throws {
    let office = try Office()
    #expect(try office.run(["--git", "HEAD", "ask", "monitors"]).status == 2)
    #expect(try office.run(["diff", "--scenarios", "x"]).status == 2)
    #expect(try office.run(["diff", "--git", "HEAD", "a", "b"]).status == 2)
  }
}
