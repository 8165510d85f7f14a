import ParleyCore

/// The dossiers between two: the old one with some of the changes applied, as far as some conclusions
/// can rest on it.
///
/// What only one of the two declares is declared in all of them, so that what is said of it can be
/// read; nothing follows from a name, and a member counts as one only where its declaration is there.
struct Mixture {
  /// The changes that can bear on the conclusions, by their indices, in order.
  let relevant: [Int]
  /// What both dossiers have alike.
  private let common: [ReviewEntry]
  /// What stands for each change before it is applied and after.
  private let versions: [(before: [ReviewEntry], after: [ReviewEntry])]

  /// Prepares to mix two dossiers.
  ///
  /// - Parameter isWhole: Whether all of the dossier is there, what cannot bear on the conclusions as it
  ///   is after the changes.
  init(_ old: [ReviewEntry], _ changes: [EntryChange], _ reach: Reach, isWhole: Bool = false) {
    relevant = changes.indices.filter { index in
      let change = changes[index]
      if !change.declared.isEmpty { return !change.declared.isDisjoint(with: reach.ids) }
      return change.old.map { reach.places[0].contains($0.place) } ?? false
        || change.new.map { reach.places[1].contains($0.place) } ?? false
    }
    let changed = Set(changes.compactMap { $0.old?.place })
    let part = Part(reach: reach, isWhole: isWhole)
    common = old.filter { !changed.contains($0.place) }.compactMap { part.kept($0, side: 0) }
    let isRelevant = Set(relevant)
    versions = changes.indices.map { index in
      let change = changes[index]
      let after = part.version(change, isApplied: true)
      if isRelevant.contains(index) { return (part.version(change, isApplied: false), after) }
      let fixed = isWhole ? after : part.version(change, isApplied: false)
      return (fixed, fixed)
    }
  }

  /// The dossier with some changes applied; nil where it has an error.
  func dossier(applying applied: [Int]) -> Dossier? {
    let isApplied = Set(applied)
    let changed = versions.indices.flatMap { index in
      isApplied.contains(index) ? versions[index].after : versions[index].before
    }
    return Dossier.check(
      (common + changed).map { SyntaxFile(text: $0.source, entries: [$0.entry]) }
    ).dossier
  }

  /// What of the two dossiers is there.
  private struct Part {
    let reach: Reach
    let isWhole: Bool

    /// What stands for a change, applied or not.
    func version(_ change: EntryChange, isApplied: Bool) -> [ReviewEntry] {
      let side = isApplied ? 1 : 0
      let own = isApplied ? change.new : change.old
      if let own { return [kept(own, side: side)].compactMap(\.self) }
      guard let other = isApplied ? change.old : change.new, other.declared != nil else {
        return []
      }
      let named = other.keeping { if case .memberOf = $0 { false } else { true } }
      return [kept(named, side: 1 - side)].compactMap(\.self)
    }

    /// An entry as it is there; nil where it is not.
    func kept(_ entry: ReviewEntry, side: Int) -> ReviewEntry? {
      switch entry.entry.kind {
      case .statement: isWhole || reach.places[side].contains(entry.place) ? entry : nil
      case .guarantee(let name, _, _):
        // What it needs would need to be declared in turn.
        isWhole || reach.conclusions.contains(.guarantee(name.value))
          ? entry : entry.keeping { _ in false }
      case .source, .actor, .factor: entry
      default: nil
      }
    }
  }
}
