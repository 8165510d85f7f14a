import Testing

@testable import ParleyCore

/// What is said of passages of a changed document: where each stands now, or that it does not.
struct ReanchoringTests {
  private static func dossier(_ text: String, _ citations: [[Int]]) -> Archive {
    var dossier =
      "source s \"S\"\n  document \"s.txt\" sha256 \(Archive.digest(text))\nfactor f \"F\"\n"
    for numbers in citations {
      dossier += "2031-05-02 f\n  in s para \(paragraphWords(numbers))  # stays\n"
    }
    var archive = Archive(dossier, ["s.txt": text])
    archive.dossier = archive.fingerprinted().text
    return archive
  }

  /// The ids and first notes of what is found in passages, with the paragraphs expected.
  private func findings(_ archive: Archive) throws -> [String] {
    try archive.check().diagnostics.filter { $0.id != .documentChanged }.map { finding in
      ([finding.id.rawValue, finding.message] + finding.notes).joined(separator: "; ")
    }
  }

  private func edited(_ old: String, _ citations: [[Int]], to new: String) throws -> [String] {
    var archive = Self.dossier(old, citations)
    archive.documents.copies["s.txt"] = Array(new.utf8)
    return try findings(archive)
  }

  @Test func whatTheParagraphsAroundItDoNotSettleIsLeftOpen() throws {
    let found = try edited(
      "a\nb\nc\nd\ne\nf\ng", [[2], [3], [4], [5], [6]], to: "a\nnew\nb\nC\ne\nf\ng")
    let open = [3, 4].map { number in
      "passage-changed; paragraph \(number) no longer reads as cited, and the passage is nowhere else; "
        + "paragraph \(number) was changed or is gone: what was 2 is 3, and what was 5 is 5"
    }
    #expect(found == ["passage-moved; the passage has moved: paragraph 2 is now 3"] + open)
  }

