extension State {
  /// The state over another dossier, with all that is in force put in force again.
  ///
  /// - Parameter moved: Where the entries of files have come to stand: a setting that takes a statement
  ///   by its place takes the same one as before.
  /// - Throws: What keeps an entry from being in force there.
  func rebased(on base: OpenDossier, moved: [Place: Place]) throws(Diagnostics) -> State {
    var next = State(base)
    next.scenario = scenario
    for record in entries {
      var record = record
      if case .assume(.lever(let lever, let value)) = record.entry.kind,
        let old = Place(value.value), let new = moved[old]
      {
        record.entry.kind = .assume(.lever(lever, value: Located("\(new)", value.range)))
      }
      do throws(Diagnostics) {
        next = try next.taking(record, replacing: true).state
      } catch {
        throw Diagnostics(
          error.list.map { found in
            var diagnostic = found
            diagnostic.notes.append(
              "this is in force in the session: 'retract \(record.number)' takes it back")
            return diagnostic
          })
      }
    }
    return next
  }
}

extension Place {
  /// A place as it is written, `FILE:LINE`; nil where a text is none.
  fileprivate init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...])
    else { return nil }
    self.init(file: String(text[..<colon]), line: line)
  }
}
