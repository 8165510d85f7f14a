import Testing

@testable import ParleyCore

/// Statements go out as a table and come back: nothing lost, and what is bad told in its place.
struct StatementTableTests {
  private static let head = StatementColumn.allCases.map(\.rawValue).joined(separator: ",")

  private static let cast = """
    source s-1 "One"
      published 2031-12
    actor a state "Alba"
    actor b state "Borea"
    guarantee g force "Force"
    factor truce "Truce"
      levels none, full

    """

  private func read(
    _ table: String, names: [String: StatementColumn?] = [:]
  ) -> StatementTable {
    StatementTable.read(name: "t.csv", bytes: Array(table.utf8), names: names)
  }

  private func csv(_ entries: [Entry]) -> String {
    var dossier = Dossier()
    let empty = SourceText(name: "a.parley", "")
    let written = Printer().print(SyntaxFile(text: empty, entries: entries))
    dossier.files = [WrittenFile(SourceText(name: "a.parley", written))]
    return dossier.csv
  }

  private func bare(_ entries: [Entry]) -> [Entry] {
    SyntaxFile(text: SourceText(name: "", ""), entries: entries).stripped
  }

  @Test func anyStatementThatCanBeWrittenComesBack() throws {
    var seen = 0
    for seed in 0..<400 {
      var random = RandomSyntax(seed: UInt64(seed))
      let text = "from above\n" + Printer().print(random.file(.dossier))
      let file = Parser.parse(SourceText(name: "a.parley", text), as: .dossier)
      let written = WrittenFile(file.text).selfContained
      let statements = written.compactMap { entry -> Entry? in
        guard case .statement = entry.kind, entry.details.contains(where: { $0.kind.word == .in })
        else { return nil }
        var entry = entry
        for index in entry.details.indices {
          guard case .gist(let lines) = entry.details[index].kind else { continue }
          entry.details[index].kind = .gist([lines.joined(separator: " ")])
        }
        return entry
      }
      let table = csv(statements)
      let reading = read(table)
      #expect(reading.faults.isEmpty && reading.rowFaults.isEmpty, "seed \(seed)")
      let back = reading.statements(without: [])
      #expect(bare(back) == bare(statements), "seed \(seed)")
      #expect(csv(back) == table, "seed \(seed)")
      seen += back.count
      if csv(back) != table { return }
    }
    #expect(seen > 300)
  }

  /// What a spreadsheet would compute comes out as text and comes back as it was.
  @Test(arguments: [
    "", " ", "'", "''", "'=1", "=1+1", "+1", "-1", "@x", "\t=1", "\n=1", " =1", "＝1", "＋1", "－1",
    "＠x",
    "a=1", "\"", "\"\"", ",", "a\nb", " a ", "]]>", "\\n", "é🕊\u{200B}", "=HYPERLINK(\"x\",\"y\")",
    ";",
  ])
  func noCellIsComputedAndEveryTextComesBack(text: String) throws {
    let cell = TableCell.written(SpelledText.written(text))
    let inner = cell.hasPrefix("\"") ? String(cell.dropFirst()) : cell
    let first = inner.unicodeScalars.first { $0 != " " }
    #expect(first.map { !"=+-@＝＋－＠\t\r\n".unicodeScalars.contains($0) } ?? false)
    let row = "2031,a,supports,,g,,,,,,,s-1,,,,,,\(cell),,\(cell)\r\n"
    let reading = read(Self.head + "\r\n" + row)
    let entry = try #require(reading.statements(without: []).first)
    #expect(entry.details.map(\.kind).contains(.reason(text)))
    #expect(entry.gist == text)
    #expect(csv([entry]) == Self.head + "\r\n" + row)
  }

  @Test(arguments: ["\n", "\r\n"])
  func lineEndsBlankLinesAndAMarkAtTheStartDoNotMatter(end: String) throws {
    let lines = [
      "\u{FEFF}" + Self.head, "", "2031,a,supports,yes,g,,,,,,,s-1,3,,,,,,,\"x\(end)y\"", "",
    ]
    let reading = read(lines.joined(separator: end) + "2032,,,,,,,,not truce,,,s-1,,,,,,,,")
    #expect(reading.rowFaults.isEmpty && reading.rowCount == 2)
    let entries = reading.statements(without: [])
    #expect(entries.map { $0.gist } == ["x\ny", nil])
    #expect(entries.map(\.range.line) == [3, 5])
  }

