/// The catalogue of everything that can be found wrong. Raw values are stable: scripts match on them.
public enum DiagnosticID: String, Hashable, Sendable, CaseIterable {
  // Text
  case invalidUTF8 = "invalid-utf8"
  case controlCharacter = "control-character"
  case hiddenCharacter = "hidden-character"
  case unclosedString = "unclosed-string"
  case badEscape = "bad-escape"
  case badID = "bad-id"
  case reservedWord = "reserved-word"
  case badDate = "bad-date"
  case badNumber = "bad-number"
  case tooManyParagraphs = "too-many-paragraphs"
  case badRating = "bad-rating"
  case badDigest = "bad-digest"

  // Structure
  case expectedToken = "expected-token"
  case trailingText = "trailing-text"
  case unknownEntry = "unknown-entry"
  case unknownDetail = "unknown-detail"
  case duplicateDetail = "duplicate-detail"
  case detailWithoutEntry = "detail-without-entry"
  case notInDossier = "not-in-dossier"
  case notInSession = "not-in-session"
  case duplicateScenario = "duplicate-scenario"
  case tooDeep = "too-deep"
  case unclosedParenthesis = "unclosed-parenthesis"

  // Names
  case unknownID = "unknown-id"
  case wrongKind = "wrong-kind"
  case duplicateID = "duplicate-id"
  case repeatedItem = "repeated-item"
  case unknownLevel = "unknown-level"
  case missingLevel = "missing-level"
  case levelWithoutLevels = "level-without-levels"
  case lowestLevel = "lowest-level"
  case groupTooSmall = "group-too-small"
  case noTrigger = "no-trigger"

  // Evidence
  case missingSource = "missing-source"
  case speakerNotEntitled = "speaker-not-entitled"
  case datedAfterPublication = "dated-after-publication"
  case datesReversed = "dates-reversed"
  case tooManyParts = "too-many-parts"
  case conditionStandsAlone = "condition-stands-alone"
  case denialWithoutClaim = "denial-without-claim"
  case supposedLater = "supposed-later"
  case unknownCheck = "unknown-check"
  case lapsedWaiver = "lapsed-waiver"
  case idleWaiver = "idle-waiver"

  case nothingCounts = "nothing-counts"
  case unknownCitation = "unknown-citation"

  // Documents
  case documentMissing = "document-missing"
  case documentRenamed = "document-renamed"
  case documentChanged = "document-changed"
  case documentEmpty = "document-empty"
  case documentBinary = "document-binary"
  case documentEncoding = "document-encoding"
  case documentOutside = "document-outside"
  case documentUndigested = "document-undigested"
  case documentLayout = "document-layout"
  case paragraphMissing = "paragraph-missing"
  case printDiffers = "print-differs"
  case passageMoved = "passage-moved"
  case passageChanged = "passage-changed"
  case passageAmbiguous = "passage-ambiguous"
  case passageVanished = "passage-vanished"
  case passageUnproven = "passage-unproven"
  case publishedDiffers = "published-differs"
  case metadataDiffers = "metadata-differs"
  case speakerNotNamed = "speaker-not-named"

  // Exchange
  case badJSON = "bad-json"
  case badField = "bad-field"
  case badCell = "bad-cell"
  case badRow = "bad-row"
  case unknownColumn = "unknown-column"
  case missingColumn = "missing-column"

  // Session
  case unknownCommand = "unknown-command"
  case badArgument = "bad-argument"
  case setTwice = "set-twice"
  case notALever = "not-a-lever"
  case badLeverValue = "bad-lever-value"
  case tooManyWorlds = "too-many-worlds"
  case tooManyTies = "too-many-ties"
  case withoutEffect = "without-effect"
  case nothingToUndo = "nothing-to-undo"
  case nothingToRetract = "nothing-to-retract"
  case stillUsed = "still-used"
  case noDossier = "no-dossier"
  case safeMode = "safe-mode"
  case savedInScratch = "saved-in-scratch"
  case fileChanged = "file-changed"

  // Revisions
  case noGit = "no-git"
  case gitFailed = "git-failed"
  case notARepository = "not-a-repository"
  case unknownRevision = "unknown-revision"
  case notInRevision = "not-in-revision"

  // Lessons
  case badLesson = "bad-lesson"
  case taskMet = "task-met"
  case taskNotMet = "task-not-met"
  case notYourMove = "not-your-move"
  case badProgress = "bad-progress"

  // System
  case unreadable = "unreadable"
  case unwritable = "unwritable"
  case notFormatted = "not-formatted"
  case nothingToTest = "nothing-to-test"
  case expectationFailed = "expectation-failed"
  case holdsAlready = "holds-already"
  case lowCoverage = "low-coverage"
  case transcriptDiffers = "transcript-differs"
  case unclosedFence = "unclosed-fence"
  case recorded = "recorded"
  case usage = "usage"
  case interrupted = "interrupted"

  /// How grave it is.
  public var severity: Diagnostic.Severity {
    switch self {
    case .hiddenCharacter, .conditionStandsAlone, .denialWithoutClaim, .supposedLater,
      .lapsedWaiver, .idleWaiver,
      .withoutEffect, .duplicateScenario, .nothingToTest, .holdsAlready, .badProgress,
      .unknownCitation, .nothingCounts, .documentUndigested, .documentLayout, .metadataDiffers,
      .speakerNotNamed, .savedInScratch:
      .warning
    default: .error
    }
  }
}
