public import Foundation
import Synchronization

/// A program of this package called without a terminal, as a script calls it.
public enum Batch {
  /// How a call went.
  public struct Result {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// Runs the program in a folder, with nothing of the caller's environment.
  ///
  /// - Parameters:
  ///   - home: The user's home; the folder where nothing is said.
  ///   - environment: The variables, the home among them, in place of that; `PATH` where it is not
  ///     to be the usual one.
  public static func run(
    _ program: String, _ arguments: [String], in folder: URL, home: URL? = nil,
    input: String = "", environment: [String: String]? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let variables = environment ?? ["HOME": (home ?? folder).path]
    process.environment = ["PATH": Built.folder + ":/usr/bin:/bin"].merging(variables) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    // Both at once: a stream that nobody reads fills up, and the program waits.
    let told = Mutex(Data())
    let reader = Thread { told.withLock { $0 = stderr.fileHandleForReading.readDataToEndOfFile() } }
    reader.start()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.001) }
    let errors = told.withLock { $0 }
    return Result(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }
}
