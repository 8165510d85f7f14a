/// Writing a network in the language of Graphviz, to be drawn.
extension Network {
  /// The network as a DOT graph: nodes with their names, edges with the text of `label`, coloured by
  /// `sign` and as wide as `weight` where they have those.
  public var dot: String { dot(.unwatched) }

  /// The same, unless somebody breaks it off: what there is by then is no whole document.
  public func dot(_ watch: Watch) -> String {
    var text = (isDirected ? "digraph " : "graph ") + DOTText.quoted(name) + " {\n"
    text += "  graph [overlap=false, splines=true];\n"
    text += "  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
    text += "  edge [fontname=\"sans-serif\", fontsize=10];\n"
    for node in nodes.watched(by: watch) {
      let shape = node["node"] == "guarantee" ? ", shape=ellipse, style=solid" : ""
      text += "  \(DOTText.quoted(node.id)) [label=\(DOTText.quoted(node.label))\(shape)];\n"
    }
    let widest = edges.compactMap(\.weight).max() ?? 1
    for edge in edges.watched(by: watch) {
      var drawn = ["label=\(DOTText.quoted(edge["label"] ?? ""))"]
      if let colour = edge.colour { drawn.append("color=\"\(colour)\"") }
      if let weight = edge.weight {
        drawn.append("penwidth=\(Self.shortened(1 + 4 * weight / widest))")
      }
      if edge["role"] == "provide" { drawn.append("style=bold") }
      let arrow = isDirected ? "->" : "--"
      text +=
        "  \(DOTText.quoted(edge.source)) \(arrow) \(DOTText.quoted(edge.target))"
        + " [\(drawn.joined(separator: ", "))];\n"
    }
    return text + "}\n"
  }

  /// A number of no great size to be read by people: whole, or with two places; one too small for those
  /// with its first two digits, for by the product of two long lists of statements every weight is small.
  static func shortened(_ number: Double) -> String {
    if number > 0, number < 0.01 {
      var (places, shifted) = (2, number * 100)
      while shifted < 9.95, places < 18 { (places, shifted) = (places + 1, shifted * 10) }
      return "0." + padded(Int(shifted.rounded()), places)
    }
    let hundredths = Int((number * 100).rounded())
    guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
    return "\(hundredths / 100).\(padded(hundredths % 100, 2))"
  }
}

extension Network.Node {
  fileprivate subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value.text
  }
}

extension Network.Edge {
  fileprivate subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value.text
  }

  fileprivate var weight: Double? {
    for attribute in attributes where attribute.name == "weight" {
      if case .double(let weight) = attribute.value { return weight }
    }
    return nil
  }

  /// For, against, neither: told apart without red and green.
  fileprivate var colour: String? {
    switch self["sign"] {
    case "1": "#0072B2"
    case "-1": "#D55E00"
    case "0": "#808080"
    default: nil
    }
  }
}

/// Text within DOT.
enum DOTText {
  /// The text as a quoted string that is shown as it is: a backslash would begin an escape of labels, an
  /// ampersand an entity, and a quote would end it. Hidden characters are shown, a line break is one.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in Visible.text(text, newline: .kept).unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "&": result += "&amp;"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
