/// A file of a dossier that is not what it was.
struct FileDifference {
  /// How it is not.
  enum Kind: String { case changed, new, gone }

  /// Its path within the dossier's folder.
  var name: String
  var kind: Kind
  /// Where its entries have come to stand: those that are gone, on no line.
  var moves: [Place: Place] = [:]

  /// The files in which a dossier differs from what it was, in the order of their paths.
  static func all(from old: [WrittenFile], to new: [WrittenFile]) -> [FileDifference] {
    let before = Dictionary(old.map { (PathKey($0.name), $0) }) { first, _ in first }
    let after = Set(new.map { PathKey($0.name) })
    let kept = new.compactMap { file -> FileDifference? in
      guard let earlier = before[PathKey(file.name)] else {
        return FileDifference(name: file.name, kind: .new)
      }
      guard earlier.bytes != file.bytes else { return nil }
      return FileDifference(name: file.name, kind: .changed, moves: moves(from: earlier, to: file))
    }
    let gone = old.filter { !after.contains(PathKey($0.name)) }
      .map { FileDifference(name: $0.name, kind: .gone) }
    return (kept + gone).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// From line to line, by what stands there: of entries that are alike, in their order.
  private static func moves(from old: WrittenFile, to new: WrittenFile) -> [Place: Place] {
    var lines = Dictionary(grouping: new.entries, by: \.canonicalText)
      .mapValues { $0.map(\.range.line)[...] }
    var moves: [Place: Place] = [:]
    for entry in old.entries {
      let line = lines[entry.canonicalText]?.popFirst() ?? 0
      moves[Place(file: old.name, line: entry.range.line)] = Place(file: old.name, line: line)
    }
    return moves
  }
}
