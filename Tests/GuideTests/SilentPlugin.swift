import ParleyCore

/// `silent`: which states have said nothing on a guarantee.
struct SilentPlugin: Plugin {
  static let declaration = PluginDeclaration(
    name: "silent",
    summary: "lists the states of which nothing is documented on a guarantee",
    discussion: ["Silence is no position: who is listed is neither for nor against."],
    parameters: [Parameter("guarantee", .guarantee)],
    examples: [
      Example("silent troop-force", note: "Who has yet to speak.", shows: ["spain"]),
      Example("silent troop-farce", note: "A guarantee that there is not.", fails: .unknownID),
    ])
}

extension SilentPlugin {
  func report(_ arguments: Arguments, in view: SessionView) -> Report {
    guard let guarantee = arguments.guarantee("guarantee") else { return Report("silent") }
    let dossier = view.dossier
    let silent = dossier.actors.indices.map { ActorID($0) }.filter { actor in
      dossier[actor].kind == .state
        && Role.allCases.allSatisfy { role in
          let key = PositionKey(actor: actor, guarantee: guarantee, role: role)
          return view.judgement.position(key).standing == .undocumented
        }
    }
    let id = dossier[guarantee].id
    let items = silent.map { actor -> [Block] in
      [.paragraph([.code(dossier[actor].id), .text(" (\(dossier[actor].name))")])]
    }
    return Report(
      "silent",
      blocks: [.paragraph(["Nothing is documented on ", .code(id), " of:"]), .list(items)],
      data: [
        .init("guarantee", .string(id)),
        .init("actors", .strings(silent.map { dossier[$0].id })),
      ])
  }
}
