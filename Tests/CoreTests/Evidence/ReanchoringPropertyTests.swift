import Testing

@testable import ParleyCore

/// Random edits of a document, against what a reader with both copies would say.
struct ReanchoringPropertyTests {
  /// A paragraph with where it came from: nil for a new one; `isChanged` where only its words differ.
  private struct Line {
    var text: String
    var old: Int?
    var isChanged = false
  }

  private static func words(_ number: Int) -> String { "Paragraph  number \(number) é." }

  /// A document of so many paragraphs that are all different.
  private func lines(_ count: Int) -> [Line] {
    (1...count).map { Line(text: Self.words($0), old: $0) }
  }

  private func document(_ lines: [Line]) throws -> Document {
    try Document(name: "d", bytes: Array(lines.map(\.text).joined(separator: "\n\n").utf8))
  }

  /// Whatever is done to the document, a passage whose paragraphs are all there is found where they
  /// are, and one of which any is not there is not found.
  @Test(arguments: 0..<150)
  func passagesAreFoundExactlyWhereTheyAre(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = random.number(3...14)
    let before = lines(count)
    var after = before
    for _ in 0..<random.number(1...4) {
      let at = random.number(0...max(after.count - 1, 0))
      switch random.number(0...3) {
      case 0: after.insert(Line(text: "New \(random.next())"), at: at)
      case 1 where after.count > 1: after.remove(at: at)
      case 2:
        after[at] = Line(text: "Changed \(random.next())", old: after[at].old, isChanged: true)
      default: after.insert(after.remove(at: at), at: random.number(0...after.count))
      }
    }
    let old = try document(before)
    let new = try document(after)
    var places: [Int: Int] = [:]
    for (index, line) in after.enumerated() {
      if let old = line.old, !line.isChanged { places[old] = index + 1 }
    }
    for _ in 0..<6 {
      let numbers = random.pick(random.number(1...min(3, count)), of: Array(1...count)).sorted()
      let print = Fingerprint.of(try #require(old.passage(numbers)))
      let standing = PassageStanding(
        ranges(numbers), fingerprint: print, in: new, isChanged: true,
        effort: SearchEffort(ofOne: .max, ofAll: .max))
      let now = numbers.compactMap { places[$0] }
      if now.count < numbers.count {
        #expect(standing == .lost, "\(numbers)")
      } else {
        #expect(standing == (now == numbers ? .asCited : .moved(now)), "\(numbers)")
      }
    }
  }

  /// Where every paragraph is cited and between two edits one stays as it was, it is told of each
  /// whether it was changed or is gone, and what stands there now.
  @Test(arguments: 0..<150)
  func editsApartAreToldApart(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let before = lines(random.number(3...20))
    var after: [Line] = []
    var isFree = random.chance(50)
    for line in before {
      let edit = isFree ? random.number(0...5) : 9
      switch edit {
      case 0: break
      case 1: after.append(Line(text: "Changed \(random.next())", old: line.old, isChanged: true))
      case 2: after += [Line(text: "New \(random.next())"), line]
      default: after.append(line)
      }
      isFree = edit > 2
    }
    guard !after.isEmpty else { return }
    let old = try document(before)
    let new = try document(after)
    var found: [(old: Int, new: Int)] = []
    var lost: [Int] = []
    for number in 1...before.count {
      let print = Fingerprint.of([old.plain[number - 1]])
      switch PassageStanding([number...number], fingerprint: print, in: new, isChanged: true) {
      case .asCited: found.append((number, number))
      case .moved(let now): found.append((number, now[0]))
      default: lost.append(number)
      }
    }
    let anchors = DocumentAnchors(found: found, lost: lost, count: new.paragraphs.count)
    for number in 1...before.count {
      let place = after.firstIndex { $0.old == number }.map { $0 + 1 }
      let expected: DocumentAnchors.Fate =
        place.map { after[$0 - 1].isChanged ? .changed($0...$0) : .kept($0) } ?? .vanished
      #expect(anchors.fate(of: number) == expected, "paragraph \(number)")
    }
  }

  /// Words that are there several times are found at the nearest place.
  @Test(arguments: 0..<60)
  func ofEqualWordsTheNearestIsTaken(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let texts = (0..<random.number(1...12)).map { _ in "word \(random.number(1...4))" }
    let new = try document(texts.map { Line(text: $0) })
    for number in 1...texts.count + 2 {
      let wanted = "word \(random.number(1...4))"
      let print = Fingerprint.of([Fingerprint.plain(wanted)])
      let places = texts.indices.filter { texts[$0] == wanted }.map { $0 + 1 }
      let nearest = places.min { (abs($0 - number), $0) < (abs($1 - number), $1) }
      var search = PassageSearch(new)
      let found = search.find(print, citedAs: [number])
      #expect(found == nearest.map { .found([$0]) } ?? .nowhere)
    }
  }

  /// Prints written, a dossier agrees with its document; and after any shuffle it can be written anew.
  @Test(arguments: 0..<25)
  func whatIsWrittenAgrees(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let before = lines(random.number(2...9))
    let text = before.map(\.text).joined(separator: "\r\n")
    var dossier =
      "source s \"S\"\n  document \"d\" sha256 \(Archive.digest(text))\nfactor f \"F\"\nfrom s\n"
    for _ in 0..<5 {
      let numbers = random.pick(
        random.number(1...min(3, before.count)), of: Array(1...before.count))
      dossier += "2031-05-02 f\n  in para \(paragraphWords(numbers))\n"
    }
    var archive = Archive(dossier, ["d": text])
    let (printed, findings) = archive.fingerprinted()
    #expect(findings.isEmpty)
    #expect(try archive.check(printed).diagnostics.map(\.id) == [.documentLayout])
    let shuffled = before.shuffled(using: &random).map(\.text).joined(separator: "\n")
    archive.documents.copies["d"] = Array(shuffled.utf8)
    let (anchored, left) = archive.fingerprinted(printed, reanchoring: true)
    #expect(left.isEmpty)
    #expect(try archive.check(anchored).diagnostics.isEmpty)
  }
}
