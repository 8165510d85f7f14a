/// Looks in a document for a passage of which nothing is known but its fingerprint and the numbers its
/// paragraphs had.
///
/// The passage is tried whole first, moved up or down by the same number of paragraphs; then in two
/// pieces, each moved by itself; then in three, and so on, until every paragraph has been tried by
/// itself. A passage without gaps that is nowhere as a whole is also tried over more or fewer paragraphs,
/// for its lines may have been broken anew. Of places with as few pieces the nearest is taken: each piece as near as can be to where it
/// was (the first), or to how far the piece before it moved; the lower one of two as near.
struct PassageSearch {
  let document: Document
  /// How many bytes may still be digested.
  private var effort: Int
  private let allowance: Int
  /// How many bytes have been digested.
  var spent: Int { allowance - effort }
  private var plain: [[UInt8]] { document.plain }

  /// - Parameter effort: How many bytes are digested before the search gives up.
  init(_ document: Document, effort: Int = SearchEffort.ofOne) {
    self.document = document
    self.effort = effort
    allowance = effort
  }

  /// What a search came to.
  enum Outcome: Hashable {
    /// The paragraphs are these now, in the order of those that were cited; as many, unless its lines
    /// were broken anew.
    case found([Int])
    /// It is nowhere.
    case nowhere
    /// It is nowhere in so few pieces; there was no time for more.
    case notFound(inPieces: Int)
  }

  /// Looks for a passage.
  mutating func find(_ fingerprint: String, citedAs numbers: [Int]) -> Outcome {
    guard !numbers.isEmpty else { return .nowhere }
    for pieces in 1...numbers.count {
      var found: [Int] = []
      if place(numbers[...], in: pieces, after: 0, isFirst: true, SHA256(), fingerprint, &found) {
        return .found(found)
      }
      if pieces == 1, let stretch = stretch(fingerprint, citedAs: numbers) {
        return .found(stretch)
      }
      if effort <= 0 {
        return pieces == 1 ? .notFound(inPieces: 0) : .notFound(inPieces: pieces - 1)
      }
    }
    return .nowhere
  }

  /// The stretch of paragraphs, of any number up to 16 for each that was cited, that has a fingerprint;
  /// the nearest to where the passage began.
  private mutating func stretch(_ fingerprint: String, citedAs numbers: [Int]) -> [Int]? {
    guard ranges(numbers).count == 1 else { return nil }
    // A quarter of what is left, so that a passage in pieces is still looked for.
    let reserve = effort - effort / 4
    for start in nearest(to: numbers[0]) {
      var digest = SHA256()
      let longest = min(16 * numbers.count, CitationSyntax.mostParagraphs)
      for end in start...min(start + longest - 1, plain.count) {
        guard effort - reserve > plain[end - 1].count else { return nil }
        effort -= plain[end - 1].count + 1
        Fingerprint.add(plain[end - 1], isFirst: end == start, to: &digest)
        if Fingerprint.of(digest) == fingerprint { return Array(start...end) }
      }
    }
    return nil
  }

  /// Places what is left of a passage in so many pieces, and says whether the fingerprint came out.
  private mutating func place(
    _ numbers: ArraySlice<Int>, in pieces: Int, after shift: Int, isFirst: Bool, _ digest: SHA256,
    _ fingerprint: String, _ found: inout [Int]
  ) -> Bool {
    guard let first = numbers.first else { return false }
    let known = found.count
    for start in nearest(to: first + shift) where isFirst || start != first + shift {
      var digest = digest
      for (index, number) in zip(numbers.indices, numbers) {
        let (here, overflow) = number.addingReportingOverflow(start - first)
        guard !overflow, (1...plain.count).contains(here) else { break }
        let bytes = plain[here - 1]
        guard effort > bytes.count else {
          effort = 0
          break
        }
        effort -= bytes.count + 1
        Fingerprint.add(bytes, isFirst: found.isEmpty, to: &digest)
        found.append(here)
        let rest = numbers[(index + 1)...]
        if rest.isEmpty {
          if pieces == 1, Fingerprint.of(digest) == fingerprint { return true }
        } else if pieces > 1, rest.count >= pieces - 1,
          place(
            rest, in: pieces - 1, after: start - first, isFirst: false, digest, fingerprint, &found)
        {
          return true
        }
      }
      found.removeSubrange(known...)
      if effort <= 0 { return false }
    }
    return false
  }

  /// The numbers of all paragraphs, the nearest to one first, the lower of two as near.
  private func nearest(to number: Int) -> [Int] {
    let middle = min(max(number, 1), plain.count)
    var order = [middle]
    order.reserveCapacity(plain.count)
    for distance in 1..<max(plain.count, 2) {
      if middle - distance >= 1 { order.append(middle - distance) }
      if middle + distance <= plain.count { order.append(middle + distance) }
    }
    return order
  }
}
