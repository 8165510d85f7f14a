/// A part of a declaration that is asked for.
enum DeclarationPart: Hashable {
  case kind([String])
  case name, title, outlet, published, reliability, document, speaksFor, levels

  var label: String {
    switch self {
    case .kind: "kind"
    case .name: "name"
    case .title: "title"
    case .outlet: "outlet"
    case .published: "published"
    case .reliability: "reliability"
    case .document: "document"
    case .speaksFor: "speaks for"
    case .levels: "levels"
    }
  }

  var help: String {
    switch self {
    case .kind(let kinds): "What kind it is: \(list(kinds))."
    case .name: "Its full name, as reports show it."
    case .title: "The source's title."
    case .outlet: "Who published it. Enter for none."
    case .published: "When it was published: YYYY, YYYY-MM or YYYY-MM-DD. Enter for none."
    case .reliability:
      "The Admiralty rating of the source: A completely reliable to E unreliable, F cannot be judged."
    case .document: "The file name of your copy, below the folder of documents. Enter for none."
    case .speaksFor: "For whom it speaks: actors with commas. Enter for nobody."
    case .levels: "Its levels, lowest first, with commas. Enter where it is simply yes or no."
    }
  }

  var words: [String] {
    switch self {
    case .kind(let kinds): kinds
    case .reliability: Reliability.allCases.map(\.rawValue)
    case .name, .title: []
    default: ["none"]
    }
  }

  /// Whether it may be left out.
  var isOptional: Bool {
    switch self {
    case .kind, .name, .title: false
    default: true
    }
  }
}
