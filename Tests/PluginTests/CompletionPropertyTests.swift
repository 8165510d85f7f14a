import Foundation
import ParleyPlugins
import Testing

@testable import ParleyCore

/// What is offered at the end of a line, over all that can be typed.
struct CompletionPropertyTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The dossier that ships, to type into.
  private static func bench() throws -> Workbench {
    try Workbench(folder: root.appending(path: "seeds").path)
  }

  /// The files that ship: the dossier's, and the scenarios.
  private static let files = ["seeds", "scenarios", "scenarios/walkthroughs"].flatMap { folder in
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? [])
      .filter { $0.hasSuffix(".parley") }.sorted().map { folder + "/" + $0 }
  }

  @Test(arguments: files) func everyWordOfWhatIsWrittenIsOffered(_ path: String) throws {
    var session = try Self.bench().session
    let bytes = try #require(
      FileManager.default.contents(atPath: Self.root.appending(path: path).path))
    let file = Parser.parse(SourceText(name: path, bytes: Array(bytes)), as: .script)
    var number = 0
    for entry in file.entries {
      let isOfDossier = path.hasPrefix("seeds")
      number += 1
      // Of the dossier's many statements every seventh; of scenarios everything, which is then in force.
      if !isOfDossier || number.isMultiple(of: 7) {
        var line = entry.canonicalText
        if let id = entry.kind.declared, isOfDossier {
          line.replace(" \(id) ", with: " new-one ", maxReplacements: 1)
        }
        if case .mark = entry.kind { continue }
        #expect(CompletionCheck(session: session).missing(in: line) == [])
      }
      if case .from = entry.kind {} else if isOfDossier { continue }
      _ = session.evaluate(entry, in: file.text)
    }
  }

  @Test func everyWordOfEveryExampleIsOffered() throws {
    let declarations = try Self.bench().session.declarations
    #expect(declarations.count > 30)
    for example in declarations.flatMap(\.examples) where example.fails == nil {
      var session = try Self.bench().session
      for line in example.setup { _ = session.evaluate(line) }
      #expect(CompletionCheck(session: session).missing(in: example.line) == [])
    }
  }

  @Test(arguments: 0..<24) func everythingOfferedBeginsALineThatHolds(_ seed: Int) throws {
    var dossiers = RandomPositions(seed: UInt64(seed))
    var bench = try Workbench(seed.isMultiple(of: 3) ? everyCase : dossiers.dossier())
    for line in dossiers.setup() { _ = bench.type(line) }
    let check = CompletionCheck(session: bench.session)
    for _ in 0..<6 {
      var line = ""
      for _ in 0..<14 {
        let found = bench.session.suggestions(for: line, at: line.unicodeScalars.count)
        let some = found.candidates.shuffled(using: &dossiers.random).prefix(4)
        #expect(check.misleading(line, Array(some)) == [])
        guard let next = nextWord(line, Array(some), bench.session, &dossiers.random) else { break }
        line += (line.isEmpty || line.hasSuffix(" ") ? "" : " ") + next + " "
      }
    }
  }

  /// A word that goes on: one that is offered, or what nobody can offer.
  private func nextWord(
    _ line: String, _ offered: [Suggestions.Candidate], _ session: Session,
    _ random: inout some RandomNumberGenerator
  ) -> String? {
    let open = OpenText(line, in: session)
    let oracle = Oracle(session, line)
    let hidden = open.wanted.flatMap { oracle.trials(for: $0, in: open) }
      .filter { $0.word == nil }.map(\.text)
    if open.isWhole, line.hasPrefix("2"), Bool.random(using: &random) { return "\n  " }
    return (offered.map(\.text) + hidden.prefix(1)).randomElement(using: &random)
  }
}
