import ParleyCore

/// Reads a dossier and reports everything found, errors and warnings; with copies of its documents at
/// hand, holds it against them as well.
struct CheckMode: Mode {
  let console: Console
  let paths: [String]

  init(_ console: Console, paths: [String]) {
    self.console = console
    self.paths = paths
  }

  func run() -> ExitStatus {
    do throws(Diagnostic) {
      let documents = try console.documents(on: console.guestDisk())
      let texts = try texts
      let checked = Dossier.check(texts)
      var held: DocumentCheck?
      // What cannot be read as a dossier cannot be held against anything.
      if let documents, let dossier = checked.dossier {
        let files = texts.map { Parser.parse($0, as: .dossier) }
        held = DocumentCheck(files, dossier, on: DocumentShelf(documents))
      }
      let found = (checked.diagnostics + (held?.diagnostics ?? [])).sorted()
      console.report(found)
      console.write(report(checked, found, held), command: 1)
      return found.map { ExitStatus($0) }.max() ?? .success
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  /// The dossier of the options, or the files and folders named, read as one.
  private var texts: [SourceText] {
    get throws(Diagnostic) {
      var names: [String] = []
      let disk = console.guestDisk()
      for path in paths { names += try disk.dossierFiles(at: Dossier.folder(at: path, disk)) }
      if paths.isEmpty {
        guard let folder = console.dossierFolder else {
          throw Diagnostic(
            .noDossier, "there is no dossier here", expected: "a path, or a folder after -d")
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        names = try disk.dossierFiles(in: folder).map { prefix + $0 }
      }
      return try SourceText.read(names.map { ($0, $0) }, disk)
    }
  }

  private func report(
    _ checked: Dossier.Checked, _ found: [Diagnostic], _ held: DocumentCheck?
  ) -> Report {
    let errors = found.count { $0.severity == .error }
    let counts: [(String, Int)] =
      checked.dossier.map { dossier in
        [
          ("sources", dossier.sources.count), ("actors", dossier.actors.count),
          ("guarantees", dossier.guarantees.count), ("factors", dossier.factors.count),
          ("statements", dossier.statements.count),
        ]
      } ?? []
    let findings = [("errors", errors), ("warnings", found.count - errors)]
    let line = (counts + findings).map { counted($0.1, String($0.0.dropLast())) }.joined(
      separator: ", ")
    var blocks: [Block] = [.paragraph([.text(line)])]
    var data = (counts + findings).map { JSON.Field($0.0, .int($0.1)) }
    if let held {
      blocks.append(.paragraph([.text(words(held))]))
      data += [
        .init("documents", .int(held.documents)), .init("undocumented", .int(held.undocumented)),
        .init("passages", .int(held.passages)), .init("proven", .int(held.proven)),
        .init("unread", .int(held.unread)),
      ]
    }
    return Report("check", blocks: blocks, data: data)
  }

  private func words(_ held: DocumentCheck) -> String {
    "held against \(counted(held.documents, "document")): \(counted(held.passages, "passage")), "
      + "\(held.proven) proven by a print"
      + (held.unread == 0 ? "" : "; \(counted(held.unread, "document")) could not be read")
      + (held.undocumented == 0
        ? "" : "; \(counted(held.undocumented, "source")) without a document")
  }
}
