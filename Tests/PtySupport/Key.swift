/// A key as xterm and its kin send it.
public struct Key: Sendable {
  let bytes: String

  public static let enter = Key(bytes: "\r")
  public static let tab = Key(bytes: "\t")
  public static let escape = Key(bytes: "\u{1B}")
  public static let backspace = Key(bytes: "\u{7F}")
  public static let delete = Key(bytes: "\u{1B}[3~")
  public static let up = Key(bytes: "\u{1B}[A")
  public static let down = Key(bytes: "\u{1B}[B")
  public static let right = Key(bytes: "\u{1B}[C")
  public static let left = Key(bytes: "\u{1B}[D")
  public static let home = Key(bytes: "\u{1B}[H")
  public static let end = Key(bytes: "\u{1B}[F")
  public static let pageUp = Key(bytes: "\u{1B}[5~")
  public static let pageDown = Key(bytes: "\u{1B}[6~")
  public static let controlRight = Key(bytes: "\u{1B}[1;5C")
  public static let controlLeft = Key(bytes: "\u{1B}[1;5D")
  public static let f5 = Key(bytes: "\u{1B}[15~")

  /// Control and a letter.
  public static func control(_ letter: Unicode.Scalar) -> Key {
    Key(bytes: String(Unicode.Scalar(UInt8(letter.value & 0x1F))))
  }

  /// Alt and another key.
  public static func alt(_ key: Key) -> Key { Key(bytes: "\u{1B}" + key.bytes) }
}
