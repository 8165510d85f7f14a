extension DocumentCheck {
  /// Warns of a speaker whom the document never names: the cited text need not name whoever speaks in
  /// it, but somewhere in the document he, she or it should be.
  ///
  /// An actor is named by its name or one of the names under `also`; a person or an office also by one
  /// word of the name, as `Lind` is of `Ada Lind`.
  mutating func checkSpeakers(_ passage: DocumentLedger.CitedPassage, in document: Document) {
    let entry = ledger.entry(passage.address)
    let text = ledger.files[passage.address.file].text
    for detail in entry.details {
      let names: [Name]
      switch detail.kind {
      case .by(let speakers):
        names = speakers.compactMap { if case .actor(let name) = $0 { name } else { nil } }
      case .accordingTo(let actors): names = actors
      default: continue
      }
      for name in names {
        guard case .actor(let id)? = dossier.subject(name.value), !isNamed(id, in: document) else {
          continue
        }
        let actor = dossier[id]
        let known = ([actor.name] + actor.aliases).map(shown).joined(separator: ", ")
        report(
          Diagnostic(
            .speakerNotNamed, "\(shown(document.name)) never names '\(name.value)'",
            expected: "one of its names, \(known), somewhere in the document",
            place: Diagnostic.Place(name.range, in: text)))
      }
    }
  }

  private mutating func isNamed(_ id: ActorID, in document: Document) -> Bool {
    let finder = finder(of: document)
    let actor = dossier[id]
    if ([actor.name] + actor.aliases).contains(where: finder.contains) { return true }
    return [.person, .office].contains(actor.kind) && finder.containsPart(of: actor.name)
  }
}
