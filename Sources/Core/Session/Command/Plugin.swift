/// A command that computes something: it reads a session and returns a report. It never prints,
/// never writes, and changes nothing.
///
/// The declaration is the one place where a plugin says what it is: parsing, usage, completion, help,
/// the reference page and the example tests all come from it.
public protocol Plugin: Sendable {
  /// What the plugin is.
  static var declaration: PluginDeclaration { get }

  /// Creates the plugin. It has no state of its own.
  init()

  /// Holds arguments, each of which has been read by its parameter, to make sense together. It costs little:
  /// completion asks it of lines that nobody types.
  ///
  /// - Throws: What is wrong with them.
  func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic)

  /// The report on the arguments, which have been read by the declaration's parameters and checked.
  ///
  /// - Throws: A `Diagnostic` where the arguments are well-formed but cannot be answered.
  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report
}

extension Plugin {
  /// All arguments make sense together, unless the plugin says otherwise.
  public func check(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) {}
}
