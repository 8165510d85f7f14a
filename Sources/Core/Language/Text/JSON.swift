/// A JSON value whose object fields keep the order they were written in, so that output is the same
/// bytes every time and reads in the order the contract lists.
public enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number. One above 2^53 in magnitude is encoded as a string, as the contract says.
  case int(Int)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object, its fields in order.
  case object([Field])

  /// One field of an object.
  public struct Field: Hashable, Sendable {
    /// The field's name.
    public var name: String
    /// The field's value.
    public var value: JSON

    /// Creates a field.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object, its fields in the order given.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Field($0.0, $0.1) })
  }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }

  /// A string, or `null` where there is none.
  public static func optional(_ string: String?) -> JSON { string.map(JSON.string) ?? .null }
  /// An array of strings.
  public static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }
}
