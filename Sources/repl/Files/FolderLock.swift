import ParleyCore
import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lock on a folder, which everything takes that writes into it: held as long as this lives.
///
/// It is advisory (`flock`, on the folder itself, so that nothing is left behind), and this process's as a
/// whole: what already holds a folder may take it again.
final class FolderLock: Sendable {
  private struct Held {
    var descriptor: FileDescriptor
    var count: Int
  }
  private static let held = Mutex<[FileIdentity: Held]>([:])
  /// How long another is waited for, in steps of 20 milliseconds.
  private static let patience = 500

  private let identity: FileIdentity

  /// Takes the lock; nil where the system has none for this folder.
  ///
  /// - Throws: An `unwritable` diagnostic where another keeps it for ten seconds.
  init?(_ folder: String) throws(Diagnostic) {
    let folder = folder.isEmpty ? "." : folder
    guard let identity = FileIdentity(folder) else { return nil }
    self.identity = identity
    for _ in 0..<Self.patience {
      switch Self.take(identity, folder) {
      case true?: return
      case nil: return nil
      case false?: Folder.sleep(milliseconds: 20)
      }
    }
    throw Diagnostic(
      .unwritable, "another program is writing into the folder '\(folder)'",
      expected: "it to end, and then the same again")
  }

  deinit {
    Self.held.withLock { held in
      guard var own = held[identity] else { return }
      own.count -= 1
      if own.count == 0 { try? own.descriptor.close() }
      held[identity] = own.count == 0 ? nil : own
    }
  }

  /// False where another has it, nil where nobody can.
  private static func take(_ identity: FileIdentity, _ folder: String) -> Bool? {
    held.withLock { held in
      if held[identity] != nil {
        held[identity]?.count += 1
        return true
      }
      guard
        let descriptor = try? FileDescriptor.open(
          FilePath(folder), .readOnly, options: [.directory, .closeOnExec])
      else { return nil }
      if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 {
        held[identity] = Held(descriptor: descriptor, count: 1)
        return true
      }
      let isTaken = errno == EWOULDBLOCK || errno == EINTR
      try? descriptor.close()
      return isTaken ? false : nil
    }
  }
}
