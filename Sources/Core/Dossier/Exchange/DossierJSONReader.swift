/// Reads a dossier's JSON, `parley/dossier/1`, back into entries, each with its place in the JSON: what
/// is wrong with them, the checker's findings included, points there.
public struct DossierJSONReader {
  /// What reading gave.
  public struct Reading: Sendable {
    /// The files that the entries belong to, in path order, their entries in the order of their lines.
    /// Each has the whole JSON as its text.
    public var files: [File] = []
    /// What was found wrong, in the order of place; nothing may be used where it is not empty.
    public var diagnostics: [Diagnostic] = []
  }

  /// One file of the dossier to be.
  public struct File: Sendable {
    /// Its path within the folder.
    public var name: String
    /// Its entries with the lines they stood on; nil for one that may stand anywhere.
    public var entries: [(entry: Entry, line: Int?)]
    /// What the entries' places are in.
    public var syntax: SyntaxFile
  }

  /// The file of an entry that names none.
  static let defaultFile = "dossier.parley"

  private var reader: TokenReader
  private var files: [PathKey: (name: String, entries: [(entry: Entry, line: Int?)])] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Reads a file's bytes. Reading goes on after an entry with an error.
  public static func read(name: String, bytes: [UInt8]) -> Reading {
    var parser = JSONParser(name: name, bytes: bytes)
    do throws(Diagnostic) {
      let node = try parser.parse()
      var reader = DossierJSONReader(parser.text)
      try reader.read(node)
      return reader.reading
    } catch {
      return Reading(diagnostics: [error])
    }
  }

  private init(_ text: SourceText) { reader = TokenReader(text) }

  private var reading: Reading {
    let sorted = files.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return Reading(
      files: sorted.map { name, entries in
        let ordered = entries.enumerated().sorted {
          ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset)
        }.map(\.element)
        return File(
          name: name, entries: ordered,
          syntax: SyntaxFile(text: reader.text, entries: ordered.map(\.entry)))
      }, diagnostics: diagnostics.sorted())
  }

  private mutating func read(_ node: JSONNode) throws(Diagnostic) {
    var fields = try JSONFields(node, reader)
    let schema = try fields.required("schema")
    guard try fields.text(schema) == Dossier.jsonSchema else {
      throw fields.failure(
        "this is another schema", expected: "'\(Dossier.jsonSchema)'", at: schema)
    }
    for list in Dossier.jsonLists {
      for item in try fields.items(list) {
        do throws(Diagnostic) {
          var fields = try JSONFields(item, reader)
          let kind = try Self.kind(list, &fields)
          try take(kind.kind, kind.details, &fields, item.range)
        } catch {
          diagnostics.append(error)
        }
      }
    }
    try fields.finish()
  }

  /// Ends an entry: its place, and what it may not have.
  private mutating func take(
    _ kind: Entry.Kind, _ details: [Detail.Kind], _ fields: inout JSONFields, _ range: SourceRange
  ) throws(Diagnostic) {
    var file = Self.defaultFile
    if let node = fields.optional("file") {
      file = try fields.text(node)
      guard FilePathForm.isDossierFile(file) else {
        throw fields.failure(
          "\(shown(file)) cannot be a file of a dossier",
          expected: "a path within the folder that ends in .parley, such as 'notes/cast.parley'",
          at: node)
      }
    }
    let line = try fields.optionalNumber("line")
    try fields.finish()
    let head = SourceRange(range.lower, range.lower + 1, line: range.line)
    let entry = Entry(kind, details: details.map { Detail($0, range: head) }, range: head)
    files[PathKey(file), default: (file, [])].entries.append((entry, line))
  }

  private static func kind(
    _ list: String, _ fields: inout JSONFields
  ) throws(Diagnostic) -> (kind: Entry.Kind, details: [Detail.Kind]) {
    switch list {
    case "sources":
      return (
        .source(try fields.name("id", "an id"), title: try fields.text("title")),
        try fields.sourceDetails()
      )
    case "actors":
      return (
        .actor(
          try fields.name("id", "an id"), try fields.word("kind"), title: try fields.text("name")),
        try fields.actorDetails()
      )
    case "guarantees":
      return (
        .guarantee(
          try fields.name("id", "an id"), try fields.word("kind"), title: try fields.text("name")),
        try fields.guaranteeDetails()
      )
    case "factors":
      return (
        .factor(try fields.name("id", "an id"), title: try fields.text("name")),
        try fields.factorDetails()
      )
    case "statements":
      let claim = try fields.claim()
      return (
        .statement(try fields.date("date"), claim), try fields.statementDetails(claim.isEvent)
      )
    default:
      return (
        .waive(
          check: try fields.name("check", "a check's name"),
          subject: try fields.part("subject") { reader throws(Diagnostic) in
            try reader.wholeWaived()
          },
          until: try fields.date("until"), reason: try fields.text("reason")), []
      )
    }
  }
}
