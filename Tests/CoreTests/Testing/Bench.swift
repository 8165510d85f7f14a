import ParleyCore
import Testing

/// A small dossier, and files that are tested over it.
enum Bench {
  static let dossier = """
    source wire "A wire report"
      published 2031-05-03
    actor norland state "Norland"
    actor sudmark state "Sudmark"
    factor truce "The guns are silent"
      levels none, full
    factor mandate "A mandate"
    guarantee monitors force "Monitors"
      needs truce = full
    from wire
    2031-05-02 norland supports monitors if truce = full
      in para 3
    2031-05-03 truce = none
      in para 4

    """

  struct NoFiles: FileAccess {
    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
      throw Diagnostic(.unreadable, "there is no file '\(path)'")
    }
    func dossierFiles(in folder: String) throws(Diagnostic) -> [String] { [] }
    func exists(_ path: String) -> Bool { false }
    func confined(to paths: [String]) -> any FileAccess { self }
    func write(_ files: [FileWrite]) throws(Diagnostic) {}
  }

  static func session(_ dossier: String = Bench.dossier) throws -> Session {
    let text = SourceText(name: "d.parley", dossier)
    let checked = Dossier.check([Parser.parse(text, as: .dossier)])
    return Session(try #require(checked.dossier), registry: Registry([]), files: NoFiles())
  }

  /// Tests files that are given as texts; what is said of a failure is one sentence that wants care.
  static func run(_ files: (name: String, text: String)...) throws -> TestRun {
    let context = TestContext(try session(), explain: { _, _ in ["So it is: 5 % <\u{1B}[1m>"] })
    return TestRun(
      files.map { file in
        let text = SourceText(name: file.name, file.text)
        return TestedFile(file.name, TestFiles.read(text).run(context))
      })
  }

  /// One result of every kind, with names that every format has to escape.
  static let everything = """
    scenario "One # of \\\\ 50 %, so: <&> \\"it\\""
    expect monitors because truce
    expect not monitors because truce
    expect not monitors because sudmark

    scenario "Not now"
    skip "wait, # for: 5 %"
    assume nothing
    expect monitors

    scenario "Later"
    todo "not coded"
    expect monitors
    expect not monitors

    scenario "Declared anew"
    actor norland state "Norland"
    expect monitors

    """
}
