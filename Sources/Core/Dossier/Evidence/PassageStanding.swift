/// How a cited passage stands to the document.
enum PassageStanding: Hashable {
  /// No paragraph is cited.
  case none
  /// It stands where it is cited.
  case asCited
  /// The document has changed, and the citation has no fingerprint to find the passage by.
  case unproven
  /// The document has no paragraphs of these numbers.
  case missing([Int])
  /// What stands there is something else; the passage of the fingerprint has these numbers now.
  case moved([Int])
  /// The document has changed, and the words of the fingerprint stand in more than one place, or are
  /// those of more than one passage: which is which cannot be said. These are the places, in order.
  case ambiguous([[Int]])
  /// What stands there is something else, and the passage of the fingerprint is nowhere.
  case lost
  /// The same, as far as there was time to look: it is nowhere in so few pieces.
  case notFound(inPieces: Int)
}

extension PassageStanding {
  /// Looks for a passage in a document.
  ///
  /// - Parameters:
  ///   - ranges: the paragraphs cited, in the order they are cited in.
  ///   - isChanged: whether the document is another than the one that was cited.
  ///   - effort: what searches have spent before; this one is added.
  init(
    _ ranges: [ClosedRange<Int>], fingerprint: String?, in document: Document, isChanged: Bool,
    effort: SearchEffort = SearchEffort()
  ) {
    let last = document.paragraphs.count
    let numbers = ranges.flatMap { Array($0) }
    guard !numbers.isEmpty else {
      self = fingerprint == nil ? .none : .lost
      return
    }
    let here = document.passage(numbers)
    guard let fingerprint else {
      self = here == nil ? .missing(numbers.filter { $0 > last }) : isChanged ? .unproven : .asCited
      return
    }
    if let here, Fingerprint.of(here) == fingerprint {
      // In another copy, words that stand twice may be here what was there.
      let places = isChanged ? document.places(alike: numbers) : [numbers]
      self = places.count > 1 ? .ambiguous(places) : .asCited
      return
    }
    var search = PassageSearch(document, effort: effort.allowance)
    switch search.find(fingerprint, citedAs: numbers) {
    case .found(let now):
      let places = document.places(alike: now)
      self = places.count > 1 ? .ambiguous(places) : .moved(now)
    case .nowhere: self = .lost
    case .notFound(let pieces): self = .notFound(inPieces: pieces)
    }
    effort.spend(search.spent)
    if here == nil, !isChanged, self == .lost { self = .missing(numbers.filter { $0 > last }) }
  }
}

extension Document {
  /// Where the words of a passage stand: its own paragraphs and, where a run of them stands elsewhere word
  /// for word, the passage with that run in its place; a few at most, in the order of their first number.
  fileprivate func places(alike numbers: [Int]) -> [[Int]] {
    var places = [numbers]
    var start = 0
    for run in ranges(numbers) {
      let words = plain[(run.lowerBound - 1)..<run.upperBound]
      for first in plain.indices.dropLast(run.count - 1) where places.count < 8 {
        guard first + 1 != run.lowerBound, plain[first] == words.first,
          plain[first..<(first + run.count)].elementsEqual(words)
        else { continue }
        var place = numbers
        place.replaceSubrange(start..<(start + run.count), with: (first + 1)...(first + run.count))
        places.append(place)
      }
      start += run.count
    }
    return places.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Numbers as the language writes them: `8-10, 15`. Only what goes up one by one is a range.
func paragraphWords(_ numbers: [Int]) -> String {
  ranges(numbers).map(\.written)
    .joined(separator: ", ")
}

/// Numbers in their order as ranges, each as long as can be.
func ranges(_ numbers: [Int]) -> [ClosedRange<Int>] {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound + 1 == number {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return ranges
}
