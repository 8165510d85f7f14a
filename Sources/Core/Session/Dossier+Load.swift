extension Dossier {
  /// Reads a dossier: all `*.parley` files of a folder and those below it, as one, in path order.
  ///
  /// The places of the dossier are relative to the folder, those of the diagnostics are not, so that
  /// whoever reads them finds the file.
  ///
  /// - Throws: An `unreadable` diagnostic where the folder or a file cannot be read.
  public static func load(_ folder: String, _ files: any FileAccess) throws(Diagnostic) -> Checked {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    var read: [SyntaxFile] = []
    for name in try files.dossierFiles(in: folder) {
      let text = SourceText(name: name, bytes: try files.read(prefix + name))
      read.append(Parser.parse(text, as: .dossier))
    }
    var checked = check(read)
    checked.diagnostics = checked.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if let file = diagnostic.place?.file { diagnostic.place?.file = prefix + file }
      return diagnostic
    }
    return checked
  }
}
