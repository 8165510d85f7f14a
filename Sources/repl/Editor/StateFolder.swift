package import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where Parley keeps what it must find again: history, journals, progress in lessons.
///
/// After the XDG Base Directory Specification: `$XDG_STATE_HOME/parley`, where the variable must be
/// an absolute path, or else `~/.local/state/parley`.
package enum StateFolder {
  /// The folder's path; nil where the user has no home. It need not exist.
  package static func path(environment: Environment = .process) -> FilePath? {
    if let state = environment["XDG_STATE_HOME"].map({ FilePath($0) }), state.isAbsolute {
      return state.appending("parley")
    }
    guard let home = environment["HOME"].map({ FilePath($0) }), home.isAbsolute else { return nil }
    return home.appending(".local").appending("state").appending("parley")
  }

  /// Makes the folder and those above it, open to nobody else.
  package static func make(_ path: FilePath) throws {
    if (try? path.stat())?.type == .directory { return }
    let parent = path.removingLastComponent()
    if !parent.isEmpty && parent != path { try make(parent) }
    let status = path.withPlatformString { mkdir($0, 0o700) }
    if status != 0 && errno != EEXIST { throw Errno(rawValue: errno) }
  }
}
