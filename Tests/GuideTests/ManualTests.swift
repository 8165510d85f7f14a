import ParleyCore
import ParleyPlugins
import PtySupport
import Testing

/// The manual page and the page on the program leave out nothing that can be typed.
struct ManualTests {
  /// The names of all commands, the shell's own among them.
  private func commands() throws -> [String] {
    let help = try Project.parley(["-f", "markdown", "help"]).output
    return help.split(separator: "\n").filter { $0.hasPrefix("| `") }
      .map { String($0.dropFirst(3).prefix { $0 != " " && $0 != "`" }) }
  }

  @Test func everyCommandIsInBoth() throws {
    let manual = try Project.text("man/parley.1")
    let page = try Project.text("docs/interface.md").split(separator: "\n")
    let names = try commands()
    #expect(names.count > BuiltIn.plugins.count)
    for name in names {
      let isInManual = ["\n", " No "].contains { manual.contains(".It Ic \(name)\($0)") }
      let isOnPage = page.contains { line in
        line.hasPrefix("| `") && line.split(separator: "|").first?.contains("`\(name)") == true
      }
      #expect((isInManual, isOnPage) == (true, true), "\(name)")
    }
  }

  @Test func everyModeAndOptionIsInBoth() throws {
    let manual = try Project.text("man/parley.1")
    let page = try Project.text("docs/interface.md")
    let help = try Project.parley(["--help"]).output
    let modes = help.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: #/ *parley ([a-z]+) /#)?.1
    }
    #expect(Set(modes).isSuperset(of: ["test", "new", "import"]))
    for mode in modes {
      let isThere = (manual.contains(".It Cm \(mode) "), page.contains("| `parley \(mode) "))
      #expect(isThere == (true, true), "\(mode)")
    }
    let options = Set(help.matches(of: #/--([a-z-]+)/#).map(\.1))
    #expect(options.count > 20)
    for option in options {
      let isInManual = ["\n", " "].contains { manual.contains(" -\(option)\($0)") }
      let isThere = (isInManual, page.contains("`--\(option)"))
      #expect(isThere == (true, true), "\(option)")
    }
  }
}
