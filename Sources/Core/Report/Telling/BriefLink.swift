/// A place of a written brief that cites: `[SOURCE ¶8-9](FILE#L12 'DATE CLAIM')`, or the same of a
/// declaration, `[declared, FILE:12](FILE#L12 'open: EXPR')`.
public struct BriefLink: Hashable, Sendable {
  /// The source's id, as the link names it; nil for a declaration.
  public var source: String?
  /// The paragraphs, as the link names them: `8-10, 15`; empty where it names none.
  public var paragraphs: String
  /// What it says it cites; empty where it does not say.
  public var claims: [String]
  /// Whether it leads to a line of a dossier's file. What only looks like a citation, `[SOURCE ¶4]`,
  /// cannot be held against anything.
  public var isLink: Bool
  /// Where it stands.
  public var place: Diagnostic.Place

  /// The paragraphs one by one; of a range that no document fills only the beginning.
  public var paragraphNumbers: Set<Int> {
    Set(
      paragraphs.split(separator: ",").flatMap { part -> [Int] in
        let ends = part.split(separator: "-").map { Int($0.drop { $0 == " " }) ?? 0 }
        guard let first = ends.first, let last = ends.last, first <= last else { return [] }
        return Array((first...last).prefix(1000))
      })
  }

  /// The places of a page that cite: links whose text is an id, an id and paragraphs, or a declaration's
  /// place, and which lead to a line of a dossier's file; and the same text without such a link.
  public static func all(in text: SourceText) -> [BriefLink] {
    let page = MarkdownPage(text)
    return page.lines.indices.flatMap { index in links(in: page.lines[index], at: index, of: page) }
  }

  private static func links(in line: String, at index: Int, of page: MarkdownPage) -> [BriefLink] {
    var links: [BriefLink] = []
    var rest = line[...]
    while let close = rest.firstIndex(of: "]") {
      let label = rest[..<close]
      let after = line.index(after: close)
      rest = line[after...]
      guard let open = label.lastIndex(of: "["), let name = name(label[label.index(after: open)...])
      else { continue }
      var link = BriefLink(
        source: name.source, paragraphs: name.paragraphs, claims: [], isLink: false,
        place: page.place(ofLine: index))
      var end = close
      if rest.first == "(", let last = targetEnd(rest.dropFirst()) {
        end = last
        rest = line[line.index(after: last)...]
        if let title = title(of: line[line.index(after: after)..<last]) {
          link.isLink = true
          link.claims = CitedClaims.claims(in: title)
        } else if link.paragraphs.isEmpty {
          // A page or a picture that happens to be called as a source is.
          continue
        }
      }
      guard link.isLink || link.source != nil else { continue }
      link.place.column = line[..<open].unicodeScalars.count + 1
      link.place.length = line[open...end].unicodeScalars.count
      links.append(link)
    }
    return links
  }

  /// What a citation's label names, its escapes taken off; nil where it is none.
  private static func name(_ label: Substring) -> (source: String?, paragraphs: String)? {
    let label = label.filter { $0 != "\\" }
    if label.hasPrefix("declared, ") { return (nil, "") }
    let parts = label.split(separator: "¶", maxSplits: 1, omittingEmptySubsequences: false)
    let id = parts[0].hasSuffix(" ") ? parts[0].dropLast() : parts[0]
    guard IDForm.matches(ArraySlice(Array(id.utf8))) else { return nil }
    return (String(id), parts.count == 2 ? String(parts[1]) : "")
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
