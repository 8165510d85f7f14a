import ParleyCore
import Testing

/// `retract source`: withdrawing a source in a session.
struct RetractSourceTests {
  @Test func aSourceIsWithdrawnAndComesBack() throws {
    var bench = try Workbench(AuditTests.text)
    let printed = bench.type("retract source one", width: 200)
    #expect(printed.contains("3 verdicts read otherwise without one."))
    #expect(printed.contains("- norland monitors: for → not documented. · [one ¶3] · d.parley:11"))
    #expect(printed.contains("- monitors: yes → open. · [one ¶3] · d.parley:11"))
    #expect(bench.type("assumptions").contains("distrust one"))
    #expect(bench.type("retract source one").hasPrefix("nothing-to-retract:"))
    #expect(bench.type("retract source on").hasPrefix("unknown-id:"))
    #expect(bench.type("undo", "ask monitors").hasPrefix("yes"))
    #expect(bench.type("redo", "ask monitors").hasPrefix("open"))
    #expect(bench.type("retract one", "ask monitors").hasPrefix("yes"))
  }
}
