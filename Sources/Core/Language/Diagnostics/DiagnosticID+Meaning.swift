extension DiagnosticID {
  /// What it means, in a sentence or two: `help errors` lists them, and docs/errors.md is made of it.
  public var meaning: String {
    switch self {
    case .invalidUTF8:
      "A byte is not part of UTF-8. The file was written in another encoding, or is "
        + "damaged."
    case .controlCharacter:
      "A character that no text needs and that could act on a terminal: NUL, an escape, a "
        + "mark that turns the direction of writing."
    case .hiddenCharacter:
      "A name or a title has a character in it that a reader does not see, or takes for a plain space."
    case .unclosedString: "A string has no closing quote on its line."
    case .badEscape:
      "A string has a backslash before something other than a quote, a backslash or n."
    case .badID:
      "An id is not of the form a-b-c: small letters and digits, a letter first, hyphens "
        + "between, at most 64 bytes."
    case .reservedWord: "A word of the expression language stands where an id is needed."
    case .badDate:
      "A date is not YYYY, YYYY-MM or YYYY-MM-DD with ~, ? or % after it, or there is no "
        + "such day."
    case .badNumber: "A number is not a whole number in the range that can stand there."
    case .tooManyParagraphs: "A citation has more paragraphs than the 1,000 that one may have."
    case .badRating: "A reliability is not A to F, or a credibility not 1 to 6."
    case .badDigest: "A SHA-256 is not 64 hexadecimal digits, or a fingerprint not 16."
    case .expectedToken: "Something else was needed at this place."
    case .trailingText: "The line was complete before this word."
    case .unknownEntry: "A line of a dossier begins with no word that begins an entry."
    case .unknownDetail: "An indented line begins with no word that this entry takes."
    case .duplicateDetail:
      "A detail that may stand once stands twice, or two that exclude each other stand "
        + "together."
    case .detailWithoutEntry: "An indented line has no entry above it."
    case .notInDossier:
      "An entry that supposes or expects something stands in a dossier, which documents."
    case .notInSession:
      "A mark for the testing of a scenario file is typed in a session, where nothing is tested."
    case .duplicateScenario:
      "Two scenarios of a file have one title, so that their results cannot be told apart."
    case .tooDeep: "An expression is nested more than 256 deep."
    case .unclosedParenthesis: "A parenthesis is not closed where the entry ends."
    case .unknownID: "Nothing is declared under this id."
    case .wrongKind: "The id means something of another kind than is needed here."
    case .duplicateID:
      "The id is declared twice; actors, guarantees, factors and sources share one "
        + "namespace."
    case .repeatedItem: "A list names the same thing twice."
    case .unknownLevel: "The factor has no such level."
    case .missingLevel: "A factor with levels is named without one."
    case .levelWithoutLevels:
      "A factor without levels is given one, or a factor is declared with fewer than two."
    case .lowestLevel: "'>=' asks for a factor's lowest level, which always holds."
    case .groupTooSmall: "More members are asked for than the listed group has."
    case .noTrigger: "'is due' is asked of a guarantee without 'triggered by'."
    case .missingSource: "A documented statement names no source."
    case .speakerNotEntitled:
      "Whoever is named after by does not speak for the subject on that day."
    case .datedAfterPublication: "A statement is dated after one of its sources was published."
    case .datesReversed: "A period ends before it begins."
    case .tooManyParts: "'also if' adds more than 1,000 different parts to one position."
    case .conditionStandsAlone:
      "'also if' follows no settled position of the same stance; its condition is taken "
        + "alone."
    case .denialWithoutClaim: "A need is denied that no statement claims in the same words."
    case .supposedLater: "What is supposed is dated after the as-of date and does not count."
    case .unknownCheck: "No audit check has this name."
    case .lapsedWaiver: "A waiver's day has passed: what it silenced is found again."
    case .idleWaiver: "A waiver is in force, and the audit finds nothing that it would silence."
    case .documentMissing:
      "There is no copy of a document, neither under its name nor with its digest."
    case .documentRenamed: "The copy of a document's digest is there, under another name."
    case .documentChanged:
      "The copy of a document's name has another digest: it is not the one that was cited. What is "
        + "cited is then looked for by its prints."
    case .documentEmpty: "A document has no line that is not blank."
    case .documentBinary: "A document has a NUL in it and is no text."
    case .documentEncoding: "A document is not UTF-8, so that its paragraphs cannot be read."
    case .documentOutside: "A document's name leads out of the folder of documents."
    case .documentUndigested: "A source names its document without a digest."
    case .documentLayout:
      "A copy has a byte-order mark or line ends other than LF, which programs change unasked. It "
        + "is read all the same."
    case .paragraphMissing: "A cited paragraph is not in the document."
    case .printDiffers:
      "The document is the one that was cited, and a print is not that of the paragraphs beside it."
    case .passageMoved: "In a changed document a passage stands under other numbers."
    case .passageChanged:
      "In a changed document a passage is nowhere in the words that were cited, and something else "
        + "may stand in its place."
    case .passageAmbiguous:
      "In a changed document the words of a passage stand in more than one place, or two passages would"
        + " stand in one."
    case .passageVanished:
      "In a changed document a passage is gone, and nothing stands in its place."
    case .passageUnproven:
      "In a changed document a passage is cited without a print, so that nothing tells whether it "
        + "still stands there."
    case .publishedDiffers: "A document's head gives another date than the source's."
    case .metadataDiffers:
      "A document's head gives another outlet, author, title or address than the source does."
    case .speakerNotNamed: "A document never names an actor who is said to speak in it."
    case .badJSON: "A text that should be JSON is none, or nests deeper than any dossier."
    case .badField:
      "A field of a dossier's JSON is not known, is missing, or holds a value of another sort."
    case .badCell:
      "A cell of a table has a quote where none may be, has no end, or holds what it cannot hold."
    case .badRow: "A row of a table has another number of cells than its head, or says too little."
    case .unknownColumn: "A table has a column that means nothing, or one twice."
    case .missingColumn: "A table is empty, or has no column for what every statement needs."
    case .unknownCommand: "The first word is neither a command nor a word of the language."
    case .badArgument:
      "A command was given something that it does not take, or not given what it needs."
    case .setTwice: "A scenario file sets one lever twice."
    case .notALever: "What is to be set is not open to being set like this."
    case .badLeverValue: "The lever has no such value."
    case .tooManyTies: "A network of actors has more ties than 1,000,000."
    case .tooManyWorlds: "The levers of an expression make more worlds than can be gone through."
    case .withoutEffect: "An assumption settles nothing from the standpoint that is now in force."
    case .nothingToUndo: "There is no change to take back."
    case .nothingToRetract: "Nothing in force is named so."
    case .stillUsed: "What is to be retracted is something that later entries rest on."
    case .noDossier: "There is no dossier, or it has errors."
    case .nothingCounts:
      "A day, a 'known' day or a trust leaves no statement that counts: everything documented reads "
        + "open from there."
    case .unknownCitation:
      "A link of a written brief looks like a citation and does not say what it cites, in the form that "
        + "'brief' writes in Markdown."
    case .safeMode:
      "A file would have been written or read by what has no right to: a test, a lesson or a tried "
        + "scenario, or anything under --safe. A session's own history, journal and lesson progress are "
        + "kept."
    case .savedInScratch:
      "Something was saved with a stranger's rights, and so into a folder of the run's own, which stays "
        + "to be looked through."
    case .fileChanged:
      "A file of the dossier is no longer what the session read or wrote, so that writing it would "
        + "lose what somebody else has put there."
    case .noGit: "A revision was asked for, and the program 'git' is not there to read it."
    case .gitFailed: "'git' ended with an error of its own, which is told."
    case .notARepository: "The folder is in no git repository, and so there is no revision of it."
    case .unknownRevision: "The repository has no revision of that name."
    case .notInRevision: "The revision has no such folder, or nothing of a dossier in it."
    case .badLesson:
      "A lesson's page is not put together as one: a block of a kind that there is not, a task "
        + "without a solution, a switch that means nothing."
    case .taskMet: "The task of a lesson's step holds before anything has been done for it."
    case .taskNotMet: "The solution, or the moves, of a lesson's step do not meet its task."
    case .notYourMove: "In a round a role decides on its own positions, and on nobody else's."
    case .badProgress:
      "What was kept of a learner's progress cannot be used; the lesson begins anew, and the old "
        + "file is kept beside the new one."
    case .unreadable: "A file or folder cannot be read."
    case .unwritable: "A file cannot be written. Nothing was left half-written."
    case .notFormatted: "A file is not in canonical layout."
    case .nothingToTest: "No scenario and no page was found below the paths given."
    case .expectationFailed:
      "An expectation does not hold, or not for the reasons it names."
    case .holdsAlready:
      "What is marked as still to do holds: the mark can go."
    case .lowCoverage: "Fewer of the dossier's statements are exercised than was asked for."
    case .transcriptDiffers: "A page shows something else than is printed."
    case .unclosedFence: "A fenced block of a page has no end."
    case .recorded: "Pages were recorded anew, which is no test of them."
    case .usage: "The program was called in a way that it does not know."
    case .interrupted: "Ctrl-C was pressed."
    }
  }
}
