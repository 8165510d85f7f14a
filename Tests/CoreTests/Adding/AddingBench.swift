import ParleyCore
import Synchronization
import Testing

@testable import ParleyCore

/// A dossier's folder in memory, which can be written to, refuse to be, and be changed by somebody else.
final class MemoryFolder: FileAccess, DocumentAccess {
  private struct Held {
    var files: [String: [UInt8]]
    var refused: Set<String> = []
    var isSafe = false
  }
  private let held: Mutex<Held>

  init(_ files: [String: String]) { held = Mutex(Held(files: files.mapValues { Array($0.utf8) })) }

  subscript(name: String) -> String? {
    get { held.withLock { $0.files["d/" + name].map { String(decoding: $0, as: UTF8.self) } } }
    set { held.withLock { $0.files["d/" + name] = newValue.map { Array($0.utf8) } } }
  }

  /// A file that cannot be written from now on, although it looked as if it could.
  func refuse(_ name: String) { held.withLock { _ = $0.refused.insert("d/" + name) } }
  func makeSafe() { held.withLock { $0.isSafe = true } }

  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let bytes = held.withLock({ $0.files[path] }) else {
      throw Diagnostic(.unreadable, "there is no file '\(path)'")
    }
    return bytes
  }
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    held.withLock { $0.files.keys.filter { $0.hasPrefix("d/") }.map { String($0.dropFirst(2)) } }
      .sorted()
  }
  func exists(_ path: String) -> Bool { held.withLock { $0.files[path] != nil } }
  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    for file in files {
      let now = held.withLock { $0.files[file.path] }
      let isExpected =
        switch file.before {
        case .anything: true
        case .absent: now == nil
        case .bytes(let bytes): now == bytes
        }
      guard isExpected else { throw .fileChanged(file.path) }
    }
    for file in files where held.withLock({ $0.refused.contains(file.path) }) {
      throw Diagnostic(.unwritable, "no room for '\(file.path)'")
    }
    for file in files { held.withLock { $0.files[file.path] = file.after } }
  }
  func checkWritable(_ path: String) throws(Diagnostic) {
    if held.withLock({ $0.isSafe }) { throw Diagnostic(.safeMode, "'\(path)' is not written") }
  }

  func read(_ name: String) throws(Diagnostic) -> [UInt8]? {
    held.withLock { $0.files["documents/" + name] }
  }
  func names() throws(Diagnostic) -> [String] {
    held.withLock { $0.files.keys.filter { $0.hasPrefix("documents/") } }.sorted()
      .map { String($0.dropFirst(10)) }
  }
}

/// A dossier in memory, with a session over it in which entries are added.
struct AddingBench {
  let folder: MemoryFolder
  var session: Session
  var adding: Adding?

  static let cast = """
    # Who is who.
    actor norland state "Norland"
    actor sudmark state "Sudmark"  # with ships
    actor lind person "Ada Lind"
      speaks for norland as "Foreign Minister"
    guarantee monitors force "Monitoring mission"
      needs truce >= full
    factor truce "How far the fighting has stopped"
      levels none, local, full
    factor mandate "The council has given a mandate"

    """
  static let harbour = """
    source harbour-post "Norland ready"
      published 2031-05-04
      document "harbour.txt"
    from harbour-post
    2031-05-03 truce = local  # so they say
      in para 1
    # The end.

    """
  static let document = "One.\n\nNorland and Ada Lind.\nThree.\n"

  init(
    _ files: [String: String] = ["cast.parley": cast, "harbour.parley": harbour],
    document: String? = nil, asks: Bool = true
  ) throws {
    var all: [String: String] = [:]
    for (name, text) in files { all["d/" + name] = text }
    all["documents/harbour.txt"] = document
    folder = MemoryFolder(all)
    let checked = try Dossier.load("d", folder)
    #expect(checked.diagnostics.filter { $0.severity == .error } == [])
    session = Session(
      try #require(checked.dossier), registry: Registry([]), files: folder, folder: "d",
      documents: document == nil ? nil : folder)
    session.asks = asks
  }

  /// Begins to add, and gives what was said.
  @discardableResult
  mutating func begin(_ typed: String = "") throws -> String {
    let (begun, diagnostics) = session.adding(typed)
    adding = begun
    return Self.told((begun?.opening ?? []) + [Outcome(number: 0, diagnostics: diagnostics)])
  }

  /// Answers questions, and gives what came of the last answer.
  @discardableResult
  mutating func answer(_ lines: String...) -> String {
    var said = ""
    for line in lines {
      said = Self.told(adding?.answer(line) ?? [])
      if adding?.isOver == true, var ended = adding {
        said += Self.told(session.take(&ended))
        adding = ended
      }
    }
    return said
  }

  /// What a command of the session says.
  mutating func type(_ line: String) -> String { Self.told(session.evaluate(line)) }

  var prompt: String { adding?.prompt ?? "" }

  /// Outcomes as they are shown.
  static func told(_ outcomes: [Outcome]) -> String {
    outcomes.map { outcome in
      (outcome.report?.rendered(as: .text, command: 1) ?? "")
        + outcome.diagnostics.map { $0.picture() }.joined()
    }.joined()
  }
}
