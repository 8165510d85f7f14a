import Foundation
import JSONSupport
import ParleyCore
import ParleyPlugins
import Testing

/// What is printed against `docs/schema`: a schema for every object, an object for every schema.
struct SchemaTests {
  static let files = (try? Schema.files(in: Project.root.appending(path: "docs/schema"))) ?? [:]

  /// The file that describes an object: `ask-1.json` of `parley/ask/1`.
  private static func file(of object: JSON) -> String? {
    let parts = object["schema"]?.text?.split(separator: "/") ?? []
    return parts.count == 3 && parts[0] == "parley" ? "\(parts[1])-\(parts[2]).json" : nil
  }

  private static func problems(with object: JSON) -> [String] {
    guard let name = file(of: object), let schema = files[name] else {
      return ["no schema describes \(object["schema"]?.encoded ?? object.encoded)"]
    }
    return Schema(file: name, json: schema, files: files).problems(with: object)
  }

  @Test(arguments: Printed.all) func whatIsPrintedIsAsItsSchemaSays(_ printed: Printed) {
    #expect(printed.others == [])
    for object in printed.objects { #expect(Self.problems(with: object) == []) }
  }

  @Test func everySchemaIsOfSomethingPrintedAndEveryPluginHasOne() {
    let printed = Set(Printed.all.flatMap(\.objects).compactMap(Self.file))
    let names = Set(Self.files.keys).subtracting(["common.json"])
    #expect(names.subtracting(printed) == [])
    let plugins = Set(BuiltIn.plugins.map { "\($0.declaration.name)-1.json" })
      .subtracting(["export-1.json"])
    #expect(plugins.subtracting(names) == [])
  }

  @Test(arguments: files.keys.sorted()) func theSchemasAreSound(_ name: String) throws {
    let json = try #require(Self.files[name])
    #expect(Schema(file: name, json: json, files: Self.files).faults(at: name) == [])
    #expect(json["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    guard name != "common.json" else { return }
    let schema = try #require(json["properties"]?["schema"]?["const"])
    #expect(Self.file(of: ["schema": schema]) == name)
    #expect(json["title"] == schema)
  }

  /// A field that nobody described is found wherever it stands.
  @Test func noFieldAtAnyDepthGoesUndescribed() {
    var seen: Set<String> = []
    let samples = Printed.all.flatMap(\.objects).filter { object in
      object.encoded.utf8.count < 20_000 && seen.insert(Self.file(of: object) ?? "").inserted
    }
    #expect(samples.count > 20)
    for sample in samples {
      for changed in sample.withOneMoreField {
        #expect(Self.problems(with: changed).contains { $0.hasSuffix("describes this field") })
      }
    }
  }
}

extension JSON {
  /// The value with a field more in one of the objects in it, for each of them.
  fileprivate var withOneMoreField: [JSON] {
    switch self {
    case .object(let fields):
      let within = fields.indices.flatMap { index in
        fields[index].value.withOneMoreField.map { value in
          var changed = fields
          changed[index].value = value
          return JSON.object(changed)
        }
      }
      return [.object(fields + [Field("surplus", 1)])] + within
    case .array(let elements):
      // Elements are alike: the first stands for all.
      return elements.prefix(1).flatMap { first in
        first.withOneMoreField.map { .array([$0] + elements.dropFirst()) }
      }
    default: return []
    }
  }
}
