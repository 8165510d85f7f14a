import ParleyCore

/// A dossier and a standpoint on which the two evaluators are compared.
struct JudgementCase: CustomStringConvertible {
  var entries: [RandomDossier.Entry]
  var standpoint: SymbolicStandpoint?

  /// The dossier the entries make, or what is wrong with them.
  func dossier() -> (dossier: Dossier?, diagnostics: [Diagnostic]) {
    let files = zip(0..., ["a.parley", "b.parley"]).map { index, name in
      SourceText(name: name, text(of: index))
    }
    let checked = Dossier.check(files)
    guard let dossier = checked.dossier, !text(of: 2).isEmpty else {
      return (checked.dossier, checked.diagnostics)
    }
    let supposed = Parser.parse(SourceText(name: "supposed", text(of: 2)), as: .script)
    let extended = dossier.supposing(supposed.entries, in: supposed.text)
    let diagnostics = supposed.diagnostics + extended.diagnostics
    let failed = diagnostics.contains { $0.severity == .error }
    return (failed ? nil : extended.dossier, checked.diagnostics + diagnostics)
  }

  private func text(of file: Int) -> String {
    entries.filter { $0.file == file }.map { $0.text + "\n" }.joined()
  }

  /// What the evaluators differ in; nothing where the entries make no dossier.
  func differences() -> [String] {
    guard let dossier = dossier().dossier, let standpoint else { return [] }
    return JudgementComparison(dossier, standpoint.standpoint(for: dossier)).differences()
  }

  /// A smaller case that still differs: what can be left out is left out, entry by entry, line by
  /// line, setting by setting, until nothing more can.
  func shrunk() -> JudgementCase {
    var smallest = self
    while let smaller = smallest.smaller().first(where: { !$0.differences().isEmpty }) {
      smallest = smaller
    }
    return smallest
  }

  private func smaller() -> [JudgementCase] {
    var result: [JudgementCase] = []
    for index in entries.indices {
      var copy = self
      copy.entries.remove(at: index)
      result.append(copy)
    }
    for index in entries.indices {
      let lines = entries[index].text.split(separator: "\n")
      for line in lines.indices.dropFirst() {
        var copy = self
        var rest = lines
        rest.remove(at: line)
        copy.entries[index].text = rest.joined(separator: "\n")
        result.append(copy)
      }
    }
    guard let standpoint else { return result }
    func tryWith(_ change: (inout SymbolicStandpoint) -> Void) {
      var copy = standpoint
      change(&copy)
      guard copy != standpoint else { return }
      result.append(JudgementCase(entries: entries, standpoint: copy))
    }
    for index in standpoint.settings.indices { tryWith { $0.settings.remove(at: index) } }
    tryWith { $0.silenceIsNo = false }
    tryWith { $0.distrusted = [] }
    tryWith { $0.floor = nil }
    tryWith { $0.includesUnjudged = false }
    tryWith { $0.known = nil }
    tryWith {
      $0.isAsOfNewest = true
      $0.asOf = nil
    }
    return result
  }

  var description: String {
    let names = ["# a.parley", "# b.parley", "# supposed"]
    let files = names.enumerated().map { "\($1)\n\(text(of: $0))" }
    return files.joined() + (standpoint.map { "# \($0)" } ?? "")
  }
}
