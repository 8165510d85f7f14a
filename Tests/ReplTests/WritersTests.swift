import Foundation
import PtySupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Several that write at the same time, and what a file keeps when it is replaced.
@Suite(.serialized) struct WritersTests {
  private let office: Office

  init() throws { office = try Office() }

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Built.path(of: "parley"))
    process.arguments = arguments
    process.currentDirectoryURL = office.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func visibleAndHidden(_ folder: String = "seeds") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.path(folder)).sorted()
  }

  @Test func whatTwoAddIsAllThere() throws {
    var acknowledged: [String] = []
    for round in 0..<12 {
      let ids = ["a\(round)", "b\(round)"]
      let writers = try ids.map { try start(["-c", "add actor \($0) state \"\($0)\""]) }
      for (id, writer) in zip(ids, writers) {
        writer.waitUntilExit()
        if writer.terminationStatus == 0 { acknowledged.append(id) }
      }
    }
    // One waits for the other: none is refused.
    #expect(acknowledged.count == 24)
    let text = try office.text(of: "seeds/a.parley")
    for id in acknowledged { #expect(text.contains("actor \(id) state")) }
    #expect(try visibleAndHidden() == ["a.parley"])
  }

  @Test func ofTwoNewFilesOfOneNameOneIsRefused() throws {
    try office.write(
      "date,subject,verb,guarantee,source\n2031-05-02,sudmark,opposes,airlift,wire\n", to: "t.csv")
    for round in 0..<8 {
      for line in [
        ["import", "csv", "t.csv", "--into", "n\(round).parley"], ["-c", "save s\(round).parley"],
      ] {
        let writers = try (0..<2).map { _ in try start(line) }
        for writer in writers { writer.waitUntilExit() }
        #expect(writers.map(\.terminationStatus).sorted() == [0, 4])
      }
    }
  }

  /// An editor knows no lock. What it has open, or puts in the file's place, is not lost.
  @Test(arguments: [
    ("seeds/b.parley", "factor   x \"X\"\n", ["fmt", "seeds"]),
    ("page.md", "```parley\nparley> factors\nX\n```\n", ["test", "--update", "page.md"]),
  ])
  func whatAnEditorWritesMeanwhileStays(file: String, rough: String, line: [String]) throws {
    try office.write(rough, to: file)
    let editor = try #require(FileHandle(forWritingAtPath: office.path(file)))
    try editor.seekToEnd()
    let writer = try start(line)
    Thread.sleep(forTimeInterval: 0.3)
    try editor.write(contentsOf: Data("factor y \"Y\"\n".utf8))
    try editor.close()
    writer.waitUntilExit()
    // Refused, or done before or after: either way it is there.
    #expect(try office.text(of: file).contains("factor y \"Y\"\n"))
    #expect(try !visibleAndHidden(".").contains { $0.hasPrefix(".parley-") })
    #expect(try !visibleAndHidden().contains { $0.hasPrefix(".parley-") })
  }

  @Test func aFileKeepsItsPermissionsAndWhatWasLeftIsTakenAway() throws {
    let stale = ".parley-0123456789abcdef0123456789abcdef.part"
    try office.write("half", to: "seeds/" + stale)
    try office.write("mine", to: "seeds/.parley-notes.part")
    for mode in [0o664, 0o600, 0o640] {
      try office.write("factor   x \"X\"\n", to: "seeds/b.parley")
      #expect(chmod(office.path("seeds/b.parley"), mode_t(mode)) == 0)
      #expect(try office.run(["fmt", "seeds"]).status == 0)
      let attributes = try FileManager.default.attributesOfItem(
        atPath: office.path("seeds/b.parley"))
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
    #expect(try visibleAndHidden() == [".parley-notes.part", "a.parley", "b.parley"])
  }

  #if os(Linux)
    /// As acl(5) has it: the owner reads and writes, and so does user 12345; the group reads.
    private static let accessList: [UInt8] =
      [2, 0, 0, 0]
      + [(1, 6, 0xFF), (2, 6, nil), (4, 4, 0xFF), (0x10, 6, 0xFF), (0x20, 0, 0xFF)].flatMap {
        (tag: UInt8, rights: UInt8, fill: UInt8?) -> [UInt8] in
        [tag, 0, rights, 0] + (fill.map { [$0, $0, $0, $0] } ?? [0x39, 0x30, 0, 0])
      }

    /// A function of xattr(7), which Swift's modules leave out.
    private func call<Function>(_ name: String, as type: Function.Type) throws -> Function {
      unsafeBitCast(try #require(dlsym(nil, name)), to: type)
    }

    private func set(_ name: String, _ value: [UInt8], of file: String) throws -> Bool {
      typealias Set =
        @convention(c) (
          UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafePointer<UInt8>, Int, CInt
        ) -> CInt
      return try call("setxattr", as: Set.self)(office.path(file), name, value, value.count, 0) == 0
    }

    /// Its value; nil where the file has none.
    private func get(_ name: String, of file: String) throws -> [UInt8]? {
      typealias Get =
        @convention(c) (
          UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutablePointer<UInt8>, Int
        ) -> Int
      var value = [UInt8](repeating: 0, count: 1 << 16)
      let count = try call("getxattr", as: Get.self)(office.path(file), name, &value, value.count)
      return count < 0 ? nil : Array(value.prefix(count))
    }

    /// Where the file system keeps none there is nothing to lose.
    @Test func aFileKeepsItsAccessListAndAttributes() throws {
      let (list, origin) = ("system.posix_acl_access", "user.origin")
      for mode in [0o640, 0o660, 0o460] {
        try office.write("factor   x \"X\"\n", to: "seeds/b.parley")
        guard try set(origin, [1, 2, 0, 3], of: "seeds/b.parley") else { return }
        let hasList = try set(list, Self.accessList, of: "seeds/b.parley")
        #expect(chmod(office.path("seeds/b.parley"), mode_t(mode)) == 0)
        let kept = try get(list, of: "seeds/b.parley")
        #expect((kept != nil) == hasList)
        #expect(try office.run(["fmt", "seeds"]).status == 0)
        #expect(try office.text(of: "seeds/b.parley") == "factor x \"X\"\n")
        #expect(try get(origin, of: "seeds/b.parley") == [1, 2, 0, 3])
        #expect(try get(list, of: "seeds/b.parley") == kept)
      }
    }

    /// A folder may have a list for what is new in it; what is replaced is not new.
    @Test func aFileTakesNoAccessListFromItsFolder() throws {
      try office.write("factor   x \"X\"\n", to: "seeds/b.parley")
      guard try set("system.posix_acl_default", Self.accessList, of: "seeds") else { return }
      #expect(try office.run(["fmt", "seeds"]).status == 0)
      #expect(try get("system.posix_acl_access", of: "seeds/b.parley") == nil)
    }
  #endif

  @Test func nothingIsSaidToBeAddedThatIsNot() throws {
    try office.write(String(repeating: "# A remark.\n", count: 500), to: "seeds/b.parley")
    let result = try Batch.run(
      "/bin/sh",
      [
        "-c", #"ulimit -f 1; exec "$0" "$@""#, Built.path(of: "parley"),
        "add actor tern state \"T\"",
      ],
      in: office.folder)
    if result.status == 0 { return }
    #expect(result.status == 4)
    #expect(!result.output.contains("Added to"))
    let data = try Batch.run(
      "/bin/sh",
      [
        "-c", #"ulimit -f 0; exec "$0" "$@""#, Built.path(of: "parley"), "-f", "json",
        "add actor tern state \"T\"",
      ],
      in: office.folder)
    #expect(data.status == 4 && !data.output.contains("\"written\":true"))
    #expect(try !office.text(of: "seeds/a.parley").contains("tern"))
  }
}
