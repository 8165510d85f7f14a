/// Finds what could stand at the cursor of a line. The cursor is counted in Unicode scalars.
package typealias Completer = (_ line: String, _ cursor: Int) -> Completion

/// What pressing TAB does: decided here, without a terminal, so that it can be tested as a table.
enum CompletionStep: Equatable {
  /// There is nothing to insert, or nothing more before the candidates are asked for.
  case nothing
  /// So many scalars before the cursor give way to a text.
  case insert(replacing: Int, String, isUnique: Bool)
  /// The candidates are listed, sorted.
  case list([Completion.Candidate])

  /// Decides: a unique candidate is inserted with a space after it; of several, what they have in
  /// common; and where that adds nothing, a second TAB lists them.
  init(of completion: Completion, in line: String, at cursor: Int, isRepeated: Bool) {
    let scalars = Array(line.unicodeScalars)
    let cursor = min(max(cursor, 0), scalars.count)
    let start = min(max(completion.start, 0), cursor)
    let typed = String(String.UnicodeScalarView(scalars[start..<cursor]))
    let candidates = Set(completion.candidates).sorted { $0.text < $1.text }
    guard let first = candidates.first?.text else {
      self = .nothing
      return
    }
    if candidates.count == 1 {
      let isFollowedBySpace = cursor < scalars.count && scalars[cursor].properties.isWhitespace
      let insertion = isFollowedBySpace ? first : first + " "
      self = .insert(replacing: cursor - start, insertion, isUnique: true)
      return
    }
    let common = candidates.dropFirst().reduce(first) { commonPrefix($0, $1.text) }
    let extends = common.count > typed.count
    if extends && common.lowercased().hasPrefix(typed.lowercased()) {
      self = .insert(replacing: cursor - start, common, isUnique: false)
    } else {
      self = isRepeated ? .list(candidates) : .nothing
    }
  }
}

/// What two texts both begin with, in whole characters: no accent is parted from its letter.
private func commonPrefix(_ left: String, _ right: String) -> String {
  String(zip(left, right).prefix { $0 == $1 }.map(\.0))
}
