import ParleyCore
import ParleyTerminal

/// Tests again whenever a file changes that the tests are about, until Ctrl-C.
///
/// Files are looked at twice a second: that needs nothing of the system but `stat`, works on every one,
/// and sees what an editor renames into place.
struct TestWatch {
  private let console: Console
  private let paths: [String]

  init(_ console: Console, _ paths: [String]) {
    self.console = console
    self.paths = paths
  }

  /// Runs the tests, and again after each change. What changes while they run is seen after.
  func run(_ test: () -> ExitStatus) -> ExitStatus {
    let interrupt = Interrupt.watch()
    console.interrupt = interrupt
    var seen: [PathKey: FileStamp?] = [:]
    while !interrupt.isRaised {
      let now = stamps
      if now != seen {
        if !seen.isEmpty { console.write("\n" + String(repeating: "─", count: 40) + "\n\n") }
        seen = now
        _ = test()
        console.write("\nWatching \(counted(now.count, "file")); Ctrl-C ends.\n")
      }
      pause(interrupt)
    }
    return .interrupted
  }

  /// Half a second, or less where somebody interrupts it.
  private func pause(_ interrupt: Interrupt) {
    for _ in 0..<10 where !interrupt.isRaised { Folder.sleep(milliseconds: 50) }
  }

  /// When each file was changed that is tested or that the dossier is read from. Folders are looked
  /// through anew each time, so that a new file is seen; one that is gone is no longer there.
  private var stamps: [PathKey: FileStamp?] {
    var files = TestPaths(paths, on: console.guestDisk()).found.compactMap { found in
      if case .file(let path) = found { path } else { nil }
    }
    if let folder = console.dossierFolder {
      let own = try? Folder.files(below: folder, ending: [".parley"]) { _, _ in }
      files += (own ?? []).map { folder + "/" + $0 }
    }
    // A path that leads nowhere is watched too: it may come to be there.
    return Dictionary(files.map { (PathKey($0), Folder.stamp(of: $0)) }) { first, _ in first }
  }
}
