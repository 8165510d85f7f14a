import ParleyCore
import SystemPackage

/// One revision of a git repository: the names of all its files, and their bytes as they are asked for.
struct Revision: Sendable {
  /// What stands before the colon of its paths: what it was called by, or the commit's own name where
  /// that has a colon in it.
  let name: String
  private let folder: String
  /// The repository's own folder.
  private let top: String
  private let files: [PathKey: File]
  /// The paths of the folders.
  private let folders: [PathKey: String]

  private struct File: Sendable {
    var path: String
    var isLink: Bool
    var object: String
  }

  /// What a path leads to.
  enum Target: Equatable {
    case file(String)
    case folder(String)
  }

  /// Finds a revision of the repository that a folder is in.
  ///
  /// - Throws: `no-git`, `not-a-repository`, `unknown-revision` or `git-failed`.
  init(_ name: String, of folder: String) throws(Diagnostic) {
    self.folder = folder
    top = Self.line(try Self.git(folder, ["rev-parse", "--show-toplevel"]).output)
    let found =
      name.hasPrefix("-")
      ? nil : try Self.ask(folder, ["rev-parse", "--verify", "--quiet", name + "^{commit}"])
    let commit = found.map { Self.line($0.output) } ?? ""
    // Of '^main' git gives the commit as well, with the sign before it: all but that commit.
    guard found?.status == 0, commit.utf8.first != UInt8(ascii: "^") else {
      throw Diagnostic(
        .unknownRevision, "there is no revision '\(name)'",
        expected: "a branch, a tag or a commit of the repository that '\(folder)' is in")
    }
    self.name = name.contains(":") ? commit : name
    let listing = try Self.git(folder, ["ls-tree", "-r", "-z", "--full-tree", commit])
    var files: [PathKey: File] = [:]
    var folders = [PathKey(""): ""]
    for record in listing.output.split(separator: 0) {
      // MODE TYPE OBJECT<tab>PATH
      guard let tab = record.firstIndex(of: 0x09) else { continue }
      let head = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ")
      let path = String(decoding: record[record.index(after: tab)...], as: UTF8.self)
      guard head.count == 3 else { continue }
      files[PathKey(path)] = File(path: path, isLink: head[0] == "120000", object: String(head[2]))
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.updateValue(String(rest), forKey: PathKey(rest)) == nil else { break }
      }
    }
    self.files = files
    self.folders = folders
  }

  // MARK: Paths

  /// Where something on the disk is in the repository, empty for the repository's own folder; nil where
  /// it is elsewhere.
  func path(of path: String) -> String? {
    let absolute = path.hasPrefix("/") ? path : Folder.current + "/" + path
    var parts: [Substring] = []
    for part in Folder.resolved(absolute).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let top = top.split(separator: "/")
    return parts.starts(with: top) ? parts.dropFirst(top.count).joined(separator: "/") : nil
  }

  /// What a path within the repository leads to, links followed; nil where it leads nowhere, or out of
  /// the repository.
  func target(of path: String) throws(Diagnostic) -> Target? {
    var waiting = path.split(separator: "/").reversed().map(String.init)
    var reached: [String] = []
    var links = 0
    while let part = waiting.popLast() {
      if part == "." { continue }
      if part == ".." {
        guard reached.popLast() != nil else { return nil }
        continue
      }
      reached.append(part)
      guard let file = files[PathKey(reached.joined(separator: "/"))], file.isLink else { continue }
      links += 1
      let link = String(decoding: try bytes(of: file), as: UTF8.self)
      guard links <= 40, !link.hasPrefix("/") else { return nil }
      reached.removeLast()
      waiting += link.split(separator: "/").reversed().map(String.init)
    }
    let found = reached.joined(separator: "/")
    if folders[PathKey(found)] != nil { return .folder(found) }
    return files[PathKey(found)] == nil ? nil : .file(found)
  }

  /// The bytes of a file that a path leads to; nil where it leads to none.
  func bytes(at path: String) throws(Diagnostic) -> [UInt8]? {
    guard case .file(let found)? = try target(of: path), let file = files[PathKey(found)] else {
      return nil
    }
    return try bytes(of: file)
  }

  /// The names of what is in a folder, sorted.
  func names(in folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var known: Set<PathKey> = []
    return (files.values.map(\.path) + Array(folders.values)).compactMap { path in
      guard path.utf8.starts(with: prefix.utf8), path.utf8.count > prefix.utf8.count else {
        return nil
      }
      let rest = path.utf8.dropFirst(prefix.utf8.count).prefix { $0 != UInt8(ascii: "/") }
      return known.insert(PathKey(Substring(rest))).inserted ? String(Substring(rest)) : nil
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func bytes(of file: File) throws(Diagnostic) -> [UInt8] {
    try Self.git(folder, ["cat-file", "blob", file.object]).output
  }

  // MARK: git

  /// What git is told beside its arguments. A repository may come from anybody, and its settings name
  /// programs to run: git is to read what is there, fetch nothing that is not, and change nothing.
  private static let environment = [
    // In one language, for what it says is looked at; and without questions, since nobody may be there.
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0",
    // An object that is missing from a partial clone would be fetched, by the program that its settings
    // name. Git before 2.44 knows only the second: no protocol at all.
    "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_OPTIONAL_LOCKS": "0",
  ]

  private static func ask(_ folder: String, _ arguments: [String]) throws(Diagnostic)
    -> Subprocess.Result
  {
    let git = Subprocess(name: "git", environment: environment)
    do throws(Errno) {
      // A monitor of the file system is a program that settings name, too.
      return try git.run(["-c", "core.fsmonitor=false", "-C", folder] + arguments)
    } catch {
      if error == .noSuchFileOrDirectory {
        throw Diagnostic(
          .noGit, "the program 'git' was not found", expected: "git on the PATH, to read a revision"
        )
      }
      throw Diagnostic(.gitFailed, "cannot run 'git': \(error.description.lowercasedFirst)")
    }
  }

  private static func git(_ folder: String, _ arguments: [String]) throws(Diagnostic)
    -> Subprocess.Result
  {
    let result = try ask(folder, arguments)
    if result.status == 0 { return result }
    if result.errors.contains("not a git repository") {
      throw Diagnostic(
        .notARepository, "'\(folder)' is in no git repository",
        expected: "a folder of a repository, or two folders without --git")
    }
    let said = result.errors.split(separator: "\n").first.map(String.init) ?? "no reason given"
    throw Diagnostic(.gitFailed, "'git \(arguments[0])' ended with \(result.status): \(said)")
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
