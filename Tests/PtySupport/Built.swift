#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the executables that were built along with the tests.
public enum Built {
  /// The path of an executable of this package: beside the test runner, or else (macOS, where the
  /// runner is the toolchain's) in the package's build folder.
  public static func path(of executable: String, file: String = #filePath) -> String {
    let runner = CommandLine.arguments.first ?? ""
    let beside = folder(of: runner) + "/" + executable
    if access(beside, X_OK) == 0 { return beside }
    let package = folder(of: folder(of: folder(of: file)))
    return package + "/.build/debug/" + executable
  }

  /// The folder that the executables of this package are in.
  public static var folder: String { folder(of: path(of: "parley")) }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
