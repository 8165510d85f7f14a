import Foundation
import JSONSupport
import ParleyCore
import ParleyPlugins
import PtySupport
import Testing

/// What the program prints with `-f json`: objects of every kind, by what was run.
struct Printed: CustomTestStringConvertible {
  /// What was run.
  var from: String
  /// The objects it printed, results first, then diagnostics.
  var objects: [JSON]
  /// Lines that are no objects.
  var others: [String]

  var testDescription: String { from }

  init(_ from: String, _ arguments: [String], in folder: URL = Project.root) throws {
    self.from = from
    let result = try Project.parley(["-f", "json"] + arguments, in: folder)
    let lines = (result.output + result.errors).split(separator: "\n").map(String.init)
    let read = lines.map { (line: $0, value: JSONReader.read($0)) }
    objects = read.compactMap(\.value)
    others = read.filter { $0.value == nil }.map(\.line)
  }

  /// Everything.
  static let all: [Printed] = {
    do {
      return try examples() + pages() + modes() + broken()
    } catch {
      return []
    }
  }()

  /// Scripts that are typed one after the other, errors or not.
  private static func typed(_ lines: [String]) -> [String] {
    ["--keep-going"] + lines.flatMap { ["-c", $0] }
  }

  /// The examples of every plugin, over the dossier that ships.
  private static func examples() throws -> [Printed] {
    // What is exported is in a form of its own, which a schema of its own describes.
    let plugins = BuiltIn.plugins.filter { $0.declaration.name != "export" }
    return try plugins.flatMap { $0.declaration.examples }.map { example in
      let lines = example.setup + [example.line]
      return try Printed(lines.joined(separator: "; "), typed(lines))
    }
  }

  /// The sessions of every page, over the dossiers they show or the one that ships.
  private static func pages() throws -> [Printed] {
    try Project.pages.flatMap { page in
      let transcript = Transcript(SourceText(name: page, try Project.text(page)))
      let dossiers = Set(transcript.steps.map(\.dossier))
      return try dossiers.map { dossier in
        let lines = transcript.steps.filter { $0.dossier == dossier }.map(\.typed)
          .filter { !$0.hasPrefix("export ") }
        guard let dossier else { return try Printed(page, typed(lines)) }
        let scratch = try Scratch()
        for (name, file) in dossier.files { try scratch.write(file.text, to: "seeds/" + name) }
        return try Printed(page, typed(lines), in: scratch.folder)
      }
    }
  }

  /// What is no plugin: tests, checks, expectations, help.
  private static func modes() throws -> [Printed] {
    try [
      ["test", "--coverage", "scenarios", "README.md"], ["test", "--list", "scenarios"], ["check"],
      ["fmt", "--check", "seeds"], ["complete", "expect ital"], ["complete", "open "],
      ["whatif", "scenarios/each-waits.parley"], ["expect troop-force"],
      ["diff", "seeds", "seeds"], ["explain"], ["explain", "unknown-id"], ["help", "unknown-id"],
      ["walk", "scenarios/walkthroughs"], ["help"], ["help", "brief"], ["help", "errors"],
      ["help", "assume"], ["help", "nothing"],
      ["plugins"], ["test"], ["test", "nowhere"], ["-d", "nowhere", "brief"],
      ["-c", "ask force", "scenarios"],
    ].map { try Printed($0.joined(separator: " "), $0) }
  }

  /// A dossier with everything a position, a factor and an open verdict can be, and files that are
  /// broken in several ways.
  private static func broken() throws -> [Printed] {
    let scratch = try Scratch()
    try scratch.write(everyForm, to: "seeds/d.parley")
    try scratch.write(
      "scenario \"One\"\nexpect force because a, b\nexpect open shield\nassume trouce\n",
      to: "one.parley")
    try scratch.write("expect force\nassume truce = ful\n", to: "two.parley")
    try scratch.write("expect\n\u{7}\n", to: "three.parley")
    try scratch.write("```parley\nparley> ask force\nyes\n```\n", to: "page.md")
    try scratch.write(
      "actor a state \"A\"\nactor a state \"B\"\n2031 a suports g\n  in x\n", to: "wrong/d.parley")
    let typed = [
      "ask all of club support force and shield and loop-a supports force",
      "ask any of none support force",
      "ask all of (a, b, c) support force and force and any of club support force and loop-a",
      "why all of (a, b, c) support force and force and any of club support force",
      "why at least 6 of club support force", "why force", "why a supports loop-a as tree",
      "deadlocks", "positions", "positions a", "positions force", "show a", "show club",
      "show force",
      "show truce", "show s-1", "statements", "factors", "guarantees", "actors", "sources",
      "brief", "brief a", "compare a b c", "flip force", "sweep force", "needs a supports loop-a",
      "as of 2025-08-10 known 2025-08-31", "brief a", "factors", "assume not attack",
      "assume a opposes force", "2025-08-04 b supports force if truce >= full", "statements b",
      "compare a b", "diff", "assumptions", "why force", "whatif truce = full", "distrust s-2",
      "trust reliability C or better", "sources", "assume account of force needs split is accepted",
      "assumptions", "scenario \"A what-if\"", "diff", "assumptions",
    ]
    let added = "add 2025-03-20 a urges b providing force\n  in s-1 para 17"
    try scratch.write(everyForm, to: "more/d.parley")
    try scratch.write("Alba and Borea.\n\nThe force.\n", to: "copies/one.txt")
    let calls = [
      [
        "-d", "more", "--documents", "copies", "-c", "read s-1", "-c", added, "-c", "undo", "-c",
        "redo", "-c", "reload", "-c",
        "output", "-c", "output results", "-c", "output", "-c",
        "sweep force over truce save w.parley", "-c", "assume truce = full", "-c", "save x.parley",
        "-c", "open more", "-c", "undo",
      ],
      ["--keep-going"] + typed.flatMap { ["-c", $0] }, ["test", "."], ["check"],
      ["check", "wrong"],
      ["-d", "wrong", "brief"], ["whatif", "one.parley"], ["whatif", "three.parley"],
    ]
    return try calls.map {
      try Printed($0.prefix(3).joined(separator: " "), $0, in: scratch.folder)
    }
  }
}
