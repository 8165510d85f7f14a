import ParleyCore

/// One entry that two dossiers do not have alike.
struct EntryChange {
  /// The entry in the old dossier; nil where it was added.
  var old: ReviewEntry?
  /// The entry in the new dossier; nil where it was removed.
  var new: ReviewEntry?

  /// What was done to it.
  var kind: Kind { old == nil ? .added : new == nil ? .removed : .edited }

  /// What can be done to an entry.
  enum Kind: String, CaseIterable { case added, removed, edited }

  /// Whether a statement was changed, or else a declaration or a waiver.
  var isStatement: Bool { (new ?? old)?.isStatement ?? false }

  /// The ids that it declares, on either side.
  var declared: Set<String> { Set([old?.declared, new?.declared].compactMap(\.self)) }

  /// Where it stands, in the new dossier if it is there.
  fileprivate var place: (String, Int, Int) {
    let place = new?.place ?? old?.place ?? Place(file: "", line: 0)
    return (place.file, place.line, new == nil ? 0 : 1)
  }
}

extension EntryChange {
  /// The entries that two dossiers do not have alike, in order of place.
  ///
  /// Equal entries are one, wherever they stand. Of the others a removed and an added one are one that
  /// was edited where they declare the same id, or are statements with the same head, or else about the
  /// same on the same day, or else about the same in the same source, or else of the same day and
  /// passage.
  static func all(from old: [ReviewEntry], to new: [ReviewEntry]) -> [EntryChange] {
    var removed = missing(old, in: new)
    var added = missing(new, in: old)
    var changes: [EntryChange] = []
    for key in [ReviewEntry.declarationKey, \.headKey, \.dayKey, \.sourceKey, \.passageKey] {
      pair(&removed, &added, by: key, into: &changes)
    }
    changes += removed.map { EntryChange(old: $0, new: nil) }
    changes += added.map { EntryChange(old: nil, new: $0) }
    return changes.sorted { $0.place < $1.place }
  }

  /// The entries that others have fewer of.
  private static func missing(_ entries: [ReviewEntry], in others: [ReviewEntry]) -> [ReviewEntry] {
    var left = Dictionary(grouping: others, by: \.text).mapValues(\.count)
    return entries.filter { entry in
      guard let count = left[entry.text], count > 0 else { return true }
      left[entry.text] = count - 1
      return false
    }
  }

  private static func pair(
    _ removed: inout [ReviewEntry], _ added: inout [ReviewEntry],
    by key: KeyPath<ReviewEntry, String?>, into changes: inout [EntryChange]
  ) {
    for old in removed {
      guard let wanted = old[keyPath: key],
        let match = added.firstIndex(where: { $0[keyPath: key] == wanted }),
        let index = removed.firstIndex(where: { $0.place == old.place })
      else { continue }
      changes.append(EntryChange(old: old, new: added.remove(at: match)))
      removed.remove(at: index)
    }
  }
}

extension ReviewEntry {
  fileprivate static var declarationKey: KeyPath<ReviewEntry, String?> { \.declarationID }

  /// What it declares, or waives.
  fileprivate var declarationID: String? {
    if case .waive(let check, let subject, _, _) = entry.kind {
      return "waive \(check.value) \(Printer().print(subject))"
    }
    return declared
  }

  fileprivate var headKey: String? { isStatement ? head : nil }

  fileprivate var dayKey: String? {
    guard case .statement(let date, let claim) = entry.kind else { return nil }
    return "\(date.value) \(claim.about)"
  }

  fileprivate var sourceKey: String? {
    guard case .statement(_, let claim) = entry.kind, let source = citations.first?.source else {
      return nil
    }
    return "\(source.value) \(claim.about)"
  }

  fileprivate var passageKey: String? {
    guard case .statement(let date, _) = entry.kind, let passage = citations.first,
      let source = passage.source, !passage.paragraphs.isEmpty
    else { return nil }
    return "\(date.value) \(source.value) \(passage.paragraphs)"
  }

  private var citations: [CitationSyntax] {
    entry.details.compactMap {
      if case .citation(let citation) = $0.kind { citation } else { nil }
    }
  }
}

extension ClaimSyntax {
  /// What it is about, whatever it says of it.
  fileprivate var about: String {
    switch self {
    case .position(let subjects, _, let role, let guarantee, _):
      "position \(subjects.map(\.value)) \(role) \(guarantee.value)"
    case .group(_, let group, _, let role, let guarantee, _):
      "group \(group.value) \(role) \(guarantee.value)"
    case .requirement(let guarantee, _, _): "need \(guarantee.value)"
    case .fact(let factor, _, _): "fact \(factor.value)"
    case .event(let subjects, _, _): "event \(subjects.map(\.value))"
    case .urging(let subjects, _, let role, let guarantee):
      "urging \(subjects.map(\.value)) \(role) \(guarantee.value)"
    case .consequence(let guarantee, _): "consequence \(guarantee.value)"
    case .character(let guarantee, _): "character \(guarantee.value)"
    }
  }
}
