/// A dossier as JSON, `parley/dossier/1`: everything that its files say but for comments, blank lines and
/// `from` lines, whose source stands in each citation.
///
/// The fields are those of docs/dossier.schema.json, in its order; what was not written is null
/// or an empty list. Expressions are texts in canonical layout, dates are as written.
extension Dossier {
  /// The dossier as one object, with each entry on a line of its own, so that two can be compared line
  /// by line.
  public var json: String { json(.unwatched) }

  /// The same, unless somebody breaks it off: what there is by then is no dossier.
  public func json(_ watch: Watch) -> String {
    var lists: [String: [String]] = [:]
    for file in files.watched(by: watch) {
      for entry in file.selfContained.watched(by: watch) {
        guard let (list, fields) = entry.json else { continue }
        let place: [JSON.Field] = [
          .init("file", .string(file.name)), .init("line", .int(entry.range.line)),
        ]
        lists[list, default: []].append(JSON.object(fields + place).encoded)
      }
    }
    let parts = Self.jsonLists.map { list -> String in
      guard let entries = lists[list] else { return "\"\(list)\":[]" }
      return "\"\(list)\":[\n" + entries.joined(separator: ",\n") + "\n]"
    }
    return "{\"schema\":\"\(Self.jsonSchema)\",\n" + parts.joined(separator: ",\n") + "}\n"
  }

  /// What the object says that it is.
  static let jsonSchema = "parley/dossier/1"
  /// The object's lists, in order.
  static let jsonLists = ["sources", "actors", "guarantees", "factors", "statements", "waivers"]
}

extension Entry {
  /// The list it belongs to, and its fields; nil for what a dossier does not hold.
  fileprivate var json: (list: String, fields: [JSON.Field])? {
    switch kind {
    case .source(let id, let title):
      return ("sources", [.init("id", .name(id)), .init("title", .string(title))] + sourceFields)
    case .actor(let id, let kind, let title):
      return ("actors", head(id, kind.rawValue, title) + actorFields)
    case .guarantee(let id, let kind, let title):
      return ("guarantees", head(id, kind.rawValue, title) + guaranteeFields)
    case .factor(let id, let title):
      return ("factors", [.init("id", .name(id)), .init("name", .string(title))] + factorFields)
    case .statement(let date, let claim):
      return ("statements", [.init("date", .date(date))] + claim.json + statementFields)
    case .waive(let check, let subject, let until, let reason):
      return (
        "waivers",
        [
          .init("check", .name(check)), .init("subject", .string(Printer().print(subject))),
          .init("until", .date(until)), .init("reason", .string(reason)),
        ]
      )
    default: return nil
    }
  }

  private func head(_ id: Name, _ kind: String, _ title: String) -> [JSON.Field] {
    [.init("id", .name(id)), .init("kind", .string(kind)), .init("name", .string(title))]
  }

  private var sourceFields: [JSON.Field] {
    [
      field("outlet", .outlet), field("author", .author), field("published", .published),
      field("reliability", .reliability), field("language", .language), field("url", .url),
    ] + (one(.document)?.fields ?? [.init("document", .null), .init("sha256", .null)])
  }

  private var actorFields: [JSON.Field] {
    [
      list("also", .also), entries("memberOf", .memberOf), entries("speaksFor", .speaksFor),
    ] + (one(.size)?.fields ?? [.init("size", .null), .init("sizeIsApproximate", false)])
  }

  private var guaranteeFields: [JSON.Field] {
    [
      list("also", .also), list("components", .components), entries("needs", .needs),
      field("triggeredBy", .triggeredBy),
    ]
  }

  private var factorFields: [JSON.Field] {
    [list("also", .also), list("levels", .levels), field("lasts", .lasts)]
  }

  private var statementFields: [JSON.Field] {
    [
      list("by", .by), list("accordingTo", .accordingTo), entries("in", .in),
      field("reason", .reason), field("on", .on), field("gist", .gist),
    ]
  }

  /// The details of a word, as JSON.
  private func all(_ word: DetailWord) -> [JSON] {
    details.filter { $0.kind.word == word }.map(\.kind.json)
  }

  /// The detail of a word that stands once.
  private func one(_ word: DetailWord) -> JSON? { all(word).first }

  /// A detail that stands once as a field.
  private func field(_ name: String, _ word: DetailWord) -> JSON.Field {
    .init(name, one(word) ?? .null)
  }

  /// The items of a detail that is a list, of all where it stands several times.
  private func list(_ name: String, _ word: DetailWord) -> JSON.Field {
    .init(name, .array(all(word).flatMap(\.items)))
  }

  /// A detail that may stand several times, one item each.
  private func entries(_ name: String, _ word: DetailWord) -> JSON.Field {
    .init(name, .array(all(word)))
  }
}

extension JSON {
  static func name(_ name: Name) -> JSON { .string(name.value) }
  static func names(_ names: [Name]) -> JSON { .strings(names.map(\.value)) }
  static func date(_ date: Located<InexactDate>?) -> JSON { .optional(date.map { "\($0.value)" }) }
  static func expression(_ expression: ExpressionSyntax) -> JSON {
    .string(Printer().print(expression))
  }
  static func optional(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  /// The items of an array.
  fileprivate var items: [JSON] { if case .array(let items) = self { items } else { [] } }
  /// The fields of an object.
  fileprivate var fields: [JSON.Field] { if case .object(let fields) = self { fields } else { [] } }
}
