/// Settings to be tried on top of what is in force, and what is expected of them.
public struct Trial {
  /// What it is called.
  public var title: String
  /// The settings, each of another lever.
  public var settings: [LeverSetting]
  /// What should be yes with them.
  public var expected: Expression

  /// Creates a trial.
  public init(title: String, settings: [LeverSetting], expected: Expression) {
    self.title = title
    self.settings = settings
    self.expected = expected
  }
}

extension SessionView {
  /// A scenario file that tries settings on top of what is in force, a scenario for each trial; run over
  /// the same dossier, its expectations hold where they hold here.
  ///
  /// What a trial sets takes the place of what is in force on the same lever.
  public func scenarioFile(named path: String, _ trials: [Trial]) -> String {
    var text = ""
    var line = 1
    for trial in trials {
      if !text.isEmpty {
        text += "\n"
        line += 1
      }
      let levers = Set(trial.settings.map(\.lever))
      let kept = entries.filter { entry in lever(of: entry).map { !levers.contains($0) } ?? true }
      let scenario = session.state.scenarioText(
        kept + records(of: trial), titled: trial.title, in: path, from: line)
      text += scenario
      line += scenario.lineCount
    }
    return text
  }

  /// What a trial adds, as one would type it.
  private func records(of trial: Trial) -> [SessionEntry] {
    let lines =
      trial.settings.map { "assume " + dossier.text($0) } + [
        "expect " + dossier.text(trial.expected)
      ]
    let file = Parser.parse(SourceText(name: "session", lines.joined(separator: "\n")), as: .script)
    return file.entries.map {
      SessionEntry(number: 0, entry: $0, place: Place(file: "session", line: 0), text: file.text)
    }
  }
}
