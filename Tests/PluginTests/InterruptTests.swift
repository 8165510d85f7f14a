import Foundation
import ParleyCore
import ParleyPlugins
import Synchronization
import Testing

/// Interrupting a command wherever it may be: it says that it was, and the session is what it was.
struct InterruptTests {
  /// Counts how often it is asked, and says yes from one time on.
  private final class Patience: Sendable {
    private let left = Atomic(Int.max)

    func set(_ number: Int) { left.store(number, ordering: .relaxed) }

    var isAtItsEnd: Bool { left.subtract(1, ordering: .relaxed).newValue < 0 }
  }

  private static let commands = [
    "audit", "audit sources", "brief", "brief france", "brief troop-force", "brief ceasefire",
    "compare france italy", "deadlocks", "drift france", "export csv", "export graphml",
    "export dot congruence", "export json", "flip troop-force", "flip sources troop-force", "gaps",
    "guarantees", "needs troop-force", "positions", "positions france", "show troop-force",
    "statements", "timeline", "whatif ceasefire is full", "why troop-force",
  ]

  private static let dossier: Dossier? = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try? Workbench(folder: root.appending(path: "seeds").path).session.view.dossier
  }()

  private func session(_ patience: Patience) throws -> Session {
    Session(
      try #require(Self.dossier), registry: Registry(BuiltIn.plugins),
      files: FolderFiles(files: [:]), watch: Watch(isInterrupted: { patience.isAtItsEnd }))
  }

  private func told(_ outcomes: [Outcome]) -> String {
    outcomes.map { outcome in
      (outcome.report?.rendered(as: .json, command: 1) ?? "")
        + (outcome.report?.rendered(as: .text, command: 1) ?? "")
        + outcome.diagnostics.map { $0.id.rawValue }.joined()
    }.joined()
  }

  @Test(arguments: commands) func whereverItIsNothingWrongIsRemembered(_ command: String) throws {
    let patience = Patience()
    var fresh = try session(patience)
    let right = told(fresh.evaluate(command))
    var polls = 1
    var isOver = false
    while !isOver, polls < 10_000_000 {
      var session = try session(patience)
      patience.set(polls)
      let outcomes = session.evaluate(command)
      patience.set(.max)
      isOver = !outcomes.contains(where: \.wasInterrupted)
      #expect(isOver || outcomes.allSatisfy { $0.report?.isPartial ?? true })
      #expect(told(session.evaluate(command)) == right, "interrupted at question \(polls)")
      polls = polls * 9 + 1
    }
    // Otherwise nobody has been asked.
    #expect(polls > 10)
  }
}
