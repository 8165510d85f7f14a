/// The plugins at hand, by name. A value, handed to the session.
public struct Registry: Sendable {
  /// The plugin types, sorted by name.
  public let plugins: [any Plugin.Type]

  /// Creates a registry. Of two plugins of one name the first is kept; a test holds the built-in list
  /// to have none.
  public init(_ plugins: [any Plugin.Type]) {
    var seen: Set<String> = []
    self.plugins = plugins.filter { seen.insert($0.declaration.name).inserted }
      .sorted { $0.declaration.name < $1.declaration.name }
  }

  /// The plugin of a name, or nil.
  public subscript(name: String) -> (any Plugin.Type)? {
    plugins.first { $0.declaration.name == name }
  }
}
