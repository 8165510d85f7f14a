import Foundation
import Testing

@testable import ParleyCore

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Networks hold what the dossier says, and other programs can read them.
struct NetworkTests {
  /// The sums again, as the manual writes them, straight over all statements.
  private func naive(
    _ relation: DiscourseNetwork.Relation, _ judgement: Judgement, _ days: ClosedRange<Day>?,
    _ normalization: DiscourseNetwork.Normalization, _ repeats: Bool
  ) -> [String: Double] {
    let dossier = judgement.dossier
    var said: [[Int]] = []  // actor, guarantee, role, side
    for (index, statement) in dossier.statements.enumerated() {
      guard case .position(let claim) = statement.claim, statement.accordingTo.isEmpty,
        !statement.isSupposed, judgement.counts(StatementID(index))
      else { continue }
      if let days, statement.day < days.lowerBound || days.upperBound < statement.day { continue }
      if claim.verb == .considers { continue }
      let side = claim.verb < .considers ? 1 : 0
      said.append(
        [
          claim.key.actor.index, claim.key.guarantee.index, claim.key.role == .provide ? 1 : 0,
          side,
        ])
    }
    func x(_ i: Int, _ g: Int, _ r: Int, _ k: Int) -> Double {
      let count = said.count { $0 == [i, g, r, k] }
      return Double(repeats ? count : min(count, 1))
    }
    var result: [String: Double] = [:]
    let n = dossier.actors.count
    for i in 0..<n {
      for j in 0..<n where i < j {
        var (sum, mine, theirs, union) = (0.0, 0.0, 0.0, 0.0)
        for g in dossier.guarantees.indices {
          for r in 0...1 {
            for k in 0...1 {
              let (a, b) = (x(i, g, r, k), x(j, g, r, k))
              sum += a * (relation == .congruence ? b : x(j, g, r, 1 - k))
              mine += a
              theirs += b
              union += a * (b == 0 ? 1 : 0) + b * (a == 0 ? 1 : 0) + a * b
            }
          }
        }
        guard sum > 0 else { continue }
        let divisor =
          switch normalization {
          case .none: 1.0
          case .average: (mine + theirs) / 2
          case .jaccard: union
          case .cosine: (mine * mine).squareRoot() * (theirs * theirs).squareRoot()
          }
        result["\(dossier.actors[i].id) \(dossier.actors[j].id)"] = sum / divisor
      }
    }
    return result
  }

  @Test(arguments: [
    (3.0, "3"), (0.5, "0.50"), (0.714, "0.71"), (0.01, "0.01"),
    (0.000158, "0.00016"), (0, "0"),
  ])
  func aSmallWeightIsNeverDrawnAsNothing(weight: Double, label: String) {
    #expect(Network.shortened(weight) == label)
  }

  @Test func actorNetworksAreTheSumsOfTheManual() throws {
    var seen = 0
    for seed in 0..<80 {
      let sample = JudgementCase(entries: RandomDossier(seed: UInt64(seed)).entries)
      let dossier = try #require(sample.dossier().dossier)
      var random = SplitMix64(seed: UInt64(seed))
      let standpoint = SymbolicStandpoint(for: dossier, &random).standpoint(for: dossier)
      let judgement = Judgement(dossier, standpoint)
      let ends = random.pick(2, of: RandomDossier.days).sorted()
      for days in [nil, ends[0]...ends[1]] {
        for relation in DiscourseNetwork.Relation.allCases {
          for normalization in DiscourseNetwork.Normalization.allCases {
            for repeats in [false, true] {
              let network = try DiscourseNetwork(
                relation, judgement, days: days, normalization: normalization, withRepeats: repeats)
              let expected = naive(relation, judgement, days, normalization, repeats)
              let found = network.ties.map {
                ("\(dossier[$0.first].id) \(dossier[$0.second].id)", $0.weight)
              }
              #expect(found.map(\.0).sorted() == expected.keys.sorted())
              #expect(found.allSatisfy { abs($0.1 - (expected[$0.0] ?? 0)) < 1e-12 })
              seen += found.count
            }
          }
        }
      }
    }
    #expect(seen > 1_000)
  }

