import Foundation
import PtySupport
import Testing

/// Adding to a dossier at a real terminal.
@Suite(.serialized) struct AddAtATerminalTests {
  private static let document = """
    Norland ready
    Norland's minister said that it would join a monitoring mission.
    A line with \u{1B}]0;gone\u{7} in it.

    """

  /// A person whose dossier has a document, and who has a copy of it.
  private func analyst(_ arguments: [String] = [], document: String = document) throws -> Analyst {
    let source = "outlet \"Wire\"\n  document \"wire.txt\""
    let folder = try Analyst(
      dossier: Analyst.dossier.replacingOccurrences(of: "outlet \"Wire\"", with: source),
      arguments: ["brief"]
    ).folder
    let copies = folder.appendingPathComponent("copies")
    try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
    try Data(document.utf8).write(to: copies.appendingPathComponent("wire.txt"))
    return try Analyst(
      folder: folder, environment: ["PARLEY_DOCUMENTS": copies.path], arguments: arguments)
  }

  private func file(_ analyst: Analyst) throws -> String {
    let path = analyst.folder.appendingPathComponent("seeds/a.parley")
    return String(decoding: try Data(contentsOf: path), as: UTF8.self)
  }

  /// Waits for a question and answers it.
  private func answer(_ analyst: Analyst, _ question: String, _ answer: String) throws {
    try analyst.pty.wait(forPrompt: question + "> ")
    analyst.enter(answer)
  }

