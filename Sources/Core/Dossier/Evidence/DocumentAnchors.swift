/// Where the passages that were found stood and stand, and what that says of those that were not.
///
/// Of a passage that is nowhere nothing is left but the numbers it had. What is around it may have been
/// found, though. The passages that kept their order divide the document into stretches; where a
/// stretch has as many paragraphs as before, what is not found in it was changed; where it has fewer,
/// so many are gone. It is the reading with the fewest edits, and is told as such.
struct DocumentAnchors {
  /// What became of a paragraph.
  enum Fate: Hashable {
    /// It is this one now.
    case kept(Int)
    /// Its words have changed: it is this one now, or one of these.
    case changed(ClosedRange<Int>)
    /// It is gone.
    case vanished
    /// It may be changed or gone.
    case unknown
  }

  /// Old numbers to new ones.
  private let found: [Int: Int]
  /// The old numbers that are looked for in vain.
  private let lost: Set<Int>
  /// Old and new numbers that kept their order, with a beginning before the first paragraph.
  private let inOrder: [(old: Int, new: Int)]
  private let count: Int

  /// - Parameters:
  ///   - found: the paragraphs that were found: the old number, and the new one.
  ///   - lost: the paragraphs of passages that were not.
  ///   - count: how many paragraphs the document has now.
  init(found: [(old: Int, new: Int)], lost: [Int], count: Int) {
    let known = Dictionary(found.map { ($0.old, $0.new) }) { first, _ in first }
    self.found = known
    self.lost = Set(lost).subtracting(known.keys)
    self.count = count
    inOrder =
      [(0, 0)] + Self.longestInOrder(known.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  /// What became of the paragraph that had a number.
  func fate(of number: Int) -> Fate {
    if let here = found[number] { return .kept(here) }
    guard let index = inOrder.lastIndex(where: { $0.old < number }) else { return .unknown }
    let (before, after) = (inOrder[index], inOrder[safe: index + 1])
    let taken = Set(found.values)
    let room = (before.new + 1..<(after?.new ?? count + 1)).filter { !taken.contains($0) }
    guard let first = room.first, let last = room.last else { return .vanished }
    guard let after else {
      let likely = number - before.old + before.new
      return room.contains(likely) ? .changed(likely...likely) : .unknown
    }
    let old = (before.old + 1..<after.old).filter { found[$0] == nil }
    let gone = old.count - room.count
    if gone == 0, let place = old.firstIndex(of: number) {
      return .changed(room[place]...room[place])
    }
    if gone < 0 { return .changed(first...last) }
    return gone >= old.count(where: { lost.contains($0) }) ? .vanished : .unknown
  }

  /// The paragraphs found next to a number, before and after it: where one would look for it.
  func neighbours(of number: Int) -> (before: (old: Int, new: Int)?, after: (old: Int, new: Int)?) {
    let before = inOrder.last { $0.old < number && $0.old > 0 }
    return (before, inOrder.first { $0.old > number })
  }

  /// The longest part of some pairs whose new numbers go up; the first of those as long.
  private static func longestInOrder(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // For each length the pair that ends a part of it with the lowest number, and what comes before.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let length = ends.firstIndex { pairs[$0].new >= pair.new } ?? ends.count
      previous[index] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(index) } else { ends[length] = index }
    }
    var longest: [(old: Int, new: Int)] = []
    var next = ends.last
    while let index = next {
      longest.append(pairs[index])
      next = previous[index]
    }
    return longest.reversed()
  }
}

extension Array {
  /// The element, where there is one.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
