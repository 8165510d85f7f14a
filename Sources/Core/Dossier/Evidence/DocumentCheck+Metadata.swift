extension DocumentCheck {
  /// Holds what a source's declaration says of it against what the document's head says, where that is
  /// in a form that is known.
  mutating func checkMetadata(_ holding: DocumentLedger.Holding, _ document: Document) {
    let head = DocumentHead(document)
    for (index, detail) in ledger.entry(holding.address).details.enumerated() {
      var address = holding.address
      address.detail = index
      switch detail.kind {
      case .published(let date): checkDate(date.value, head, document, at: address)
      case .author(let author):
        hold(author, against: head.author, "author", document, at: address) { line, name in
          let finder = NameFinder([line])
          return finder.contains(name) || finder.containsPart(of: name)
        }
      case .outlet(let outlet):
        hold(outlet, against: head.outlet, "outlet", document, at: address) { line, name in
          NameFinder([line]).contains(name)
        }
      case .url(let url):
        hold(url, against: head.url, "address", document, at: address) { line, url in
          line.split(separator: " ").contains { Self.bare($0) == Self.bare(url[...]) }
        }
      default: break
      }
    }
    guard case .source(_, let title) = ledger.entry(holding.address).kind else { return }
    hold(title, against: head.title, "title", document, at: nil, holding) { line, title in
      NameFinder.words(line) == NameFinder.words(title)
    }
  }

  /// The head may give several dates: one of them has to be the day of publication.
  private mutating func checkDate(
    _ published: InexactDate, _ head: DocumentHead, _ document: Document,
    at address: DocumentLedger.Address
  ) {
    let days = head.dates.flatMap(\.days)
    let span = published.firstDay...published.lastDay
    guard let first = head.dates.first, !days.contains(where: span.contains) else { return }
    let told = first.days.map { "\($0)" }.joined(separator: " or ")
    report(
      Diagnostic(
        .publishedDiffers, "the document dates itself \(told)",
        expected: "published \(told), or a copy of that date", place: ledger.place(address),
        notes: ["it says so in paragraph \(first.number) of \(shown(document.name))"]))
  }

  private mutating func hold(
    _ declared: String, against lines: [DocumentHead.Line], _ what: String, _ document: Document,
    at address: DocumentLedger.Address?, _ holding: DocumentLedger.Holding? = nil,
    _ agrees: (String, String) -> Bool
  ) {
    guard let line = lines.first, !lines.contains(where: { agrees($0.text, declared) }) else {
      return
    }
    let place =
      address.map { ledger.place($0) }
      ?? holding.map {
        Diagnostic.Place(
          ledger.entry($0.address).range, in: ledger.files[$0.address.file].text)
      }
    report(
      Diagnostic(
        .metadataDiffers,
        "the document gives another \(what), in paragraph \(line.number)",
        expected: "the \(what) that the document gives, if that is what is meant", place: place))
  }

  /// An address without what two spellings of it differ in.
  private static func bare(_ url: Substring) -> Substring {
    var url = url
    for scheme in ["https://", "http://"] where url.hasPrefix(scheme) {
      url = url.dropFirst(scheme.count)
    }
    if url.hasPrefix("www.") { url = url.dropFirst(4) }
    return url.hasSuffix("/") ? url.dropLast() : url
  }
}
