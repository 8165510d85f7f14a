extension Citation {
  /// What stands between the brackets of a citation, in every format: `afp-2025-09-03 ¶8-10`;
  /// `declared, cast.parley:12` for the analyst's own definition; `supposed, session:3` where nothing
  /// was published. It is as it came: not yet made visible.
  var label: String {
    if let source { return paragraphs.isEmpty ? source : "\(source) ¶\(paragraphs)" }
    let kind = isDeclaration ? "declared" : "supposed"
    return place.isEmpty ? kind : "\(kind), \(place)"
  }
}
