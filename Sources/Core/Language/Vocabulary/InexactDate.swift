/// A date as a document lets one know it: a year, a month or a day, perhaps approximate or uncertain.
///
/// The notation is a part of the Extended Date/Time Format (ISO 8601-2:2019, level 1): `2025`,
/// `2025-06`, `2025-06-02`, each optionally with `~` (approximate), `?` (uncertain) or `%` (both).
/// Where one day is needed the date is its last possible one, qualifiers ignored, except after
/// `from`, which takes the first.
public struct InexactDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public var year: Int
  /// The month, where known.
  public var month: Int?
  /// The day of the month, where known.
  public var day: Int?
  /// What qualifies it.
  public var qualifier: Qualifier?

  /// How a date is qualified.
  public enum Qualifier: Character, Sendable {
    /// `~`: about then.
    case approximate = "~"
    /// `?`: perhaps then.
    case uncertain = "?"
    /// `%`: both.
    case approximateAndUncertain = "%"
  }

  /// Creates the date that a text spells, or nil where it spells none or one that does not exist.
  public init?(_ text: some StringProtocol) {
    var text = Substring(text)
    if let last = text.last, let qualifier = Qualifier(rawValue: last) {
      self.qualifier = qualifier
      text.removeLast()
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, widths).allSatisfy({ isDigits($0, count: $1) }),
      let year = Int(parts[0]), year >= 1
    else { return nil }
    self.year = year
    if parts.count > 1 {
      guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      self.month = month
      if parts.count > 2 {
        guard let day = Int(parts[2]), day >= 1, day <= Day.count(inMonth: month, of: year) else {
          return nil
        }
        self.day = day
      }
    }
  }

  /// An exact day.
  public init(_ day: Day) {
    let (year, month, dayOfMonth) = day.calendar
    self.year = year
    self.month = month
    self.day = dayOfMonth
  }

  /// Puts together a date, which must exist.
  init(year: Int, month: Int?, day: Int?, qualifier: Qualifier? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.qualifier = qualifier
  }

  /// The first day it can be.
  public var firstDay: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day it can be: the day it counts as.
  public var lastDay: Day {
    let month = month ?? 12
    return Day(year: year, month: month, day: day ?? Day.count(inMonth: month, of: year))
  }
}

extension InexactDate {
  private static let qualifiers: [Qualifier] = [
    .approximate, .uncertain, .approximateAndUncertain,
  ]

  /// The date in one number, from which ``init(_:)`` makes it again; never 0.
  var packed: UInt32 {
    let qualifier = qualifier.flatMap { Self.qualifiers.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return UInt32(((year * 16 + (month ?? 0)) * 32 + (day ?? 0)) * 4 + qualifier)
  }

  /// The date that was packed into a number.
  init(_ packed: UInt32) {
    let qualifier = Int(packed % 4)
    let day = Int(packed / 4 % 32)
    let month = Int(packed / 128 % 16)
    self.init(
      year: Int(packed / 2_048), month: month == 0 ? nil : month, day: day == 0 ? nil : day,
      qualifier: qualifier == 0 ? nil : Self.qualifiers[qualifier - 1])
  }
}

extension InexactDate: CustomStringConvertible {
  /// As it is written in a dossier.
  public var description: String {
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    if let qualifier { text.append(qualifier.rawValue) }
    return text
  }
}

private func isDigits(_ text: Substring, count: Int) -> Bool {
  text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
}
