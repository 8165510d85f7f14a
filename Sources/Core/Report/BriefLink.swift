/// A link of a written brief that cites a source: `[SOURCE ¶8-9](FILE#L12 'DATE CLAIM')`.
public struct BriefLink: Hashable, Sendable {
  /// The source's id, as the link names it.
  public var source: String
  /// What it says it cites; empty where it does not say.
  public var claims: [String]
  /// Where it stands.
  public var place: Diagnostic.Place

  /// The links of a page that cite: those whose text is an id, or an id and paragraphs, and which lead
  /// to a line of a dossier's file.
  public static func all(in text: SourceText) -> [BriefLink] {
    let page = MarkdownPage(text)
    return page.lines.indices.flatMap { index in links(in: page.lines[index], at: index, of: page) }
  }

  private static func links(in line: String, at index: Int, of page: MarkdownPage) -> [BriefLink] {
    var links: [BriefLink] = []
    var rest = line[...]
    while let middle = rest.firstRange(of: "](") {
      let label = rest[..<middle.lowerBound]
      let target = rest[middle.upperBound...]
      let open = label.lastIndex(of: "[")
      let end = targetEnd(target)
      rest = end.map { target[target.index(after: $0)...] } ?? target
      guard let open, let end else { continue }
      let name = label[label.index(after: open)...].split(separator: " ").first ?? ""
      guard let title = title(of: target[..<end]), IDForm.matches(ArraySlice(Array(name.utf8)))
      else { continue }
      var place = page.place(ofLine: index)
      place.column = line[..<open].unicodeScalars.count + 1
      place.length = line[open...end].unicodeScalars.count
      links.append(
        BriefLink(
          source: String(name), claims: CitedClaims.claims(in: title), place: place))
    }
    return links
  }

  /// Where a link's target ends: at the first closing parenthesis outside its title.
  private static func targetEnd(_ target: Substring) -> Substring.Index? {
    var isInTitle = false
    var isEscaped = false
    for index in target.indices {
      let character = target[index]
      if character == "'", !isEscaped { isInTitle.toggle() }
      if character == ")", !isInTitle { return index }
      isEscaped = character == "\\" && !isEscaped
    }
    return nil
  }

  /// The title of a target that leads to a line of a file, without its quotes; empty where there is
  /// none, nil where it leads elsewhere.
  private static func title(of target: Substring) -> Substring? {
    let parts = target.split(separator: " ", maxSplits: 1)
    guard let address = parts.first, let mark = address.firstRange(of: ".parley#L"),
      Int(address[mark.upperBound...]) != nil
    else { return nil }
    guard parts.count == 2 else { return "" }
    let title = parts[1]
    guard title.count >= 2, title.first == "'", title.last == "'" else { return "" }
    return title.dropFirst().dropLast()
  }
}
