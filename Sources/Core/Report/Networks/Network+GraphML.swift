/// Writing a network as GraphML (Brandes et al., http://graphml.graphdrawing.org), which Gephi, visone
/// and NetworkX read.
extension Network {
  /// The network as a GraphML document.
  public var graphML: String { graphML(.unwatched) }

  /// The same, unless somebody breaks it off: what there is by then is no whole document.
  public func graphML(_ watch: Watch) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    let nodeKeys = Self.keys(nodes.map { $0.described })
    let edgeKeys = Self.keys(edges.watched(by: watch).map(\.attributes))
    for (index, key) in nodeKeys.enumerated() { text += key.declaration("n\(index)", of: "node") }
    for (index, key) in edgeKeys.enumerated() { text += key.declaration("e\(index)", of: "edge") }
    let direction = isDirected ? "directed" : "undirected"
    text += "  <graph id=\"\(XMLText.escaped(name))\" edgedefault=\"\(direction)\">\n"
    for node in nodes.watched(by: watch) {
      text += "    <node id=\"\(XMLText.escaped(node.id))\">\n"
      text += Self.data(node.described, nodeKeys, "n") + "    </node>\n"
    }
    for (index, edge) in edges.enumerated().watched(by: watch) {
      text +=
        "    <edge id=\"edge\(index + 1)\" source=\"\(XMLText.escaped(edge.source))\""
        + " target=\"\(XMLText.escaped(edge.target))\">\n"
      text += Self.data(edge.attributes, edgeKeys, "e") + "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  /// An attribute's name and sort, as a document declares it.
  private struct Key {
    var name: String
    var sort: String

    func declaration(_ id: String, of what: String) -> String {
      "  <key id=\"\(id)\" for=\"\(what)\" attr.name=\"\(XMLText.escaped(name))\""
        + " attr.type=\"\(sort)\"/>\n"
    }
  }

  /// The keys of attributes, in the order in which they first come.
  private static func keys(_ lists: [[Attribute]]) -> [Key] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0.name).inserted }.map { attribute in
      let sort =
        switch attribute.value {
        case .text: "string"
        case .int: "int"
        case .double: "double"
        }
      return Key(name: attribute.name, sort: sort)
    }
  }

  private static func data(_ attributes: [Attribute], _ keys: [Key], _ prefix: String) -> String {
    attributes.map { attribute in
      let index = keys.firstIndex { $0.name == attribute.name } ?? 0
      let value = XMLText.escaped(attribute.value.text)
      return "      <data key=\"\(prefix)\(index)\">\(value)</data>\n"
    }.joined()
  }
}

extension Network.Node {
  /// Its attributes, the label first, which is how Gephi finds it.
  fileprivate var described: [Network.Attribute] {
    [Network.Attribute("label", .text(label))] + attributes
  }
}

/// Text within XML 1.0.
enum XMLText {
  /// The text with nothing in it that could act: neither in an element nor in a quoted attribute. Hidden
  /// characters are shown, among which are all that XML cannot have; a tab and a line break are given by
  /// their numbers.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Visible.text(text, tab: .kept, newline: .kept).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t", "\n": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
