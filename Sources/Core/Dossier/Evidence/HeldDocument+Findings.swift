extension HeldDocument {
  /// What is wrong with the copy as a whole; nil where it is the one that was cited.
  func finding(on shelf: DocumentShelf, in ledger: DocumentLedger) -> Diagnostic? {
    let name = shown(holding.document)
    let onName = ledger.place(holding.address, part: .name)
    let onDigest = ledger.place(holding.address, part: .digest)
    switch standing {
    case .same: return nil
    case .undigested(let document):
      return Diagnostic(
        .documentUndigested, "nothing says which copy of \(name) was cited",
        expected: "sha256 \(document.sha256), if it is this one", place: onName)
    case .renamed(let document):
      return Diagnostic(
        .documentRenamed, "the document \(name) has another name now",
        expected: "the name of the copy with this digest", suggestion: document.name,
        place: onName)
    case .changed(let document):
      let isLayout = holding.sha256.map { document.differsInLayoutAlone(from: $0) } ?? false
      return Diagnostic(
        .documentChanged, "the copy of \(name) is not the one that was cited",
        expected: "a copy with this digest; its own is \(document.sha256)", place: onDigest,
        notes: (isLayout
          ? ["only its line ends or its byte-order mark differ: the text is the same"] : [])
          + [
            "'parley fmt --fingerprint DIR --re-anchor' takes this copy, where it is the right one"
          ])
    case .fault(let fault): return Diagnostic(fault, name, at: onName)
    case .unreadable(var diagnostic):
      diagnostic.place = onName
      return diagnostic
    case .missing:
      let names = (try? shelf.names()) ?? []
      return Diagnostic(
        .documentMissing, "there is no copy of \(name)",
        expected: "a file of this name in the folder of documents, or one of this digest",
        suggestion: NearestWord.to(holding.document, among: names), place: onName)
    case .outside:
      return Diagnostic(
        .documentOutside, "\(name) leads out of the folder of documents",
        expected: "a path below it, such as 'agency/report.txt'", place: onName)
    }
  }

  /// What is wrong with one citation, or doubtful; nothing where it stands.
  func finding(
    _ passage: DocumentLedger.CitedPassage, _ standing: PassageStanding, in ledger: DocumentLedger
  ) -> [Diagnostic] {
    let numbers = passage.citation.numbers
    let words = paragraphWords(numbers)
    let noun = numbers.count == 1 ? "paragraph \(words)" : "paragraphs \(words)"
    let count = self.standing.document?.paragraphs.count ?? 0
    let here = ledger.place(passage.address, part: .paragraphs)
    let onPrint = ledger.place(passage.address, part: .fingerprint)
    switch standing {
    case .none, .asCited: return []
    case .unproven:
      return [
        Diagnostic(
          .passageUnproven,
          "nothing says whether \(noun) of the changed document \(isOrAre(numbers)) "
            + "what was cited",
          expected: "a print, written while the copy that was cited was there",
          place: here)
      ]
    case .missing(let missing):
      return [
        Diagnostic(
          .paragraphMissing,
          missing.count == 1
            ? "there is no paragraph \(paragraphWords(missing))"
            : "there are no paragraphs \(paragraphWords(missing))",
          expected: "a number from 1 to \(count): paragraphs are the lines that are not blank",
          place: here)
      ]
    case .moved(let now):
      let moves = runs(numbers, now)
      if !self.standing.isChanged {
        return [
          Diagnostic(
            .printDiffers, "the print is not that of \(noun), but of \(paragraphWords(now))",
            expected: "para \(paragraphWords(now)), or another print", place: onPrint)
        ]
      }
      return [
        Diagnostic(
          .passageMoved, "the passage has moved: \(moves[0])",
          expected: "para \(paragraphWords(now))", place: here, notes: Array(moves.dropFirst()))
      ]
    case .ambiguous(let places):
      let digest = self.standing.isChanged ? self.standing.document?.sha256 : nil
      let found = places.map { paragraphWords($0) }.joined(separator: " or ")
      return [
        Diagnostic(
          .passageAmbiguous,
          places.count > 1
            ? "the words of \(noun) stand in more than one place now: para \(found)"
            : "\(noun) and another passage that is cited would both be \(found) now: one is gone",
          expected: "the passage read again, and its paragraphs"
            + (digest.map { " with sha256 \($0), both set by hand" } ?? " set by hand"),
          place: here)
      ]
    case .lost, .notFound:
      var notes: [String] = []
      if case .notFound(let pieces) = standing {
        notes.append(
          pieces == 0
            ? "the search grew too long: it was not looked for everywhere"
            : "it was looked for in at most \(counted(pieces, "piece"))")
      }
      if !self.standing.isChanged {
        return [
          Diagnostic(
            .printDiffers,
            numbers.isEmpty
              ? "the print stands beside no paragraph"
              : "the print is not that of \(noun), nor of any other passage",
            expected: numbers.isEmpty
              ? "para with the numbers of its passage, or no print"
              : "para with the right numbers, or another print", place: onPrint, notes: notes)
        ]
      }
      let fates = numbers.map { anchors.fate(of: $0) }
      notes = zip(numbers, fates).map { told($0, $1) } + notes
      let isGone = fates.allSatisfy { $0 == .vanished }
      return [
        Diagnostic(
          isGone ? .passageVanished : .passageChanged,
          isGone
            ? "the passage is gone: nothing stands any more where \(noun) stood"
            : "\(noun) no longer \(numbers.count == 1 ? "reads" : "read") as cited, "
              + "and the passage is nowhere else",
          expected: isGone
            ? "the entry read again: another passage for it, or the entry taken out"
            : "the passage read again, and the right paragraphs without a print",
          place: here, notes: notes)
      ]
    }
  }

  private func isOrAre(_ numbers: [Int]) -> String { numbers.count == 1 ? "is" : "are" }

  /// Each run of paragraphs that moved alike, in words: `paragraphs 8-10 are now 9-11`.
  private func runs(_ old: [Int], _ new: [Int]) -> [String] {
    guard old.count == new.count else {
      return [
        "\(old.count == 1 ? "paragraph" : "paragraphs") \(paragraphWords(old)) "
          + "\(old.count == 1 ? "is" : "are") now \(paragraphWords(new)), broken into other lines"
      ]
    }
    var runs: [(old: [Int], new: [Int])] = []
    for (old, new) in zip(old, new) {
      if let last = runs.last, last.old.last == old - 1, last.new.last == new - 1 {
        runs[runs.count - 1].old.append(old)
        runs[runs.count - 1].new.append(new)
      } else {
        runs.append(([old], [new]))
      }
    }
    return runs.map { run in
      let (old, new) = (paragraphWords(run.old), paragraphWords(run.new))
      let isOne = run.old.count == 1
      let verb = old == new ? (isOne ? "is still" : "are still") : isOne ? "is now" : "are now"
      return "\(isOne ? "paragraph" : "paragraphs") \(old) \(verb) \(new)"
    }
  }

  /// What became of a paragraph of a passage that is nowhere, in words.
  private func told(_ number: Int, _ fate: DocumentAnchors.Fate) -> String {
    switch fate {
    case .kept(let now) where now == number: return "paragraph \(number) is as it was"
    case .kept(let now): return "paragraph \(number) is now \(now)"
    case .changed(let place) where place == number...number:
      return "paragraph \(number) is in its place still, in other words"
    case .changed(let place) where place.count == 1:
      return "paragraph \(number) was changed: it should be \(place.lowerBound) now"
    case .changed(let place):
      return "paragraph \(number) was changed: it should be one of "
        + "\(place.lowerBound) to \(place.upperBound) now"
    case .vanished: return "paragraph \(number) is gone: \(around(number))"
    case .unknown: return "paragraph \(number) was changed or is gone: \(around(number))"
    }
  }

  private func around(_ number: Int) -> String {
    switch anchors.neighbours(of: number) {
    case (let before?, let after?):
      "what was \(before.old) is \(before.new), and what was \(after.old) is \(after.new)"
    case (let before?, nil):
      "what was \(before.old) is \(before.new), and nothing after it is known"
    case (nil, let after?): "what was \(after.old) is \(after.new), and nothing before it is known"
    case (nil, nil): "no other passage was found"
    }
  }
}

extension Diagnostic {
  /// What keeps a copy from being read as a text.
  init(_ fault: Document.Fault, _ name: String, at place: Place) {
    switch fault {
    case .empty:
      self.init(
        .documentEmpty, "the copy of \(name) is empty", expected: "a text", place: place)
    case .binary(let offset):
      self.init(
        .documentBinary, "the copy of \(name) is no text: byte \(offset + 1) is a NUL",
        expected: "a text in UTF-8", place: place)
    case .notUTF8(let offset, let line):
      self.init(
        .documentEncoding,
        "the copy of \(name) is not UTF-8: byte \(offset + 1), on line \(line), belongs to no character",
        expected: "a text in UTF-8", place: place)
    case .utf16:
      self.init(
        .documentEncoding, "the copy of \(name) is in UTF-16", expected: "a text in UTF-8",
        place: place)
    }
  }
}
