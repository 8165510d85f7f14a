import Foundation
import PtySupport
import Testing

/// How many work at once is seen in the time alone.
struct ThreadTests {
  /// Several files, each large enough that reading and judging them is worth being shared out.
  private func office() throws -> Office {
    let office = try Office()
    for file in 0..<6 {
      var text = ""
      for number in 0..<120 {
        text += "factor f\(file)-\(number) \"F\"\n"
        text +=
          "guarantee g\(file)-\(number) pledge \"G\"\n  needs f\(file)-\(number) or truce = full\n"
      }
      for number in 0..<3_000 {
        let verb = ["supports", "opposes", "considers"][number % 3]
        text += "2031-04-\(10 + number % 20) norland \(verb) g\(file)-\(number * 7 % 120)"
        text += " if f\(file)-\(number % 120)\n  in wire para \(1 + number % 9)\n"
      }
      try office.write(text, to: "seeds/many\(file).parley")
    }
    return office
  }

  @Test func whatIsPrintedIsTheSameForAnyNumberOfThem() throws {
    let office = try office()
    let commands = [
      "export json", "positions", "audit", "flip g0-1", "gaps monitors",
      "sweep g0-1 or g1-2 or g2-3 or g3-4 or g4-5 or g5-6 or monitors",
    ].flatMap { ["-c", $0] }
    var seen: [String: Int] = [:]
    for threads in ["1", "2", "16"] {
      let result = try Batch.run(
        Built.path(of: "parley"), ["--format", "json", "--keep-going"] + commands,
        in: office.folder,
        environment: [
          "PARLEY_DOSSIER": office.path("seeds"), "HOME": office.folder.path,
          "PARLEY_THREADS": threads,
        ])
      #expect(result.output.utf8.count > 1_000_000, "\(result.errors.prefix(500))")
      seen[result.output + result.errors, default: 0] += 1
    }
    #expect(seen.count == 1)
  }

  @Test(arguments: ["0", "1025", "2.5", "many"]) func whatIsNoNumberIsRefused(text: String)
    throws
  {
    let office = try Office()
    let result = try Batch.run(
      Built.path(of: "parley"), ["guarantees"], in: office.folder,
      environment: ["PARLEY_DOSSIER": office.path("seeds"), "PARLEY_THREADS": text])
    #expect(result.status == 2 && result.errors.contains("PARLEY_THREADS"), "\(result)")
  }
}
