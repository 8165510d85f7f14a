import ParleyCore
import Testing

struct DateTests {
  @Test func everyDayOfFourCenturiesComesBackFromItsNumber() {
    var day = Day(year: 1899, month: 12, day: 31)
    for year in 1900...2300 {
      for month in 1...12 {
        for dayOfMonth in 1...Day.count(inMonth: month, of: year) {
          let next = Day(year: year, month: month, day: dayOfMonth)
          #expect(next.number == day.number + 1)
          #expect(next.calendar == (year, month, dayOfMonth))
          day = next
        }
      }
    }
  }

  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-06~", "2025-06-01", "2025-06-30"), ("2025-09-03?", "2025-09-03", "2025-09-03"),
    ("1900-02%", "1900-02-01", "1900-02-28"),
  ])
  func aDateHasAFirstAndALastPossibleDay(text: String, first: String, last: String) throws {
    let date = try #require(InexactDate(text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.description == text)
  }

  @Test(arguments: [
    "", "25", "2025-", "2025-13", "2025-00", "2025-02-30", "2025-6-1", "2025-06-02x", "0000",
    "2025-06-02-01", "２０２５", "+025", "2025~~", "2025-0~6",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(InexactDate(text) == nil)
  }
}
