extension Citation {
  /// What stands between the brackets of a citation, in every format: `afp-2025-09-03 ¶8-10`, or
  /// `supposed, session:3` where nothing was published. It is as it came: not yet made visible.
  var label: String {
    guard let source else { return place.isEmpty ? "supposed" : "supposed, \(place)" }
    return paragraphs.isEmpty ? source : "\(source) ¶\(paragraphs)"
  }
}
