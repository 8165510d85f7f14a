import Foundation
import Testing

@testable import ParleyCore

/// A dossier goes out as JSON and comes back: nothing lost, the same bytes again.
struct DossierJSONTests {
  /// The text of a dossier's files after a way out and in again.
  private func reimported(_ json: String) throws -> [SyntaxFile] {
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(json.utf8))
    try #require(reading.diagnostics.map(\.message) == [])
    return reading.files.map {
      Parser.parse(SourceText(name: $0.name, $0.text), as: .dossier)
    }
  }

  private func json(_ files: [SyntaxFile]) -> String {
    var dossier = Dossier()
    dossier.files = files.map { WrittenFile($0.text) }
    return dossier.json
  }

  @Test func anyEntryThatCanBeWrittenComesBackOnItsLine() throws {
    for seed in 0..<300 {
      var random = RandomSyntax(seed: UInt64(seed))
      var printed = random.file(.dossier)
      // A statement whose source no `from` gives has none to go out with.
      printed.entries.insert(
        Entry(.from(Name("above", SourceRange(0, 0, line: 1))), range: SourceRange(0, 0, line: 1)),
        at: 0)
      let text = Printer(width: seed % 2 == 0 ? 40 : 96).print(printed)
      let first = Parser.parse(SourceText(name: "a/b.parley", text), as: .dossier)
      try #require(first.diagnostics.isEmpty)
      let out = json([first])
      let back = try reimported(out)
      #expect(back.flatMap(\.diagnostics).isEmpty, "seed \(seed)")
      let written = WrittenFile(first.text)
      #expect(
        (back.first?.joined ?? [])
          == SyntaxFile(text: first.text, entries: written.selfContained).joined)
      let again = json(back)
      #expect(again == out, "seed \(seed)")
      if again != out { return }
    }
  }

  @Test func whatComesBackIsJudgedTheSame() throws {
    for seed in 0..<60 {
      var sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
      sample.entries.removeAll { $0.file == 2 }
      let before = try #require(sample.dossier().dossier)
      let back = try reimported(before.json)
      let after = try #require(Dossier.check(back).dossier)
      #expect(after.statements == before.statements)
      #expect(after.sources == before.sources && after.actors == before.actors)
      #expect(after.guarantees == before.guarantees && after.factors == before.factors)
      #expect(after.json == before.json)
    }
  }

  @Test func canonicalFilesWithoutCommentsComeBackToTheByte() throws {
    let text = """
      source s-1 "One"
        published 2025-03-31

      actor a state "Alba"
        member of b, c from 2020-01~ until 2030

      actor b coalition "B"

      actor c coalition "C"

      factor truce "Truce"
        levels none, full

      guarantee g force "G"
        needs truce = full and (a supports g or a supports providing g or truce = none
            or a opposes providing g)

      2025-03-01 a supports g if truce >= full
        by unnamed "an aide" rank 2
        in s-1 para 1-3, 7 credibility 6 via "W" print 0123456789abcdef
        in s-1
        reason "so"
        "Short."

      2025-03-02 truce = full until 2026
        in s-1 para 2

      """
    let file = Parser.parse(SourceText(name: "x.parley", text), as: .dossier)
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(json([file]).utf8))
    #expect(reading.files.map(\.text) == [text])
  }

  @Test func whatIsHostileComesBackAsItWas() throws {
    let hostile =
      #"a \"q\" \\ \n ]]> <b> & 'x' =1+1 , ; {} "#
      + "\t\u{200B}\u{FFFE}\u{E000}\u{E0041}\u{E9}\u{1F600}"
    let text = """
      source s-1 "\(hostile)"
      actor a state "\(hostile)"
        also "\(hostile)", ""
      guarantee g force "\(hostile)"
      2025 g is "\(hostile)"
        in s-1 via "\(hostile)"
        reason ""
        "\(hostile)"
        ""

      """
    let file = Parser.parse(SourceText(name: "x.parley", text), as: .dossier)
    try #require(file.diagnostics.isEmpty)
    let out = json([file])
    let back = try reimported(out)
    #expect(json(back) == out)
    #expect(back[0].stripped.map(\.kind) == file.stripped.map(\.kind))
    #expect(out.unicodeScalars.allSatisfy { $0 == "\n" || !Visible.isHidden($0) })
  }

  /// Everything wrong is told with its id and what stands at its place.
  @Test(arguments: [
    (#""#, "bad-json"), (#"{"schema":"parley/dossier/1"} x"#, "bad-json"),
    (#"{"schema":"parley/dossier/1""#, "bad-json"),
    (#"{"schema":"parley/dossier/2"}"#, "bad-field"),
    (#"{"sources":[]}"#, "bad-field"), (#"[]"#, "bad-field"), (#"{"schema":1}"#, "bad-field"),
    (#"{"schema":"parley/dossier/1","source":[]}"#, "bad-field"),
    (#"{"schema":"parley/dossier/1","a":1,"a":2}"#, "bad-json"),
    (String(repeating: "[", count: 10_000), "bad-json"),
    (#"{"schema":"\ud800"}"#, "bad-json"), (#"{"schema":"\x"}"#, "bad-json"),
    (#"{"schema":01}"#, "bad-json"), (#"{"schema":1.}"#, "bad-json"),
    (#"{"schema":tru}"#, "bad-json"),
    ("{\"schema\":\"a\nb\"}", "bad-json"),
    (#"{"schema":"parley/dossier/1","actors":{}}"#, "bad-field"),
  ])
  func whatIsNoDossierIsRefused(text: String, id: String) {
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(text.utf8))
    #expect(reading.diagnostics.map(\.id.rawValue) == [id])
    #expect(reading.diagnostics.first?.place != nil)
  }

  @Test(arguments: [
    (#"{"id":"A","title":"x"}"#, "bad-id", "A"), (#"{"id":"a"}"#, "bad-field", "{"),
    (#"{"id":"a","title":3}"#, "bad-field", "3"),
    (#"{"id":"a","title":"x","outlt":"y"}"#, "bad-field", "outlt"),
    (#"{"id":"a # b","title":"x"}"#, "trailing-text", "# b"),
    (#"{"id":"a\nactor b","title":"x"}"#, "bad-id", "a\\nactor"),
    (#"{"id":"a","title":"\u0007"}"#, "control-character", #"\u0007"#),
    (#"{"id":"a","title":"x","published":"2031-13"}"#, "bad-date", "2031-13"),
    (#"{"id":"a","title":"x","published":""}"#, "expected-token", "\""),
    (#"{"id":"a","title":"x","sha256":"00"}"#, "bad-digest", "00"),
    (#"{"id":"a","title":"x","file":"../b.parley"}"#, "bad-field", "../b.parley"),
    (#"{"id":"a","title":"x","file":"/b.parley"}"#, "bad-field", "/b.parley"),
    (#"{"id":"a","title":"x","file":"b/.c.parley"}"#, "bad-field", "b/.c.parley"),
    (#"{"id":"a","title":"x","file":"b.txt"}"#, "bad-field", "b.txt"),
    (#"{"id":"a","title":"x","line":0}"#, "bad-number", "0"),
    (#"{"id":"a","title":"x","line":1.5}"#, "bad-number", "1.5"), ("7", "bad-field", "7"),
  ])
  func whatIsWrongWithAnEntryIsShown(entry: String, id: String, culprit: String) throws {
    let text = "{\"schema\":\"parley/dossier/1\",\n\"sources\":[\n\(entry)]}"
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(text.utf8))
    #expect(reading.diagnostics.map(\.id.rawValue) == [id])
    let place = try #require(reading.diagnostics.first?.place)
    let shown = String(
      place.excerpt.unicodeScalars.dropFirst(place.column - 1).prefix(place.length))
    #expect(place.line == 3 && shown == culprit)
  }

  @Test func oneErrorDoesNotHideTheNextAndTheCheckerPointsIntoTheJSON() throws {
    let text = #"""
      {"schema":"parley/dossier/1","statements":[
      {"date":"2031","kind":"positon"},
      {"date":"2031","kind":"fact","factor":"x","value":true,"on":"2031","in":[]},
      {"date":"2031","kind":"position","subjects":[],"verb":"supports","role":"endorse","guarantee":"g"}]}
      """#
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(text.utf8))
    #expect(reading.diagnostics.map { $0.place?.line } == [2, 3, 4])
    let good =
      #"{"schema":"parley/dossier/1","factors":[{"id":"x","name":"X"}],"waivers":["# + "\n"
      + #"{"check":"drift","subject":"xx","until":"2031","reason":"r"}]}"#
    let files = DossierJSONReader.read(name: "d.json", bytes: Array(good.utf8)).files
    let found = Dossier.check(files.map(\.syntax)).diagnostics
    #expect(
      found.map(\.id) == [.unknownID] && found[0].place?.line == 2 && found[0].place?.column == 29)
  }

  @Test func manyErrorsOnOneLongLineAreNoBurden() {
    let entries = (0..<200).map {
      #"{"id":"A\#($0)","name":"\#(String(repeating: "x", count: 400))"}"#
    }
    let text = #"{"schema":"parley/dossier/1","factors":["# + entries.joined(separator: ",") + "]}"
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(text.utf8))
    #expect(reading.diagnostics.count == 200)
    #expect(
      reading.diagnostics.allSatisfy {
        $0.place?.excerpt.utf8.count ?? .max < 2_100 && $0.place?.column ?? 0 > 40
      })
    #expect(reading.diagnostics[0].picture().hasPrefix("d.json:1:48: error: 'A0' is no id"))
  }

  @Test func aLineFarOffMakesNoHugeFile() {
    let text = #"{"schema":"parley/dossier/1","factors":[{"id":"x","name":"X","line":999999999}]}"#
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(text.utf8))
    #expect(reading.files.map(\.text) == ["factor x \"X\"\n"])
  }

  /// The schema that is published names the fields that are written, no more and no fewer.
  @Test func theSchemaHasTheFieldsThatAreWritten() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: root.appending(path: "docs/dossier.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let text = """
      source s "S"
      actor a state "A"
      guarantee g force "G"
      factor f "F"
      waive c s until 2031 "r"
      2031 a supports g
        in s
      2031 most of a support g
        in s
      2031 g needs f
        in s
      2031 f
        in s
      2031 a clashes with a
        in s
      2031 a urges a g
        in s
      2031 g leads to f
        in s
      2031 g is "x"
        in s

      """
    let file = Parser.parse(SourceText(name: "x.parley", text), as: .dossier)
    let object = try JSONSerialization.jsonObject(with: Data(json([file]).utf8))
    let dossier = try #require(object as? [String: Any])
    let lists = [
      "sources": "source", "actors": "actor", "guarantees": "guarantee", "factors": "factor",
      "waivers": "waiver",
    ]
    var seen = 0
    for (list, value) in dossier {
      for entry in value as? [[String: Any]] ?? [] {
        let name = try #require(lists[list] ?? entry["kind"] as? String)
        let properties = try #require(definitions[name]?["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(entry.keys), "\(name)")
        seen += 1
      }
    }
    #expect(
      seen == 13 && Set(dossier.keys) == Set((schema["properties"] as? [String: Any] ?? [:]).keys))
  }

  /// Composed or decomposed, the names are equal as texts and those of two files.
  @Test func filesWhoseNamesLookAlikeStayApart() throws {
    let text = "factor truce \"Truce\"\n"
    let files = ["\u{E9}.parley", "e\u{301}.parley"].map {
      Parser.parse(SourceText(name: $0, text), as: .dossier)
    }
    let reading = DossierJSONReader.read(name: "d.json", bytes: Array(json(files).utf8))
    #expect(reading.files.map(\.name.unicodeScalars.count) == [9, 8])
    #expect(reading.files.map(\.entries.count) == [1, 1])
  }
}

extension SyntaxFile {
  /// The entries as `stripped`, other names in one detail and the gist in one line, as they come back.
  fileprivate var joined: [Entry] {
    stripped.map { entry in
      var entry = entry
      var names: [String] = []
      var details: [Detail] = []
      for detail in entry.details {
        switch detail.kind {
        case .also(let more):
          if names.isEmpty { details.append(detail) }
          names += more
        case .gist(let lines):
          details.append(Detail(.gist([lines.joined(separator: " ")]), range: detail.range))
        default: details.append(detail)
        }
      }
      for index in details.indices {
        if case .also = details[index].kind { details[index].kind = .also(names) }
      }
      entry.details = details
      return entry
    }
  }
}
