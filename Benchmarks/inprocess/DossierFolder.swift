import ParleyCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of a dossier's folder, to read alone.
struct DossierFolder: FileAccess {
  func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(.unreadable, "cannot read '\(path)'")
    }
    return [UInt8](bytes)
  }

  func dossierFiles(in folder: String) throws(Diagnostic) -> [String] {
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw Diagnostic(.unreadable, "cannot read '\(folder)'")
    }
    return paths.filter { $0.hasSuffix(".parley") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  func confined(to paths: [String]) -> any FileAccess { self }
  func write(_ files: [FileWrite]) throws(Diagnostic) {
    throw Diagnostic(.unwritable, "nothing is written here")
  }
}
