import JSONSupport
import ParleyCore

extension Schema {
  /// What is wrong with a value: where it is not as the schema says, and every field that the schema
  /// does not describe or that is out of the order it is described in.
  func problems(with value: JSON, at path: String = "") -> [String] {
    let (problems, described) = applied(to: value, at: path)
    let others = value.fields.map(\.name).filter { !described.contains($0) }
    return problems + others.map { "\(path).\($0): no schema describes this field" }
  }

  /// What is wrong with a value, and which of its fields are described. The schemas that hold of one
  /// value together describe its fields together.
  private func applied(to value: JSON, at path: String) -> (
    problems: [String], described: Set<String>
  ) {
    var problems: [String] = []
    var described: Set<String> = []
    for keyword in json.fields {
      let (name, asked) = (keyword.name, keyword.value)
      switch name {
      case "$ref":
        guard let target = target(of: asked.text ?? "") else {
          problems.append("\(path): '\(asked.text ?? "")' leads nowhere")
          continue
        }
        let result = target.applied(to: value, at: path)
        problems += result.problems
        described.formUnion(result.described)
      case "type":
        let types = asked.text.map { [$0] } ?? asked.elements.compactMap(\.text)
        if !types.contains(value.type) {
          problems.append("\(path): \(value.type), not \(types.joined(separator: " or "))")
        }
      case "const":
        if value != asked { problems.append("\(path): \(value.encoded), not \(asked.encoded)") }
      case "enum":
        if !asked.elements.contains(value) {
          problems.append("\(path): \(value.encoded) is none of \(asked.encoded)")
        }
      case "pattern":
        if let text = value.text, let pattern = asked.text.flatMap({ try? Regex($0) }),
          text.firstMatch(of: pattern) == nil
        {
          problems.append("\(path): \(value.encoded) does not match \(asked.encoded)")
        }
      case "minimum":
        if case .int(let number) = value, case .int(let least) = asked, number < least {
          problems.append("\(path): \(number) is less than \(least)")
        }
      case "required":
        guard case .object = value else { continue }
        problems += asked.elements.compactMap(\.text).filter { value[$0] == nil }
          .map { "\(path): the field '\($0)' is missing" }
      case "properties":
        problems += properties(asked, of: value, at: path)
        described.formUnion(asked.fields.map(\.name))
      case "items":
        for (index, element) in value.elements.enumerated() {
          problems += part(asked).problems(with: element, at: "\(path)[\(index)]")
        }
      case "oneOf", "anyOf":
        let results = asked.elements.map { part($0).applied(to: value, at: path) }
        let fitting = results.filter(\.problems.isEmpty)
        if fitting.isEmpty {
          problems.append("\(path): this is none of \(results.count) forms")
          problems += results.flatMap(\.problems)
        } else if name == "oneOf", fitting.count > 1 {
          problems.append("\(path): this is \(fitting.count) forms at once")
        }
        for result in fitting { described.formUnion(result.described) }
      default:
        if !Self.told.contains(name) { problems.append("\(path): no test knows '\(name)'") }
      }
    }
    return (problems, described)
  }

  /// What is wrong with the fields that are described here, and with their order, which is promised.
  private func properties(_ asked: JSON, of value: JSON, at path: String) -> [String] {
    var problems: [String] = []
    for field in value.fields {
      guard let schema = asked[field.name] else { continue }
      problems += part(schema).problems(with: field.value, at: "\(path).\(field.name)")
    }
    let printed = value.fields.map(\.name).filter { asked[$0] != nil }
    let listed = asked.fields.map(\.name).filter { value[$0] != nil }
    if printed != listed {
      problems.append("\(path): the order is \(printed), not \(listed)")
    }
    return problems
  }
}

extension JSON {
  /// The word for its type in a schema. A whole number is told as one.
  fileprivate var type: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .int: "integer"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
