extension Diagnostic {
  /// The diagnostic as the object that scripts read, `parley/diagnostic/1`. Where there is no place,
  /// expectation or suggestion the field is there and null; `notes` is there even when empty.
  public var json: JSON {
    [
      "schema": "parley/diagnostic/1",
      "id": .string(id.rawValue),
      "severity": .string(severity.rawValue),
      "file": .optional(place?.file),
      "line": place.map { .int($0.line) } ?? nil,
      "column": place.map { .int($0.column) } ?? nil,
      "message": .string(message),
      "expected": .optional(expected),
      "suggestion": .optional(suggestion),
      "notes": .strings(notes),
    ]
  }
}
