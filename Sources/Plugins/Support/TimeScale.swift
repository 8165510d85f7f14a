import ParleyCore

/// A stretch of days as a strip of columns, on which dates are drawn as the spans they are: `•` for a
/// day, `├──┤` for a month or a year, `(──)` where the date is approximate or uncertain.
struct TimeScale {
  /// The first day.
  let first: Day
  /// The last.
  let last: Day
  private static let width = 24

  /// The scale that some dates need; nil where there are none.
  init?(_ dates: [InexactDate]) {
    guard let first = dates.map(\.firstDay).min(), let last = dates.map(\.lastDay).max() else {
      return nil
    }
    self.first = first
    self.last = last
  }

  /// A date on the strip.
  func drawn(_ date: InexactDate) -> String {
    let (start, end) = (column(date.firstDay), column(date.lastDay))
    let isQualified = date.qualifier != nil
    var cells = Array(repeating: Character("·"), count: Self.width)
    for index in start...end { cells[index] = "─" }
    if start == end {
      cells[start] = date.firstDay == date.lastDay && !isQualified ? "•" : isQualified ? "~" : "│"
    } else {
      cells[start] = isQualified ? "(" : "├"
      cells[end] = isQualified ? ")" : "┤"
    }
    return String(cells)
  }

  private func column(_ day: Day) -> Int {
    let days = last.number - first.number
    return days == 0 ? 0 : (day.number - first.number) * (Self.width - 1) / days
  }
}
