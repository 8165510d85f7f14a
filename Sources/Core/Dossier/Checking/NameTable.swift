/// What each id stands for, found by its bytes: looking an id up in a file's text makes no string.
struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var names: [(range: Range<Int>, subject: Subject)] = []
  /// A name's place in the list, or -1; found from the hash on, a name that is taken leads to the next.
  private var slots: [Int]

  init(_ subjects: [String: Subject]) {
    var size = 16
    while size < 2 * subjects.count { size *= 2 }
    slots = Array(repeating: -1, count: size)
    names.reserveCapacity(subjects.count)
    for (name, subject) in subjects {
      let first = bytes.count
      bytes += name.utf8
      names.append((first..<bytes.count, subject))
    }
    bytes.withUnsafeBufferPointer { buffer in
      let cursor = ByteCursor(buffer, in: SourceRange(0, buffer.count, line: 1))
      for index in names.indices {
        var slot = Int(truncatingIfNeeded: cursor.hash(names[index].range)) & (size - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = index
      }
    }
  }

  /// What the id in a stretch of a text stands for.
  func subject(_ range: Range<Int>, in text: ByteCursor) -> Subject? {
    var slot = Int(truncatingIfNeeded: text.hash(range)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let name = names[slots[slot]]
      if text.isEqual(range, bytes, name.range) { return name.subject }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
