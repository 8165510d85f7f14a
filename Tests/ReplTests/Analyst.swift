import Foundation
import PtySupport

/// A person at a terminal with `parley`, a small dossier and a home of their own.
final class Analyst {
  let folder: URL
  let pty: Pty

  static let dossier = """
    source wire "A wire report"
      outlet "Wire"
      published 2031-05-03
      reliability B
    actor norland state "Nörland"
    actor sudmark state "Sudmark"
    guarantee monitors force "Monitoring mission"
      needs truce >= full
    guarantee airlift aid "Airlift"
      needs sudmark supports providing airlift
    factor truce "How far the guns are silent"
      levels none, partial, full
    from wire
    2031-05-02 norland supports monitors if truce >= full and airlift
      in para 3
      "Ready, on two conditions."

    """

  /// Starts the program; a folder that is given is used again, as by the same person the next day.
  init(
    folder: URL? = nil, dossier: String = Analyst.dossier, environment: [String: String] = [:],
    columns: Int = 90, arguments: [String] = [], ignoringHangUp: Bool = false
  ) throws {
    self.folder = try folder ?? Self.newFolder(dossier)
    let home = self.folder.path
    let basis = [
      "HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
      "TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
    ]
    let words = ["-d", home + "/seeds"] + arguments
    let program = Built.path(of: "parley")
    pty = try Pty(
      ignoringHangUp ? "/bin/sh" : program,
      ignoringHangUp ? ["-c", #"trap '' HUP; exec "$0" "$@""#, program] + words : words,
      environment: basis.merging(environment) { $1 }, columns: columns)
  }

  private static func newFolder(_ dossier: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-repl-\(UUID().uuidString)")
    let seeds = folder.appendingPathComponent("seeds")
    try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
    try Data(dossier.utf8).write(to: seeds.appendingPathComponent("a.parley"))
    return folder
  }

  /// Types a line and presses Enter.
  func enter(_ line: String) {
    pty.type(line)
    pty.press(.enter)
  }

  /// Waits for the prompt, then types a line.
  func atPrompt(_ line: String) throws {
    try pty.wait(forPrompt: "> ")
    enter(line)
  }

  /// Ends the session and gives the exit status.
  ///
  /// - Parameter answer: What is said to the question what is to become of what is in force; nil where
  ///   nothing is.
  func leave(_ answer: String? = nil) throws -> Int {
    try pty.wait(forPrompt: "> ")
    return try sayGoodbye(answer)
  }

  /// The same at a prompt that has been waited for.
  func sayGoodbye(_ answer: String? = nil) throws -> Int {
    pty.press(.control("d"))
    if let answer {
      try pty.wait(forPrompt: "[b]ack: ")
      enter(answer)
    }
    return try pty.end()
  }
}
