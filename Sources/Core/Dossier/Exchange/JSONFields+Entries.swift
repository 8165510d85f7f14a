/// The details of each sort of entry, in the order of the canonical layout.
extension JSONFields {
  mutating func sourceDetails() throws(Diagnostic) -> [Detail.Kind] {
    var details: [Detail.Kind?] = [
      try optionalText("outlet").map { .outlet($0) },
      try optionalText("author").map { .author($0) },
      try optionalDate("published").map { .published($0) },
      try optionalPart("reliability") { reader throws(Diagnostic) in
        .reliability(try reader.reliability("a reliability from A to F"))
      },
      try optionalPart("language") { reader throws(Diagnostic) in
        .language(try reader.languageTag())
      },
      try optionalText("url").map { .url($0) },
    ]
    let document = try optionalText("document")
    let digest = try optionalPart("sha256") { reader throws(Diagnostic) in
      try reader.digest(digits: 64, "a SHA-256 digest")
    }
    if document == nil, digest != nil {
      throw failure("a digest without its document", expected: "'document' beside 'sha256'")
    }
    details.append(document.map { .document($0, sha256: digest) })
    return details.compactMap(\.self)
  }

  private mutating func also() throws(Diagnostic) -> [Detail.Kind] {
    let names = try texts("also")
    return names.isEmpty ? [] : [.also(names)]
  }

  mutating func actorDetails() throws(Diagnostic) -> [Detail.Kind] {
    var details = try also()
    details += try objects("memberOf") { fields throws(Diagnostic) in
      .memberOf(try fields.someNames("groups", "an actor"), try fields.period())
    }
    details += try objects("speaksFor") { fields throws(Diagnostic) in
      .speaksFor(
        try fields.someNames("actors", "an actor"), role: try fields.optionalText("as"),
        rank: try fields.optionalNumber("rank"), try fields.period())
    }
    let isApproximate = try flag("sizeIsApproximate")
    if let size = try optionalNumber("size") {
      details.append(.size(size, isApproximate: isApproximate))
    }
    return details
  }

  mutating func guaranteeDetails() throws(Diagnostic) -> [Detail.Kind] {
    var details = try also()
    let components = try texts("components")
    if !components.isEmpty { details.append(.components(components)) }
    details += try parts("needs") { reader throws(Diagnostic) in .needs(try reader.expression()) }
    if let trigger = try optionalExpression("triggeredBy") { details.append(.triggeredBy(trigger)) }
    return details
  }

  mutating func factorDetails() throws(Diagnostic) -> [Detail.Kind] {
    var details = try also()
    let levels = try names("levels", "a level")
    if !levels.isEmpty { details.append(.levels(levels)) }
    if let days = try optionalNumber("lasts") { details.append(.lasts(days: days)) }
    return details
  }

  mutating func statementDetails(_ isEvent: Bool) throws(Diagnostic) -> [Detail.Kind] {
    var details: [Detail.Kind] = []
    let speakers = try speakers()
    if !speakers.isEmpty { details.append(.by(speakers)) }
    let others = try names("accordingTo", "an actor")
    if !others.isEmpty { details.append(.accordingTo(others)) }
    details += try objects("in") { fields throws(Diagnostic) in .citation(try fields.citation()) }
    if let reason = try optionalText("reason") { details.append(.reason(reason)) }
    if let node = optional("on") {
      guard isEvent else {
        throw failure(
          "'on' is no field of this statement", expected: "it in an event alone", at: node)
      }
      details.append(.on(try part(node) { reader throws(Diagnostic) in try reader.date() }))
    }
    if let gist = try optionalText("gist") { details.append(.gist([gist])) }
    return details
  }

  private mutating func speakers() throws(Diagnostic) -> [SpeakerSyntax] {
    var speakers: [SpeakerSyntax] = []
    for item in try items("by") {
      guard case .object = item.value else {
        speakers.append(
          .actor(try part(item) { reader throws(Diagnostic) in try reader.name("an actor") }))
        continue
      }
      var fields = try nested(item)
      speakers.append(
        .unnamed(try fields.text("unnamed"), rank: try fields.optionalNumber("rank")))
      try fields.finish()
    }
    return speakers
  }

  private mutating func citation() throws(Diagnostic) -> CitationSyntax {
    var citation = CitationSyntax(source: try name("source", "a source"))
    citation.paragraphs = try parts("paragraphs") { reader throws(Diagnostic) in
      try reader.paragraphs()
    }.flatMap(\.self)
    if let node = optional("credibility") {
      guard case .number(let number) = node.value else { throw wrong(node, "a number") }
      guard let credibility = number.flatMap(Credibility.init(rawValue:)) else {
        throw failure(
          "this is no credibility", expected: "1 (confirmed) to 6 (cannot be judged)", at: node)
      }
      citation.credibility = credibility
    }
    citation.carrier = try optionalText("via")
    citation.fingerprint = try optionalPart("print") { reader throws(Diagnostic) in
      try reader.digest(digits: 16, "a fingerprint")
    }
    return citation
  }
}