  @Test func aStatementIsAddedWhileItsDocumentIsRead() throws {
    let analyst = try analyst()
    let before = try file(analyst)
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.type("read wi\t\n")
    try analyst.pty.wait(for: "¶1 Nor")
    try answer(analyst, "wire 1/3", "")
    try analyst.pty.wait(for: "would join a monitoring mission [monitors].")
    try analyst.pty.wait(forPrompt: "wire 2/3> ")
    // Completed from the session's words, and wrong at the end.
    analyst.pty.type("add nor\tsup\tprov\tmon\tif truce = ful\n")
    try analyst.pty.wait(for: "did you mean 'full'?")
    // The line is empty; Up brings the answer back to be mended.
    try analyst.pty.wait(forPrompt: "subject> ")
    analyst.pty.press(.up)
    try analyst.pty.wait(for: "norland supports providing monitors if truce = ful")
    analyst.enter("l")
    try answer(analyst, "speaker [norland]", "")
    try analyst.pty.wait(forPrompt: "credibility [6]> ")
    analyst.enter("2")
    try answer(analyst, "gist [none]", "Would join once the guns are silent.")
    try analyst.pty.wait(for: "To be added to a.parley, line ")
    try analyst.pty.wait(for: "norland providing monitors: not documented → for, condition open")
    #expect(try file(analyst) == before)
    try answer(analyst, "write [yes]", "")
    try analyst.pty.wait(for: "Added to a.parley, line ")
    let written = try file(analyst)
    #expect(
      written.contains(
        """
        2031-05-03 norland supports providing monitors if truce = full
          by norland
          in para 2 credibility 2 print
        """))
    try answer(analyst, "wire 2/3", "q")
    try answer(analyst, "parley", "positions")
    try analyst.pty.wait(for: "Providing")
    try answer(analyst, "parley", "undo")
    try analyst.pty.wait(for: "a.parley is as it was.")
    #expect(try file(analyst) == before)
    // What was written is no business of the journal's: after a crash nothing is offered again.
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.signal(SIGKILL)
    _ = try analyst.pty.end()
    let again = try Analyst(folder: analyst.folder)
    try again.pty.wait(forPrompt: "parley> ")
    #expect(!withoutEscapes(again.pty.output).contains("did not end cleanly"))
  }

  @Test func tabCompletesAtEveryQuestion() throws {
    let analyst = try analyst()
    try analyst.atPrompt("add")
    try analyst.pty.wait(forPrompt: "subject> ")
    analyst.pty.type("sud\t\n")
    try analyst.pty.wait(forPrompt: "verb> ")
    analyst.pty.type("opp\tprov\tair\t\n")
    try analyst.pty.wait(forPrompt: "condition [none]> ")
    analyst.pty.type("unl\ttruce = par\t\n")
    try analyst.pty.wait(forPrompt: "source [wire]> ")
    analyst.pty.type("wi\t\n")
    try analyst.pty.wait(forPrompt: "paragraph [none]> ")
    analyst.enter("9")
    try analyst.pty.wait(for: "[paragraph-missing]")
    // Enter does not give it again.
    try analyst.pty.wait(forPrompt: "paragraph [none]> ")
    analyst.enter("3")
    try answer(analyst, "date [2031-05-03]", "")
    try analyst.pty.wait(forPrompt: "speaker [sudmark]> ")
    analyst.pty.type("sud\t\n")
    try answer(analyst, "credibility [6]", "")
    try answer(analyst, "gist [none]", "")
    try analyst.pty.wait(for: "sudmark opposes providing airlift unless truce = partial")
    try answer(analyst, "write [yes]", "no")
    try analyst.pty.wait(for: "Nothing was added.")
    #expect(try analyst.leave() == 0)
  }

  @Test func controlKeysDropItAndLeaveNothing() throws {
    for key in [Key.control("c"), Key.control("d")] {
      let analyst = try analyst()
      let before = try file(analyst)
      try analyst.atPrompt("add norland opposes airlift")
      try analyst.pty.wait(forPrompt: "condition [none]> ")
      analyst.pty.press(key)
      try analyst.pty.wait(for: "Nothing was added. To take it up again, press Up or paste:")
      try analyst.pty.wait(for: "add norland opposes airlift")
      try analyst.pty.wait(forPrompt: "parley> ")
      analyst.pty.press(.up)
      try analyst.pty.wait(for: "add norland opposes airlift")
      analyst.pty.press(.enter)
      try analyst.pty.wait(forPrompt: "condition [none]> ")
      analyst.enter("cancel")
      try answer(analyst, "parley", "ask airlift")
      try analyst.pty.wait(for: "open: airlift")
      #expect(try file(analyst) == before)
      #expect(try analyst.leave() == 0)
    }
  }

  @Test func whatSomebodyElseWritesMeanwhileIsNotLost() throws {
    let analyst = try analyst()
    try analyst.atPrompt("add norland opposes airlift")
    for question in ["condition [none]", "source [wire]", "paragraph [none]", "date [2031-05-03]"] {
      try answer(analyst, question, "")
    }
    try analyst.pty.wait(forPrompt: "speaker [norland]> ")
    let theirs = try file(analyst) + "# Theirs.\n"
    try Data(theirs.utf8).write(to: analyst.folder.appendingPathComponent("seeds/a.parley"))
    analyst.enter("")
    try answer(analyst, "credibility [6]", "")
    try answer(analyst, "gist [none]", "")
    try analyst.pty.wait(for: "[file-changed]")
    try analyst.pty.wait(for: "To take it up again")
    #expect(try file(analyst) == theirs)
    #expect(try analyst.leave() == 0)
  }

  @Test func whatIsRefusedAtTheLastQuestionIsTakenUpAgain() throws {
    let analyst = try analyst()
    try analyst.atPrompt("add norland opposes airlift")
    for question in ["condition [none]", "source [wire]", "paragraph [none]", "date [2031-05-03]"] {
      try answer(analyst, question, "")
    }
    try answer(analyst, "speaker [norland]", "")
    try answer(analyst, "credibility [6]", "")
    try answer(analyst, "gist [none]", "Not so.")
    try analyst.pty.wait(forPrompt: "write [yes]> ")
    let theirs = try file(analyst) + "# Theirs.\n"
    try Data(theirs.utf8).write(to: analyst.folder.appendingPathComponent("seeds/a.parley"))
    analyst.enter("yes")
    try analyst.pty.wait(for: "[file-changed]")
    try analyst.pty.wait(for: "To take it up again, press Up or paste:")
    try analyst.pty.wait(for: "add 2031-05-03 norland opposes airlift")
    #expect(try file(analyst) == theirs)
    try answer(analyst, "parley", "reload")
    try analyst.pty.wait(forPrompt: "parley> ")
    analyst.pty.press(.up)
    analyst.pty.press(.up)
    analyst.pty.press(.enter)
    try answer(analyst, "write [yes]", "")
    try analyst.pty.wait(forPrompt: "parley> ")
    let written = try file(analyst)
    #expect(written.contains("# Theirs.\n"))
    #expect(written.contains("2031-05-03 norland opposes airlift\n  by norland\n"))
    #expect(written.contains("\"Not so.\""))
    #expect(try analyst.sayGoodbye() == 0)
  }

  /// A window that is closed, or a crash, gives nobody time to say anything.
  @Test(arguments: [SIGHUP, SIGKILL]) func whatWasHalfMadeIsThereTheNextDay(_ signal: Int32) throws
  {
    let analyst = try analyst()
    try analyst.atPrompt("add norland opposes airlift")
    try answer(analyst, "condition [none]", "truce = full")
    try answer(analyst, "source [wire]", "")
    try analyst.pty.wait(forPrompt: "paragraph [none]> ")
    analyst.pty.signal(signal)
    _ = try analyst.pty.end()
    let again = try Analyst(folder: analyst.folder)
    try again.pty.wait(for: "was adding this when it was ended")
    try again.pty.wait(for: "  in wire")
    try again.pty.wait(forPrompt: "parley> ")
    again.pty.press(.up)
    again.pty.press(.enter)
    // What was not asked for yet is.
    try answer(again, "paragraph [none]", "3")
    try answer(again, "date [2031-05-03]", "")
    try answer(again, "speaker [norland]", "")
    try answer(again, "credibility [6]", "")
    try answer(again, "gist [none]", "")
    try again.pty.wait(for: "norland opposes airlift if truce = full")
    try answer(again, "write [yes]", "")
    #expect(try again.leave() == 0)
    // It is told once.
    let third = try Analyst(folder: analyst.folder)
    try third.pty.wait(forPrompt: "parley> ")
    #expect(!withoutEscapes(third.pty.output).contains("was adding"))
    #expect(try third.sayGoodbye() == 0)
  }

  @Test func nothingIsAskedWhereNothingCanBeWritten() throws {
    let safe = try analyst(["--safe"])
    try safe.atPrompt("add")
    try safe.pty.wait(for: "[safe-mode]")
    #expect(try safe.leave() == 0)
    let locked = try analyst()
    let path = locked.folder.appendingPathComponent("seeds/a.parley").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try locked.atPrompt("add")
    try locked.pty.wait(for: "[unwritable]")
    #expect(try locked.leave() == 0)
    let broken = try Analyst(dossier: "actor a\n")
    try broken.atPrompt("add")
    try broken.pty.wait(for: "[no-dossier]")
    #expect(try broken.leave() == 0)
  }

  @Test func whatIsTypedAndReadComesToNoHarm() throws {
    let analyst = try analyst()
    try analyst.atPrompt("read wire 3")
    try analyst.pty.wait(for: "\\u{1B}]0;gone\\u{7} in it.")
    try analyst.pty.wait(forPrompt: "wire 3/3> ")
    analyst.enter("add norland is \u{202E}")
    try analyst.pty.wait(for: "error")
    // Before the line is read key by key, a terminal takes so many letters and no more.
    try analyst.pty.wait(forPrompt: "subject> ")
    analyst.enter(String(repeating: "norland, ", count: 400) + "norland oppose monitors")
    try analyst.pty.wait(for: "[repeated-item]")
    try analyst.pty.wait(forPrompt: "subject> ")
    analyst.pty.send(Array("nor".utf8) + [0xFF, 0x0D])
    try analyst.pty.wait(for: "not UTF-8")
    try analyst.pty.wait(forPrompt: "subject> ")
    analyst.pty.press(.control("c"))
    try analyst.pty.wait(for: "Nothing was added.")
    try analyst.pty.wait(forPrompt: "wire 3/3> ")
    analyst.pty.press(.control("d"))
    #expect(try analyst.leave() == 0)
    #expect(!String(decoding: analyst.pty.output, as: UTF8.self).contains("\u{1B}]0;"))
  }
}
