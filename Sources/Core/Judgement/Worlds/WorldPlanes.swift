/// The verdicts of all worlds: in which the result is yes and in which no, block by block.
///
/// Different threads write different blocks.
final class WorldPlanes: @unchecked Sendable {
  private let blocks: Int
  private let space: WorldSpace
  private let words: Int
  private let yes: UnsafeMutablePointer<UInt64>
  private let no: UnsafeMutablePointer<UInt64>
  private let mask: [UInt64]

  init(blocks: Int, space: WorldSpace) {
    self.blocks = blocks
    self.space = space
    words = space.blockWords
    mask = space.mask
    yes = .allocate(capacity: blocks * words)
    no = .allocate(capacity: blocks * words)
    yes.initialize(repeating: 0, count: blocks * words)
    no.initialize(repeating: 0, count: blocks * words)
  }

  deinit {
    yes.deallocate()
    no.deallocate()
  }

  /// Where the yes plane of a block begins.
  func yes(_ block: Int) -> UnsafeMutablePointer<UInt64> { yes + block * words }
  /// Where its no plane begins.
  func no(_ block: Int) -> UnsafeMutablePointer<UInt64> { no + block * words }

  /// Gives all worlds of some blocks one verdict.
  func fill(_ blocks: Range<Int>, _ verdict: Verdict) {
    let count = blocks.count * words
    yes(blocks.lowerBound).update(repeating: verdict == .yes ? .max : 0, count: count)
    no(blocks.lowerBound).update(repeating: verdict == .no ? .max : 0, count: count)
  }

  /// In how many worlds the result is yes, and in how many no.
  var counts: (yes: Int, no: Int) {
    var counts = (yes: 0, no: 0)
    for block in 0..<blocks {
      for word in 0..<words {
        counts.yes += (yes[block * words + word] & mask[word]).nonzeroBitCount
        counts.no += (no[block * words + word] & mask[word]).nonzeroBitCount
      }
    }
    return counts
  }

  /// The values of all levers in the first world of a verdict, yes or no; nil where there is none.
  func first(_ verdict: Verdict) -> [Int]? {
    let plane = verdict == .yes ? yes : no
    for place in 0..<blocks * words {
      let bits = plane[place] & mask[place % words]
      if bits != 0 { return values(place / words, place % words * 64 + bits.trailingZeroBitCount) }
    }
    return nil
  }

  private func values(_ block: Int, _ world: Int) -> [Int] {
    var values = [Int](repeating: 0, count: space.counts.count)
    var rest = world
    for lever in space.inner {
      values[lever] = rest % space.counts[lever]
      rest /= space.counts[lever]
    }
    rest = block
    for lever in space.outer.reversed() {
      values[lever] = rest % space.counts[lever]
      rest /= space.counts[lever]
    }
    return values
  }

  // MARK: What decides

  /// In how many worlds another value of a lever alone gives another verdict.
  func deciding(_ lever: Int) -> Int {
    if let depth = space.outer.firstIndex(of: lever) { return decidingOuter(depth) }
    if let place = space.inner.firstIndex(of: lever) { return decidingInner(place) }
    return 0
  }

  /// The blocks that differ in an outer lever alone lie a fixed number of blocks apart.
  private func decidingOuter(_ depth: Int) -> Int {
    let values = space.counts[space.outer[depth]]
    let stride = space.outer[(depth + 1)...].reduce(1) { $0 * space.counts[$1] }
    var sum = 0
    for first in Swift.stride(from: 0, to: blocks, by: stride * values) {
      for block in first..<first + stride {
        for word in 0..<words {
          let place = block * words + word
          var differs: UInt64 = 0
          for value in 1..<max(values, 1) {
            let other = place + value * stride * words
            differs |= (yes[place] ^ yes[other]) | (no[place] ^ no[other])
          }
          sum += (differs & mask[word]).nonzeroBitCount
        }
      }
    }
    return sum * values
  }

  /// The worlds of a block that differ in an inner lever alone lie a fixed number of bits apart.
  private func decidingInner(_ place: Int) -> Int {
    let values = space.counts[space.inner[place]]
    let stride = space.stride(of: place)
    let first = space.pattern(of: place, words: words) { $0 == 0 }
    var sum = 0
    for block in 0..<blocks {
      for word in 0..<words where first[word] != 0 {
        var differs: UInt64 = 0
        let (isYes, isNo) = (yes(block)[word], no(block)[word])
        for value in 1..<max(values, 1) {
          differs |= isYes ^ bits(yes(block), word * 64 + value * stride)
          differs |= isNo ^ bits(no(block), word * 64 + value * stride)
        }
        sum += (differs & first[word]).nonzeroBitCount
      }
    }
    return sum * values
  }

  /// The 64 bits of a block's plane from a place on; those beyond its end are 0.
  @inline(__always)
  private func bits(_ plane: UnsafeMutablePointer<UInt64>, _ place: Int) -> UInt64 {
    let (word, shift) = (place / 64, UInt64(place % 64))
    guard word < words else { return 0 }
    let low = plane[word] >> shift
    guard shift > 0, word + 1 < words else { return low }
    return low | plane[word + 1] << (64 - shift)
  }
}
