/// The kinds of files that can be tested.
public enum TestFiles {
  /// What the names of files with tests end in.
  public static let endings = [".parley", ".md"]

  /// A file to be tested, by what its name ends in: a page where that is `.md`, else a scenario file.
  public static func read(_ text: SourceText) -> any TestFile {
    text.name.hasSuffix(".md") ? PageTests(text) : ScenarioTests(text)
  }
}
