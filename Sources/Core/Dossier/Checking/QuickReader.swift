/// Reads plain statements straight into their compact form: a position of one actor with one citation,
/// in canonical layout, without anything wrong. Most of a large dossier is that.
///
/// It knows no errors: whatever it is not sure of it leaves alone, and the parser and the checker take
/// that entry, which they would have read to the same.
struct QuickReader: Sendable {
  private let dossier: Dossier
  private let names: NameTable
  /// The last day on which each source can have been published.
  private let published: [Int]
  /// The conditions met so far, in the order they were, and where in `spelled` the text of each stands.
  private var conditions: [Condition] = []
  private var spellings: [Range<Int>] = []
  private var spelled: [UInt8] = []
  /// Which condition a text is, by its hash.
  private var conditionOfText: [UInt64: Int] = [:]

  /// Prepares to read what stands under these declarations.
  init(_ dossier: Dossier) {
    self.dossier = dossier
    names = NameTable(dossier.names)
    published = dossier.sources.map { $0.published?.lastDay.number ?? .max }
  }

  /// Reads the statement that is next, up to the entry after it.
  ///
  /// - Parameter source: The source of the `from` in force.
  /// - Returns: Whether it was plain; the cursor stands anywhere where it was not.
  mutating func read(
    _ cursor: inout ByteCursor, in text: SourceText, from source: SourceID?,
    to page: inout StatementPageBuilder
  ) -> Bool {
    var record = StatementRecord()
    record.line = UInt32(clamping: cursor.line)
    guard text.bytes.count < Int(UInt32.max), let date = date(&cursor),
      cursor.accept(ASCII.space),
      let condition = position(&cursor, text, &record)
    else { return false }
    record.date = date.packed
    var citation: CitationRecord?
    while cursor.accept("  ") {
      let isRead =
        switch cursor.next {
        case ASCII.quote: gist(&cursor, text, &record)
        case UInt8(ascii: "b"): speaker(&cursor, &record)
        default: self.citation(&cursor, from: source, &citation)
        }
      guard isRead else { return false }
    }
    guard skipBetween(&cursor), let citation, take(date, citation, &record) else { return false }
    page.append(record, condition, citation)
    return true
  }

  // MARK: The head

  /// A whole day.
  private func date(_ cursor: inout ByteCursor) -> InexactDate? {
    guard let year = cursor.number(digits: 4...4), year > 0, cursor.accept(ASCII.hyphen),
      let month = cursor.number(digits: 2...2), (1...12).contains(month),
      cursor.accept(ASCII.hyphen),
      let day = cursor.number(digits: 2...2), day > 0, day <= Day.count(inMonth: month, of: year)
    else { return nil }
    return InexactDate(year: year, month: month, day: day)
  }

  /// `ACTOR VERB [providing] GUARANTEE [CONDITION]`: the condition, which may be none.
  private mutating func position(
    _ cursor: inout ByteCursor, _ text: SourceText, _ record: inout StatementRecord
  ) -> Condition?? {
    guard case .actor(let actor)? = names.subject(cursor.word(), in: cursor),
      cursor.accept(ASCII.space), let verb = verb(&cursor)
    else { return nil }
    let role: Role = cursor.accept("providing ") ? .provide : .endorse
    guard case .guarantee(let guarantee)? = names.subject(cursor.word(), in: cursor) else {
      return nil
    }
    record.form = .position(verb, role)
    record.subject = UInt32(actor.index)
    record.guarantee = UInt32(guarantee.index)
    if cursor.acceptLineEnd() { return .some(nil) }
    guard cursor.accept(ASCII.space), let condition = condition(&cursor, text) else { return nil }
    return .some(condition)
  }

  private func verb(_ cursor: inout ByteCursor) -> Verb? {
    if cursor.accept("supports ") { return .supports }
    if cursor.accept("opposes ") { return .opposes }
    if cursor.accept("considers ") { return .considers }
    if cursor.accept("proposes ") { return .proposes }
    return cursor.accept("rejects ") ? .rejects : nil
  }

  /// What stands on the rest of the line, if it is one that means something: parsed once, for there are
  /// far fewer conditions than statements.
  private mutating func condition(_ cursor: inout ByteCursor, _ text: SourceText) -> Condition? {
    let start = SourceRange(cursor.offset, cursor.offset, line: cursor.line)
    while isPlain(cursor.next), cursor.next != ASCII.opening, cursor.next != ASCII.hash {
      cursor.skip()
    }
    let range = start.lower..<cursor.offset
    let hash = cursor.hash(range)
    guard cursor.acceptLineEnd() else { return nil }
    if let known = conditionOfText[hash] {
      return cursor.isEqual(range, spelled, spellings[known]) ? conditions[known] : nil
    }
    let line = SourceRange(range.lowerBound, range.upperBound, line: start.line)
    guard let condition = parsed(line, text) else { return nil }
    conditionOfText[hash] = conditions.count
    conditions.append(condition)
    spellings.append(spelled.count..<spelled.count + range.count)
    spelled += text.bytes[range]
    return condition
  }