  @Test func oneEditBetweenKnownParagraphsIsNamed() throws {
    let text = "a\nb\nc\nd\ne"
    #expect(
      try edited(text, [[2], [3], [4]], to: "a\nb\nC\nd\ne") == [
        "passage-changed; paragraph 3 no longer reads as cited, and the passage is nowhere else; "
          + "paragraph 3 is in its place still, in other words"
      ])
    #expect(
      try edited(text, [[2], [3], [4]], to: "a\nb\nd\ne") == [
        "passage-vanished; the passage is gone: nothing stands any more where paragraph 3 stood; "
          + "paragraph 3 is gone: what was 2 is 2, and what was 4 is 3",
        "passage-moved; the passage has moved: paragraph 4 is now 3",
      ])
    #expect(
      try edited(text, [[2], [3], [4]], to: "a\nb\nx\ny\nd\ne").first
        == "passage-changed; paragraph 3 no longer reads as cited, and the passage is nowhere else; "
        + "paragraph 3 was changed: it should be one of 3 to 4 now")
  }

  @Test func eachRunOfAPassageIsTold() throws {
    let found = try edited(
      "a\nb\nc\nd\ne\nf\ng", [[2, 3, 4, 6]], to: "new\na\nb\nc\nx\ny\nd\ne\nf\ng")
    #expect(
      found == [
        "passage-moved; the passage has moved: paragraphs 2-3 are now 3-4; paragraph 4 is now 7; "
          + "paragraph 6 is now 9"
      ])
    let partly = try edited("a\nb\nc\nd\ne\nf", [[2, 3], [2], [4]], to: "new\na\nb\nC\nd\ne\nf")
    #expect(
      partly[0]
        == "passage-changed; paragraphs 2-3 no longer read as cited, and the passage is nowhere else; "
        + "paragraph 2 is now 3; paragraph 3 was changed: it should be 4 now")
  }

  @Test func linesThatAreBrokenAnewAreOnePassageAllTheSame() throws {
    let found = try edited(
      "a b\nc d e\nf", [[1], [2], [1, 2], [3]], to: "a\nb\nc\nd\ne\nf")
    #expect(
      found == [
        "passage-moved; the passage has moved: paragraph 1 is now 1-2, broken into other lines",
        "passage-moved; the passage has moved: paragraph 2 is now 3-5, broken into other lines",
        "passage-moved; the passage has moved: paragraphs 1-2 are now 1-5, broken into other lines",
        "passage-moved; the passage has moved: paragraph 3 is now 6",
      ])
    #expect(
      try edited("a\nb\nc", [[1, 2], [2]], to: "a b\nc").first
        == "passage-moved; the passage has moved: paragraphs 1-2 are now 1, broken into other lines"
    )
  }

  /// Which of equal words were somebody's nothing says: no citation is sent to somebody else's.
  @Test func wordsThatAreThereTwiceAreNobodys() throws {
    let told = { (number: Int, places: String) in
      "passage-ambiguous; the words of paragraph \(number) stand in more than one place now: "
        + "para \(places)"
    }
    #expect(
      try edited("x\na\nb\nc\nx", [[1], [5], [3]], to: "q\nx\na\nb\nc\nx") == [
        told(1, "2 or 6"), told(5, "2 or 6"),
        "passage-moved; the passage has moved: paragraph 3 is now 4",
      ])
    // Even where it is cited, for another may have been put before it.
    #expect(
      try edited("a\nx\nb\nx", [[2], [4]], to: "z\nx\na\nx\nb\nx")
        == [told(2, "2 or 4 or 6"), told(4, "2 or 4 or 6")])
    // More words around it settle it.
    #expect(
      try edited("a\nx\nb\nx", [[1, 2]], to: "z\nx\na\nx\nb\nx")
        == ["passage-moved; the passage has moved: paragraphs 1-2 are now 3-4"])
    #expect(
      try edited("a\nx\nb", [[1], [2]], to: "a\nx\nb\nc") == [])
  }

  @Test func passagesThatWouldMeetAreNotMoved() throws {
    let old = "q\nx\nr\nx\nend"
    let meeting = { (number: Int) in
      "passage-ambiguous; paragraph \(number) and another passage that is cited would both be 3 now: "
        + "one is gone"
    }
    #expect(
      try edited(old, [[2], [4], [5]], to: "q\nr\nx\nend") == [
        meeting(2), meeting(4), "passage-moved; the passage has moved: paragraph 5 is now 4",
      ])
    var archive = Self.dossier(old, [[2], [4]])
    let printed = archive.dossier
    archive.documents.copies["s.txt"] = Array("q\nr\nx\nend".utf8)
    let (text, findings) = archive.fingerprinted(reanchoring: true)
    #expect(text == printed)
    #expect(findings == ["passage-ambiguous 7", "passage-ambiguous 10"])
    // With the copy's digest set by hand, the one that nobody settled stays where it is.
    let digest = Archive.digest("q\nr\nx\nend")
    archive.dossier = printed.replacing(Archive.digest(old), with: digest)
      .replacing("para 4 ", with: "para 3 ")
    #expect(archive.fingerprinted(reanchoring: true).findings == ["passage-ambiguous 7"])
  }

  @Test func reanchoringWritesWhatWasFoundAndLeavesTheRest() throws {
    var archive = Self.dossier("a\nb\nc\nd\ne", [[2], [3, 5], [4]])
    let printed = archive.dossier
    let new = "z\na\nb\nc\nD\ne"
    archive.documents.copies["s.txt"] = Array(new.utf8)
    let refused = archive.fingerprinted()
    #expect(refused.findings == ["document-changed 2"])
    #expect(refused.text == printed)
    let (text, findings) = archive.fingerprinted(reanchoring: true)
    #expect(findings == ["passage-changed 13"])
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      text
        == (lines[..<1] + ["  document \"s.txt\" sha256 \(Archive.digest(new))"] + lines[2...])
        .joined(separator: "\n").replacing("para 2 ", with: "para 3 ")
        .replacing("para 3, 5 ", with: "para 4, 6 "))
    archive.dossier = text
    #expect(try archive.check().diagnostics.map(\.id) == [.printDiffers])
    // Read again by a person, the line gets a print of its own once more.
    archive.dossier = text.replacing(
      "para 4 print \(Archive.print(["d"]))", with: "para 5")
    let (mended, none) = archive.fingerprinted()
    #expect(none.isEmpty && mended.contains("para 5 print \(Archive.print(["D"]))"))
  }

  @Test func whatHasNoPrintIsNotReanchored() {
    var archive = Archive(
      "source s \"S\"\n  document \"s.txt\" sha256 \(Archive.digest("a\nb"))\nfactor f \"F\"\n"
        + "2031-05-02 f\n  in s para 2\n", ["s.txt": "a\nb"])
    archive.documents.copies["s.txt"] = Array("z\na\nb".utf8)
    #expect(archive.fingerprinted(reanchoring: true).findings == ["passage-unproven 5"])
  }

  @Test func aNewNameIsWrittenOnlyWhereItIsAskedFor() {
    let archive = Archive(
      "source s \"S\"\n  document \"s.txt\" sha256 \(Archive.digest("a"))\n", ["new.txt": "a"])
    #expect(archive.fingerprinted().findings == ["document-renamed 2"])
    #expect(archive.fingerprinted(reanchoring: true).text.contains("document \"new.txt\" sha256"))
  }

  @Test func nothingIsWrittenWhereAnythingIsRefused() {
    let archive = Archive(
      "source s \"S\"\n  document \"s.txt\"\nsource t \"T\"\n  document \"t.txt\"\nfactor f \"F\"\n"
        + "2031-05-02 f\n  in s para 1\n  in t para 7\n  in u para 1\n",
      ["s.txt": "a", "t.txt": "b"])
    let (text, findings) = archive.fingerprinted()
    #expect(findings == ["paragraph-missing 8", "unknown-id 9"])
    #expect(!text.contains("print") && !text.contains("sha256"))
  }

  @Test func aSearchThatIsGivenUpIsSaid() throws {
    let text = (1...40).map { "paragraph \($0)" }.joined(separator: "\n")
    let document = try Document(name: "s", bytes: Array(text.utf8))
    var search = PassageSearch(document, effort: 20_000)
    #expect(
      search.find("0123456789abcdef", citedAs: [3, 4, 9]) == .notFound(inPieces: 1))
    var whole = PassageSearch(document)
    #expect(whole.find("0123456789abcdef", citedAs: [3]) == .nowhere)
  }

  @Test func allSearchesTogetherHaveALimitToo() throws {
    let text = (1...40).map { "paragraph \($0)" }.joined(separator: "\n")
    let document = try Document(name: "s", bytes: Array(text.utf8))
    let effort = SearchEffort(ofAll: SearchEffort.ofOne + 1)
    func standing(_ print: String, _ numbers: ClosedRange<Int>) -> PassageStanding {
      PassageStanding(
        [numbers], fingerprint: print, in: document, isChanged: true, effort: effort)
    }
    #expect(effort.allowance == SearchEffort.ofOne)
    #expect(standing("0123456789abcdef", 1...9) == .notFound(inPieces: 2))
    #expect(effort.allowance == SearchEffort.ofTheRest)
    // What is left is enough to find a passage that moved as a whole.
    let moved = Archive.print(["paragraph 7", "paragraph 8"])
    #expect(standing(moved, 1...2) == .moved([7, 8]))
    #expect(standing("fedcba9876543210", 1...9) == .notFound(inPieces: 2))
  }

  @Test func aParagraphLongerThanThereIsTimeForIsNotLookedThrough() throws {
    let text = String(repeating: "word ", count: 9_000) + "\nshort\nother"
    let document = try Document(name: "s", bytes: Array(text.utf8))
    var search = PassageSearch(document, effort: 1_000)
    #expect(search.find("0123456789abcdef", citedAs: [1]) == .notFound(inPieces: 0))
    #expect(search.spent == 1_000)
  }
}
