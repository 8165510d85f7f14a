import Foundation
import PtySupport
import Testing

/// `parley test --watch` at a real terminal.
@Suite(.serialized) struct TestWatchTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.write("expect open monitors\n", to: "t.parley")
  }

  private func watch() throws -> Pty {
    try Pty(
      Built.path(of: "parley"),
      ["-d", office.path("seeds"), "--watch", "test", office.path("t.parley")],
      environment: ["HOME": office.folder.path, "TERM": "xterm", "PATH": "/usr/bin:/bin"],
      columns: 90)
  }

  @Test func itTestsAgainWhenATestOrTheDossierChangesAndEndsOnCtrlC() throws {
    let pty = try watch()
    try pty.wait(for: "1 passed, 0 failed")
    try pty.wait(for: "Watching 2 files; Ctrl-C ends.")
    try office.write("expect open monitors\nexpect monitors\n", to: "t.parley")
    try pty.wait(for: "1 passed, 1 failed")
    try office.write(
      try office.text(of: "seeds/a.parley") + "2031-05-02 truce = full\n  in para 4\n",
      to: "seeds/a.parley")
    try pty.wait(for: "the verdict is yes")
    pty.press(.control("c"))
    #expect(try pty.end() == 130)
  }

  @Test func aFileThatIsGoneForAMomentIsWaitedFor() throws {
    let pty = try watch()
    try pty.wait(for: "1 passed, 0 failed")
    try FileManager.default.removeItem(atPath: office.path("t.parley"))
    try pty.wait(for: "cannot read")
    try office.write("expect open airlift\nexpect open monitors\n", to: "t.parley")
    try pty.wait(for: "2 passed, 0 failed")
    pty.signal(SIGINT)
    #expect(try pty.end() == 130)
  }
}
