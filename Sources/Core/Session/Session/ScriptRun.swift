/// What a scenario file came to.
public struct ScriptRun {
  /// What is found of the file as a whole; where an error is among it, nothing of the file ran.
  public var diagnostics: [Diagnostic] = []
  /// The scenarios in file order; what stands in a file without any is one without a title.
  public var scenarios: [ScenarioRun] = []

  /// Whether anything could not be carried out.
  public var failed: Bool {
    (diagnostics + scenarios.flatMap(\.diagnostics)).contains { $0.severity == .error }
  }
}
