/// What an expectation came to, as a report: at a prompt, in a script and in a test.
public enum ExpectationReport {
  /// One expectation's result.
  public static func report(_ result: ExpectationResult) -> Report {
    Report(
      "expect", blocks: [.paragraph(sentence(result))],
      data: [.init("line", .int(result.place.line))] + fields(result))
  }

  /// The result in a sentence: whether it holds, what came, and why.
  public static func sentence(_ result: ExpectationResult) -> [Inline] {
    var inlines: [Inline] = [
      .strong([.text(result.isMet ? "holds" : "fails")]), ": ", .code(result.text), ": ",
      .verdict(result.verdict),
    ]
    if !result.because.isEmpty {
      inlines.append(.text(result.verdict == .open ? ", on " : ", because of "))
      inlines.append(.text(list(result.because, "and")))
    }
    if !result.missingReasons.isEmpty {
      let missing = list(result.missingReasons, "and")
      inlines.append(
        .text("; \(missing) \(result.missingReasons.count == 1 ? "is" : "are") not among it"))
    }
    return inlines
  }

  /// The result's fields in the order of the contract, from `expectation` on.
  public static func fields(_ result: ExpectationResult) -> [JSON.Field] {
    [
      .init("expectation", .string(result.text)),
      .init("status", .string(result.isMet ? "passed" : "failed")),
      .init("verdict", .string(result.verdict.rawValue)),
      .init("because", .strings(result.because)),
      .init("missing", .strings(result.missingReasons)),
    ]
  }
}
