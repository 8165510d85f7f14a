import Foundation
import Testing

@testable import ParleyCore

/// The grammars for editors against one table of samples, and against the language's own words.
struct EditorGrammarTests {
  @Test(arguments: Highlighter.present)
  func aSampleShowsWhatIsDrawnBelowIt(highlighter: Highlighter) throws {
    let table = try SampleTable()
    for (index, row) in try highlighter.rows(table.lines, table).enumerated()
    where row != table.letters[index] {
      Issue.record("\(table.lines[index])\n\(table.letters[index])  is wanted\n\(row)  is shown")
    }
  }

  /// Nothing in the files that ship is left without a colour, or shown as broken.
  @Test(arguments: Highlighter.present)
  func allOfTheShippedFilesIsShown(highlighter: Highlighter) throws {
    let project = SampleTable.editors.deletingLastPathComponent()
    let table = try SampleTable()
    for folder in ["seeds", "scenarios"] {
      let files = FileManager.default.enumerator(
        at: project.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(files) where file.pathExtension == "parley" {
        let lines = try String(contentsOf: file, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false)
          .map { String(String.UnicodeScalarView($0.unicodeScalars.map { $0.isASCII ? $0 : "x" })) }
        for (line, row) in zip(lines, try highlighter.rows(lines, table)) {
          let row = Array(row) + Array(repeating: " ", count: line.count)
          let isShown = zip(line, row).allSatisfy { ($0 == " " || $1 != " ") && $1 != "x" }
          #expect(isShown, "\(file.lastPathComponent): \(line)\n\(String(row))")
        }
      }
    }
  }

  /// A line of the language with one of its words, and the letters that the word may have.
  private struct Use {
    var line: String
    var word: String
    var letters: String
  }

  /// Each word of the lists that the parser reads by, in a place where it is due.
  private static let uses: [Use] =
    EntryWord.allCases.map { Use(line: "\($0.spelling) x", word: $0.spelling, letters: "tk") }
    + DetailWord.allCases.filter { $0 != .gist }.map {
      Use(line: "  \($0.rawValue) x", word: $0.rawValue, letters: "w")
    }
    + ActorKind.allCases.map {
      Use(line: "actor x \($0.rawValue) \"X\"", word: $0.rawValue, letters: "y")
    }
    + GuaranteeKind.allCases.map {
      Use(line: "guarantee x \($0.rawValue) \"X\"", word: $0.rawValue, letters: "y")
    }
    + Verb.allCases.flatMap { [$0.rawValue, $0.plural] }.flatMap { verb in
      ["2031-05-02 x \(verb) g", "expect x \(verb) g", "assume x \(verb) g"].map {
        Use(line: $0, word: verb, letters: "v")
      }
    }
    + EventKind.allCases.map {
      Use(line: "2031-05-02 x \($0.rawValue) with y", word: $0.rawValue, letters: "v")
    }

  @Test(arguments: Highlighter.present)
  func everyWordOfTheLanguagesListsIsAKeyword(highlighter: Highlighter) throws {
    let rows = try highlighter.rows(Self.uses.map(\.line), SampleTable())
    for (use, row) in zip(Self.uses, rows) {
      #expect(
        Self.shown(use.word, in: use.line, row).contains { use.letters.contains($0) },
        "'\(use.word)' is no keyword in '\(use.line)'")
    }
  }

  /// The letter of each whole occurrence of a word, where all of it has the same.
  private static func shown(_ word: String, in line: String, _ row: String) -> [Character] {
    let line = Array(line)
    let row = Array(row) + Array(repeating: " ", count: line.count)
    let word = Array(word)
    return line.indices.dropLast(word.count - 1).compactMap { start in
      let end = start + word.count
      let isWhole =
        (start == 0 || " \",(=".contains(line[start - 1]))
        && (end == line.count || " \",)=".contains(line[end]))
      guard isWhole, Array(line[start..<end]) == word else { return nil }
      let letters = Set(zip(word, row[start..<end]).filter { $0.0 != " " }.map(\.1))
      return letters.count == 1 ? letters.first : nil
    }
  }

  /// What the parser asks for by a literal, and the words that are never ids: each has a sample in
  /// which it is a keyword.
  @Test func everyOtherWordOfTheLanguageHasASample() throws {
    let folder = SampleTable.editors.deletingLastPathComponent()
      .appending(path: "Sources/Core/Language/Syntax")
    var words = IDForm.reserved
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /(?:accept|expect|isWord|once)\("([a-z0-9]+)"/) {
        words.insert(String(match.1))
      }
    }
    #expect(words.count > 40)
    let table = try SampleTable()
    for word in words.sorted() {
      let isShown = zip(table.lines, table.letters).contains { line, row in
        line.split { " \",()=".contains($0) }.contains { $0 == word }
          && Self.shown(word, in: line, row).contains { "kwvogrV".contains($0) }
      }
      #expect(isShown, "editors/samples.txt shows '\(word)' nowhere as a keyword")
    }
  }
}
