/// Reading the indented lines under an entry.
extension TokenReader {
  /// The word that a detail begins with, stepped over; nil where it is none.
  mutating func detailWord() throws(Diagnostic) -> DetailWord? {
    if isNext(.string) { return .gist }
    guard let first = word() else { return nil }
    if let word = DetailWord(rawValue: first) {
      index += 1
      return word
    }
    let second: (word: DetailWord, keyword: StaticString)
    switch first {
    case "member": second = (.memberOf, "of")
    case "speaks": second = (.speaksFor, "for")
    case "triggered": second = (.triggeredBy, "by")
    case "according": second = (.accordingTo, "to")
    default: return nil
    }
    index += 1
    try expect(second.keyword)
    return second.word
  }

  /// What stands after a detail's word, to the line's end. The gist is one line of it.
  mutating func detail(_ word: DetailWord) throws(Diagnostic) -> Detail.Kind {
    let kind = try content(of: word)
    switch word {
    case .needs, .triggeredBy:
      try expectEnd("'and', 'or' or the end of the line", Self.continuations)
    case .document: try expectEnd("'sha256' or the end of the line", ["sha256"])
    case .memberOf: try expectEnd("'from', 'until' or the end of the line", ["from", "until"])
    case .speaksFor:
      try expectEnd(
        "'as', 'rank', 'from', 'until' or the end of the line", ["as", "rank", "from", "until"])
    case .in:
      try expectEnd(
        "'para', 'credibility', 'via', 'print' or the end of the line",
        ["para", "credibility", "via", "print"])
    default: try expectEnd()
    }
    return kind
  }

  private mutating func content(of word: DetailWord) throws(Diagnostic) -> Detail.Kind {
    switch word {
    case .outlet: .outlet(try string("an outlet in quotes"))
    case .author: .author(try string("an author in quotes"))
    case .published: .published(try date())
    case .reliability: .reliability(try reliability("a reliability from A to F"))
    case .language: .language(try languageTag())
    case .url: .url(try string("an address in quotes"))
    case .document: try document()
    case .also: .also(try strings("another name in quotes"))
    case .memberOf: try membership()
    case .speaksFor: try office()
    case .size: try size()
    case .components: .components(try strings("a component in quotes"))
    case .needs: .needs(try expression())
    case .triggeredBy: .triggeredBy(try expression())
    case .levels: .levels(try newNames("a level"))
    case .lasts: try duration()
    case .by: .by(try speakers())
    case .accordingTo: .accordingTo(try names("an actor", .actor))
    case .in: .citation(try citation())
    case .reason: .reason(try string("the stated reason in quotes"))
    case .on: .on(try date())
    case .gist: .gist([try string("the gist in quotes")])
    }
  }

  /// A BCP 47 tag by its outer form alone: subtags of at most eight letters or digits.
  mutating func languageTag() throws(Diagnostic) -> String {
    let expected = "a language tag such as 'en' or 'pt-BR'"
    guard let word = word() else {
      want(.languageTag)
      throw unexpected(expected)
    }
    let subtags = word.utf8.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
    let isTag = subtags.allSatisfy { subtag in
      (1...8).contains(subtag.count)
        && subtag.allSatisfy { ASCII.isDigit($0) || ASCII.isLowercase($0 | 0x20) }
    }
    guard isTag, let primary = subtags.first, primary.count > 1,
      primary.allSatisfy({ ASCII.isLowercase($0 | 0x20) })
    else { throw unexpected(expected) }
    index += 1
    return word
  }

  private mutating func document() throws(Diagnostic) -> Detail.Kind {
    let file = try string("a file name in quotes")
    var digest: String?
    if accept("sha256") { digest = try self.digest(digits: 64, "a SHA-256 digest") }
    return .document(file, sha256: digest)
  }

  private mutating func membership() throws(Diagnostic) -> Detail.Kind {
    let organizations = try names("an actor", .actor)
    var period = PeriodSyntax()
    while try acceptLimit(of: &period) {}
    try check(period)
    return .memberOf(organizations, period)
  }

  private mutating func office() throws(Diagnostic) -> Detail.Kind {
    let actors = try names("an actor", .actor)
    var role: String?
    var rank: Int?
    var period = PeriodSyntax()
    while true {
      if isWord("as") {
        try once("as", role == nil)
        role = try string("an office in quotes")
      } else if isWord("rank") {
        try once("rank", rank == nil)
        rank = try number("a rank, 1 or more")
      } else if try !acceptLimit(of: &period) {
        break
      }
    }
    try check(period)
    return .speaksFor(actors, role: role, rank: rank, period)
  }

  /// Steps over `from DATE` or `until DATE`, if one of them is next.
  private mutating func acceptLimit(of period: inout PeriodSyntax) throws(Diagnostic) -> Bool {
    if isWord("from") {
      try once("from", period.from == nil)
      period.from = try date()
      return true
    }
    guard isWord("until") else { return false }
    try once("until", period.until == nil)
    period.until = try date()
    return true
  }

  /// Steps over a part of a detail that may stand in it once.
  mutating func once(_ keyword: StaticString, _ isFirst: Bool) throws(Diagnostic) {
    guard isFirst else { throw failure(.duplicateDetail, "a second '\(keyword)'") }
    try expect(keyword)
  }

  /// `N` or `N~`.
  private mutating func size() throws(Diagnostic) -> Detail.Kind {
    let expected = "how many members, 1 or more, with '~' where that is about so"
    guard let current, current.kind == .word else {
      want(.number)
      throw unexpected(expected)
    }
    let isApproximate = text.bytes[current.upper - 1] == ASCII.tilde
    let digits = SourceRange(
      current.lower, current.upper - (isApproximate ? 1 : 0), line: current.line)
    let count = try number(in: digits, expected)
    index += 1
    return .size(count, isApproximate: isApproximate)
  }

  private mutating func duration() throws(Diagnostic) -> Detail.Kind {
    let days = try number("how many days, 1 or more")
    want(.word(days == 1 ? "day" : "days"))
    guard acceptAny("days", "day") else { throw unexpected("'days'", ["days"]) }
    return .lasts(days: days)
  }

  /// Who is named after `by`.
  mutating func speakers() throws(Diagnostic) -> [SpeakerSyntax] {
    var speakers: [SpeakerSyntax] = []
    repeat {
      guard accept("unnamed") else {
        speakers.append(.actor(try name("an actor, or 'unnamed'", .actor)))
        continue
      }
      let description = try string("who it was, in quotes")
      var rank: Int?
      if accept("rank") { rank = try number("a rank, 1 or more") }
      speakers.append(.unnamed(description, rank: rank))
    } while accept(.comma)
    return speakers
  }
}