  @Test func theExampleOfThePageComesOut() throws {
    let text = """
      source s "S"
      actor a state "A"
      actor b state "B"
      guarantee g force "G"
      guarantee h force "H"
      2031-01 a, b support g
        in s
      2031-02 a supports g if h
        in s
      2031-03 a rejects providing g
        in s
      2031-03 b opposes h
        in s
      2031-03 a proposes h
        in s
      2031-04 b considers providing g
        in s
      2031-04 b opposes g
        according to a
        in s

      """
    let file = Parser.parse(SourceText(name: "x.parley", text), as: .dossier)
    let dossier = try #require(Dossier.check([file]).dossier)
    let judgement = Judgement(dossier, Standpoint(asOf: dossier.newestDay))
    func tie(
      _ relation: DiscourseNetwork.Relation, _ by: DiscourseNetwork.Normalization, _ repeats: Bool
    ) -> Double? {
      let network = try? DiscourseNetwork(
        relation, judgement, normalization: by, withRepeats: repeats)
      return network?.ties.first?.weight
    }
    #expect(tie(.congruence, .none, false) == 1 && tie(.congruence, .none, true) == 2)
    #expect(tie(.conflict, .none, false) == 1)
    #expect(tie(.congruence, .average, false) == 1 / 2.5)
    #expect(tie(.congruence, .jaccard, false) == 1 / 4.0)
    #expect(tie(.congruence, .cosine, true) == 2 / 8.0)
  }

  private static let hostile = #"a "q" \\ \n \N {b|c} ]]> <b>&amp; & 'x' -- # // "#

  private func hostileNetwork() throws -> (Network, name: String) {
    let odd = "\t\u{200B}\u{FFFE}é🕊"
    let written =
      Self.hostile.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"") + odd
    let text = """
      source s "S"
      actor a state "\(written)\\nnext"
      guarantee g force "\(written)"
      2031 a rejects providing g if not g
        in s para 1-2, 4

      """
    let file = Parser.parse(SourceText(name: "x.parley", text), as: .dossier)
    let dossier = try #require(Dossier.check([file]).dossier)
    let judgement = Judgement(dossier, Standpoint(asOf: dossier.newestDay))
    return (PositionNetwork.positions(judgement), Self.hostile + "\t\\u{200B}\\u{FFFE}é🕊\nnext")
  }

  @Test func graphMLIsWellFormedWhateverTheNames() throws {
    let (network, name) = try hostileNetwork()
    let document = try XMLDocument(xmlString: network.graphML)
    let root = try #require(document.rootElement())
    let keys = root.elements(forName: "key")
    let ids = keys.compactMap { $0.value(of: "id") }
    #expect(Set(ids).count == ids.count && ids.count == keys.count)
    let sorts = Dictionary(
      uniqueKeysWithValues: keys.map {
        (
          $0.value(of: "id") ?? "",
          $0.value(of: "attr.type") ?? ""
        )
      })
    #expect(Set(sorts.values) == ["string", "int"])
    let graph = try #require(root.elements(forName: "graph").first)
    #expect(graph.value(of: "edgedefault") == "directed")
    let nodes = graph.elements(forName: "node")
    let names = nodes.compactMap { $0.value(of: "id") }
    #expect(names == ["a", "g"])
    let label = nodes[0].elements(forName: "data").first?.stringValue
    #expect(label == name)
    for element in nodes + graph.elements(forName: "edge") {
      for data in element.elements(forName: "data") {
        let key = try #require(data.value(of: "key"))
        let sort = try #require(sorts[key])
        if sort == "int" { #expect(data.stringValue.flatMap { Int($0) } != nil) }
      }
    }
    let edge = try #require(graph.elements(forName: "edge").first)
    #expect(edge.value(of: "source") == "a")
    #expect(edge.value(of: "target") == "g")
    let values = edge.elements(forName: "data").compactMap(\.stringValue)
    #expect(
      values == [
        "rejects providing if …", "provide", "against", "-1", "rejects", "not g", "2031-12-31",
        "s ¶1-2, 4", "x.parley:4",
      ])
  }

  @Test func nothingInANameActsInDOT() throws {
    let (network, _) = try hostileNetwork()
    let lines = network.dot.split(separator: "\n")
    #expect(
      lines.contains {
        $0.hasPrefix(
          ##"  "a" [label="a \"q\" \\\\ \\n \\N {b|c} ]]> <b>&amp;amp; &amp; 'x' -- # // "##)
      })
    #expect(lines.count == 8)
    #expect(network.dot.unicodeScalars.allSatisfy { $0 == "\n" || !Visible.isHidden($0) })
  }
}

extension XMLElement {
  /// An attribute's value.
  fileprivate func value(of attribute: String) -> String? {
    attributes?.first { $0.name == attribute }?.stringValue
  }
}
