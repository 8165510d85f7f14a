/// An input, a tally, or the opposite of one; or a constant.
///
/// Inputs and tallies are numbered together, inputs first. Packed, since programs are made of these
/// and are made anew for many worlds.
struct Operand: Hashable {
  /// Twice the number, and one more for the opposite; negative for a constant.
  var code: Int32

  init(code: Int32) { self.code = code }
  /// An input or a tally.
  init(number: Int) { code = Int32(number) << 1 }

  static let yes = Operand(code: -1)
  static let no = Operand(code: -2)
  static let open = Operand(code: -3)

  /// The constant of a verdict.
  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .yes: .yes
      case .no: .no
      case .open: .open
      }
  }

  /// The verdict of a constant; nil for any other.
  var verdict: Verdict? {
    switch self {
    case .yes: .yes
    case .no: .no
    case .open: .open
    default: nil
    }
  }

  @inline(__always) var isConstant: Bool { code < 0 }
  /// The number of the input or tally.
  @inline(__always) var number: Int { Int(code >> 1) }
  /// 1 where it is the opposite that counts, else 0.
  @inline(__always) var sign: Int32 { code & 1 }

  /// The operand, or its opposite where the sign is 1.
  @inline(__always) func signed(_ sign: Int32) -> Operand {
    if code >= 0 { return Operand(code: code ^ sign) }
    return sign == 0 || self == .open ? self : Operand(code: -3 - code)
  }

  static prefix func ! (operand: Operand) -> Operand { operand.signed(1) }
}
