/// The options of the shell that `set` sets.
enum ShellSetting: String, CaseIterable {
  case format, width, color

  /// The words that it can be set to.
  var values: [String] {
    switch self {
    case .format: Format.allCases.map(\.rawValue)
    case .width: ["auto"]
    case .color: ["auto", "always", "never"]
    }
  }
}
