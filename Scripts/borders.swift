// Holds the order of the layers inside Sources/Core: a file names no type of a layer above its own.
//
// usage: swift Scripts/borders.swift [FOLDER]
//
// Swift has no imports inside a module, and modules of their own would cost specialisation across them. So
// this reads who uses whom: the types that a layer declares at the top of a file, and the words of code in
// which another layer names them.

import Foundation

/// From the lowest to the highest. Each stands on those before it.
let layers = ["Language", "Dossier", "Judgement", "Report", "Session", "Pages"]

/// Code without comments and without what stands in quotation marks.
func code(_ text: String) -> String {
  let quoted = #/"""(?s:.*?)"""|\#"(?s:.*?)"\#|"(?:\\.|[^"\\\n])*"|//[^\n]*/#
  return text.replacing(quoted, with: "\"\"")
}

let root = URL(
  fileURLWithPath: CommandLine.arguments.dropFirst().first ?? "Sources/Core", isDirectory: true)
var files: [(path: String, layer: Int, code: String)] = []
var strays: [String] = []
for case let url as URL in FileManager.default.enumerator(
  at: root, includingPropertiesForKeys: nil)!
where url.pathExtension == "swift" {
  let path = String(url.path.dropFirst(root.path.count + 1))
  guard let layer = layers.firstIndex(of: path.split(separator: "/").first.map(String.init) ?? "")
  else {
    strays.append("   \(path) stands in no layer: \(layers.joined(separator: ", "))")
    continue
  }
  files.append((path, layer, code(try String(contentsOf: url, encoding: .utf8))))
}
files.sort { $0.path < $1.path }

let declaration =
  #/^(?:(?:public|package|internal|final|indirect) )*(?:struct|enum|class|protocol|actor|typealias) (\w+)/#
  .anchorsMatchLineEndings()
var homes: [String: (path: String, layer: Int)] = [:]
for file in files {
  for match in file.code.matches(of: declaration) {
    homes[String(match.1)] = (file.path, file.layer)
  }
}

// A type inside another has a name that is looked up there, and may be called like one of another layer.
let inner =
  #/^ +(?:(?:public|package|private|fileprivate|indirect|final) )*(?:struct|enum|class|typealias) (\w+)/#
  .anchorsMatchLineEndings()
var nested: Set<String> = []
for file in files { for match in file.code.matches(of: inner) { nested.insert(String(match.1)) } }

var crossings = strays
for file in files {
  let names = Set(file.code.matches(of: #/(?:^|[^.\w])([A-Z]\w+)/#).map { String($0.1) })
  for name in names.subtracting(nested).sorted() {
    guard let home = homes[name], home.layer > file.layer else { continue }
    crossings.append("   \(file.path) uses \(name), of the layer above it (\(home.path))")
  }
}
for crossing in crossings { print(crossing) }
if homes.isEmpty { print("   nothing is declared in \(root.path)") }
exit(crossings.isEmpty && !homes.isEmpty ? 0 : 1)
