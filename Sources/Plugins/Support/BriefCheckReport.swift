import ParleyCore

/// Tells what became of a brief's claims.
struct BriefCheckReport {
  let check: BriefCheck
  let view: SessionView

  /// What is not held by kind, the gravest first, then how many are held and what was not looked at.
  var blocks: [Block] {
    var blocks: [Block] = []
    for status in BriefCheck.Status.allCases where status != .held {
      let found = check.results.filter { $0.status == status }
      guard !found.isEmpty else { continue }
      let title = status.rawValue.prefix(1).uppercased() + status.rawValue.dropFirst()
      blocks += [.heading(2, [.text(title)]), records(found, kind: status.rawValue)]
    }
    if blocks.isEmpty { blocks.append(records([], kind: "")) }
    return blocks + [.paragraph([.text(summary)])] + [unreadable].compactMap(\.self)
  }

  private func records(_ results: [BriefCheck.Result], kind: String) -> Block {
    .records(
      Records(
        kind: kind, header: ["status", "line", "claim", "because"],
        rows: results.map { result in
          [[.text("line \(result.link.place.line)")], [.code(result.claim)], result.because]
        }))
  }

  private var summary: String {
    let (held, total) = (check.heldCount, check.results.count)
    guard total > 0 else {
      return "The page cites nothing in a form that can be held: nothing of it was checked."
    }
    let told =
      held < total
      ? "\(held) of \(total) cited claims are held."
      : total == 1 ? "The one cited claim is held." : "All \(total) cited claims are held."
    return told + " The sentences themselves were not read: whether they say what they cite, only a"
      + " reader can tell."
  }

  /// What looks like a citation and cannot be held.
  private var unreadable: Block? {
    guard !check.bare.isEmpty else { return nil }
    let count = check.bare.count
    var lines: [Int] = []
    for line in check.bare.map(\.place.line) where lines.last != line { lines.append(line) }
    let shown = lines.prefix(6).map { "\($0)" } + (lines.count > 6 ? ["others"] : [])
    return .paragraph([
      .text(
        "It cites \(counted(count, "place")) in a form that cannot be held, on"
          + " \(lines.count == 1 ? "line" : "lines") \(joined(shown)). Reports in Markdown cite in"
          + " one that can: "),
      .code("parley -f markdown brief"), ".",
    ])
  }

  // MARK: As data

  /// Each claim, in the order of the brief.
  var claims: [JSON] {
    check.results.map { result in
      [
        "line": .int(result.link.place.line), "claim": .string(result.claim),
        "status": .string(result.status.rawValue),
        "because": .string(plain(result.because)),
        "source": .optional(result.link.source),
        "paragraphs": .array(result.link.paragraphNumbers.sorted().map(JSON.int)),
        "now": .array(
          result.status == .held ? [] : result.now.flatMap { view.dossier.json($0) }),
      ]
    }
  }

  /// Each place that cannot be held, in the order of the brief.
  var unheld: [JSON] {
    check.bare.map { link in
      [
        "line": .int(link.place.line), "source": .optional(link.source),
        "paragraphs": .array(link.paragraphNumbers.sorted().map(JSON.int)),
      ]
    }
  }

  /// Words without marks, each citation as its source and paragraphs in brackets.
  private func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      guard case .citation(let citation) = inline else { return inline.plain }
      guard let source = citation.source else { return "[\(citation.place)]" }
      return citation.paragraphs.isEmpty ? "[\(source)]" : "[\(source) ¶\(citation.paragraphs)]"
    }.joined()
  }
}
