/// The commands that change the session or ask the shell for something; all others are plugins.
enum ShellCommand: String, CaseIterable {
  case add, explain, help, open, output, plugins, quit, read, redo, reload, retract, save, set, undo

  /// What the command is; its behaviour is the session's.
  var declaration: PluginDeclaration {
    switch self {
    case .add:
      PluginDeclaration(
        name: "add", summary: "adds a statement or a declaration to the dossier's files",
        discussion: [
          "At a terminal it asks for what is missing: who says what, on which condition, in which source"
            + " and where, when, by whom, how credible, and the gist. In brackets stands what Enter takes;"
            + " Tab completes; '?' tells what may stand there, 'back' goes back, and 'cancel' drops it all."
            + " Ctrl-C or Ctrl-D leaves it: what was answered is shown, to be taken up again. A wrong"
            + " answer is told at once and asked again; an id that is not declared can be declared on the"
            + " way. At the end the entry is shown as it will stand, with what it changes, and written once"
            + " you say so.",
          "Without a terminal it takes one whole entry, its details indented on the lines below, and"
            + " asks nothing.",
          "A statement goes after the last one from its source, a declaration after the last of its like."
            + " The file is written whole or not at all, in canonical layout, its comments kept, and not"
            + " where somebody else has changed it. 'undo' takes it back.",
        ],
        parameters: [Parameter("entry", .entry, .optional)],
        examples: [
          Example("add", note: "asks for everything, at a terminal", fails: .noDossier),
          Example(
            "add italy opposes providing troop-force", note: "asks for the rest, at a terminal",
            fails: .noDossier),
          Example(
            "add 2025-09-03 italy opposes providing troop-force\n  in afp-2025-09-03 para 12",
            note: "the whole entry, as a script gives it", fails: .noDossier),
        ])
    case .read:
      PluginDeclaration(
        name: "read",
        summary: "shows a source's document, its names marked, to read and to add from",
        discussion: [
          "It needs the folder with your copies of the documents (--documents DIR, or"
            + " $PARLEY_DOCUMENTS). Actors and guarantees are marked by their names and other names, with"
            + " their ids.",
          "At a terminal it goes paragraph by paragraph: Enter or 'next', 'back', a number, '/text' for"
            + " the next paragraph that has a text, 'q' to leave. 'add' there takes the source, its day"
            + " and the paragraph. Without a terminal it shows everything from the paragraph on.",
          "What is shown is the document's own text. None of it is written anywhere.",
        ],
        parameters: [Parameter("source", .source), Parameter("paragraph", .text, .optional)],
        examples: [
          Example(
            "read afp-2025-09-03 3", note: "from the third paragraph on", fails: .documentMissing)
        ])
    case .reload:
      PluginDeclaration(
        name: "reload", summary: "reads the dossier's files again, as far as they have changed",
        discussion: [
          "What is in force stays in force; 'undo' goes back to the dossier as it was read before. Only"
            + " files that are new or not what they were are read. Where they have errors now, the session"
            + " goes on over what it had."
        ],
        examples: [
          Example("reload", note: "after an editor has saved a file", fails: .noDossier)
        ])
    case .explain:
      PluginDeclaration(
        name: "explain", summary: "explains a diagnostic by its id; without one, lists them all",
        discussion: [
          "An error or a warning ends its first line in its id. The page says what it means, why it is"
            + " one, how to put it right, and shows an example."
        ],
        parameters: [Parameter("id", .diagnostic, .optional)],
        examples: [
          Example("explain unknown-id", note: "one diagnostic in full", shows: ["did you mean"]),
          Example("explain", note: "every diagnostic in a line", shows: ["bad-date"]),
          Example(
            "explain unknown-di", note: "an id that no diagnostic has", fails: .badArgument,
            isInHelp: false),
        ])
    case .help:
      PluginDeclaration(
        name: "help", summary: "lists the commands, or explains one",
        discussion: [
          "'help errors' lists every diagnostic with what it means; 'help ID' explains one, as"
            + " 'explain ID' does."
        ],
        parameters: [Parameter("command", .command, .optional)],
        examples: [
          Example("help", note: "every command in a line", shows: ["brief"]),
          Example("help brief", note: "one command in full", shows: ["brief"]),
          Example(
            "help breif", note: "a name that nothing has", fails: .unknownCommand,
            isInHelp: false),
        ])
    case .open:
      PluginDeclaration(
        name: "open", summary: "opens another dossier; nothing of the session stays in force",
        discussion: [
          "What it takes is a dossier's folder; a saved session is a scenario file, which 'whatif FILE'"
            + " tries and 'parley FILE' runs.",
          "What is not saved is asked about first, at a terminal. 'undo' goes back to the dossier that was open"
            + " before, and to what was in force over it.",
        ],
        parameters: [Parameter("folder", .file)],
        examples: [
          Example(
            "open no/such/folder", note: "a folder that is not there", fails: .unreadable)
        ])
    case .output:
      PluginDeclaration(
        name: "output", summary: "sends results to a file from now on; without one, back again",
        discussion: [
          "Each report is in the file, whole, as soon as it is made. A file that is there already is "
            + "replaced only where 'replace' is said, by the first report; a .parley file never is. "
            + "While results go to a file, the prompt says so. Where it cannot be written, they come "
            + "here again."
        ],
        parameters: [
          Parameter("file", .file, .optional),
          Parameter("replace", .word(["replace"]), .optional, within: "file"),
        ],
        examples: [Example("output", note: "results go to the terminal again")])
    case .plugins:
      PluginDeclaration(
        name: "plugins", summary: "lists the registered plugins with what they take",
        examples: [Example("plugins", note: "every plugin's usage", shows: ["compare"])])
    case .quit:
      PluginDeclaration(
        name: "quit", summary: "ends the session",
        examples: [Example("quit", note: "as Ctrl-D does")])
    case .redo:
      PluginDeclaration(
        name: "redo", summary: "takes back the last undo",
        examples: [
          Example(
            "redo", after: ["assume silence is no", "undo"], note: "the assumption is back"),
          Example("redo", note: "with nothing undone", fails: .nothingToUndo, isInHelp: false),
        ])
    case .retract:
      PluginDeclaration(
        name: "retract", summary: "takes back an entry in force, wherever it stands",
        discussion: [
          "An entry is named by its number, as 'assumptions' lists it, by its text, or by the "
            + "lever, source or id that it is about. 'retract all' takes back everything, expectations too.",
          "'retract source ID' withdraws a source: it puts 'distrust ID' in force, and tells each verdict "
            + "that goes with it, before and after, with the statements that carried it.",
        ],
        parameters: [Parameter("what", .inForce)],
        examples: [
          Example(
            "retract ceasefire", after: ["assume ceasefire = full"],
            note: "the factor is as documented again"),
          Example(
            "retract all", after: ["assume silence is no"], note: "back to the dossier alone"),
          Example(
            "retract source afp-2025-09-03", note: "what goes with a source",
            shows: ["us negotiations", "not documented", "[afp-2025-09-03 ¶13]"]),
          Example(
            "retract 7", note: "a number that nothing in force has", fails: .nothingToRetract,
            isInHelp: false),
        ])
    case .save:
      PluginDeclaration(
        name: "save", summary: "writes a scenario file that reproduces the session",
        discussion: [
          "Everything in force is written, expectations too, so that 'parley test' can hold it. The "
            + "file's name ends in .parley; one that is there already is replaced only where 'replace' "
            + "is said, and only if it is a scenario file itself. It tells what went where."
        ],
        parameters: [
          Parameter("file", .file), Parameter("replace", .word(["replace"]), .optional),
        ],
        examples: [
          Example(
            "save no/such/folder/session.parley", note: "a folder that is not there",
            fails: .unwritable, isInHelp: false)
        ])
    case .set:
      PluginDeclaration(
        name: "set", summary: "sets an option of the shell: format, width or color",
        parameters: [
          Parameter("option", .word(ShellSetting.allCases.map(\.rawValue))),
          Parameter("value", .setting),
        ],
        examples: [
          Example("set format markdown", note: "reports come as Markdown from now on"),
          Example("set colour never", note: "an option that there is not", fails: .badArgument),
        ])
    case .undo:
      PluginDeclaration(
        name: "undo", summary: "takes back the last change of the session",
        discussion: [
          "Files that 'add' has written are put back. From one that somebody else has changed since, the "
            + "entry alone is taken out, where it stands as it was written. After 'reload' it takes back "
            + "the reading, and leaves the files as they are."
        ],
        examples: [
          Example("undo", after: ["assume silence is no"], note: "the assumption is gone"),
          Example(
            "undo", note: "with nothing to take back", fails: .nothingToUndo, isInHelp: false),
        ])
    }
  }
}
