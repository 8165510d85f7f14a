import Testing

@testable import ParleyCore

struct NearestWordTests {
  private static let words = [
    "actor", "guarantee", "factor", "and", "or", "supports", "opposes", "troop-force", "is", "of",
  ]

  @Test(arguments: [
    ("actr", "actor"), ("acotr", "actor"), ("Actor", "actor"), ("facter", "factor"),
    ("garantee", "guarantee"), ("gaurentee", "guarantee"), ("adn", "and"), ("suports", "supports"),
    ("support", "supports"), ("troop", "troop-force"), ("guar", "guarantee"), ("OR", "or"),
  ])
  func aMistypedWordFindsTheOneThatWasMeant(word: String, meant: String) {
    #expect(NearestWord.to(word, among: Self.words) == meant)
  }

  @Test(arguments: ["", "xyz", "if", "on", "as", "zelensky", "actor-of-the-year", "é"])
  func aWordFarFromAllFindsNone(word: String) {
    #expect(NearestWord.to(word, among: Self.words) == nil)
  }

  @Test func ofTwoEquallyNearTheFirstIsFound() {
    #expect(NearestWord.to("cast", among: ["cost", "case"]) == "cost")
    #expect(NearestWord.to("cast", among: ["case", "cost"]) == "case")
  }

  @Test func theWordItselfIsNoSuggestion() {
    #expect(NearestWord.to("actor", among: ["actor", "factor"]) == "factor")
  }

  @Test func aHugeWordCostsNothing() {
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(NearestWord.to(huge, among: ["actor", huge + "b"]) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "ca", 3), ("kitten", "sitting", 3),
    ("a", "b", 1),
  ])
  func distancesAreThoseOfTheTextbook(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    #expect(NearestWord.distance(left, right, atMost: 9) == distance)
    #expect(NearestWord.distance(right, left, atMost: 9) == distance)
    #expect(NearestWord.distance(left, right, atMost: distance) == distance)
    #expect(NearestWord.distance(left, right, atMost: distance - 1) == nil)
  }
}
