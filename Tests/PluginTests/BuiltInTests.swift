import Foundation
import ParleyCore
import ParleyPlugins
import Testing

/// The one list of plugins against the folder they stand in.
struct BuiltInTests {
  @Test func theListIsTheFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Plugins")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && $0 != "BuiltIn.swift" }.map { String($0.dropLast(6)) }
    #expect(BuiltIn.plugins.map { "\($0)" } == files.sorted())
  }

  @Test func aTypeIsNamedAfterItsCommand() {
    for plugin in BuiltIn.plugins {
      #expect("\(plugin)".lowercased() == plugin.declaration.name + "plugin")
    }
  }
}
