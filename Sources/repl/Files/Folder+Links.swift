import CFiles
import ParleyCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Links, and the places that paths lead to.
extension Folder {
  /// The file that a path leads to through links, so that writing replaces it and not the link. The
  /// file itself need not be there yet. A pipe or a device stays as it was named: what `/dev/stdout` links to
  /// need have no name.
  ///
  /// - Throws: An `Errno` where the links go round in a circle.
  static func target(of path: String) throws -> String {
    if kind(of: path) == .other { return path }
    var path = path
    for _ in 0..<40 {
      guard let next = link(at: path) else { return path }
      path = next.hasPrefix("/") ? next : parent(of: path) + next
    }
    throw Errno.tooManySymbolicLinkLevels
  }

  /// The folder that a path's last part is in, with the `/` at its end; empty for the current one.
  static func parent(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }

  /// Whether a path is led out by a link: a file out of its own folder, or whatever a relative path names
  /// out of the folder where its words part from the one that we stand in. Then the name, which may have
  /// come with a stranger's other files, does not say what would be read.
  static func leadsOut(_ path: String) -> Bool { placeInside(path) == nil }

  /// The one name of what a path leads to; nil where a link leads it out. It is found once: a moment later
  /// the path may lead elsewhere, and what was asked of it would be of something else.
  static func placeInside(_ path: String) -> String? {
    let place = resolvedToBe(path)
    return isLed(path, outTo: place) ? nil : place
  }

  private static func isLed(_ path: String, outTo place: String) -> Bool {
    // Only a link as its last part leads a path out of the folder that this part is in.
    if kind(of: place) == .file, !place.isWithin(folder(of: path)) { return true }
    guard !path.hasPrefix("/") else { return false }
    let start = current.split(separator: "/")
    var parts = start
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let common = zip(start, parts).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return !place.isWithin("/" + start[..<common].joined(separator: "/"))
  }

  /// The one name of the folder that a path's last part is in.
  private static func folder(of path: String) -> String {
    let parent = String(parent(of: path))
    return resolved(parent.isEmpty ? "." : parent)
  }

  /// The one name of the place that a path's last part itself has, where that is a link as well.
  static func ownPlace(of path: String) -> String {
    let name = path.dropFirst(parent(of: path).count)
    let folder = folder(of: path)
    return (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  /// What a link says; nil where there is no link.
  static func link(at path: String) -> String? {
    let text = [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, readlink(path, start, buffer.count))
    }
    guard !text.isEmpty else { return nil }
    return String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The one name of what a path leads to, however it is reached; the path itself where nothing is.
  static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The same, and where nothing is there yet, what it would be in its folder; a link that leads nowhere
  /// is followed, too.
  static func resolvedToBe(_ path: String) -> String {
    if let pointer = realpath(path, nil) {
      defer { free(pointer) }
      return String(cString: pointer)
    }
    guard errno != ELOOP, let path = try? target(of: path) else { return path }
    let parent = String(parent(of: path))
    let name = path.dropFirst(parent.count)
    // The folder one stands in may be gone.
    guard !name.isEmpty, name != "..", name != "." else { return path }
    let folder =
      parent == "/" ? parent : resolvedToBe(parent.isEmpty ? "." : String(parent.dropLast()))
    return (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  /// The one name of an open file or folder; nil where the system does not tell.
  static func place(of file: FileDescriptor) -> String? {
    let text = [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      let isKnown = cfiles_place(file.rawValue, start, UInt(buffer.count)) == 0
      count = isKnown ? Int(strlen(start)) : 0
    }
    return text.isEmpty
      ? nil : String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether something has a name: a file, a folder, or a link, wherever that leads.
  static func isThere(_ path: String) -> Bool { link(at: path) != nil || kind(of: path) != nil }

  /// The file that a chosen name stands for: its own, even where a link has it, for whoever put that there
  /// does not choose what is written. The system's own are followed, where links stand for devices.
  ///
  /// - Throws: An `Errno` where the system's links go round in a circle.
  static func ownTarget(of path: String) throws -> String {
    isOfSystem(path) ? try target(of: path) : path
  }

  /// Whether what is written goes to what has this name as it is: a device or a pipe, which must not be
  /// replaced. A link to one gives way like any other, unless it is the system's: `/dev/stdout`.
  static func isPassedOn(_ target: String) -> Bool {
    kind(of: target) == .other && (link(at: target) == nil || isOfSystem(target))
  }

  private static func isOfSystem(_ path: String) -> Bool {
    path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  /// What is wrong with a path that a link leads elsewhere.
  static func outside(_ path: String, _ id: DiagnosticID = .unreadable) -> Diagnostic {
    Diagnostic(
      id, "'\(path)' is a link that leads out of the folder",
      expected: "a link to what is below the folder, or the file itself")
  }
}
