import ParleyCore
import Testing

@testable import ParleyPlugins

/// Holds the causes that a review finds to what trying every subset of the changes finds.
struct ReviewPropertyTests {
  @Test(arguments: 0..<80)
  func causesAreThoseOfTryingEverySubset(_ seed: Int) throws {
    var random = RandomPositions(seed: UInt64(seed))
    let old = Parts(random.dossier())
    let other = Parts(random.dossier())
    let pair = Pair(old, other, seed: seed)
    let reviewer = Reviewer([
      "old/a.parley": pair.text(all: false), "new/b.parley": pair.text(all: true),
    ])
    let view = reviewer.session.view
    let (before, after) = (try ReviewSide.read("old", view), try ReviewSide.read("new", view))
    let review = Review(try #require(before.side), try #require(after.side), in: view)
    let brute = Brute(pair, asOf: review.laterDay)
    for change in review.changes {
      guard let causes = change.causes else { continue }
      #expect(causes.completeTo == nil)
      let found = causes.sets.map { set in
        Set((set.changes + set.along).map { brute.text(of: review.entries[$0]) })
      }
      let expected = brute.causes(of: change.conclusion)
      #expect(Set(found) == Set(expected), "\(change.conclusion), seed \(seed)")
      #expect(found.count == expected.count)
    }
    // What is not told has not changed, and so for the days.
    for conclusion in brute.conclusions {
      let told = review.changes.first { $0.conclusion == conclusion }
      let isByEntries =
        brute.key(conclusion, applying: []) != brute.key(conclusion, applying: brute.all)
      let isSameDay = review.old.day == review.new.day
      if isSameDay { #expect((told != nil) == isByEntries, "\(conclusion), seed \(seed)") }
      if told != nil { #expect((told?.causes != nil) == isByEntries) }
    }
  }

  /// A dossier's text in parts: an entry each.
  struct Parts {
    var list: [String]

    init(_ text: String) {
      list = text.split(separator: "\n").reduce(into: []) { parts, line in
        if line.hasPrefix(" ") {
          parts[parts.count - 1] += "\n" + line
        } else {
          parts.append(String(line))
        }
      }
    }
  }

  /// An old dossier, and up to seven changes to it.
  struct Pair {
    var changes: [(old: String?, new: String?)] = []
    private var common: [String] = []

    init(_ old: Parts, _ other: Parts, seed: Int) {
      let edits = [
        ("  lasts 90 days", "  lasts 20 days"), ("\n  member of club", ""),
        ("needs truce >= limited", "needs truce = full or attack"), ("rank 2", "rank 1"),
        ("size 3~", "size 2"), ("published 2025-09-01", "published 2025-09-30"),
      ]
      let edit = edits[seed % edits.count]
      var added = other.list.filter { $0.first == "2" && !old.list.contains($0) }
        .prefix(seed % 4)
      for (index, part) in old.list.enumerated() {
        if part.contains(edit.0), changes.count < 7 {
          changes.append((part, part.replacing(edit.0, with: edit.1)))
        } else if part.first == "2", (index + seed) % 4 == 0, changes.count < 5 {
          changes.append((part, (index + seed) % 8 == 0 ? added.popFirst() : nil))
        } else {
          common.append(part)
        }
      }
      for part in added where changes.count < 7 { changes.append((nil, part)) }
    }

    /// The dossier with all changes, or none, the declarations first.
    func text(all: Bool) -> String {
      let changed = changes.compactMap { all ? $0.new : $0.old }
      return (common + changed).sorted { ($0.first == "2" ? 1 : 0) < ($1.first == "2" ? 1 : 0) }
        .joined(separator: "\n") + "\n"
    }
  }

  /// Every subset of the changes that a review sees, tried on whole dossiers.
  struct Brute {
    let entries: [EntryChange]
    private let old: [ReviewEntry]
    private let standpoint: Standpoint

    init(_ pair: Pair, asOf: Day?) {
      func read(_ text: String) -> [ReviewEntry] {
        ReviewEntry.all(in: [Parser.parse(SourceText(name: "x", text), as: .dossier)])
      }
      old = read(pair.text(all: false))
      entries = EntryChange.all(from: old, to: read(pair.text(all: true)))
      standpoint = Standpoint(asOf: asOf)
    }

    var conclusions: [Conclusion] {
      guard let dossier = dossier(applying: []) else { return [] }
      return dossier.conclusions(standpoint)
    }

    private func dossier(applying applied: [Int]) -> Dossier? {
      var texts = old.map(\.text)
      for index in applied {
        let change = entries[index]
        if let old = change.old, let place = texts.firstIndex(of: old.text) {
          texts[place] = change.new?.text ?? ""
        } else if let new = change.new {
          texts.append(new.text)
        }
      }
      let text = SourceText(name: "x", texts.joined(separator: "\n\n"))
      return Dossier.check([Parser.parse(text, as: .dossier)]).dossier
    }

    var all: [Int] { Array(entries.indices) }

    func key(_ conclusion: Conclusion, applying applied: [Int]) -> String? {
      dossier(applying: applied).map { Judgement($0, standpoint).reading(conclusion).key }
    }

    func causes(of conclusion: Conclusion) -> [Set<String>] {
      let wanted = key(conclusion, applying: all)
      var found: [Set<Int>] = []
      let subsets = (0..<(1 << entries.count)).map { mask in
        Set(entries.indices.filter { mask >> $0 & 1 == 1 })
      }
      for subset in subsets.sorted(by: { $0.count < $1.count }) {
        if found.contains(where: { subset.isSuperset(of: $0) }) { continue }
        if key(conclusion, applying: subset.sorted()) == wanted { found.append(subset) }
      }
      return found.map { set in
        Set(set.map { text(of: entries[$0]) })
      }
    }

    /// What tells a change from others: the entry on both sides.
    func text(of change: EntryChange) -> String {
      "\(change.old?.text ?? "") -> \(change.new?.text ?? "")"
    }
  }
}
