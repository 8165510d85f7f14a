import ParleyCore
import ParleyPlugins

/// Types a text into a session over a small dossier in which everything occurs, and renders whatever
/// comes of it in every format. Nothing may trap; what goes to a terminal may hold no control
/// character; an entry that fails must leave the session as it was.
enum SessionFuzz {
  static func run(_ bytes: [UInt8]) {
    var session = session
    let text = String(decoding: bytes, as: UTF8.self)
    let before = session.view
    let outcomes = session.evaluate(text)
    for outcome in outcomes {
      for diagnostic in outcome.diagnostics { hold(diagnostic.picture()) }
      guard let report = outcome.report else { continue }
      for format in Format.allCases {
        let rendered = report.rendered(as: format, command: outcome.number)
        if format == .text { hold(rendered) }
      }
    }
    let changed = outcomes.contains { $0.changedSession }
    if !changed && outcomes.allSatisfy(\.failed) && session.view.entries != before.entries {
      fatalError("an entry that failed changed the session: \(text)")
    }
  }

  private static func hold(_ printed: String) {
    let control = printed.unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
    }
    if let control { fatalError("a control character is printed: U+\(control.value)") }
  }

  nonisolated(unsafe) static let session: Session = {
    let file = Parser.parse(SourceText(name: "fuzz.parley", dossier), as: .dossier)
    guard let dossier = Dossier.check([file]).dossier else {
      fatalError("the dossier has an error")
    }
    return Session(dossier, registry: Registry(BuiltIn.plugins), files: NoFiles())
  }()

  private static let dossier = """
    source s "S"
      published 2025-03-01
      reliability B
    source t "T"
    actor a state "A"
      member of c
    actor b state "B"
      member of c
    actor c coalition "C"
      size 4
    actor p person "P"
      speaks for a as "Voice" rank 2
    guarantee g force "G"
      triggered by f
      needs l >= y
    guarantee h other "H"
    factor f "F"
    factor l "L"
      levels x, y, z
      lasts 30 days
    2025-02-01 a supports g if l >= y and b supports g
      in s para 1
    2025-02-01 a opposes g
      by p
      in s para 2
    2025-02-02 b supports g if a supports g unless f
      in s para 3
    2025-02-02 b considers providing g
      in t para 1
    2025-02-03 g needs h
      in s para 4
    2025-02-03 g does not need h
      in t para 2
    2025-02-04 l = y
      in s para 5
    2025-02-04 a opposes providing h
      in s para 6
    2025-02-04 a supports providing h if f
      in s para 7
    2025-02-05 a urges b providing g
      in s para 8

    """
}

/// A disk on which there is nothing and on which nothing can be written.
private struct NoFiles: FileAccess {
  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    throw Diagnostic(.unreadable, "there is no file '\(path)'")
  }
  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    throw Diagnostic(.unreadable, "there is no folder '\(folder)'")
  }
  func exists(_ path: String) -> Bool { false }
  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "'\(files[0].path)' cannot be written")
  }
}
