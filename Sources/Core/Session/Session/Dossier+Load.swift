extension Dossier {
  /// Reads a dossier: all `*.parley` files of a folder and those below it, as one, in path order.
  ///
  /// The places of the dossier are relative to the folder, those of the diagnostics are not, so that
  /// whoever reads them finds the file.
  ///
  /// - Parameter old: The dossier as it was read before, if it was: files that are as they were are not
  ///   read again.
  /// - Throws: An `unreadable` diagnostic where the folder or a file cannot be read.
  public static func load(
    _ folder: String, _ files: any FileAccess, after old: Dossier? = nil
  ) throws(Diagnostic) -> Checked {
    let prefix = prefix(folder)
    let names = try files.dossierFiles(in: folder)
    let stamps = names.map { files.stamp(prefix + $0) }
    let known = Dictionary(
      (old?.files ?? []).map { (PathKey($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = zip(names, stamps).map { name, stamp in
      known[PathKey(name)].flatMap { $0.stamp != nil && $0.stamp == stamp ? $0.text : nil }
    }
    let new = names.indices.filter { kept[$0] == nil }
    let read = try SourceText.read(new.map { (names[$0], prefix + names[$0]) }, files)
    var texts = kept
    for (index, text) in zip(new, read) { texts[index] = text }
    let all = texts.compactMap(\.self)
    var checked = old.map { check(all, after: $0) } ?? check(all)
    for (index, stamp) in stamps.enumerated() { checked.dossier?.files[index].stamp = stamp }
    return checked.inFolder(prefix)
  }

  /// The dossier's folder that is meant by a folder: its `seeds`, where it has one and nothing else in it
  /// declares or records anything; else the folder itself.
  public static func folder(at path: String, _ files: any FileAccess) -> String {
    let inner = prefix(path) + "seeds"
    guard files.exists(inner), let names = try? files.dossierFiles(in: path) else { return path }
    let beside = names.filter { !$0.hasPrefix("seeds/") }
    guard beside.count < names.count else { return path }
    let isOwn = beside.contains { name in
      guard let bytes = try? files.read(prefix(path) + name) else { return true }
      let file = Parser.parse(SourceText(name: name, bytes: bytes), as: .script)
      return file.declares && !file.supposes
    }
    return isOwn ? path : inner
  }

  /// The files of a dossier's folder as they are written, in path order, by their paths in the folder.
  ///
  /// - Throws: An `unreadable` diagnostic where the folder or a file cannot be read.
  public static func read(
    _ folder: String, _ files: any FileAccess
  ) throws(Diagnostic) -> [SyntaxFile] {
    try texts(folder, files).map { Parser.parse($0, as: .dossier) }
  }

  /// The same, unread.
  ///
  /// - Throws: An `unreadable` diagnostic where the folder or a file cannot be read.
  public static func texts(
    _ folder: String, _ files: any FileAccess
  ) throws(Diagnostic) -> [SourceText] {
    let prefix = prefix(folder)
    return try SourceText.read(
      try files.dossierFiles(in: folder).map { ($0, prefix + $0) }, files)
  }

  /// Checks the files of a folder: the places of what is found name the folder.
  public static func check(_ read: [SyntaxFile], in folder: String) -> Checked {
    check(read).inFolder(prefix(folder))
  }

  /// What stands before a file's path in a folder. A revision's own folder, `main:`, needs no slash.
  static func prefix(_ folder: String) -> String {
    folder.hasSuffix("/") || folder.hasSuffix(":") ? folder : folder + "/"
  }
}

extension Dossier.Checked {
  /// The same with the diagnostics' files found from outside the dossier's folder.
  fileprivate func inFolder(_ prefix: String) -> Self {
    var checked = self
    checked.diagnostics = diagnostics.map { $0.inFolder(prefix) }
    return checked
  }
}

extension Diagnostic {
  /// The same with its file found from outside the dossier's folder, whose path ends in `/`.
  public func inFolder(_ prefix: String) -> Diagnostic {
    var diagnostic = self
    if let file = place?.file { diagnostic.place?.file = prefix + file }
    return diagnostic
  }
}
