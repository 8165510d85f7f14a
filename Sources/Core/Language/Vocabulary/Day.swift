/// One calendar day of the proleptic Gregorian calendar, as a count of days from 0000-03-01.
///
/// Days compare and subtract as numbers; the conversion is the well-known era arithmetic, which needs
/// no table and no clock.
public struct Day: Hashable, Comparable, Sendable {
  /// The number of days since 0000-03-01.
  public let number: Int

  /// Creates a day from its number.
  public init(number: Int) { self.number = number }

  /// Creates a day from a calendar date, which must exist.
  public init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let monthIndex = (month + 9) % 12
    number =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthIndex + 2) / 5 + day - 1
  }

  /// The calendar date.
  public var calendar: (year: Int, month: Int, day: Int) {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// How many days a month has.
  public static func count(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether this day comes before another.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2025-09-03`.
  public var description: String {
    let (year, month, day) = calendar
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }
}

/// A whole number with leading zeros up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
