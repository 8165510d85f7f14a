import ParleyCore
import ParleyTerminal

/// Tells what could stand at the end of a line: what Tab offers there, for other front ends.
struct CompleteMode: Mode {
  let console: Console
  let lines: [String]

  init(_ console: Console, lines: [String]) {
    self.console = console
    self.lines = lines
  }

  func run() -> ExitStatus {
    guard let line = lines.first, lines.count == 1 else {
      return UsageMode(
        console, "'complete' takes one line, not \(lines.count)",
        "the line in quotes, as far as it has been typed"
      ).run()
    }
    do throws(Diagnostic) {
      guard let dossier = try console.openDossier() else {
        console.abandonOutput()
        return .unreadableInput
      }
      let session = try console.session(dossier, folder: console.dossierFolder)
      let found = Prompter(console, session).complete(line, at: line.unicodeScalars.count)
      console.write(report(found), command: 1)
      return .success
    } catch {
      console.abandonOutput()
      console.report(error)
      return ExitStatus(error)
    }
  }

  private func report(_ found: Completion) -> Report {
    let rows = found.candidates.map { candidate in
      [[Inline.code(candidate.text)], [.text(candidate.gloss ?? "")]]
    }
    let table = Block.table(Table(header: [["word"], ["is"]], rows: rows))
    return Report(
      "complete", blocks: rows.isEmpty ? [] : [table],
      data: [
        .init("start", .int(found.start)),
        .init(
          "candidates",
          .array(
            found.candidates.map { candidate in
              .object([
                .init("text", .string(candidate.text)),
                .init("gloss", .optional(candidate.gloss)),
              ])
            })),
      ])
  }
}
