import JSONSupport
import ParleyCore
import Testing

struct JSONRendererTests {
  @Test func schemaAndCommandComeFirst() {
    #expect(
      Sample.report.rendered(as: .json, command: 3) == """
        {"schema":"parley/brief/1","command":3,"verdict":"open","worlds":24,"complete":true,\
        "levers":["ceasefire",null]}

        """)
  }

  @Test func eachObjectIsALine() {
    var report = Report("test")
    report.data = [[JSON.Field("n", 1)], [JSON.Field("n", 2)]]
    #expect(
      report.rendered(as: .json, command: 1) == """
        {"schema":"parley/test/1","command":1,"n":1}
        {"schema":"parley/test/1","command":1,"n":2}

        """)
    report.data = []
    #expect(report.rendered(as: .json, command: 1) == "")
  }

  @Test(arguments: [
    (JSON.string("\"\\/\n\r\t\u{8}\u{0}"), #""\"\\/\n\r\t\u0008\u0000""#),
    (
      .string("\u{1B}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}\u{FEFF}"),
      #""\u001b\u007f\u009b\u2028\u2029\u202e\ufeff""#
    ),
    (.string("\u{E0041}é語"), #""\udb40\udc41é語""#),
    (.string("\"\u{301}"), "\"\\\"\u{301}\""),
    (.int(1 << 53), "9007199254740992"), (.int(-(1 << 53)), "-9007199254740992"),
    (.int((1 << 53) + 1), "\"9007199254740993\""), (.int(.min), "\"-9223372036854775808\""),
    (["a": [], "b": [:], "c": [1, true]] as JSON, #"{"a":[],"b":{},"c":[1,true]}"#),
  ])
  func encoding(value: JSON, encoded: String) {
    #expect(value.encoded.unicodeScalars.elementsEqual(encoded.unicodeScalars))
  }

  @Test func everyStringComesBack() {
    for text in RandomReport.hostile {
      let value = JSON.object([JSON.Field(text, .array([.string(text), .int(-12), .null]))])
      #expect(JSONReader.read(value.encoded) == value)
      #expect(!value.encoded.unicodeScalars.contains(where: Visible.isHidden))
    }
  }
}
