import SystemPackage

/// One entry on one line of a file: how history and journal are written.
///
/// `\n` stands for a newline, `\t` for a tab, `\\` for a backslash, `\u{1B}` for any other control
/// character; the rest is plain UTF-8, so that the files can be read and searched.
enum EntryLine {
  /// An entry as a line, without the newline at its end.
  static func written(_ entry: String) -> String {
    entry.unicodeScalars.reduce(into: "") { line, scalar in
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        line += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: line.unicodeScalars.append(scalar)
      }
    }
  }

  /// The entry a line stands for; nil where the line is damaged.
  static func read(_ line: some Collection<UInt8>) -> String? {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    guard text.utf8.contains(UInt8(ascii: "\\")) else {
      return text.isEmpty || text.utf8.contains(0) ? nil : text
    }
    var entry = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar != "\\" {
        entry.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": entry.append("\\")
      case "n": entry.append("\n")
      case "t": entry.append("\t")
      case "u":
        guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
          let value = UInt32(String(rest[..<end]), radix: 16), value != 0,
          let control = Unicode.Scalar(value)
        else { return nil }
        entry.append(control)
        rest = rest[rest.index(after: end)...]
      default: return nil
      }
    }
    return String(entry)
  }

  /// The entries in a file's bytes. A damaged line is passed over; so is a last one without its
  /// newline, which was never written to its end.
  static func all(in bytes: [UInt8]) -> [String] {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    return bytes[..<end].split(separator: UInt8(ascii: "\n")).compactMap { read($0) }
  }

  /// Appends an entry as one write, so that those of two sessions do not mix. What a full disk
  /// allowed only in part is taken back.
  static func append(_ entry: String, to file: FileDescriptor) throws {
    let stat = try file.stat()
    var bytes = Array((written(entry) + "\n").utf8)
    if stat.type == .regular && stat.size > 0 {
      // After a crash in the midst of a line, the next must not be glued to its half.
      var last: UInt8 = 0
      _ = try withUnsafeMutableBytes(of: &last) {
        try file.read(fromAbsoluteOffset: stat.size - 1, into: $0)
      }
      if last != UInt8(ascii: "\n") { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    }
    do {
      let count = try bytes.withUnsafeBytes { try file.write($0) }
      if count < bytes.count { throw Errno.noSpace }
    } catch {
      try? file.resize(to: stat.size)
      throw error
    }
  }
}
