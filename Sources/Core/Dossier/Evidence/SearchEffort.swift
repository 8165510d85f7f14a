/// What the searches for passages in one run may digest, in bytes.
///
/// A passage that is nowhere is looked for in more and more pieces, and that has no end that anybody would
/// wait for. So each search is given up at a limit, and once all of them have come to another one, those
/// that follow get what looking for a passage as a whole takes in an article, and no more.
final class SearchEffort {
  /// What one search may digest.
  static let ofOne = 16 << 20
  /// What all may digest before the rest are kept short.
  static let ofAll = 256 << 20
  /// What one may digest from then on.
  static let ofTheRest = 1 << 20

  private let ofOne: Int
  private var left: Int

  init(ofOne: Int = SearchEffort.ofOne, ofAll: Int = SearchEffort.ofAll) {
    self.ofOne = ofOne
    left = ofAll
  }

  /// What the next search may digest.
  var allowance: Int { max(min(ofOne, left), Self.ofTheRest) }

  /// Takes note of what a search has digested.
  func spend(_ bytes: Int) { left -= min(bytes, left) }
}
