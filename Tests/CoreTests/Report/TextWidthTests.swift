import ParleyCore
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Élysée", 6), ("e\u{301}", 1), ("¶", 1), ("語", 2), ("（）", 4), ("한국", 4),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("ﾊ", 1), ("👍", 2), ("👍🏽", 2), ("🇮🇹", 2), ("❤", 1),
    ("❤\u{FE0F}", 2),
    ("1\u{FE0F}", 1), ("├─ └─ │", 7), ("…", 1), ("Київ", 4), ("שלום", 4), ("\u{20000}", 2),
    ("→", 1),
    ("\u{303F}", 1), ("〃", 2), ("㍿", 2), ("\u{1F200}", 2), ("\u{302A}", 0),
  ])
  func columns(text: String, width: Int) {
    #expect(TextWidth.of(text) == width, "\(text)")
  }
}
