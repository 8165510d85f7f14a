import Foundation
import ParleyCore
import ParleyPlugins
import Testing

/// Files that are there by being listed.
struct MemoryFiles: FileAccess {
  var files: [String: String] = [:]

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let text = files[path] else {
      throw Diagnostic(.unreadable, "there is no file '\(path)'")
    }
    return Array(text.utf8)
  }
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] { files.keys.sorted() }
  func exists(_ path: String) -> Bool { files[path] != nil }
  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {}
}

/// The files of the disk, to read.
struct DiskFiles: FileAccess {
  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.unreadable, "there is no file '\(path)'")
    }
    return Array(data)
  }
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".parley") }.sorted()
  }
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "tests write nothing")
  }
}

/// A session over a dossier given as text, to type commands into.
struct Workbench {
  var session: Session

  init(
    _ dossier: String, files: [String: String] = [:], documents: (any DocumentAccess)? = nil
  ) throws {
    let text = SourceText(name: "d.parley", dossier)
    let checked = Dossier.check([Parser.parse(text, as: .dossier)])
    let messages = checked.diagnostics.filter { $0.severity == .error }.map(\.message)
    try #require(messages.isEmpty)
    session = Session(
      try #require(checked.dossier), registry: Registry(BuiltIn.plugins),
      files: MemoryFiles(files: files), documents: documents)
  }

  /// A session over the files of a folder on disk.
  init(folder: String) throws {
    let checked = try Dossier.load(folder, DiskFiles())
    session = Session(
      try #require(checked.dossier), registry: Registry(BuiltIn.plugins), files: DiskFiles())
  }

  /// What the last of some lines prints, in a format; what goes wrong with it, as `ID: message`.
  mutating func type(_ lines: String..., as format: Format = .text, width: Int = 80) -> String {
    var printed = ""
    for line in lines {
      printed = ""
      for outcome in session.evaluate(line) {
        let options = RenderOptions(width: width)
        printed += outcome.report?.rendered(as: format, command: 1, options: options) ?? ""
        for diagnostic in outcome.diagnostics {
          printed += "\(diagnostic.id.rawValue): \(diagnostic.message)\n"
        }
      }
    }
    return printed
  }

  /// The same as JSON, without the fields that every object has.
  mutating func json(_ lines: String..., schema: String) -> String {
    var result = ""
    for line in lines { result = type(line, as: .json) }
    let head = #"{"schema":"parley/\#(schema)/1","command":1,"#
    let other = #"{"schema":"parley/\#(schema)/1","#
    let tail = #","command":1}"#
    return result.split(separator: "\n").map { line in
      var line = String(line)
      if line.hasPrefix(head) {
        line = "{" + line.dropFirst(head.count)
      } else if line.hasPrefix(other) {
        line = "{" + line.dropFirst(other.count)
      }
      if line.hasSuffix(tail) { line = line.dropLast(tail.count) + "}" }
      return line
    }.joined(separator: "\n")
  }
}

/// A dossier that has every standing of a position and every cause of an open verdict.
let everyCase = """
  source s-1 "One"
    published 2025-03-31
    reliability B
  source s-2 "Two"
    published 2025-09-01
  actor a state "Alba"
    member of club
  actor b state "Borea"
    member of club
  actor c state "Caria"
  actor club coalition "Club"
    size 5~
  actor none coalition "Nobody's league"
  actor m person "Mara"
    speaks for a
  actor n person "Nilo"
    speaks for a rank 2
  guarantee force force "Force"
    needs truce = full
  guarantee shield backstop "Shield"
  guarantee pact pledge "Pact"
    triggered by attack
  guarantee loop-a other "Loop A"
  guarantee loop-b other "Loop B"
  factor truce "Truce"
    levels none, limited, full
    lasts 90 days
  factor attack "Attack"
  factor split "Split"
  from s-1
  2025-03-01 truce = limited
    in para 2
  2025-03-02 split
    in para 3
  2025-03-02 not split
    in para 4
  2025-03-10 a supports force if truce = full
    by m
    in para 5-6, 8 credibility 3
    reason "it must hold"
    "Will come once it is quiet."
  2025-03-11 a opposes force
    by n
    in para 7
  2025-03-10 a opposes providing force
    in para 9
  2025-03-10 b considers force unless attack
    in para 10
  2025-03-10 c supports shield
    in para 11
  2025-03-10 c rejects shield if attack
    in para 12
  2025-03-12 force needs split
    by a
    in para 13
  from s-2
  2025-08-01 force does not need split
    by c
    in para 1
  2025-08-02 a supports loop-a if b supports loop-b
    in para 2
  2025-08-02 b supports loop-b if a supports loop-a
    in para 3
  2025-08-03 attack until 2025-08-20
    in para 4
  """
