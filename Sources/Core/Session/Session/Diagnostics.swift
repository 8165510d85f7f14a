/// Several diagnostics thrown as one.
struct Diagnostics: Error {
  var list: [Diagnostic]

  init(_ list: [Diagnostic]) { self.list = list }
  init(_ diagnostic: Diagnostic) { list = [diagnostic] }
}
