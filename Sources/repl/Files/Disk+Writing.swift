import ParleyCore
import SystemPackage

extension Disk {
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    try write(
      files.map {
        OutgoingFile(
          $0.path, $0.before, $0.after.map { AnySequence(CollectionOfOne($0)) }, link: $0.link)
      })
  }

  /// Writes one file that comes in pieces, each of which may be made when its turn has come.
  func write(
    pieces: some Sequence<[UInt8]>, to path: String, from before: FileWrite.Before,
    link: FileWrite.Link
  ) throws(Diagnostic) {
    try write([OutgoingFile(path, before, AnySequence(pieces), link: link)])
  }

  /// Writes a file whole or not at all, whatever is there.
  func write(_ text: String, to path: String) throws(Diagnostic) {
    try write([FileWrite(path, from: .anything, to: Array(text.utf8))])
  }

  /// A file that is replaced keeps its permissions, owner and group. What is there and no plain file, a
  /// device or a pipe, is written to as it is: it must not be replaced. Where a file is reached twice, what
  /// comes last is written.
  private func write(_ files: [OutgoingFile]) throws(Diagnostic) {
    for file in files { try checkPlace(file.path) }
    if rights.writes == .scratch { return try scratch?.write(files) ?? () }
    var replacements: [Replacement] = []
    for file in files {
      let target = try target(of: file)
      if Folder.isPassedOn(target), case .anything = file.before {
        try attempt(.unwritable, file.path) { try pass(file.pieces, to: target) }
        continue
      }
      replacements.removeAll { PathKey($0.target) == PathKey(target) }
      replacements.append(Replacement(file, target))
    }
    guard !replacements.isEmpty else { return }
    let locks = try lock(parentsOf: replacements)
    defer { withExtendedLifetime(locks) {} }
    try carryOut(&replacements)
  }

  /// The name that a file takes.
  ///
  /// - Throws: An `unwritable` diagnostic where a link leads out of the folder that it has to stay in, be it
  ///   since the file was read.
  private func target(of file: OutgoingFile) throws(Diagnostic) -> String {
    try attempt(.unwritable, file.path) {
      guard case .followed(let folder) = file.link else {
        return try Folder.ownTarget(of: file.path)
      }
      let target = try Folder.target(of: file.path)
      if let folder, !Folder.ownPlace(of: target).isWithin(Folder.resolved(folder)) {
        throw Folder.outside(file.path, .unwritable)
      }
      return target
    }
  }

  private func pass(_ pieces: AnySequence<[UInt8]>?, to target: String) throws {
    let file = try FileDescriptor.open(FilePath(target), .writeOnly)
    try file.closeAfter { for piece in pieces ?? AnySequence([]) { try file.writeAll(piece) } }
  }

  /// Stages all files, and gives them their names only when all are on the disk; where one cannot have its
  /// own, the others give theirs up again.
  private func carryOut(_ files: inout [Replacement]) throws(Diagnostic) {
    var done = 0
    do throws(Diagnostic) {
      for index in files.indices {
        try checkLeave(to: files[index].target, files[index].path)
        try attempt(.unwritable, files[index].path) { try files[index].stage() }
      }
      for index in files.indices {
        try attempt(.unwritable, files[index].path) { try files[index].takeName() }
        done += 1
      }
      for folder in Set(files.map(\.folder)) {
        try attempt(.unwritable, folder) { try Folder.flush(folder: folder) }
      }
    } catch {
      for file in files[..<done].reversed() { file.giveNameUp() }
      for file in files { file.clean() }
      throw error
    }
    for file in files { file.clean() }
  }

  // MARK: Locks

  func lock(_ folder: String) throws(Diagnostic) -> AnyObject? {
    rights.writes == .everywhere ? try FolderLock(folder) : nil
  }

  /// Locks the folders that files are in, always in the same order, so that no two wait for each other;
  /// and takes away what an earlier run left there when it was killed: under the lock nothing but that can
  /// have such a name.
  private func lock(parentsOf files: [Replacement]) throws(Diagnostic) -> [FolderLock] {
    var folders: [FileIdentity: String] = [:]
    for file in files {
      if let identity = FileIdentity(file.folder) { folders[identity] = file.folder }
    }
    var locks: [FolderLock] = []
    for (_, folder) in folders.sorted(by: { $0.key < $1.key }) {
      guard let lock = try FolderLock(folder) else { continue }
      locks.append(lock)
      TemporaryName.removeStale(in: folder)
    }
    return locks
  }
}
