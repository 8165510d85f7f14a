/// Reads the language: a text becomes entries as written and a list of what is wrong with it.
///
/// It never fails and never stops early; a text that is no dossier at all comes back as diagnostics.
/// What the words refer to is not its matter: ids, levels and entitlement are checked later, against
/// the whole dossier.
public struct Parser {
  /// Reads a file or a thing typed.
  public static func parse(_ text: SourceText, as grammar: Grammar) -> SyntaxFile {
    parse(text, as: grammar, in: nil)
  }

  /// Reads a part of a text, from where an entry begins to where another does; nil reads it all.
  static func parse(
    _ text: SourceText, as grammar: Grammar, in range: SourceRange?
  ) -> SyntaxFile {
    var parser = FileParser(text, as: grammar, in: range)
    return parser.parse()
  }

  /// Reads a text at the end of which something could still be typed, and what could. Nothing could where
  /// something is wrong before, or in a string or a comment.
  static func open(_ text: SourceText) -> (file: SyntaxFile, wanted: [Want]?) {
    var parser = FileParser(text, as: .script, isOpen: true)
    return (parser.parse(), parser.wanted)
  }

  /// Whether an entry typed so far, its lines joined by line feeds, asks for another line: because a
  /// parenthesis is open, or because it is a declaration or a statement, without an error so far,
  /// under which details may stand. An empty line ends it.
  public static func needsMore(_ text: String) -> Bool {
    let source = SourceText(name: "session", text)
    guard let last = text.split(separator: "\n", omittingEmptySubsequences: false).last,
      !last.allSatisfy(\.isWhitespace)
    else { return false }
    var lines = LineReader(source)
    var reader = TokenReader(source)
    var takesDetails = false
    while let line = lines.next(into: &reader) {
      if line.hasError { return false }
      if line.unclosed != nil { return lines.lexer.isAtEnd }
      if !line.isIndented, !reader.tokens.isEmpty {
        takesDetails = HeadWord(reader, .script).takesDetails
      }
    }
    return takesDetails && parse(source, as: .script).diagnostics.isEmpty
  }

  /// Whether what was typed begins as an entry of the language, not as a command.
  public static func isLanguage(_ text: String) -> Bool {
    guard let word = text.split(whereSeparator: \.isWhitespace).first, let first = word.utf8.first
    else { return false }
    return (0x30...0x39).contains(first) || EntryWord(rawValue: String(word)) != nil
  }
}
