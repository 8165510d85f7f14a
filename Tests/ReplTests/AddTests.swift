import Foundation
import PtySupport
import Testing

/// Adding to a dossier from a script, and files that cannot be written.
@Suite(.serialized) struct AddTests {
  private static let entry = "add 2031-05-02 sudmark opposes monitors\n  in wire para 4\n"

  @Test func aScriptAddsAWholeEntry() throws {
    let office = try Office()
    let result = try office.run([], input: Self.entry + "ask sudmark opposes monitors\n")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("Added to a.parley, line 24:"))
    #expect(result.output.contains("yes: sudmark opposes monitors"))
    #expect(
      try office.text(of: "seeds/a.parley").contains(
        "2031-05-02 sudmark opposes monitors\n  in para 4\n"))
    #expect(try office.run(["fmt", "--check", "seeds"]).status == 0)
    #expect(try office.run(["check"]).status == 0)
  }

  @Test func whatCannotBeReadChangesNothing() throws {
    let office = try Office()
    for script in ["add\n", "add 2031-05-02 sudmark opposes monitors\n", "add italy\n  in wire\n"] {
      let result = try office.run([], input: script)
      #expect(result.status == 3, "\(result)")
    }
    #expect(try office.text(of: "seeds/a.parley") == Analyst.dossier)
  }

  @Test func aFileThatMayNotBeWrittenIsLeftAlone() throws {
    let office = try Office()
    #expect(try office.run(["--safe", "-c", Self.entry]).errors.contains("[safe-mode]"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o444], ofItemAtPath: office.path("seeds/a.parley"))
    let result = try office.run(["-c", Self.entry])
    #expect(result.status == 4)
    #expect(result.errors.contains("[unwritable]"))
    #expect(try office.text(of: "seeds/a.parley") == Analyst.dossier)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path("seeds")) == ["a.parley"])
  }

  @Test func aFullDiskLeavesTheOldFile() throws {
    let office = try Office()
    // A file may have no more than one block of 512 bytes, and the dossier has more.
    let typed = Self.entry.replacingOccurrences(of: "\n", with: "\\n")
    let command = """
      trap '' XFSZ; ulimit -f 1
      printf '\(typed)' | '\(Built.path(of: "parley"))' -d seeds
      """
    let padded = Analyst.dossier + "# " + String(repeating: "x", count: 2000) + "\n"
    try office.write(padded, to: "seeds/a.parley")
    let result = try Batch.run("/bin/sh", ["-c", command], in: office.folder)
    #expect(result.status == 4, "\(result)")
    #expect(result.errors.contains("[unwritable]"))
    #expect(try office.text(of: "seeds/a.parley") == padded)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path("seeds")) == ["a.parley"])
  }

  @Test func aDocumentIsShownWithItsNamesMarked() throws {
    let office = try Office()
    let source = "source wire \"A wire report\"\n  document \"w.txt\""
    try office.write(
      Analyst.dossier.replacingOccurrences(of: "source wire \"A wire report\"", with: source),
      to: "seeds/a.parley")
    try FileManager.default.createDirectory(
      atPath: office.path("copies"), withIntermediateDirectories: true)
    try office.write("One.\nNörland and Sudmark.\nThree \u{1B}[2J.\n", to: "copies/w.txt")
    let result = try office.run(["--documents", "copies", "read wire 2"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        ¶2 Nörland [norland] and Sudmark [sudmark].

        ¶3 Three \\u{1B}[2J.

        Cited already: a.parley:15

        """)
    #expect(try office.run(["read", "wire"]).status == 1)
  }
}
