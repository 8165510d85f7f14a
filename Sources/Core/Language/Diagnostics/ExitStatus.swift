/// What the program ends with. The highest wins.
public enum ExitStatus: Int32, Comparable, Sendable {
  /// All well.
  case success = 0
  /// What could be read was found wanting.
  case wanting = 1
  /// The program was called wrongly.
  case usage = 2
  /// An error in a script or dossier, with its place.
  case unreadableInput = 3
  /// A file or system failure.
  case systemFailure = 4
  /// Ctrl-C.
  case interrupted = 130

  /// The higher of two wins.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// What a diagnostic makes of the status: warnings nothing.
  public init(_ diagnostic: Diagnostic) { self.init(diagnostic.id) }

  /// What a diagnostic of an id makes of the status.
  public init(_ id: DiagnosticID) {
    switch id {
    case _ where id.severity == .warning: self = .success
    case .notFormatted, .transcriptDiffers, .recorded, .taskMet, .taskNotMet, .expectationFailed,
      .lowCoverage, .documentMissing, .documentRenamed, .documentChanged, .documentEmpty,
      .documentBinary, .documentEncoding, .documentOutside, .paragraphMissing, .printDiffers,
      .passageMoved, .passageChanged, .passageAmbiguous, .passageVanished, .passageUnproven,
      .publishedDiffers:
      self = .wanting
    case .usage: self = .usage
    case .unreadable, .unwritable, .fileChanged, .noGit, .gitFailed: self = .systemFailure
    case .interrupted: self = .interrupted
    default: self = .unreadableInput
    }
  }
}
