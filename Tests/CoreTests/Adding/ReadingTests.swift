import ParleyCore
import Testing

@testable import ParleyCore

/// Reading a document with the dossier's names marked in it.
struct ReadingTests {
  private func reading(_ document: String = AddingBench.document, from paragraph: Int = 1) throws
    -> DocumentWalk
  {
    let bench = try AddingBench(document: document)
    return try #require(bench.session.reading("harbour-post", from: paragraph))
  }

  @Test func itGoesParagraphByParagraph() throws {
    var reading = try reading()
    func say(_ line: String) -> String { AddingBench.told(reading.answer(line).outcomes) }
    #expect(AddingBench.told([reading.page]).hasPrefix("¶1 One.\n"))
    #expect(AddingBench.told([reading.page]).contains("Cited already: harbour.parley:5"))
    #expect(reading.prompt == "harbour-post 1/3> ")
    #expect(say("back").contains("first paragraph"))
    #expect(say("").hasPrefix("¶2 Norland [norland] and Ada Lind [lind]."))
    #expect(say("next") == "¶3 Three.\n")
    #expect(say("n").contains("last paragraph"))
    #expect(say("¶1").hasPrefix("¶1"))
    #expect(say("7").contains("[paragraph-missing]"))
    #expect(say("/lind").hasPrefix("¶2"))
    #expect(say("/ E").hasPrefix("¶3"))
    #expect(say("/").hasPrefix("¶1"))
    #expect(say("/nowhere").contains("stands nowhere"))
    #expect(say("nxt").contains("did you mean 'next'?"))
    #expect(say("?").contains("'q' leaves"))
    #expect(!reading.isOver)
    _ = reading.answer("q")
    #expect(reading.isOver)
  }

  @Test func whatIsAddedTakesSourceDayAndParagraph() throws {
    var reading = try reading(from: 2)
    #expect(reading.answer("add norland opposes monitors").add == "norland opposes monitors")
    let (begun, diagnostics) = reading.adding("norland opposes monitors")
    #expect(diagnostics == [])
    var adding = try #require(begun)
    var prompts: [String] = []
    while !adding.isOver {
      prompts.append(adding.prompt)
      _ = adding.answer("")
    }
    #expect(
      prompts == [
        "condition [none]> ", "speaker [norland]> ", "credibility [6]> ", "gist [none]> ",
        "write [yes]> ",
      ])
    let entry = try #require(adding.addition?.entries.first?.entry.canonicalText)
    let print = Fingerprint.of([Fingerprint.plain("Norland and Ada Lind.")])
    #expect(
      entry == "2031-05-04 norland opposes monitors\n  by norland\n  in para 2 print \(print)")
  }

  @Test func whereThereIsNoCopyThatIsSaid() throws {
    var bare = try AddingBench()
    #expect(bare.type("read harbour-post").contains("no copies of documents are at hand"))
    var other = try AddingBench(
      ["a.parley": "source wire \"W\"\nsource gone \"G\"\n  document \"../gone.txt\"\n"],
      document: "One.")
    #expect(other.type("read wire").contains("names no document"))
    #expect(other.type("read gone").contains("leads out of the folder"))
    #expect(other.type("read wire x").contains("[bad-number]"))
    var bench = try AddingBench(document: "One.", asks: false)
    #expect(bench.type("read harbour-post 2").contains("[paragraph-missing]"))
    #expect(bench.type("read harbour-post ¶1").hasPrefix("¶1 One."))
  }

  @Test func nothingInADocumentComesAlive() throws {
    let evil = "\u{1B}]0;x\u{7}Norland\u{202E}\u{1B}[31m \u{9B}2J Ada\u{200B} Lind\u{85}."
    let reading = try reading(evil)
    let shown = AddingBench.told([reading.page])
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || !Visible.isHidden($0) })
    #expect(shown.contains("[norland]"))
  }

  // MARK: Names

  @Test(arguments: [
    ("Norland said so.", "<norland> said so."),
    ("NORLAND'S ships", "<norland>'S ships"),
    ("Northland and Norlanders", "Northland and Norlanders"),
    ("the Élysée and the elysee", "the <elysee> and the <elysee>"),
    ("The Norland navy sails.", "The <navy> sails."),
    ("Minister Lind and Ada Lind", "Minister <lind> and <lind>"),
    ("a monitoring\n mission", "a <monitors>"),
    ("看法国总统", "看<france>总统"),
    ("", ""),
  ]) func namesAreFoundAsWholeWords(_ text: String, _ wanted: String) throws {
    let file = SourceText(
      name: "d",
      """
      actor norland state "Norland"
      actor navy office "Norland Navy"
      actor lind person "Ada Lind"
      actor elysee office "Élysée"
      actor france state "France"
        also "法国"
      guarantee monitors force "Monitoring mission"

      """)
    let dossier = try #require(Dossier.check([Parser.parse(file, as: .dossier)]).dossier)
    var shown = ""
    var end = 0
    let scalars = Array(text.unicodeScalars)
    for mark in NameMarks(dossier).marks(in: text) {
      shown += String(String.UnicodeScalarView(scalars[end..<mark.range.lowerBound]))
      shown += "<\(mark.id)>"
      end = mark.range.upperBound
    }
    shown += String(String.UnicodeScalarView(scalars[end...]))
    #expect(shown == wanted)
  }
}
