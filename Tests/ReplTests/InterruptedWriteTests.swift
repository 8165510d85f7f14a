import Foundation
import PtySupport
import Testing

/// Writing that cannot be finished: what was there stays as it was, and nothing half-written lies where it
/// would be read.
struct InterruptedWriteTests {
  private let office: Office
  /// What writes a large file or folder, and what it writes.
  private static let writes: [(arguments: [String], target: String)] = [
    (["import", "csv", "large.csv", "--into", "b.parley"], "seeds/b.parley"),
    (["import", "json", "large.json", "--into", "new"], "new/seeds.parley"),
    (["-o", "out.txt", "export", "csv"], "out.txt"),
    (["fmt", "seeds/large.parley"], "seeds/large.parley"),
  ]
  private static let count = 3_000

  init() throws {
    office = try Office()
    let large = (1...Self.count).map {
      "2031-05-02   sudmark opposes airlift\n in wire\n \"No. \($0).\"\n"
    }
    try office.write(large.joined(), to: "seeds/large.parley")
    let rows = (1...Self.count).map { "2031-05-02,sudmark,opposes,airlift,wire,No. \($0).\n" }
    try office.write(
      "date,subject,verb,guarantee,source,gist\n" + rows.joined(), to: "large.csv")
    let json = try office.run(["export", "json"]).output
    try office.write(
      json.replacingOccurrences(of: "large.parley", with: "seeds.parley")
        .replacingOccurrences(of: "a.parley", with: "seeds.parley"), to: "large.json")
    try office.write("before\n", to: "out.txt")
  }

  /// The files that a dossier or a person would look at, each with what is in it.
  private func files() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: office.folder.path)
      .filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
    return Dictionary(
      uniqueKeysWithValues: names.filter { !$0.contains(".part-") }
        .map { ($0, (try? office.text(of: $0)) ?? "a folder") })
  }

  @Test(arguments: writes.indices)
  func whatDoesNotFitLeavesEverythingAsItWas(index: Int) throws {
    let before = try files()
    // In a shell that allows files a few thousand bytes.
    let result = try Batch.run(
      "/bin/sh",
      ["-c", #"ulimit -f 8; exec "$0" "$@""#, Built.path(of: "parley")]
        + Self.writes[index].arguments, in: office.folder)
    #expect(result.status == 4)
    #expect(result.errors.contains("file too large [unwritable]"))
    #expect(try files() == before)
    #expect(
      try !FileManager.default.subpathsOfDirectory(atPath: office.folder.path)
        .contains { $0.contains(".part-") })
  }

  /// Killed at several moments of its run, wherever those fall: a file is as it was, or whole.
  @Test(arguments: writes.indices)
  func whoeverIsKilledLeavesNothingHalf(index: Int) throws {
    let (arguments, target) = Self.writes[index]
    let before = try files()
    let start = Date()
    #expect(try office.run(arguments).status == 0)
    let whole = -start.timeIntervalSinceNow
    let after = try files()
    #expect(after[target] != before[target] && after[target]?.contains("No. \(Self.count)") == true)
    for moment in 1...12 {
      try restore(before, target)
      try kill(arguments, after: whole * Double(moment) / 12)
      let now = try files()
      #expect(now[target] == before[target] || now[target] == after[target])
      #expect(try office.run(["check"]).status == 0)
    }
  }

  private func restore(_ files: [String: String], _ target: String) throws {
    if let text = files[target] { return try office.write(text, to: target) }
    let name = target.hasPrefix("new") ? "new" : target
    try? FileManager.default.removeItem(atPath: office.path(name))
  }

  private func kill(_ arguments: [String], after seconds: TimeInterval) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Built.path(of: "parley"))
    process.arguments = arguments
    process.currentDirectoryURL = office.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
