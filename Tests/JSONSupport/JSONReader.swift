public import ParleyCore

/// Reads JSON back as RFC 8259 has it, and nothing laxer: nil for what is not JSON. Fields keep their
/// order. Of numbers it knows whole ones.
public struct JSONReader {
  private var rest: Substring.UnicodeScalarView

  /// Reads one value.
  public static func read(_ text: String) -> JSON? {
    var reader = JSONReader(rest: text[...].unicodeScalars)
    guard let value = reader.value() else { return nil }
    reader.skipSpace()
    return reader.rest.isEmpty ? value : nil
  }

  private mutating func skipSpace() {
    rest = rest.drop { [" ", "\t", "\n", "\r"].contains($0) }
  }

  /// Takes a token, after white space.
  private mutating func eat(_ text: String) -> Bool {
    skipSpace()
    guard rest.starts(with: text.unicodeScalars) else { return false }
    rest.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func value() -> JSON? {
    if eat("null") { return .null }
    if eat("true") { return .bool(true) }
    if eat("false") { return .bool(false) }
    if rest.first == "\"" { return string().map(JSON.string) }
    if eat("[") {
      var values: [JSON] = []
      if eat("]") { return .array([]) }
      repeat {
        guard let value = value() else { return nil }
        values.append(value)
      } while eat(",")
      return eat("]") ? .array(values) : nil
    }
    if eat("{") {
      var fields: [JSON.Field] = []
      if eat("}") { return .object([]) }
      repeat {
        guard let name = string(), eat(":"), let value = value() else { return nil }
        fields.append(JSON.Field(name, value))
      } while eat(",")
      return eat("}") ? .object(fields) : nil
    }
    let digits = rest.prefix { $0 == "-" || "0"..."9" ~= $0 }
    rest.removeFirst(digits.count)
    return Int(String(digits)).map(JSON.int)
  }

  private mutating func string() -> String? {
    guard eat("\"") else { return nil }
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(decoding: units, as: UTF16.self)
      case "\\":
        guard let escape = rest.popFirst() else { return nil }
        switch escape {
        case "\"", "\\", "/": units += String(escape).utf16
        case "n": units.append(0x0A)
        case "r": units.append(0x0D)
        case "t": units.append(0x09)
        case "u":
          guard let unit = UInt16(String(rest.prefix(4)), radix: 16) else { return nil }
          rest.removeFirst(4)
          units.append(unit)
        default: return nil
        }
      case _ where scalar.value < 0x20: return nil
      default: units += String(scalar).utf16
      }
    }
    return nil
  }
}
