extension JSON {
  /// The value as JSON (RFC 8259) on one line, without spaces.
  ///
  /// Whatever ``Visible`` would show is escaped as `\uXXXX`, not only what the RFC asks for: a line
  /// of JSON is looked at on a terminal too, and U+2028 ends a line for some readers. A whole number
  /// above 2^53 becomes a string, since readers that keep numbers as doubles would round it.
  public var encoded: String { encoded(.unwatched) }

  /// The same, unless somebody breaks it off: what there is by then is no JSON.
  func encoded(_ watch: Watch) -> String {
    var result = ""
    encode(into: &result, watch)
    return result
  }

  private func encode(into result: inout String, _ watch: Watch) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .int(let value):
      result += value.magnitude > 1 << 53 ? "\"\(value)\"" : "\(value)"
    case .string(let value): JSON.encode(value, into: &result)
    case .array(let values):
      result += "["
      for (index, value) in values.enumerated().watched(by: watch) {
        if index > 0 { result += "," }
        value.encode(into: &result, watch)
      }
      result += "]"
    case .object(let fields):
      result += "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { result += "," }
        JSON.encode(field.name, into: &result)
        result += ":"
        field.value.encode(into: &result, watch)
      }
      result += "}"
    }
  }

  private static func encode(_ string: String, into result: inout String) {
    result += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where Visible.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
