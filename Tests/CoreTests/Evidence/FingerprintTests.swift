import Foundation
import Testing

@testable import ParleyCore

/// What enters a print, and what does not.
struct FingerprintTests {
  private func plain(_ text: String) -> String {
    String(decoding: Fingerprint.plain(text), as: UTF8.self)
  }

  @Test(arguments: [
    ("  two \t words\u{A0}\u{2003} ", "two words"), ("\u{3000}", ""), ("one", "one"),
    ("\u{B}a\u{C}\r\n b\u{1C}c ", "a b\u{1C}c"), (" \t", ""),
    ("a\u{2028}b\u{85}c", "a b c"), ("zero\u{200B}width", "zero\u{200B}width"),
  ])
  func whiteSpaceIsFolded(text: String, folded: String) { #expect(plain(text) == folded) }

  @Test(arguments: [
    "e\u{301}lyse\u{301}e", "q\u{323}\u{307} q\u{307}\u{323}", "\u{212B}ngström",
    "\u{1112}\u{1161}\u{11AB}",
    "a\u{315}\u{300}\u{5AE}b", "\u{FB01} stays", "\u{958}", "ѐ", "\u{F900}", " \u{308}x",
  ])
  func theFormIsC(text: String) {
    let oracle = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    #expect(Array(Fingerprint.plain(text)) == Array(oracle.utf8))
  }

  @Test func paragraphsAreJoinedWithASpaceInTheOrderCited() {
    let print = Fingerprint.of([Array("Élysée".utf8), Array("said so".utf8)])
    #expect(print == Fingerprint.of([Fingerprint.plain("E\u{301}lyse\u{301}e  said\tso")]))
    #expect(print == String(SHA256.hex(Array("Élysée said so".utf8)).prefix(16)))
    #expect(print != Fingerprint.of([Array("said so".utf8), Array("Élysée".utf8)]))
  }
}
