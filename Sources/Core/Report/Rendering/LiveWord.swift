/// Which words readers of Markdown make links or mentions of though nothing in them is markup: no escape
/// holds that back, only code does.
///
/// - Addresses: GitHub's extended autolinks (`https://…`, `www.…`, `a@b.c`).
/// - References of GitHub, GitLab and their kind: `#1`, `owner/repo#1`, `GH-1`, `GL-1`, `!1`, `$1`, `%1`,
///   `&1`, `~label`, `[epic:1]`, `@name`, and the digest of a commit, from seven hex digits on.
/// - What GitLab carries out at the start of a line: `/close`.
enum LiveWord {
  /// Whether a word, which has no spaces, is one.
  static func isLive(_ word: String) -> Bool {
    let bytes = word.utf8.map { 0x41...0x5A ~= $0 ? $0 + 0x20 : $0 }
    let isAddress = contains("://", bytes) || contains("www.", bytes)
    return isAddress || isCommand(bytes) || hasReference(bytes) || hasDigest(bytes)
  }

  private static func contains(_ needle: StaticString, _ bytes: [UInt8]) -> Bool {
    needle.withUTF8Buffer { needle in
      bytes.indices.contains { bytes[$0...].starts(with: needle) }
    }
  }

  private static func isCommand(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == UInt8(ascii: "/") && isLetter(bytes[1])
  }

  /// Whether a sign of a reference stands before what it may refer to.
  private static func hasReference(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "@"): if bytes.count > 1 { return true }
      case UInt8(ascii: "#"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"):
        if ASCII.isDigit(next) { return true }
      case UInt8(ascii: "%"), UInt8(ascii: "~"):
        if ASCII.isDigit(next) || isLetter(next) || next == ASCII.quote { return true }
      case UInt8(ascii: "*"):
        if bytes[index...].starts(with: "*iteration:".utf8) { return true }
      case UInt8(ascii: "-"):
        let before = bytes[..<index].suffix(2)
        if ASCII.isDigit(next), before == [0x67, 0x68] || before == [0x67, 0x6C] { return true }
      case UInt8(ascii: "["):
        let name = bytes[(index + 1)...].prefix { isLetter($0) || $0 == UInt8(ascii: "_") }
        if !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":") {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Whether seven or more hex digits stand together, with one that is no letter: fewer name no commit,
  /// and letters alone are words (`acceded`).
  private static func hasDigest(_ bytes: [UInt8]) -> Bool {
    bytes.split { !ASCII.isDigit($0) && !isLetter($0) }.contains { run in
      run.count >= 7 && run.contains(where: ASCII.isDigit)
        && run.allSatisfy { ASCII.isDigit($0) || 0x61...0x66 ~= $0 }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
}
