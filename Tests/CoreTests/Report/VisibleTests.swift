import Testing

@testable import ParleyCore

struct VisibleTests {
  @Test(arguments: [
    ("plain ~ text", "plain ~ text"), ("\u{1B}[31m", "\\u{1B}[31m"),
    ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
    ("\u{9B}2J", "\\u{9B}2J"), ("a\u{202E}b", "a\\u{202E}b"),
    ("\u{2066}\u{2069}", "\\u{2066}\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"), ("a\u{200B}b", "a\\u{200B}b"),
    ("\u{FEFF}x", "\\u{FEFF}x"), ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
    ("\u{AD}\u{2060}\u{E0041}", "\\u{AD}\\u{2060}\\u{E0041}"), ("a\r\nb", "a\\u{D} b"),
    // Persian, Hindi and an emoji sequence need their joiners; `a` and `b` do not.
    ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("👩\u{200D}❤\u{FE0F}\u{200D}👨🏽\u{200D}🚀", "👩\u{200D}❤\u{FE0F}\u{200D}👨🏽\u{200D}🚀"),
    ("a\u{200D}b \u{200C}ب\u{200C}", "a\\u{200D}b \\u{200C}ب\\u{200C}"),
    ("ب\u{200C}\u{200C}ب", "ب\\u{200C}\\u{200C}ب"), ("1\u{200D}ب", "1\\u{200D}ب"),
    ("é\u{200D}ω\u{200C}ж", "é\\u{200D}ω\\u{200C}ж"),
    // Noncharacters, private use, fillers, what is drawn as nothing; signs that enclose digits are drawn.
    ("a\u{FFFE}\u{1FFFF}\u{10FFFF}b", "a\\u{FFFE}\\u{1FFFF}\\u{10FFFF}b"),
    ("\u{E000}\u{F8FF}\u{F0000}", "\\u{E000}\\u{F8FF}\\u{F0000}"),
    ("\u{34F}\u{115F}\u{17B4}\u{180E}", "\\u{34F}\\u{115F}\\u{17B4}\\u{180E}"),
    ("\u{3164}\u{FFA0}\u{2800}\u{FFFC}", "\\u{3164}\\u{FFA0}\\u{2800}\\u{FFFC}"),
    ("\u{13430}\u{FFF9}\u{FFF0}", "\\u{13430}\\u{FFF9}\\u{FFF0}"),
    ("\u{600}١٢ ٣\u{6DD}", "\u{600}١٢ ٣\u{6DD}"),
    // A selector has something to choose from, or is shown.
    ("1\u{FE0F}\u{20E3} 1\u{FE0F} a\u{FE0F}", "1\u{FE0F}\u{20E3} 1\\u{FE0F} a\\u{FE0F}"),
    ("☎\u{FE0E}\u{FE0E}", "☎\u{FE0E}\\u{FE0E}"), ("a\u{FE00}", "a\\u{FE00}"),
    ("a\u{FE0F}\u{200D}ب", "a\\u{FE0F}\\u{200D}ب"),
    ("Élysée e\u{301} 語 👍🏽 ❤\u{FE0F} ¶", "Élysée e\u{301} 語 👍🏽 ❤\u{FE0F} ¶"),
  ])
  func whatIsHiddenIsShown(text: String, shown: String) {
    #expect(Visible.text(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func tabsAndNewlinesAreTheCallersChoice() {
    #expect(Visible.text("a\tb\nc") == "a b c")
    #expect(Visible.text("a\tb\nc", tab: .kept, newline: .shown) == "a\tb\\u{A}c")
    #expect(Visible.text("a\tb\nc", tab: .shown, newline: .kept) == "a\\u{9}b\nc")
  }

  @Test func whatNoFileMayHaveIsHidden() {
    for value in UInt32(0x80)...0x10FFFF where Visible.isRefused(value) {
      #expect(Unicode.Scalar(value).map(Visible.isHidden) == true, "U+\(String(value, radix: 16))")
    }
  }

  @Test func nothingHiddenComesThrough() {
    for value in [UInt32](0...0x1FFFF) + [UInt32](0xE0000...0xE1000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Visible.text(String(scalar))
      if shown.unicodeScalars.contains(where: Visible.isHidden) {
        Issue.record("U+\(String(value, radix: 16)) comes through")
      }
    }
  }
}
