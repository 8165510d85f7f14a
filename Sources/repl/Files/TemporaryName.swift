import ParleyCore

/// The names of what is written beside a file until it takes the file's name: hidden, so that no dossier
/// takes the half for a part of it, and not to be guessed, so that nobody can put a link there before.
enum TemporaryName {
  private static let start = ".parley-"
  private static let end = ".part"
  private static let digits = 32

  /// A new name.
  static func new() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<digits).map { _ in
      String(UInt8.random(in: 0..<16, using: &generator), radix: 16)
    }
    return start + digits.joined() + end
  }

  /// Takes away what has such a name in a folder. To be called under the folder's lock, which everybody
  /// holds who has something there under such a name.
  static func removeStale(in folder: String) {
    for name in (try? Folder.allNames(in: folder.isEmpty ? "." : folder)) ?? [] where fits(name) {
      let path = folder.isEmpty ? name : folder + "/" + name
      if Folder.link(at: path) == nil, Folder.kind(of: path) == .folder {
        Folder.removeTree(path)
      } else {
        Folder.remove(path)
      }
    }
  }

  private static func fits(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let middle = name.dropFirst(start.count).dropLast(end.count)
    return middle.count == digits && middle.allSatisfy { $0.isHexDigit && $0.isASCII }
  }
}
