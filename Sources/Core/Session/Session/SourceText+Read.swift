extension SourceText {
  /// The texts of files, several of which are read at once, in the order given.
  ///
  /// - Parameter files: What each text is to be called, and the path of its file.
  /// - Throws: An `unreadable` diagnostic of the first file that cannot be read.
  public static func read(
    _ files: [(name: String, path: String)], _ access: any FileAccess
  ) throws(Diagnostic) -> [SourceText] {
    let read = Threads.map(files.count, threads: files.count < worthThreads ? 1 : Threads.count) {
      index -> Result<SourceText, Diagnostic> in
      do throws(Diagnostic) {
        let bytes = try access.read(files[index].path)
        return .success(SourceText(name: files[index].name, bytes: bytes))
      } catch {
        return .failure(error)
      }
    }
    var texts: [SourceText] = []
    for result in read { texts.append(try result.get()) }
    return texts
  }

  /// How many files are worth a second thread.
  private static let worthThreads = 64
}
