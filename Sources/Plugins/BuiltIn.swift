public import ParleyCore

/// The plugins that come with the program: the one list.
public enum BuiltIn {
  /// Every built-in plugin, sorted by name.
  public static let plugins: [any Plugin.Type] = [
    BriefPlugin.self, ComparePlugin.self,
  ]
}