  /// A condition that the parser and the checker find nothing wrong with, and that is judged the same
  /// wherever it stands.
  private func parsed(_ range: SourceRange, _ text: SourceText) -> Condition? {
    var lexer = Lexer(text, in: range)
    var reader = TokenReader(text)
    guard let line = lexer.nextLine(into: &reader.tokens), !line.hasError,
      let syntax = try? reader.condition(), !syntax.isPartial
    else { return nil }
    var checker = Checker(dossier, isSupposed: false)
    checker.suggestionLimit = 0
    let condition = checker.condition(syntax)
    return checker.diagnostics.isEmpty && checker.dueNames.isEmpty ? condition : nil
  }

  // MARK: The details

  private func speaker(_ cursor: inout ByteCursor, _ record: inout StatementRecord) -> Bool {
    guard record.voice == StatementRecord.none, cursor.accept("by "),
      case .actor(let speaker)? = names.subject(cursor.word(), in: cursor)
    else { return false }
    record.voice = Int32(speaker.index)
    return cursor.acceptLineEnd()
  }

  /// `in [SOURCE] [para N[-M]] [credibility N] [print HEX]`.
  private func citation(
    _ cursor: inout ByteCursor, from source: SourceID?, _ citation: inout CitationRecord?
  ) -> Bool {
    guard citation == nil, cursor.accept("in ") else { return false }
    var isUnderFrom = false
    var cited = source
    if cursor.accept("para ") {
      isUnderFrom = true
    } else if case .source(let named)? = names.subject(cursor.word(), in: cursor) {
      cited = named
    } else {
      return false
    }
    guard let cited else { return false }
    var record = CitationRecord(source: UInt32(cited.index), credibility: .unjudged)
    if isUnderFrom || cursor.accept(" para ") {
      guard let first = cursor.number(digits: 1...9), first > 0 else { return false }
      record.firstParagraph = UInt32(first)
      record.lastParagraph = UInt32(first)
      if cursor.accept(ASCII.hyphen) {
        guard let last = cursor.number(digits: 1...9), last >= first,
          last - first < CitationSyntax.mostParagraphs
        else { return false }
        record.lastParagraph = UInt32(last)
      }
    }
    if cursor.accept(" credibility ") {
      guard let rating = cursor.number(digits: 1...1).flatMap(Credibility.init(rawValue:)) else {
        return false
      }
      record.credibility = rating
    }
    if cursor.accept(" print ") {
      guard let fingerprint = fingerprint(&cursor) else { return false }
      record.fingerprint = fingerprint
      record.hasFingerprint = true
    }
    citation = record
    return cursor.acceptLineEnd()
  }

  private func fingerprint(_ cursor: inout ByteCursor) -> UInt64? {
    var value: UInt64 = 0
    for _ in 0..<Fingerprint.digits {
      let digit: UInt8
      switch cursor.next {
      case 0x30...0x39: digit = cursor.next - 0x30
      case 0x61...0x66: digit = cursor.next - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt64(digit)
      cursor.skip()
    }
    return value
  }

  /// One line of gist, which stays where it stands.
  private func gist(
    _ cursor: inout ByteCursor, _ text: SourceText, _ record: inout StatementRecord
  ) -> Bool {
    guard record.gistLength == 0, cursor.accept(ASCII.quote) else { return false }
    let first = cursor.offset
    while cursor.next != ASCII.quote {
      if cursor.next >= 0x80 {
        guard let scalar = UTF8Scalar(text.bytes, at: cursor.offset, limit: text.bytes.count),
          !scalar.isControl
        else { return false }
        cursor.skip(scalar.length)
      } else {
        guard isPlain(cursor.next), cursor.next != ASCII.backslash else { return false }
        cursor.skip()
      }
    }
    record.gist = UInt32(first)
    record.gistLength = UInt32(cursor.offset - first)
    return cursor.offset > first && cursor.accept(ASCII.quote) && cursor.acceptLineEnd()
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    byte >= ASCII.space && byte < ASCII.delete && byte != ASCII.quote
  }

  // MARK: The whole

  /// Steps over blank lines and comments up to the next entry.
  private func skipBetween(_ cursor: inout ByteCursor) -> Bool {
    while !cursor.isAtEnd {
      switch cursor.next {
      case ASCII.lineFeed: break
      case ASCII.hash:
        while isPlain(cursor.next) || cursor.next == ASCII.quote { cursor.skip() }
      case ASCII.space, ASCII.tab, ASCII.carriageReturn: return false
      default: return true
      }
      guard cursor.acceptLineEnd() else { return false }
    }
    return true
  }

  /// Works out from when the statement counts and with what rank; false where something is wrong.
  private func take(
    _ date: InexactDate, _ citation: CitationRecord, _ record: inout StatementRecord
  ) -> Bool {
    let day = date.lastDay
    // Dated after publication: the checker reports that.
    guard day.number <= published[Int(citation.source)] else { return false }
    record.day = Int32(day.number)
    let speaker = UInt32(bitPattern: record.voice)
    if record.voice == StatementRecord.none || speaker == record.subject { return true }
    var rank: Int?
    for mandate in dossier.actors[Int(speaker)].mandates
    where mandate.principal.index == Int(record.subject) && mandate.period.contains(day) {
      rank = min(rank ?? .max, mandate.rank)
    }
    record.rank = Int32(clamping: rank ?? 0)
    return rank != nil
  }
}
