/// Dossiers made at random, from a seed, out of positions, needs, facts and recorded claims: to hold
/// reports to what must be true of all of them.
struct RandomPositions {
  /// Where the choices come from.
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  static let actors = ["a", "b", "c", "club"]
  static let guarantees = ["force", "shield"]
  static let factors = ["truce", "attack"]

  /// The text of a dossier.
  mutating func dossier() -> String {
    let statements = (0..<(3 + number(14))).map { _ in statement() }
    return Self.cast + statements.joined(separator: "\n") + "\n"
  }

  /// Something to put in force, or nothing.
  mutating func setup() -> [String] {
    let all = [
      "assume a supports force", "assume b opposes providing shield", "assume truce = full",
      "assume silence is no", "distrust s-1", "trust reliability C or better", "assume not shield",
      "as of 2025-06-01", "2025-05-01 c rejects force", "assume a force is neither",
    ]
    return (0..<number(3)).map { _ in one(all) }
  }

  private static let cast = """
    source s-1 "One"
      published 2025-09-01
      reliability B
    source s-2 "Two"
      published 2025-09-02
    actor a state "Alba"
      member of club
    actor b state "Borea"
    actor c state "Caria"
    actor club coalition "Club"
      size 3~
    actor m person "Mara"
      speaks for a as "Premier"
    actor n person "Nilo"
      speaks for a rank 2
    guarantee force force "Force"
      needs truce >= limited
    guarantee shield backstop "Shield"
      triggered by attack
    factor truce "Truce"
      levels none, limited, full
      lasts 90 days
    factor attack "Attack"

    """

  private mutating func statement() -> String {
    let day = "2025-0\(1 + number(8))-1\(number(4))" + one(["", "", "~", "?"])
    let claim = claim()
    let isOfA = claim.hasPrefix("a ") && !claim.contains(" with ") && !claim.contains(" urges ")
    let voice = one(isOfA ? ["", "  by m\n", "  by n\n", "  according to b\n"] : [""])
    let credibility = one(["", " credibility \(1 + number(6))"])
    let second = one(["", "", "  in s-2 para 2\n"])
    return "\(day) \(claim)\n\(voice)  in s-1 para \(1 + number(9))\(credibility)\n\(second)"
      + one(["", "  reason \"why\"\n", "  \"Gist.\"\n"])
  }

  private mutating func claim() -> String {
    let actor = one(Self.actors)
    let other = one(["a", "b", "c"].filter { $0 != actor })
    let role = one(["", "providing "])
    let guarantee = one(Self.guarantees)
    let verb = one(["proposes", "supports", "considers", "opposes", "rejects"])
    switch number(14) {
    case 0: return "\(actor) cooperates with \(other)"
    case 1: return "\(actor) urges \(other) \(role)\(guarantee)"
    case 2: return "some of club support \(role)\(guarantee)"
    case 3: return "\(guarantee) leads to attack"
    case 4: return "\(guarantee) is \"a thing\""
    case 5: return "\(guarantee) \(one(["needs", "does not need"])) \(expression())"
    case 6:
      return one(["attack", "not attack", "truce = limited", "truce = full until 2025-08-20"])
    case 7...9:
      return "\(actor) \(verb) \(role)\(guarantee) \(one(["if", "also if"])) \(expression())"
    case 10: return "\(actor) \(verb) \(role)\(guarantee) unless \(expression())"
    default: return "\(actor) \(verb) \(role)\(guarantee)"
    }
  }

  private mutating func expression() -> String {
    let atoms = [
      "truce = full", "truce >= limited", "attack", "shield", "force", "b supports providing force",
      "a opposes shield", "any of club support force", "not attack",
    ]
    return one([
      one(atoms), one(atoms), "\(one(atoms)) and \(one(atoms))", "\(one(atoms)) or attack",
    ])
  }

  private mutating func one<Item>(_ items: [Item]) -> Item { items[number(items.count)] }

  private mutating func number(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
