/// A JSON value with its place in the text that it was read from.
struct JSONNode {
  /// What it is.
  var value: Value
  /// Where it stands; of a string what is between its quotes.
  var range: SourceRange

  /// What a value can be.
  enum Value {
    case null
    case bool(Bool)
    /// A number; nil where it is not whole or too large for any use here.
    case number(Int?)
    case string(String)
    case array([JSONNode])
    /// An object's fields, in order, no name twice.
    case object([(name: Name, value: JSONNode)])
  }

  /// What messages call its sort.
  var sort: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
