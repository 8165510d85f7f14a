import ParleyCore

/// Writes the prints of cited passages into a dossier, and with `--re-anchor` where they stand now.
/// Where anything keeps it from that, no file is touched.
struct FingerprintMode: Mode {
  let console: Console
  let paths: [String]
  let documents: String

  /// A file as it was read, and the folder it was found in; nil where it was named itself.
  private struct Before {
    let bytes: [UInt8]
    let folder: String?
  }

  init(_ console: Console, paths: [String], documents: String) {
    self.console = console
    self.paths = paths
    self.documents = documents
  }

  func run() -> ExitStatus {
    do throws(Diagnostic) {
      let disk = console.options.check ? console.guestDisk() : console.disk
      let shelf = DocumentShelf(try DocumentFolder(documents, on: disk))
      var files: [SyntaxFile] = []
      var before: [Before] = []
      var known: Set<PathKey> = []
      for path in paths {
        let folder = Folder.kind(of: path) == .folder ? path : nil
        for name in try disk.dossierFiles(at: path) {
          // A file named twice is one file all the same.
          guard known.insert(PathKey(name)).inserted else { continue }
          let bytes = try disk.read(name)
          before.append(Before(bytes: bytes, folder: folder))
          files.append(Parser.parse(SourceText(name: name, bytes: bytes), as: .script))
        }
      }
      let errors = files.flatMap(\.diagnostics)
      guard errors.isEmpty else {
        console.report(errors)
        console.abandonOutput()
        return .unreadableInput
      }
      let result = Fingerprinting(files, on: shelf, reanchoring: console.options.reanchor)
      let found =
        result.refusals + result.leftovers + (console.options.check ? rough(result, before) : [])
      console.report(found)
      let status = found.map { ExitStatus($0) }.max() ?? .success
      guard result.refusals.isEmpty else {
        console.abandonOutput()
        return status
      }
      if !console.options.check { try write(result, before) }
      return status
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  /// A file in canonical layout with its prints in it, where it was not so before.
  private func changed(_ result: Fingerprinting, _ before: [Before]) -> [FileWrite] {
    zip(result.files, before).compactMap { file, before in
      let canonical = Array(Printer().print(file).utf8)
      return canonical == before.bytes
        ? nil
        : FileWrite(
          file.text.name, from: .bytes(before.bytes), to: canonical,
          link: .followed(within: before.folder))
    }
  }

  /// Writes the files that change.
  private func write(_ result: Fingerprinting, _ before: [Before]) throws(Diagnostic) {
    let changed = changed(result, before)
    for file in changed { try console.disk.checkWritable(file.path) }
    try console.disk.write(changed)
    console.write(report(result), command: 1)
  }

  /// Says which files would change.
  private func rough(_ result: Fingerprinting, _ before: [Before]) -> [Diagnostic] {
    guard result.refusals.isEmpty else { return [] }
    return changed(result, before).map { file in
      .notFormatted(
        file.path, by: "parley fmt --fingerprint \(documents) \(file.path)",
        missing: told(result.changes.filter { $0.place.file == file.path }))
    }
  }

  /// What of a file is still to be written; nothing where only its layout differs.
  private func told(_ changes: [Fingerprinting.Change]) -> String? {
    let prints = changes.count { if case .print = $0.kind { true } else { false } }
    let others = changes.count - prints
    let parts = [(prints, "print"), (others, "other change")].filter { $0.0 > 0 }
      .map { counted($0.0, $0.1) }
    return parts.isEmpty ? nil : parts.joined(separator: " and ") + " to be written"
  }

  private func report(_ result: Fingerprinting) -> Report {
    var prints = 0
    var lines: [[Block]] = []
    var data: [JSON] = []
    for change in result.changes {
      let place = "\(change.place.file):\(change.place.line)"
      var fields: [JSON.Field] = [
        .init("file", .string(change.place.file)), .init("line", .int(change.place.line)),
      ]
      switch change.kind {
      case .print(let print):
        prints += 1
        fields.append(.init("print", .string(print)))
      case .paragraphs(let old, let new):
        lines.append([.paragraph([.text("\(place): para \(old) is now para \(new)")])])
        fields += [.init("from", .string(old)), .init("to", .string(new))]
      case .digest(let digest):
        lines.append([.paragraph([.text("\(place): the digest is now \(digest)")])])
        fields.append(.init("sha256", .string(digest)))
      case .name(let name):
        lines.append([.paragraph([.text("\(place): the document is now '\(name)'")])])
        fields.append(.init("document", .string(name)))
      }
      data.append(.object(fields))
    }
    return Report(
      "fmt",
      blocks: [.paragraph([.text(counted(prints, "print") + " written")])]
        + (lines.isEmpty ? [] : [.list(lines)]),
      data: [.init("prints", .int(prints)), .init("changes", .array(data))])
  }
}
