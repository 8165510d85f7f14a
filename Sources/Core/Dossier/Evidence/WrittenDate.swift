/// Dates as articles write them.
enum WrittenDate {
  /// The days that the one date in a short text may be; nil where there is none, or more than one.
  ///
  /// Known are `2031-05-03`, `3 May 2031`, `May 3, 2031` (English months, whole or in three letters),
  /// and `03.05.2031` or `3/5/2031`, which is two days where either number may be the month.
  static func days(in text: String) -> [Day]? {
    let words = NameFinder.words(text)
    var found: [[Day]] = []
    for index in words.indices.dropLast(2) {
      let (first, second, third) = (words[index], words[index + 1], words[index + 2])
      if let year = year(first), let month = number(second), let day = number(third) {
        found.append([self.day(year, month, day)].compactMap(\.self))
      } else if let year = year(third) {
        if let day = ordinal(first), let month = month(second) {
          found.append([self.day(year, month, day)].compactMap(\.self))
        } else if let month = month(first), let day = ordinal(second) {
          found.append([self.day(year, month, day)].compactMap(\.self))
        } else if let one = number(first), let other = number(second) {
          let days = [day(year, other, one), day(year, one, other)].compactMap(\.self)
          found.append(one == other ? Array(days.prefix(1)) : days)
        }
      }
    }
    found.removeAll(where: \.isEmpty)
    return found.count == 1 ? found[0] : nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    guard (1...12).contains(month), day >= 1, day <= Day.count(inMonth: month, of: year) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? number(word) : nil
  }

  private static func number(_ word: String) -> Int? {
    word.utf8.allSatisfy(ASCII.isDigit) && word.utf8.count <= 4 ? Int(word) : nil
  }

  /// `3` or `3rd`.
  private static func ordinal(_ word: String) -> Int? {
    let ending = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    return number(ending ? String(word.dropLast(2)) : word)
  }

  private static func month(_ word: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard word.utf8.count >= 3 else { return nil }
    let known = word == "sept" ? "sep" : word
    return months.firstIndex { $0 == known || $0.prefix(3) == known }.map { $0 + 1 }
  }
}
