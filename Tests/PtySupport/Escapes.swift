/// What was written to a terminal without its escape sequences, carriage returns and bells.
public func withoutEscapes(_ bytes: [UInt8]) -> String {
  var stripper = EscapeStripper()
  return String(decoding: stripper.strip(bytes), as: UTF8.self)
}

/// Strips a stream that arrives in pieces, which may end amid a sequence.
struct EscapeStripper {
  private enum State {
    case text, escape, control, character
  }
  private var state = State.text

  mutating func strip(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in bytes {
      switch state {
      case .text:
        if byte == 0x1B {
          state = .escape
        } else if byte != 0x0D && byte != 0x07 {
          plain.append(byte)
        }
      case .escape:
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .character
        default: state = .text
        }
      case .control: if (0x40...0x7E).contains(byte) { state = .text }
      case .character: state = .text
      }
    }
    return plain
  }
}
