public import ParleyCore

extension JSON {
  /// The fields, in order; none of what is no object.
  public var fields: [Field] {
    if case .object(let fields) = self { fields } else { [] }
  }

  /// The elements; none of what is no array.
  public var elements: [JSON] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The text of a string; nil of anything else.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a field; nil where there is no such field.
  public subscript(name: String) -> JSON? { fields.first { $0.name == name }?.value }
}
