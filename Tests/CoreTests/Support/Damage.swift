@testable import ParleyCore

extension [UInt8] {
  /// Changes a text in one place, so that it is often no longer quite right.
  mutating func damage(_ random: inout SplitMix64) {
    guard !isEmpty else { return }
    let place = random.pick([Int](indices))
    let pieces =
      [
        "\n", "\n\n", " ", "  ", "\t", "\"", "#", " # so", "(", ")", "-", "0", "9", "a", "\\",
        "\r\n",
        "\r", "é", "\u{202E}", "\0", ",", " if ", "\n2025-01-05 ", "\n  by ada\n", "\n  \"more\"\n",
        "\n  in wire para 2\n", "\nfrom wire\n",
      ].map { Array($0.utf8) } + [[0xFF]]
    switch random.pick(Array(0..<3)) {
    case 0: remove(at: place)
    case 1: replaceSubrange(place...place, with: random.pick(pieces))
    default: insert(contentsOf: random.pick(pieces), at: place)
    }
  }
}

extension Dossier.Checked {
  /// What this differs in from another way of checking the same files; nil where in nothing.
  func difference(from other: Dossier.Checked) -> String? {
    if diagnostics != other.diagnostics { return "diagnostics" }
    guard let left = dossier, let right = other.dossier else {
      return (dossier == nil) == (other.dossier == nil) ? nil : "one is a dossier"
    }
    if left.statements != right.statements { return "statements" }
    if left.sources != right.sources || left.actors != right.actors { return "declarations" }
    if left.guarantees != right.guarantees || left.factors != right.factors { return "declared" }
    if left.positions != right.positions || left.facts != right.facts { return "look-ups" }
    if left.requirements != right.requirements || left.waivers != right.waivers { return "needs" }
    if left.requirementsOf != right.requirementsOf || left.membersOf != right.membersOf {
      return "groups"
    }
    if left.json != right.json { return "what is written" }
    return left.newestDay == right.newestDay ? nil : "day"
  }
}
