import Foundation
import JSONSupport
import ParleyCore

/// A JSON Schema (draft 2020-12), as far as `docs/schema` uses the draft. A keyword that is not listed
/// here is refused rather than passed over, so that no schema asks for what nothing checks.
struct Schema {
  /// The file it stands in, which relative references are read from.
  var file: String
  /// The schema itself.
  var json: JSON
  /// All files, by name.
  var files: [String: JSON]

  /// Keywords that say something of a value.
  static let checked: Set = [
    "$ref", "type", "const", "enum", "required", "properties", "items", "oneOf", "anyOf", "pattern",
    "minimum",
  ]
  /// Keywords that say something to the reader, or that hold schemas for others to refer to.
  static let told: Set = ["$schema", "$defs", "title", "description"]

  /// The files of a folder, by name.
  static func files(in folder: URL) throws -> [String: JSON] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".json") }.reduce(into: [:]) { files, name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      files[name] = JSONReader.read(text) ?? .null
    }
  }

  /// A schema within this one.
  func part(_ json: JSON) -> Schema { Schema(file: file, json: json, files: files) }

  /// What a reference leads to: `FILE#/$defs/NAME` or `#/$defs/NAME`; nil where there is no such thing.
  func target(of reference: String) -> Schema? {
    let parts = reference.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts[1].hasPrefix("/$defs/") else { return nil }
    let name = parts[0].isEmpty ? file : parts[0]
    return files[name]?["$defs"]?[String(parts[1].dropFirst("/$defs/".count))]
      .map { Schema(file: name, json: $0, files: files) }
  }

  /// What is wrong with the schema, each with where it is.
  func faults(at path: String) -> [String] {
    var faults = json.fields.map(\.name)
      .filter { !Self.checked.contains($0) && !Self.told.contains($0) }
      .map { "\(path): no test knows the keyword '\($0)'" }
    if case .object = json {} else { return ["\(path): this is no schema"] }
    if let reference = json["$ref"], target(of: reference.text ?? "") == nil {
      faults.append("\(path): '\(reference.text ?? "")' leads nowhere")
    }
    if let pattern = json["pattern"], (try? Regex(pattern.text ?? "(")) == nil {
      faults.append("\(path): '\(pattern.text ?? "")' is no pattern")
    }
    for field in json["properties"]?.fields ?? [] + (json["$defs"]?.fields ?? []) {
      let place = "\(path).\(field.name)"
      if part(field.value).description == nil { faults.append("\(place): nothing describes it") }
      if part(field.value).isEmpty { faults.append("\(place): it has no type") }
      faults += part(field.value).faults(at: place)
    }
    if let items = json["items"] {
      if part(items).isEmpty { faults.append("\(path)[]: it has no type") }
      faults += part(items).faults(at: path + "[]")
    }
    for branch in (json["oneOf"]?.elements ?? []) + (json["anyOf"]?.elements ?? []) {
      faults += part(branch).faults(at: path)
    }
    return faults
  }

  /// What it says to the reader, itself or where it refers to.
  private var description: String? {
    json["description"]?.text ?? json["$ref"]?.text.flatMap { target(of: $0)?.description }
  }

  /// Whether it says nothing of a value.
  private var isEmpty: Bool { !json.fields.contains { Self.checked.contains($0.name) } }
}
