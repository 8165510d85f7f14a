import JSONSupport
import ParleyCore
import Testing

/// The small reader of schemas: what each keyword asks, and that it refuses those it does not know.
struct SchemaCheckTests {
  private static let common = #"""
    {"$defs": {"verdict": {"description": "d", "enum": ["yes", "no"]},
      "place": {"description": "d", "type": "object", "required": ["line"],
        "properties": {"line": {"description": "d", "type": "integer", "minimum": 1}}}}}
    """#

  private func schema(_ text: String) throws -> Schema {
    let common = try #require(JSONReader.read(Self.common))
    return Schema(
      file: "a.json", json: try #require(JSONReader.read(text)), files: ["common.json": common])
  }

  private static let cases: [(schema: String, fits: [String], not: [String])] = [
    (#"{"type": "string"}"#, [#""a""#], ["1", "null", "[]", "{}", "true"]),
    (#"{"type": ["integer", "null"]}"#, ["1", "null"], [#""1""#, "false"]),
    (#"{"const": "a"}"#, [#""a""#], [#""b""#, "null"]),
    (#"{"enum": ["a", null]}"#, [#""a""#, "null"], [#""b""#, "1"]),
    (#"{"pattern": "^[0-9]+$"}"#, [#""12""#, "1"], [#""1a""#, #""""#]),
    (#"{"minimum": 1}"#, ["1", #""a""#], ["0", "-3"]),
    (#"{"items": {"type": "integer"}}"#, ["[]", "[1,2]", "1"], [#"[1,"a"]"#]),
    (#"{"$ref": "common.json#/$defs/verdict"}"#, [#""yes""#], [#""open""#]),
    (
      #"{"$ref": "common.json#/$defs/place", "properties": {"a": {"type": "integer"}}}"#,
      [#"{"line":1}"#, #"{"line":1,"a":1}"#, #"{"a":1,"line":1}"#],
      [#"{"a":1}"#, #"{"line":0}"#, #"{"line":1,"a":""}"#, #"{"line":1,"b":1}"#, "1"]
    ),
    (
      #"{"properties": {"a": {"type": "integer"}, "b": {"type": "null"}}}"#,
      [#"{"a":1,"b":null}"#, #"{"b":null}"#, "{}"], [#"{"b":null,"a":1}"#, #"{"c":1}"#]
    ),
    (
      #"{"oneOf": [{"properties": {"a": {"const": 1}}}, {"properties": {"a": {"const": 2}}}]}"#,
      [#"{"a":1}"#, #"{"a":2}"#], [#"{"a":3}"#, "{}"]
    ),
    (
      #"{"anyOf": [{"required": ["a"], "properties": {"a": {}}}, {"properties": {"b": {}}}]}"#,
      [#"{"a":1}"#, #"{"b":1}"#, #"{"a":1,"b":2}"#], [#"{"c":1}"#]
    ),
  ]

  @Test(arguments: cases)
  func aValueFitsOrDoesNot(text: String, fits: [String], not: [String]) throws {
    let schema = try schema(text)
    for value in fits { #expect(schema.problems(with: try #require(JSONReader.read(value))) == []) }
    for value in not { #expect(schema.problems(with: try #require(JSONReader.read(value))) != []) }
  }

  @Test(arguments: [
    #"{"type": "string", "maxLength": 3}"#, #"{"$ref": "common.json#/$defs/nothing"}"#,
    #"{"$ref": "nowhere.json#/$defs/verdict"}"#, #"{"pattern": "["}"#,
    #"{"properties": {"a": {"type": "string"}}}"#, #"{"properties": {"a": {"description": "d"}}}"#,
    #"{"items": {}}"#, #"{"oneOf": [{"format": "date"}]}"#, "[]",
  ])
  func aSchemaWithAFaultIsRefused(text: String) throws {
    #expect(try schema(text).faults(at: "") != [])
  }
}
