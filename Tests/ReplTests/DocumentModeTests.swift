import Foundation
import PtySupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A dossier held against a folder of documents, and its prints written, by the program.
struct DocumentModeTests {
  private let office: Office

  private static let article = "Ready\n\nLind: we come.\nAfter the truce.\n"
  /// SHA-256 of the article.
  private static let digest = "304ccb0b90cc891119178d22bf32acb8fe54cd6b6ed60c1c166a724494af54a1"

  private static let dossier = """
    source wire "A wire report"
      document "wire.txt" sha256 \(digest)

    actor norland state "Norland"

    guarantee monitors force "Monitoring mission"

    2031-05-02 norland supports monitors
      in wire para 2-3  # kept
      "Ready."

    """

  init() throws {
    office = try Office(dossier: Self.dossier)
    try FileManager.default.createDirectory(
      atPath: office.path("docs/sub"), withIntermediateDirectories: true)
    try office.write(Self.article, to: "docs/wire.txt")
  }

  @Test func statusesAreThoseOfTheContract() throws {
    var result = try office.run(["check", "--documents", "docs"])
    #expect(result.status == 0)
    #expect(result.output.contains("held against 1 document: 1 passage, 0 proven by a print"))
    try office.write(Self.article + "More.\n", to: "docs/wire.txt")
    result = try office.run(["check", "seeds", "--documents", "docs"])
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("seeds/a.parley:2:23: error: the copy of 'wire.txt'"))
    #expect(try office.run(["check"]).status == 0)
    #expect(try office.run(["check", "--documents", "none"]).status == 4)
    #expect(try office.run(["check", "--documents", "docs/wire.txt"]).status == 4)
    #expect(try office.run(["--documents", "none", "why", "monitors"]).status == 4)
    result = try office.run(["-f", "json", "check", "--documents", "docs"])
    #expect(result.output.contains(#""documents":1,"undocumented":0,"passages":1,"proven":0"#))
    #expect(
      result.errors.contains(#""id":"document-changed","severity":"error","file":"seeds/a.parley""#)
    )
  }

  @Test func whatTheSystemDoesNotGiveIsAFailureAndTheRestIsChecked() throws {
    try FileManager.default.removeItem(atPath: office.path("docs/wire.txt"))
    // A pipe would be waited for without end; it is no copy.
    #expect(mkfifo(office.path("docs/wire.txt"), 0o600) == 0)
    #expect(try office.run(["check", "--documents", "docs"]).errors.contains("[document-missing]"))
    try FileManager.default.removeItem(atPath: office.path("docs/wire.txt"))
    let size = 2 << 20
    #expect(FileManager.default.createFile(atPath: office.path("docs/wire.txt"), contents: nil))
    #expect(truncate(office.path("docs/wire.txt"), size) == 0)
    let result = try office.run(
      ["check", "--documents", "docs"], environment: ["PARLEY_LIMIT": "1"])
    #expect(result.status == 4)
    #expect(
      result.errors.hasPrefix(
        "seeds/a.parley:2:12: error: cannot read 'docs/wire.txt': it has more than 1 MiB"))
  }

  @Test func aDocumentWithoutACopyIsNotSaidToBeHeldAgainst() throws {
    try FileManager.default.removeItem(atPath: office.path("docs/wire.txt"))
    let result = try office.run(["check", "--documents", "docs"])
    #expect(
      result.output.contains(
        "held against 0 documents: 0 passages, 0 proven by a print; 1 document could not be read"))
    let data = try office.run(["-f", "json", "check", "--documents", "docs"])
    #expect(
      data.output.contains(#""documents":0,"undocumented":0,"passages":0,"proven":0,"unread":1"#))
  }

  @Test func whatLacksAPrintIsNotSaidToLackLayout() throws {
    let result = try office.run(["fmt", "--check", "--fingerprint", "docs", "seeds"])
    #expect(result.status == 1)
    #expect(result.errors.contains("'seeds/a.parley' has 1 print to be written [not-formatted]"))
  }

  @Test func aRenamedCopyIsFoundByItsDigest() throws {
    try FileManager.default.moveItem(
      atPath: office.path("docs/wire.txt"), toPath: office.path("docs/sub/new.txt"))
    // What leads nowhere in the folder is passed over.
    try office.link("docs/gone", to: "nowhere")
    let result = try office.run(["check", "--documents", "docs"])
    #expect(result.status == 1)
    #expect(result.errors.contains("did you mean 'sub/new.txt'?"))
    #expect(
      try office.run(["--documents", "docs", "show", "norland"]).output.contains(
        "> Lind: we come.\n    >\n    > After the truce.\n    >\n    > — wire.txt ¶2-3; the copy's name"
      ))
  }

  @Test func printsAreWrittenWholeOrNotAtAll() throws {
    try office.write(
      "from wire\n2031-05-02 norland supports monitors\n  in para 9\n", to: "seeds/b.parley")
    let before = try (office.text(of: "seeds/a.parley"), office.text(of: "seeds/b.parley"))
    try office.write("before\n", to: "out")
    var result = try office.run(["-o", "out", "fmt", "--fingerprint", "docs", "seeds"])
    #expect(result.status == 1)
    #expect(try office.text(of: "out") == "before\n")
    #expect(result.errors.hasPrefix("seeds/b.parley:3:6: error: there is no paragraph 9"))
    #expect(try office.text(of: "seeds/a.parley") == before.0)
    #expect(try office.text(of: "seeds/b.parley") == before.1)
    try office.write(
      "from wire\n2031-05-02 norland supports monitors\n  in para 1\n", to: "seeds/b.parley")
    #expect(try office.run(["fmt", "--check", "--fingerprint", "docs", "seeds"]).status == 1)
    #expect(try office.text(of: "seeds/a.parley") == before.0)
    result = try office.run(["fmt", "--fingerprint", "docs", "seeds"])
    #expect(result.status == 0)
    #expect(result.output == "2 prints written\n")
    let written = try office.text(of: "seeds/a.parley")
    #expect(written == before.0.replacing("2-3  #", with: "2-3 print bd8cfbf41a801008  #"))
    #expect(try office.run(["check", "--documents", "docs"]).output.contains("2 proven"))
    #expect(try office.run(["fmt", "--check", "--fingerprint", "docs", "seeds"]).status == 0)
    #expect(
      try office.run(["fmt", "--fingerprint", "docs", "seeds"]).output == "0 prints written\n")
  }

  @Test func whatMovedIsWrittenOnlyWhereThatIsAskedFor() throws {
    #expect(try office.run(["fmt", "--fingerprint", "docs", "seeds"]).status == 0)
    let before = try office.text(of: "seeds/a.parley")
    try office.write("New.\n" + Self.article, to: "docs/wire.txt")
    var result = try office.run(["fmt", "--fingerprint", "docs", "seeds"])
    #expect(result.status == 1)
    #expect(result.errors.contains("[document-changed]"))
    #expect(try office.text(of: "seeds/a.parley") == before)
    result = try office.run(["fmt", "--fingerprint", "docs", "--re-anchor", "seeds"])
    #expect(result.status == 0)
    #expect(
      result.output.contains("- seeds/a.parley:9: para 2-3 is now para 3-4\n"))
    #expect(
      try office.text(of: "seeds/a.parley").contains(
        "in wire para 3-4 print bd8cfbf41a801008  # kept"))
    #expect(try office.run(["check", "--documents", "docs"]).status == 0)
  }

  @Test func callsThatMeanNothingAreRefused() throws {
    #expect(try office.run(["fmt", "--re-anchor", "seeds"]).status == 2)
    #expect(try office.run(["fmt", "--fingerprint", "docs"]).status == 2)
    #expect(try office.run(["fmt", "--fingerprint", "none", "seeds"]).status == 4)
    try office.write("factor x\n", to: "seeds/b.parley")
    #expect(try office.run(["fmt", "--fingerprint", "docs", "seeds"]).status == 3)
    // What cannot be read as a dossier is held against nothing.
    let result = try office.run(["check", "--documents", "docs"])
    #expect(result.status == 3)
    #expect(!result.output.contains("held"))
  }

  @Test func theSessionQuotesAsBatchDoes() throws {
    let analyst = try Analyst(
      folder: office.folder, environment: ["PARLEY_DOCUMENTS": office.path("docs")])
    try analyst.atPrompt("why norland supports monitors")
    try analyst.pty.wait(for: "— wire.txt ¶2-3")
    #expect(try analyst.leave() == 0)
  }

  /// A folder may have come from elsewhere, and its links with it.
  @Test func aLinkIsFollowedWithinTheFolderAndNotOutOfIt() throws {
    try FileManager.default.moveItem(
      atPath: office.path("docs/wire.txt"), toPath: office.path("docs/own.txt"))
    try office.link("docs/wire.txt", to: "own.txt")
    #expect(try office.run(["check", "--documents", "docs"]).status == 0)
    try FileManager.default.moveItem(
      atPath: office.path("docs/own.txt"), toPath: office.path("elsewhere.txt"))
    try FileManager.default.removeItem(atPath: office.path("docs/wire.txt"))
    try office.link("docs/wire.txt", to: "../elsewhere.txt")
    for arguments in [["check"], ["read", "wire"], ["--safe", "read", "wire"]] {
      let result = try office.run(arguments + ["--documents", "docs"])
      #expect(result.status > 0)
      #expect(!(result.output + result.errors).contains("Norland"))
    }
    let told = try office.run(["check", "--documents", "docs"]).errors
    #expect(told.contains("[document-outside]"))
  }
}
