import ParleyCore
import Testing

/// `gaps`, as it is typed and read.
struct GapsTests {
  @Test func gapsGiveTheirFiguresAndWhoseWordItTakes() throws {
    var bench = try Workbench(AuditTests.text)
    let printed = bench.type("gaps monitors", width: 200)
    #expect(printed.contains("norland monitors: one (D) alone; the verdict hangs on it"))
    #expect(printed.contains("a newer word of Norland"))
    let open = bench.type("distrust one", "gaps monitors", width: 200)
    #expect(
      open.contains(
        "1. norland monitors: decides in 3 of 3 worlds, 100.0 % · a statement of Norland"))
  }
}
