/// What could stand where the cursor is.
package struct Completion: Equatable, Sendable {
  /// Where the text that a candidate replaces begins, in Unicode scalars; it ends at the cursor.
  package var start: Int
  /// What could replace it, in any order.
  package var candidates: [Candidate]

  /// One thing that could stand there.
  package struct Candidate: Hashable, Sendable {
    /// What is put into the line.
    package var text: String
    /// What is said of it beside it, if anything.
    package var gloss: String?

    /// Creates a candidate.
    package init(_ text: String, gloss: String? = nil) {
      self.text = text
      self.gloss = gloss
    }
  }

  /// Creates a completion.
  package init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }
}
