import SystemPackage

/// Where text goes. Not buffered beyond one write, so that what was said before a crash was said.
struct Stream {
  let descriptor: FileDescriptor

  /// Writes a text; a reader that has gone, as in `parley brief | head`, is no error.
  ///
  /// - Returns: Whether it could be written.
  @discardableResult
  func write(_ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    do {
      try descriptor.writeAll(text.utf8)
      return true
    } catch {
      return (error as? Errno) == .brokenPipe
    }
  }
}

let standardOutput = Stream(descriptor: .standardOutput)
let standardError = Stream(descriptor: .standardError)