  @Test func columnsMayBeFewInAnyOrderAndOfOtherNames() throws {
    let table = "Gist,SOURCE,according_to,who,date, Claim ,junk\nx,s-1,a,b,2031,g is \"\"y\"\",?\n"
    let quoted = table.replacing("g is \"\"y\"\"", with: "\"g is \"\"y\"\"\"")
    let reading = read(quoted, names: ["who": nil, "junk": nil])
    #expect(reading.faults.isEmpty && reading.rowFaults.isEmpty)
    let text = Printer().print(
      SyntaxFile(text: SourceText(name: "", ""), entries: reading.statements(without: [])))
    #expect(text == "2031 g is \"y\"\n  according to a\n  in s-1\n  \"x\"\n")
    #expect(
      read(quoted, names: ["who": .some(.by), "junk": nil]).statements(without: []).count == 1)
  }

  /// What is wrong with the table as a whole, with what the carets show.
  @Test(arguments: [
    ("", "missing-column", nil), ("\u{FEFF}\r\n\n", "missing-column", nil),
    ("date,source\n", "missing-column", "date,source"),
    ("date,sorce,claim\n", "unknown-column", "sorce"),
    ("date,source,claim,date\n", "unknown-column", "date"),
    ("date;source;claim\n", "unknown-column", "date;source;claim"),
    ("date,source,cl\"aim\n", "bad-cell", "\""),
    ("date,source,claim\r2031,x,y", "control-character", "date,source,claim\r2031,x,y"),
    ("d\u{0}a\u{0}", "control-character", "d\u{0}a\u{0}"),
    ("date,source,claim\n2031,s-1,\"truce\n2031,s-1,x\n", "bad-cell", "\""),
    ("date,source,claim\n2031,s-1,\"truce\n2031,s-1,\"x\"\n", "bad-cell", "\""),
  ])
  func aTableThatIsNoneIsRefused(table: String, id: String, culprit: String?) throws {
    let reading = read(table)
    #expect(reading.faults.first?.id.rawValue == id)
    let place = reading.faults.first?.place
    #expect(place.map(shown) == culprit)
  }

  /// What is wrong with a row, with what the carets show and the line of the row.
  @Test(arguments: [
    ("2031,a,supports,,g", "bad-row", "2031,a,supports,,g"),
    ("2031,a,suports,,g,,,,,,,s-1,,,,,,,,", "expected-token", "suports"),
    ("31,a,supports,,g,,,,,,,s-1,,,,,,,,", "bad-date", "31"),
    (",a,supports,,g,,,,,,,s-1,,,,,,,,", "bad-row", ",a,supports,,g,,,,,,,s-1,,,,,,,,"),
    ("2031,a,supports,,g,,,,,,,,,,,,,,,", "bad-row", "2031,a,supports,,g,,,,,,,,,,,,,,,"),
    ("2031,a,supports,,g,,,,x,,,s-1,,,,,,,,", "bad-row", "a"),
    ("2031,a,supports,,g,x,y,,,,,s-1,,,,,,,,", "bad-row", "y"),
    ("2031,a,supports,maybe,g,,,,,,,s-1,,,,,,,,", "expected-token", "maybe"),
    ("2031,a # b,supports,,g,,,,,,,s-1,,,,,,,,", "trailing-text", "# b"),
    ("2031,a,supports,,g,truce = (full,,,,,,s-1,,,,,,,,", "expected-token", "("),
    ("2031,a,supports,,g,,,,,,,s-1,para 4-3,,,,,,,", "bad-number", "4-3"),
    ("2031,a,supports,,g,,,,,,,s-1,,7,,,,,,", "bad-rating", "7"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,00,,,,", "bad-digest", "00"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,\"s-1\ns-1 via x\",,,", "expected-token", "x"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,,,2031,", "bad-row", "2031"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,,,,\u{0}", "control-character", "\u{0}"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,,,,x\u{202E}", "control-character", "x\u{202E}"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,,,,x\"y", "bad-cell", "\""),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,,,,\"x\"y", "bad-cell", "y"),
    ("2031,norlnd,supports,,g,,,,,,,s-1,,,,,,,,", "unknown-id", "norlnd"),
    ("2031,a,supports,,truce,,,,,,,s-1,,,,,,,,", "wrong-kind", "truce"),
    ("2031,a,supports,,g,truce,,,,,,s-1,,,,,,,,", "missing-level", "truce"),
    ("2032,a,supports,,g,,,,,,,s-1,,,,,,,,", "dated-after-publication", "2032"),
    ("2031,a,supports,,g,,,,,b,,s-1,,,,,,,,", "speaker-not-entitled", "b"),
    ("2031,a,supports,,g,,,,,\"unnamed \"\"x\"\", b\",,s-1,,,,,,,,", "speaker-not-entitled", "b"),
    ("2031,a,supports,,g,,,,,,,s-1,,,,,para 3,,,", "missing-source", "para 3"),
  ])
  func aBadRowIsToldAndTheOthersAreRead(row: String, id: String, culprit: String) throws {
    let good = "2031,a,supports,,g,,,,,,,s-1,,,,,,,,\n"
    let reading = read(Self.head + "\n" + good + row + "\n" + good)
    #expect(reading.faults.isEmpty)
    let cast = Parser.parse(SourceText(name: "cast.parley", Self.cast), as: .dossier)
    let found =
      reading.rowFaults
      + Dossier.check([cast] + reading.parts.map { reading.syntax(of: $0) }).diagnostics
    #expect(found.map(\.id.rawValue) == [id])
    let place = try #require(found.first?.place)
    #expect(place.file == "t.csv" && shown(place) == culprit)
    let line = try #require(reading.row(at: place.line))
    #expect(line == 3)
    #expect(reading.statements(without: [line]).count == 2)
  }

  private func shown(_ place: Diagnostic.Place) -> String {
    String(place.excerpt.unicodeScalars.dropFirst(place.column - 1).prefix(place.length))
  }

  @Test func whatIsNoUTF8IsToldInItsPlace() throws {
    for (cell, column) in [(0, 1), (19, 37)] {
      var cells: [[UInt8]] = "2031,a,supports,,g,,,,,,,s-1,,,,,,,,".split(
        separator: ",", omittingEmptySubsequences: false
      ).map { Array($0.utf8) }
      cells[cell].insert(0xFF, at: 0)
      let bytes = Array((Self.head + "\n").utf8) + Array(cells.joined(separator: [ASCII.comma]))
      let reading = StatementTable.read(name: "t.csv", bytes: bytes)
      #expect(reading.rowFaults.map(\.id) == [.invalidUTF8])
      #expect(reading.rowFaults.first?.place?.column == column)
    }
  }

  @Test func longCellsAndManyRowsAreReadWhole() throws {
    let long = String(repeating: "long, \"\" ", count: 200_000)
    let row = "2031,a,supports,,g,,,,,,,s-1,,,,,,,,"
    let table =
      Self.head + "\n" + row + "\"\(long)\"\n"
      + String(repeating: row + "\n", count: 5_000) + "2031,x y,supports,,g,,,,,,,s-1,,,,,,,,\n"
    let reading = read(table)
    #expect(reading.rowCount == 5_002 && reading.parts.count > 1)
    #expect(reading.statements(without: []).first?.gist?.utf8.count == 200_000 * 8)
    #expect(reading.rowFaults.map { $0.place?.line } == [5_003])
  }

  /// Texts made at random of what a spelling is made of come back from every column that has texts, and
  /// nothing hides in the table.
  @Test func everyHiddenCharacterIsSpelledAndComesBack() throws {
    let pieces = [
      "\\", "\\", "u", "{", "}", "u{", "\\u{", "200B", "\\u{200B}", "\\u{41}", "\\u{}", "\u{200B}",
      "\u{FFFE}", "\u{E0041}", "\u{200D}", "\u{FE0F}", "\u{10FFFF}", "\u{AD}", "👩\u{200D}🚀", "é",
      " ", "=", "'", "\"", ",", "\n", "#1",
    ]
    let range = SourceRange(0, 0, line: 1)
    let date = Located(try #require(InexactDate("2031")), range)
    var random = SplitMix64(seed: 12)
    for _ in 0..<400 {
      func text() -> String {
        (0..<Int.random(in: 1..<8, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
      let details: [Detail.Kind] = [
        .by([.unnamed(text(), rank: nil)]),
        .citation(CitationSyntax(source: Name("s-1", range), carrier: text())),
        .citation(CitationSyntax(source: Name("s-1", range), carrier: text())),
        .reason(text()), .gist([text()]),
      ]
      let entry = Entry(
        .statement(date, .character(guarantee: Name("g", range), text())),
        details: details.map { Detail($0, range: range) }, range: range)
      let table = csv([entry])
      #expect(
        !Visible.text(table.replacing("\r\n", with: "\n"), newline: .kept).contains("\\u{D}"))
      #expect(
        Visible.text(table, tab: .kept, newline: .kept).replacing("\\u{D}", with: "\r") == table)
      let back = read(table)
      #expect(back.rowFaults.isEmpty && back.faults.isEmpty, "\(table)")
      #expect(bare(back.statements(without: [])) == bare([entry]), "\(table)")
      if bare(back.statements(without: [])) != bare([entry]) { return }
    }
  }

  /// What no file may have is not let in by its spelling.
  @Test(arguments: ["reason", "gist", "via", "by", "also in", "claim"])
  func aSpellingLetsNothingInThatNoFileMayHave(column: String) throws {
    let bad = "\\u{202E}"
    let value =
      switch column {
      case "by": "unnamed \"\"x\\\(bad)\"\""
      case "also in": "s-1 via \"\"x\\\(bad)\"\""
      case "claim": "g is \"\"x\\\(bad)\"\""
      default: bad
      }
    let claim = column == "claim" ? ("", "") : (",claim", ",truce")
    let table = "date,source,\(column)\(claim.0)\n2031,s-1,\"\(value)\"\(claim.1)\n"
    #expect(read(table).rowFaults.map(\.id) == [.controlCharacter], "\(table)")
  }

  /// A spreadsheet, or what a table goes through on its way there, may drop what nobody sees before a sign.
  @Test(arguments: [
    "=1", " =1", "\u{A0}=1", "\u{3000}+1", "\u{200B}=1", "\u{AD}\u{2003}-1", "\u{2060}＝1",
  ])
  func aFormulaBehindWhatNobodySeesIsWrittenAsTextAndComesBack(text: String) throws {
    let range = SourceRange(0, 0, line: 1)
    let date = Located(try #require(InexactDate("2031")), range)
    let fact = ClaimSyntax.fact(factor: Name("truce", range), value: .yes, until: nil)
    let details: [Detail.Kind] = [
      .citation(CitationSyntax(source: Name("s-1", range))), .gist([text]),
    ]
    let entry = Entry(
      .statement(date, fact), details: details.map { Detail($0, range: range) }, range: range)
    let table = csv([entry])
    // What hides is shown, and then nothing is behind it.
    let cell = SpelledText.written(text)
    #expect(table.contains(cell == text ? "'" + text : "," + cell), "\(table)")
    #expect(bare(read(table).statements(without: [])) == bare([entry]))
  }

  /// Cells that have stood in a row before are not read again: that must not be seen.
  @Test func rowsPutTogetherFromCellsAreWrittenAsThePrinterWritesThem() throws {
    let cells: [StatementColumn: [String]] = [
      .date: ["2031-01-02", "2031-01-02", "2031", " 2031-03 ", "2031-02-30", "2031-03~"],
      .subject: ["a", "a", "b", " a ", "\"a, b\"", "", "a-", "'a"],
      .verb: ["supports", "supports", "oppose", " rejects", "suports", ""],
      .providing: ["", "", "yes", "no", "providing", " ", "maybe"],
      .guarantee: ["g", "g", " g", "truce", "if", ""],
      .condition: [
        "", "", "truce = full", "( truce = full )", "not (a supports g or b opposes g)", " ", "(",
        "\"truce = full\nand a supports g\"",
        "not (\(Array(repeating: "a supports g", count: 9).joined(separator: " or ")))",
        "'truce = full",
      ],
      .addedCondition: ["", "", "", "", "", "truce = none"],
      .exception: ["", "", "", "truce = none", "truce  =  none"],
      .claim: [
        "", "", "", "", "", "truce", "a supports g if truce = full", "\"g is \"\"x\"\"\"", " ",
      ],
      .by: ["", "", "a", "\"unnamed \"\"x\"\" rank 2\"", " ", "\"a, b\""],
      .accordingTo: ["", "", "", "", "", "b"],
      .source: ["s-1", "s-1", "s-1", " s-1", "s_1", ""],
      .paragraphs: ["", "3", "para 3", "\"3, 5-6\"", " ", "para", "6-5"],
      .credibility: ["", "", "2", " 2", "9"],
      .carrier: ["", "", "", "", "", "x"],
      .fingerprint: ["", "", "print 0123456789abcdef", "0123456789abcdef", "print 01", "x"],
      .alsoIn: ["", "", "", "", "", "s-1 para 9"],
      .reason: ["", "", "", "", "", "why"],
      .on: ["", "", "", "", "", "2031"],
      .gist: [
        "", "x", "\"say \"\"x\"\", \\\"", "'=1", "é🕊", "\"a\nb\"", "\u{202E}", "\u{7F}", "a\tb",
        "'",
      ],
    ]
    var (written, refused) = (0, 0)
    for seed in 0..<60 {
      var random = SplitMix64(seed: UInt64(seed))
      // Few columns have odd cells at once, or no row would be whole.
      let odd = StatementColumn.allCases.filter { _ in random.chance(25) }
      let columns = StatementColumn.allCases.filter { _ in random.chance(97) }
      var table = columns.map(\.rawValue).joined(separator: ",") + "\n"
      for _ in 0..<120 {
        table +=
          columns.map { column in
            let known = cells[column] ?? []
            return random.pick(odd.contains(column) ? known : Array(known.prefix(2)))
          }.joined(separator: ",") + "\n"
      }
      let reading = read(table)
      for part in reading.parts {
        let whole = reading.syntax(of: part)
        #expect(part.count == whole.entries.count, "seed \(seed)")
        #expect(
          String(decoding: part.text, as: UTF8.self) == Printer().print(whole), "seed \(seed)")
        written += part.count
      }
      refused += reading.rowFaults.count
    }
    #expect(written > 1_000 && refused > 1_000)
  }

  /// Statements are checked as they would be written, and what is found is told in its row.
  @Test func whatIsFoundInAnyPartIsToldInItsRow() throws {
    let good = "2031,a,supports,,g,,,,,,,s-1,,,,,,,,Some gist to fill a block with.\n"
    let filled = String(repeating: good, count: 9_000)
    let table =
      Self.head + "\n" + filled + "2031,a,supports,,gg,,,,,,,s-1,,,,,,,,\n" + filled
      + "2031,b,supports,,g,,truce = full,,,,,s-1,,,,,,,,\n2031,,,,,,,,nobody,,,s-1,,,,,,,,\n"
    let reading = read(table)
    #expect(reading.parts.count > 4 && reading.faults.isEmpty && reading.rowFaults.isEmpty)
    let cast = SourceText(name: "cast.parley", Self.cast)
    let checked = reading.checked(beside: [cast])
    #expect(checked.ofDossier.isEmpty)
    #expect(checked.ofRows.map(\.id) == [.unknownID, .unknownID])
    let lines = checked.ofRows.compactMap { $0.place?.line }
    #expect(lines == [9_002, 18_004])
    #expect(checked.ofRows.compactMap(\.place).map(shown) == ["gg", "nobody"])
    let written = reading.written(without: Set(lines), checked)
    #expect(written.reduce(0) { $0 + $1.count } == 18_001)
    let text = written.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
    #expect(text.hasSuffix("also if truce = full\n  in s-1\n") && !text.contains("gg"))
    // A warning is told too, and its statement written.
    let doubtful = read(
      Self.head + "\n" + filled + "2031,b,supports,,g,,truce = full,,,,,s-1,,,,,,,,\n")
    let warned = doubtful.checked(beside: [cast])
    #expect(warned.ofRows.map(\.severity) == [.warning])
    #expect(warned.ofRows.first?.place?.line == 9_002)
    #expect(doubtful.written(without: [], warned).reduce(0) { $0 + $1.count } == 9_001)
    // What is wrong with the dossier itself is not the rows'.
    let broken = reading.checked(beside: [SourceText(name: "t.csv", Self.cast + "actor a\n")])
    #expect(!broken.ofDossier.isEmpty && broken.ofRows.isEmpty)
  }

  @Test func aColumnThatIsMappedHasToBeThere() {
    let table = "date,source,claim\n2031,s-1,truce\n"
    let faults = read(table, names: ["nope": .some(.gist), "none": nil]).faults
    #expect(faults.map(\.id) == [.unknownColumn, .unknownColumn])
    #expect(faults.first?.message == "'--map' names a column 'none' that is not there")
  }

  @Test func aRowOfOneCellHasOne() {
    let faults = read("date,source,claim\n2031\n").rowFaults
    #expect(faults.map(\.message) == ["the row has 1 cell"])
  }
}

extension StatementTable {
  /// The statements, without those of the rows that begin on these lines.
  fileprivate func statements(without lines: Set<Int>) -> [Entry] {
    parts.flatMap { syntax(of: $0).entries }
      .filter { row(at: $0.range.line).map(lines.contains) != true }
  }
}

extension Entry {
  /// The gist in one, where there is one.
  fileprivate var gist: String? {
    details.lazy.compactMap {
      if case .gist(let lines) = $0.kind { lines.joined(separator: " ") } else { nil }
    }.first
  }
}
