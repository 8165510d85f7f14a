import Testing

@testable import ParleyCore

/// What is read of a copy, and what keeps it from being read.
struct DocumentTests {
  @Test(arguments: [
    "one\n\n  \ntwo \n\u{A0}\u{3000}\nthree\n", "one\r\n\r\ntwo \r\nthree", "one\r\rtwo \rthree\r",
    "\u{FEFF}one\ntwo \r\n\nthree", "\n\n\none\n\t\ntwo \nthree",
  ])
  func paragraphsAreTheLinesThatAreNotBlank(text: String) throws {
    let document = try Document(name: "a", bytes: Array(text.utf8))
    #expect(document.paragraphs == ["one", "two ", "three"])
  }

  @Test(arguments: [
    ([], Document.Fault.empty), (Array(" \n\u{3000}\r\n".utf8), .empty),
    ([0xEF, 0xBB, 0xBF], .empty), ([0x61, 0, 0x62], .binary(offset: 1)),
    (Array("a\r\nb\rc\n".utf8) + [0xE9, 0x0A], .notUTF8(offset: 7, line: 4)),
    ([0xC0, 0xAF], .notUTF8(offset: 0, line: 1)),
    ([0x61, 0xE2, 0x82], .notUTF8(offset: 1, line: 1)),
    ([0xFF, 0xFE, 0x61, 0], .utf16), ([0xFE, 0xFF, 0, 0x61], .utf16),
  ])
  func whatIsNoTextIsSaid(bytes: [UInt8], fault: Document.Fault) {
    #expect(throws: fault) { try Document(name: "a", bytes: bytes) }
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SplitMix64(seed: 1)
    let pool: [UInt8] = [
      0x61, 0x20, 0x0A, 0x0D, 0x7F, 0x80, 0xBF, 0xC2, 0xE2, 0x82, 0xAC, 0xED, 0xA0, 0xF0, 0x9F,
      0x98,
      0x80, 0xF4, 0x90, 0xC0, 0xEF, 0xBB, 0xFF,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<random.number(0...8)).map { _ in random.pick(pool) }
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      do throws(Document.Fault) {
        let document = try Document(name: "a", bytes: bytes)
        #expect(isUTF8 && !document.paragraphs.isEmpty)
      } catch {
        if case .notUTF8 = error { #expect(!isUTF8) }
        if error == .empty { #expect(isUTF8) }
      }
    }
  }

  @Test func theDigestIsOfTheBytes() throws {
    let text = "\u{FEFF}one\r\ntwo"
    let document = try Document(name: "a", bytes: Array(text.utf8))
    #expect(document.sha256 == SHA256.hex(Array(text.utf8)))
    #expect(document.oddities == [.byteOrderMark, .carriageReturns])
  }

  @Test(arguments: ["one\n\ntwo", "one\n\ntwo\n", "one\r\n\r\ntwo\r\n", "\u{FEFF}one\r\rtwo"])
  func anotherLayoutIsTold(other: String) throws {
    let document = try Document(name: "a", bytes: Array("one\n\ntwo\n".utf8))
    #expect(document.differsInLayoutAlone(from: Archive.digest(other)))
    let back = try Document(name: "a", bytes: Array(other.utf8))
    #expect(back.differsInLayoutAlone(from: Archive.digest("one\n\ntwo\n")))
    #expect(!back.differsInLayoutAlone(from: Archive.digest("one\ntwo\n")))
  }

  @Test func aNameIsAPathBelowTheFolder() {
    let shelf = DocumentShelf(MemoryDocuments(copies: ["a/b.txt": Array("x".utf8)]))
    for name in ["../a/b.txt", "/a/b.txt", "a//b.txt", "./a/b.txt", "a/../a/b.txt", "a/b.txt/", ""]
    {
      guard case .outside = shelf.copy(named: name) else {
        Issue.record("\(name) was looked for")
        continue
      }
    }
    guard case .document = shelf.copy(named: "a/b.txt") else {
      Issue.record("the copy was not found")
      return
    }
  }
}
