/// How levers are spelled: as reports print them, and as `assume` reads them.
extension Dossier {
  /// A lever's id: its factor's or guarantee's id, `ACTOR [providing] GUARANTEE`, or
  /// `account of GUARANTEE needs EXPR`.
  public func spelling(_ lever: LeverID) -> String {
    switch lever {
    case .factor(let id): self[id].id
    case .guarantee(let id): self[id].id
    case .position(let key): spelling(key)
    case .account(let id):
      "account of \(self[self[id].guarantee].id) needs " + text(self[id].expression)
    }
  }

  /// A position's id: `ACTOR GUARANTEE` or `ACTOR providing GUARANTEE`.
  public func spelling(_ key: PositionKey) -> String {
    self[key.actor].id + (key.role == .provide ? " providing " : " ") + self[key.guarantee].id
  }

  /// An expression in canonical layout.
  public func text(_ expression: Expression) -> String { Printer().print(syntax(expression)) }

  /// A setting as `assume` reads it: `ceasefire is full`; a value that is no word stands in quotes.
  public func text(_ setting: LeverSetting) -> String {
    let value = spelling(setting.setting, of: setting.lever)
    return spelling(setting.lever) + " is " + PrintedLine.leverValue(value)
  }

  /// A lever's value: `no`, `yes` or a level; `supports`, `opposes` or `neither`; `FILE:LINE` of the
  /// statement that is taken; `accepted` or `set aside`.
  public func spelling(_ setting: Setting, of lever: LeverID) -> String {
    switch setting {
    case .value(let index):
      if case .factor(let id) = lever { self[id].values[index] } else { String(index) }
    case .verdict(let truth): truth ? "yes" : "no"
    case .outright(let value), .settled(let value): value.rawValue
    case .taken(let id): "\(self[id].place)"
    case .accepted(let truth): truth ? "accepted" : "set aside"
    }
  }
}
