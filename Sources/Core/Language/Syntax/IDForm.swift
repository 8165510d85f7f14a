/// The form of an id, and the words that cannot be one.
public enum IDForm {
  /// An id's length in bytes is at most this.
  public static let longest = 64

  /// The words that are keywords wherever they stand.
  public static let reserved: Set<String> = [
    "and", "or", "not", "if", "unless", "at", "least", "all", "any", "most", "of", "providing",
    "open", "is", "account", "silence", "known", "unnamed",
  ]

  /// Whether bytes have the form `[a-z][a-z0-9]*(-[a-z0-9]+)*` and are not too many. A reserved word
  /// has the form, too.
  public static func matches(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, ASCII.isLowercase(first), bytes.count <= longest else {
      return false
    }
    var afterHyphen = false
    for byte in bytes {
      if byte == ASCII.hyphen {
        if afterHyphen { return false }
        afterHyphen = true
      } else if ASCII.isLowercase(byte) || ASCII.isDigit(byte) {
        afterHyphen = false
      } else {
        return false
      }
    }
    return !afterHyphen
  }

  /// What a word that is no id may have been meant to be: `Troop_Force` gives `troop-force`.
  static func repaired(_ word: String) -> String? {
    guard word.utf8.count <= longest else { return nil }
    var parts: [String] = []
    for part in word.lowercased().split(whereSeparator: { !$0.isASCII || !isPart($0) }) {
      parts.append(String(part))
    }
    let id = parts.joined(separator: "-")
    return matches(id.utf8) && !reserved.contains(id) ? id : nil
  }

  private static func isPart(_ character: Character) -> Bool {
    character.utf8.allSatisfy { ASCII.isLowercase($0) || ASCII.isDigit($0) }
  }
}
