/// What is asked on the way to a new entry.
enum AddQuestion: Hashable {
  /// The claim, part by part.
  case subject
  case verb
  case level
  case truth
  /// What the language wants next, in its own words: `a guarantee`.
  case next(String)
  case condition
  /// The details.
  case source
  case paragraph
  case date
  case speaker
  case credibility
  case gist
  /// Whether it is to be written.
  case write
  /// What to make of an id that nothing has: the nearest one, or a declaration.
  case unknown(String, near: String?)
  /// What an undeclared id is to be declared as.
  case sort
  /// Part of a declaration.
  case part(DeclarationPart)

  /// The word that the prompt begins with, which also leads back to the question from the last one.
  var label: String {
    switch self {
    case .subject: "subject"
    case .verb: "verb"
    case .level: "level"
    case .truth: "yes or no"
    case .next(let expected): Self.shortened(expected)
    case .condition: "condition"
    case .source: "source"
    case .paragraph: "paragraph"
    case .date: "date"
    case .speaker: "speaker"
    case .credibility: "credibility"
    case .gist: "gist"
    case .write: "write"
    case .unknown(let id, _): "'\(id)'"
    case .sort: "declare as"
    case .part(let part): part.label
    }
  }

  /// Whether the answer is a part of the claim.
  var isOfClaim: Bool {
    switch self {
    case .subject, .verb, .level, .truth, .next, .condition: true
    default: false
    }
  }

  /// The questions that can be gone back to by name from the last one.
  static let named: [AddQuestion] = [
    .subject, .condition, .source, .paragraph, .date, .speaker, .credibility, .gist,
  ]

  /// `a guarantee` as `guarantee`; what is longer says only that something is missing.
  private static func shortened(_ expected: String) -> String {
    if expected.hasPrefix("a string") { return "what" }
    if expected.hasPrefix("'propose'") { return "verb" }
    for article in ["an ", "a "] where expected.hasPrefix(article) {
      let rest = expected.dropFirst(article.count)
      if !rest.contains(where: { ",:'".contains($0) }), rest.utf8.count <= 24 {
        return String(rest)
      }
    }
    return "go on"
  }

  /// What may stand as an answer, in a sentence or two.
  var help: String {
    switch self {
    case .subject:
      "Whose claim or what it is about: an actor, or several with commas; a guarantee; a factor; or"
        + " 'most of GROUP', 'some of GROUP'. The whole claim may follow, as it is written:"
        + " 'norland opposes providing monitors unless mandate'."
    case .verb:
      "What is said: of an actor a verb of position, 'urges', 'cooperates with' or 'clashes with'; of a"
        + " guarantee 'needs', 'does not need', 'leads to' or 'is'. The rest of the claim may follow."
    case .level: "The level that the factor is said to be at; 'until DATE' may follow."
    case .truth: "Whether the factor is said to be so: yes or no; 'until DATE' may follow."
    case .next(let expected): "The claim goes on: \(expected)."
    case .condition:
      "What the position waits for: an expression, or 'if …', 'also if …', 'unless …'. Enter for none."
    case .source: "The source's id: who reports it."
    case .paragraph:
      "The paragraphs it stands in: numbers and ranges, as in '3-4, 7'. Enter for none."
    case .date:
      "The day it was said: YYYY, YYYY-MM or YYYY-MM-DD, with '~', '?' or '%' where inexact."
    case .speaker:
      "Who said it: actors with commas, 'unnamed \"description\"', or 'according to ACTOR'; 'none' where"
        + " it is the source's own report."
    case .credibility:
      "The Admiralty rating of the information: 1 confirmed, 2 probably true, 3 possibly true,"
        + " 4 doubtful, 5 improbable, 6 cannot be judged."
    case .gist: "What was said, in your own words. Enter for none."
    case .write:
      "'yes' writes it, 'no' drops it. The name of a part, such as 'date', asks for that again. A detail"
        + " that was not asked for is added as it is written: 'reason \"…\"', 'on DATE', 'in SOURCE para N'."
    case .unknown(let id, let near):
      (near.map { "Enter takes '\($0)'; 'declare' declares '\(id)'" }
        ?? "'declare' declares '\(id)'")
        + "; another id takes its place, and anything else answers the question anew."
    case .sort: "What it is: an actor, a guarantee, a factor or a source."
    case .part(let part): part.help
    }
  }

  /// The words that may stand here beside ids.
  var words: [String] {
    switch self {
    case .subject: ["most of", "some of", "not"]
    case .truth: ["yes", "no"]
    case .condition: ["if", "also if", "unless", "none"]
    case .paragraph, .gist: ["none"]
    case .speaker: ["according to", "unnamed", "none"]
    case .credibility: Credibility.allCases.map { "\($0.rawValue)" }
    case .write: ["yes", "no"] + Self.named.map(\.label)
    case .unknown(_, let near): ["declare"] + [near].compactMap(\.self)
    case .sort: DeclarationSort.allCases.map(\.rawValue)
    case .part(let part): part.words
    default: []
    }
  }
}
