import Foundation
import PtySupport
import Testing

/// The dialogues of the page on adding, held at a real terminal as a reader would.
@Suite(.serialized) struct AddPageTests {
  /// The blocks of the page with the words after their fences.
  private static let blocks: [(info: String, lines: [String])] = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text =
      (try? String(contentsOf: root.appending(path: "docs/adding.md"), encoding: .utf8)) ?? ""
    var blocks: [(info: String, lines: [String])] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if !isInside { blocks.append((String(line.dropFirst(3)), [])) }
        isInside.toggle()
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }()

  private static let dialogues = blocks.indices.filter { blocks[$0].info == "terminal" }

  @Test func thereAreDialogues() { #expect(Self.dialogues.count == 2) }

  @Test(arguments: dialogues) func theTerminalShowsWhatThePageDoes(_ index: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parley-page-\(UUID().uuidString)")
    for (info, lines) in Self.blocks {
      let words = info.split(separator: " ").map(String.init)
      guard words.count == 2, let place = ["dossier": "seeds", "document": "copies"][words[0]]
      else {
        continue
      }
      let path = folder.appendingPathComponent(place)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: path.appendingPathComponent(words[1]))
    }
    let reader = try Analyst(
      folder: folder, environment: ["PARLEY_DOCUMENTS": folder.path + "/copies"], columns: 80)
    for line in Self.blocks[index].lines where !line.isEmpty {
      guard let end = line.range(of: "> "), line.hasPrefix("parley> ") || line.hasPrefix("  ")
      else {
        try reader.pty.wait(for: line)
        continue
      }
      try reader.pty.wait(for: String(line[..<end.upperBound]))
      var typed = String(line[end.upperBound...])
      // What is to be mended is brought back by Up.
      if line.hasPrefix("  subject> ") {
        reader.pty.press(.up)
        try reader.pty.wait(for: String(typed.dropLast()))
        typed = String(typed.suffix(1))
      }
      reader.enter(typed)
    }
    #expect(try reader.leave() == 0)
  }
}
