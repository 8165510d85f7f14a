import Foundation
import PtySupport

@testable import ParleyCore

/// An example of a session in the system's shell, as error pages have them: what is typed after `$ `,
/// what it prints, and `? N` for an exit status other than 0.
///
/// `$ cat FILE` puts FILE there as it is shown. `$ parley` alone opens a session at a terminal: what
/// stands after `parley> ` is typed there, and Ctrl-C is pressed where `^C` is shown. In what is
/// printed a line `...` stands for any lines, and `[..]` for any text within one.
struct ShellExample {
  var steps: [Step] = []

  struct Step {
    var command: String
    /// The lines below it.
    var shown: [String]
  }

  /// Reads an example; what stands before the first command belongs to none and is dropped.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), shown: []))
      } else if let last = steps.indices.last {
        steps[last].shown.append(line)
      }
    }
  }

  /// The example as it is written.
  var text: String {
    steps.flatMap { ["$ " + $0.command] + $0.shown }.joined(separator: "\n")
  }

  /// The example as it comes out, in a folder of its own: what is shown where that matches.
  func played() throws -> ShellExample {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-example-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var played = self
    for index in steps.indices {
      let printed = try play(steps[index], in: folder)
      if !LinePattern.matches(steps[index].shown[...], printed[...]) {
        played.steps[index].shown = printed
      }
    }
    return played
  }

  private func play(_ step: Step, in folder: URL) throws -> [String] {
    let words = step.command.split(separator: " ")
    if words.count == 2, words[0] == "cat" {
      let file = folder.appendingPathComponent(String(words[1]))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(step.shown.map { $0 + "\n" }.joined().utf8).write(to: file)
      return step.shown
    }
    return try step.command == "parley" ? converse(step, in: folder) : run(step.command, in: folder)
  }

  private func environment(_ folder: URL) -> [String: String] {
    let programs = URL(fileURLWithPath: Built.path(of: "parley")).deletingLastPathComponent().path
    return [
      "PATH": programs + ":/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C", "TERM": "xterm",
      "NO_COLOR": "1",
    ]
  }

  /// Runs a command: the lines of both its streams, and its status.
  private func run(_ command: String, in folder: URL) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.environment = environment(folder)
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let printed = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let status = process.terminationStatus
    return printed.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init) + (status == 0 ? [] : ["? \(status)"])
  }

  /// Holds a session at a terminal: what its screen shows at the end.
  private func converse(_ step: Step, in folder: URL) throws -> [String] {
    let pty = try Pty(
      "/bin/sh", ["-c", "cd '\(folder.path)' && exec parley"], environment: environment(folder),
      columns: 100, rows: 60)
    for (index, line) in step.shown.enumerated() where line.hasPrefix("parley> ") {
      try pty.wait(forPrompt: "parley> ")
      pty.type(line.dropFirst("parley> ".count) + "\n")
      if step.shown.dropFirst(index + 1).first?.hasPrefix("^C") == true {
        try pty.waitUntilItWorks()
        pty.press(.control("c"))
      }
    }
    try pty.wait(forPrompt: "parley> ")
    let shown = pty.screen.lines.prefix { $0 != "parley>" }
    pty.press(.control("d"))
    let status = try pty.end()
    return shown + (status == 0 ? [] : ["? \(status)"])
  }
}
