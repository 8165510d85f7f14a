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

  /// The report on the arguments, which have been read by the declaration's parameters.
  ///
  /// - Throws: A `Diagnostic` where the arguments are well-formed but cannot be answered.
  func report(_ arguments: Arguments, in view: SessionView) throws(Diagnostic) -> Report
}
