import ParleyCore

/// Tells what must still come true: in a line, as a tree, and whose word would settle it.
struct ResidualTelling {
  let judgement: Judgement
  private var dossier: Dossier { judgement.dossier }

  // MARK: In a line

  func text(_ residual: StillNeeded) -> String {
    switch residual {
    case .nothing: return "nothing"
    case .never: return "never"
    case .setting(let lever, let values): return setting(lever, values)
    case .all(let parts): return parts.map(grouped).joined(separator: " and ")
    case .any(let parts): return parts.map(grouped).joined(separator: " or ")
    case .atLeast(let number, let parts):
      return "at least \(number) of (" + parts.map(text).joined(separator: "; ") + ")"
    case .wait(let lever): return "\(dossier.spelling(lever)) (which waits for itself)"
    case .more(let expression, let isYes): return (isYes ? "" : "not ") + dossier.text(expression)
    }
  }

  private func grouped(_ residual: StillNeeded) -> String {
    switch residual {
    case .all, .any: "(" + text(residual) + ")"
    default: text(residual)
    }
  }

  private func setting(_ lever: LeverID, _ values: [Setting]) -> String {
    if case .factor(let id) = lever, values.count > 1,
      case .value(let lowest)? = values.first, lowest + values.count == dossier[id].values.count
    {
      return dossier.text(.atLeast(id, lowest))
    }
    let words = values.map { dossier.spelling($0, of: lever) }
    return "\(dossier.spelling(lever)) is " + joined(words, "or")
  }

  // MARK: As a tree

  func tree(_ residual: StillNeeded) -> Tree {
    switch residual {
    case .all(let parts): Tree(["All of:"], parts.map(tree))
    case .any(let parts): Tree(["One of:"], parts.map(tree))
    case .atLeast(let number, let parts): Tree([.text("At least \(number) of:")], parts.map(tree))
    case .wait(let lever):
      Tree([.code(dossier.spelling(lever)), ", which waits for itself"])
    case .more: Tree([.code(text(residual)), ", not followed any further"])
    case .setting, .nothing, .never: Tree([.code(text(residual))])
    }
  }

  // MARK: Who

  /// Whose word would settle a lever.
  func voices(_ lever: LeverID) -> [ActorID] {
    switch lever {
    case .position(let key): [key.actor]
    case .account(let id):
      Set(
        (dossier[id].claims + dossier[id].denials).filter { judgement.counts($0) }.flatMap {
          dossier[$0].speakers.compactMap { if case .actor(let actor) = $0 { actor } else { nil } }
            + dossier[$0].accordingTo
        }
      ).sorted()
    case .factor, .guarantee: []
    }
  }

  /// What it would take to settle a lever, in a sentence with its citations.
  func settling(_ lever: LeverID) -> [Inline] {
    let name = Inline.code(dossier.spelling(lever))
    let teller = Teller(judgement)
    switch lever {
    case .factor(let id):
      return [name, ": a fact about it; "]
        + teller.told(
          judgement.reading(id).value == "contested" ? .contestedFactor(id) : .factor(id)) + ["."]
    case .position(let key):
      let actor = dossier[key.actor].name
      switch judgement.position(key).standing {
      case .contested:
        return [name, .text(": a later word of \(actor); ")] + teller.told(.contested(key)) + ["."]
      case .undecided:
        return [name, .text(": a decision of \(actor); ")] + teller.told(.undecided(key)) + ["."]
      default:
        return [name, .text(": a statement of \(actor); ")] + teller.told(.undocumented(key)) + [
          "."
        ]
      }
    case .account(let id):
      return [name, ": which account is right; "] + teller.told(.disputed(id)) + ["."]
    case .guarantee(let id):
      return [name, ": a statement of what it needs; "]
        + teller.told(.undocumentedGuarantee(id)) + ["."]
    }
  }
}
