import ParleyCore
import ParleyPlugins
import Testing

/// What is told where there are far more positions than a page can hold: the counts, the latest, how many
/// more there are, and what shows them. What programs read is never abridged.
struct ManyPositionsTests {
  /// Two states on 150 guarantees, one later each day: alike on two of three, apart on the others; and a
  /// third on as many that nobody else speaks of.
  private static let dossier: String = {
    let count = 150
    let guarantees = (1...count).map { "guarantee g-\($0) other \"G \($0)\"" }
    let statements = (1...count).map { number in
      let day = "20\(30 + number / 28)-01-\(10 + number % 28 / 2)"
      return """
        \(day) a supports g-\(number)
          in s
        \(day) b \(number % 3 == 0 ? "opposes" : "supports") g-\(number)
          in s
        """
    }
    return """
      source s "S"
      actor a state "Alba"
      actor b state "Borea"
      actor c state "Caria"

      """ + (guarantees + statements).joined(separator: "\n")
        + "\n2030-01-01 c opposes g-1\n  in s\n"
  }()

  private func told(_ line: String, as format: Format = .text) throws -> String {
    var bench = try Workbench(Self.dossier)
    return bench.type(line, as: format, width: 10_000)
  }

  @Test func aComparisonCountsAndTellsTheLatest() throws {
    let told = try told("compare a b")
    #expect(
      told.contains(
        "Alba and Borea stand apart on 50 of the 150 positions documented of both: g-150, "))
    #expect(told.contains("stand alike on 100 of the 150 positions documented of both: "))
    #expect(told.contains(" and 30 more. [s]"))
    #expect(told.contains("These are the latest. 90 more rows: parley -f csv compare a b."))
    #expect(told.contains("- 80 more positions: parley -f json compare a b."))
    #expect(told.split(separator: "\n").count < 220)
  }

  @Test(arguments: [Format.markdown, .html])
  func everyPageIsAbridged(format: Format) throws {
    let page = try told("compare a b", as: format)
    #expect(page.contains("90 more rows"))
    #expect(page.contains("g-150") && !page.contains("g-2<") && !page.contains("`g-2`"))
  }

  @Test func programsGetEverything() throws {
    #expect(try told("compare a b", as: .csv).split(separator: "\r\n").count == 151)
    let json = try told("compare a b", as: .json)
    #expect(json.components(separatedBy: "\"relation\":\"divergence\"") == 50)
    #expect(json.components(separatedBy: "\"relation\":\"agreement\"") == 100)
    #expect(try told("audit only single-source", as: .csv).split(separator: "\r\n").count == 302)
  }

  @Test func positionsAreCountedWhereNoMatrixWouldBeRead() throws {
    let told = try told("positions")
    #expect(told.contains("150 guarantees are too many for a matrix; these are the counts."))
    #expect(told.contains("\nb      Borea  100       50          0          0\n"))
    #expect(!told.contains("Legend"))
    // One actor's, and one guarantee's, are listed whole.
    #expect(try self.told("positions a").split(separator: "\n").count > 150)
  }

  @Test func listsInBriefsSayHowMuchTheyLeaveOut() throws {
    let brief = try told("brief b")
    #expect(brief.contains("Borea is for: g-1, ") && brief.contains(" and 80 more; against: g-3, "))
    #expect(brief.contains(" and 30 more."))
    #expect(try told("brief c").contains("g-21 and 129 more. That is open"))
    #expect(try told("drift a").contains("- 130 more positions: positions a.\n"))
    #expect(
      try told("audit a only single-source").contains(
        "50 more findings: parley -f csv audit a only single-source."))
    #expect(try told("guarantees").contains("\ng-1 "))
  }

  @Test func aLongTimelineShowsItsEnd() throws {
    let statements = (0..<1_100).map { number in
      "20\(30 + number / 100)-01-01 a \(number % 2 == 0 ? "supports" : "opposes") g-\(number % 7)\n  in s\n"
    }
    let guarantees = (0..<7).map { "guarantee g-\($0) other \"G\"\n" }
    var bench = try Workbench(
      "source s \"S\"\nactor a state \"Alba\"\n" + (guarantees + statements).joined())
    let told = bench.type("timeline a", width: 10_000)
    #expect(
      told.contains(
        "These are the latest 1000; 100 before them: parley -f csv timeline a, or to DATE"))
    #expect(!told.contains("\n2030-01-01") && told.contains("\n2040-01-01"))
    #expect(bench.type("timeline a", as: .csv).contains("2030-01-01"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(separatedBy part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
