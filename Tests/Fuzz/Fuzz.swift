import ParleyCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What libFuzzer calls with each text that it makes up.
///
/// The text is typed into a session where `PARLEY_FUZZ` is `session`, and read as a page with a lesson
/// where it is `lesson`; else it is read as a dossier, or as a script where that is `script`. Reading
/// must come to an end without a trap; and what could be read without an error must, once printed, read back as
/// the same entries and print as the same text again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if mode == "session" {
    SessionFuzz.run(bytes)
    return 0
  }
  if mode == "lesson" {
    LessonFuzz.run(bytes, in: SessionFuzz.session)
    return 0
  }
  let file = Parser.parse(SourceText(name: "fuzz", bytes: bytes), as: grammar)
  for diagnostic in file.diagnostics { check(diagnostic) }
  if grammar == .dossier { _ = Dossier.check([file]) }
  guard file.diagnostics.isEmpty else { return 0 }

  let printed = Printer().print(file)
  let again = Parser.parse(SourceText(name: "printed", printed), as: grammar)
  hold(again.diagnostics.isEmpty, "what was printed has an error", printed)
  hold(again.entries.map(\.kind) == file.entries.map(\.kind), "an entry has changed", printed)
  hold(
    again.entries.map { $0.details.map(\.kind) } == canonicalDetails(file),
    "a detail has changed", printed)
  hold(Printer().print(again) == printed, "printing is not stable", printed)
  return 0
}

private let mode = getenv("PARLEY_FUZZ").map { String(cString: $0) } ?? "dossier"
private let grammar: Grammar = mode == "script" ? .script : .dossier

/// Each entry's details in the order that printing puts them in.
private func canonicalDetails(_ file: SyntaxFile) -> [[Detail.Kind]] {
  file.entries.map { entry in
    let sorted = entry.details.enumerated().sorted {
      ($0.element.kind.word, $0.offset) < ($1.element.kind.word, $1.offset)
    }
    return sorted.map(\.element.kind)
  }
}

/// Holds a diagnostic to point into the text it is about.
private func check(_ diagnostic: Diagnostic) {
  guard let place = diagnostic.place else { fatalError("\(diagnostic.id) has no place") }
  let columns = place.excerpt.unicodeScalars.count + 1
  guard place.line >= 1, place.column >= 1, place.length >= 1, place.column <= columns else {
    fatalError("\(diagnostic.id) points beside its line: \(place)")
  }
}

private func hold(_ condition: Bool, _ message: String, _ printed: String) {
  guard condition else { fatalError("\(message):\n\(printed)") }
}
