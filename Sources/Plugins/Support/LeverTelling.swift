import ParleyCore

/// How levers and their settings are told, as text and as data.
extension Dossier {
  /// A setting as the contract has it, with the line to paste.
  func json(_ setting: LeverSetting) -> JSON {
    [
      "lever": .string(spelling(setting.lever)),
      "value": .string(spelling(setting.setting, of: setting.lever)),
      "assume": .string("assume " + text(setting)),
    ]
  }

  /// Settings in a line: `ceasefire is full and us-backstop is yes`.
  func told(_ settings: [LeverSetting]) -> [Inline] {
    settings.map { [Inline.code(text($0))] }.joined(by: " and ")
  }
}
