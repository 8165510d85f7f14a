import ParleyCore

extension Arguments {
  /// The levers that a command may set: those named after `over`, each of which the expression must
  /// reach, or else all that it reaches.
  func levers(of expression: Expression, in view: SessionView, withDocumented: Bool = false)
    throws(Diagnostic) -> [Lever]
  {
    let all = view.judgement.levers(of: expression, withDocumented: withDocumented)
    let named = levers("over")
    guard !named.isEmpty else { return all }
    let spelled = all.map { view.dossier.spelling($0.id) }
    for lever in named where !all.contains(where: { $0.id == lever.value }) {
      let id = view.dossier.spelling(lever.value)
      throw Diagnostic(
        .notALever, "'\(id)' is no lever of this expression",
        expected: spelled.isEmpty
          ? "no 'over': it reaches no lever" : spelled.joined(separator: ", "),
        suggestion: NearestWord.to(id, among: spelled),
        place: reader.map { Diagnostic.Place(lever.range, in: $0.text) })
    }
    return all.filter { lever in named.contains { $0.value == lever.id } }
  }
}
