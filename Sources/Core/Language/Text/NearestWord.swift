/// Finds the known word that a mistyped one was most likely meant to be, for "did you mean".
public enum NearestWord {
  /// Words longer than this many bytes get no suggestion: nobody mistypes them by accident, and the
  /// cost of comparing stays bounded whatever the input.
  static let longest = 64

  /// The candidate nearest to a word, or nil where none is near.
  ///
  /// Near means: equal but for case, else at most one edit in three letters, and one in a word of
  /// three or four, by Damerau-Levenshtein distance in its restricted form (insert, delete, replace,
  /// swap neighbours), else a candidate that the word, of three letters or more, is the beginning
  /// of. Of several equally near, the first.
  public static func to(_ word: String, among candidates: some Sequence<String>) -> String? {
    guard !word.isEmpty, word.utf8.count <= longest else { return nil }
    let target = folded(word)
    var best: (word: String, distance: Int)?
    var completion: String?
    for candidate in candidates where candidate != word && candidate.utf8.count <= longest {
      let bytes = folded(candidate)
      let cutoff = min(best.map { $0.distance - 1 } ?? .max, max(1, max(target.count, 3) / 3))
      if let distance = distance(target, bytes, atMost: cutoff),
        distance * 2 < max(target.count, bytes.count)
      {
        best = (candidate, distance)
        if distance == 0 { break }
      }
      if completion == nil, target.count >= 3, bytes.starts(with: target) { completion = candidate }
    }
    return best?.word ?? completion
  }

  /// The restricted Damerau-Levenshtein distance of two words, or nil where it is above a limit.
  static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var row = last
    for i in 0..<left.count {
      row[0] = i + 1
      var smallest = row[0]
      for j in 0..<right.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row[j + 1] = cost
        smallest = min(smallest, cost)
      }
      if smallest > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }

  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
