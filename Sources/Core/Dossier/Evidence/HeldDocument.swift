/// One source's citations held against the document.
struct HeldDocument {
  let holding: DocumentLedger.Holding
  let standing: DocumentStanding
  /// How each citation stands, in the order of the holding's; empty where there is no document.
  let passages: [PassageStanding]
  /// What was found where.
  let anchors: DocumentAnchors

  init(_ holding: DocumentLedger.Holding, on shelf: DocumentShelf) {
    self.holding = holding
    standing = shelf.standing(of: holding.document, sha256: holding.sha256)
    guard let document = standing.document else {
      passages = []
      anchors = DocumentAnchors(found: [], lost: [], count: 0)
      return
    }
    // Many statements may cite one passage: it is looked for once.
    var known: [CitationKey: PassageStanding] = [:]
    var standings: [PassageStanding] = []
    var found: [(old: Int, new: Int)] = []
    var lost: [Int] = []
    for passage in holding.passages {
      let key = CitationKey(passage.citation)
      let standing =
        known[key]
        ?? PassageStanding(
          key.paragraphs, fingerprint: key.fingerprint, in: document,
          isChanged: self.standing.isChanged, effort: shelf.effort)
      known[key] = standing
      standings.append(standing)
      switch standing {
      case .asCited: found += passage.citation.numbers.map { ($0, $0) }
      case .moved(let now) where now.count != passage.citation.numbers.count:
        // Its lines were broken anew: which of its paragraphs is which cannot be said.
        break
      case .moved(let now): found += zip(passage.citation.numbers, now).map { ($0, $1) }
      case .lost, .notFound: lost += passage.citation.numbers
      case .none, .unproven, .missing, .ambiguous: break
      }
    }
    // Passages that stood apart and would stand in one place now: one of them is gone, and nothing says
    // which.
    let meeting = Dictionary(grouping: Set(found.map { Pair($0) }), by: \.new)
      .filter { $0.value.count > 1 }.keys
    for (index, passage) in holding.passages.enumerated() where !meeting.isEmpty {
      let numbers = passage.citation.numbers
      switch standings[index] {
      case .asCited where standing.isChanged && numbers.contains(where: meeting.contains):
        standings[index] = .ambiguous([numbers])
      case .moved(let now) where now.contains(where: meeting.contains):
        standings[index] = .ambiguous([now])
      default: break
      }
    }
    found.removeAll { meeting.contains($0.new) }
    passages = standings
    anchors = DocumentAnchors(found: found, lost: lost, count: document.paragraphs.count)
  }

  /// What a paragraph was and is.
  private struct Pair: Hashable {
    var old: Int
    var new: Int

    init(_ pair: (old: Int, new: Int)) { (old, new) = pair }
  }

  private struct CitationKey: Hashable {
    var paragraphs: [ClosedRange<Int>]
    var fingerprint: String?

    init(_ citation: CitationSyntax) {
      paragraphs = citation.paragraphs
      fingerprint = citation.fingerprint
    }
  }
}

extension CitationSyntax {
  /// The paragraphs one by one, in the order they are cited in.
  var numbers: [Int] { paragraphs.flatMap { Array($0) } }
}
