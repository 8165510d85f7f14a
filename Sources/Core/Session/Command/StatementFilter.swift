/// Which statements to list: all words of a filter must fit.
public struct StatementFilter: Hashable, Sendable {
  /// What a statement must name, every one.
  var subjects: [Subject] = []
  /// The kinds of claim of which it must be one; empty where any is good.
  var kinds: [String] = []
  /// The days on one of which it counts from, every stretch.
  var periods: [Period] = []

  /// What a word of a filter can be.
  static let expected =
    "an id, a kind of claim, a date, or a range such as 2025-03..2025-09"

  /// The filter that every statement fits.
  init() {}

  /// Reads a filter, to the line's end.
  ///
  /// - Throws: What is wrong with the first word that means nothing here.
  init(_ reader: inout CommandParser, _ dossier: Dossier) throws(Diagnostic) {
    var isFirst = true
    while true {
      let hasComma = (!isFirst || !reader.atEnd) && reader.acceptComma()
      isFirst = false
      reader.want(.name(.all))
      reader.want(words: Claim.kindWords)
      reader.want(.date)
      if reader.atEnd, !hasComma { return }
      let word = try reader.nextWord(Self.expected)
      if Claim.kindWords.contains(word.value) {
        kinds.append(word.value)
      } else if let subject = dossier.subject(word.value) {
        subjects.append(subject)
      } else if let period = Period(word.value) {
        guard period.from.map({ from in period.until.map { from <= $0 } ?? true }) ?? true else {
          throw reader.failure(
            .datesReversed, "the range '\(word.value)' ends before it begins",
            expected: "the earlier date first", at: word.range)
        }
        periods.append(period)
      } else {
        throw failure(word, reader, dossier)
      }
    }
  }

  private func failure(_ word: Located<String>, _ reader: CommandParser, _ dossier: Dossier)
    -> Diagnostic
  {
    let isDate = word.value.first?.isNumber == true || word.value.contains("..")
    return reader.failure(
      isDate ? .badDate : .unknownID,
      isDate
        ? "'\(word.value)' is no date and no range of dates"
        : "'\(word.value)' is nothing that statements can be filtered by",
      expected: Self.expected,
      suggestion: NearestWord.to(word.value, among: Claim.kindWords + dossier.ids), at: word.range)
  }

  /// Whether a statement fits.
  public func fits(_ statement: Statement) -> Bool {
    (kinds.isEmpty || kinds.contains(statement.claim.kindWord))
      && periods.allSatisfy { $0.contains(statement.day) }
      && (subjects.isEmpty || statement.mentions.isSuperset(of: subjects))
  }
}

extension Period {
  /// The stretch that a date or `DATE..DATE` spells, either end of which may be left out.
  fileprivate init?(_ text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      guard let date = InexactDate(text) else { return nil }
      self.init(from: date.firstDay, until: date.lastDay)
    case 2:
      let (first, last) = (InexactDate(ends[0]), InexactDate(ends[1]))
      guard first != nil || ends[0].isEmpty, last != nil || ends[1].isEmpty,
        first != nil || last != nil
      else { return nil }
      self.init(from: first?.firstDay, until: last?.lastDay)
    default: return nil
    }
  }
}
