/// What could stand where the cursor is.
package struct Completion: Equatable, Sendable {
  /// Where the text that a candidate replaces begins, in Unicode scalars; it ends at the cursor.
  package var start: Int
  /// What could replace it, in any order.
  package var candidates: [String]

  /// Creates a completion.
  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}
