/// The forms a report can be given.
public enum Format: String, Hashable, Sendable, CaseIterable {
  /// For a terminal or a plain file.
  case text
  /// CommonMark with GitHub's tables.
  case markdown
  /// A page for a browser.
  case html
  /// One object a line, for programs.
  case json
  /// The tables and trees alone, for spreadsheets.
  case csv

  /// Whether it is for people to read, who are shown the first of many rows and no data.
  public var isPage: Bool {
    switch self {
    case .text, .markdown, .html: true
    case .json, .csv: false
    }
  }
}
