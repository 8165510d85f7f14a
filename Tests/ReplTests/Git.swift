import Foundation

/// The program git, where the machine has it: tests that need it are skipped without it, and say so.
enum Git {
  /// Whether it is there; where it is not, the reason for what is skipped is printed once.
  static let isThere: Bool = {
    let isThere = ["/usr/bin/git", "/bin/git"].contains {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    if !isThere { print("skipped: what reads revisions, for there is no git in /usr/bin or /bin") }
    return isThere
  }()

  /// Runs it in a folder, under a name that stands for nobody, and gives what it prints.
  @discardableResult
  static func run(_ arguments: String..., in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"] + arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Failed: Error {}
    if process.terminationStatus != 0 { throw Failed() }
    return String(decoding: printed, as: UTF8.self)
  }
}
