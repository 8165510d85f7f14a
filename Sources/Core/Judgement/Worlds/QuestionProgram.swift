/// A judged question as a flat program, in which the levers that are free have no value yet.
///
/// It has one kind of step beside its inputs: a *tally*, which counts its parts. A tally is yes where
/// enough of its parts are yes, no where enough are no, else open. That is `and` (all, one), `or`
/// (one, all), `at least N of` (N, all but N and one more) and rival readings (all, all) alike; so
/// one rule simplifies the program, and one loop evaluates it.
package struct QuestionProgram {
  /// The levers that are free.
  var levers: [Lever]
  /// The inputs: what is asked of a lever.
  var inputs: [Input] = []
  /// The tallies. Each stands after those it counts, but within a loop.
  var tallies: [Tally] = []
  /// The parts of all tallies.
  var parts: [Operand] = []
  /// The runs of tallies that wait for each other, in order.
  var loops: [Range<Int>] = []
  /// What is asked, each as an operand.
  var results: [Operand] = []

  /// What is asked first comes to, where some levers are set and the others left as they are.
  package func verdict(_ settings: [LeverSetting]) -> Verdict {
    let values = levers.map { lever in
      settings.first { $0.lever == lever.id }.flatMap { lever.settings.firstIndex(of: $0.setting) }
    }
    let states = states { input in
      values[input.lever].map { Verdict(input.values.contains($0)) } ?? input.unset
    }
    return results.first.map { states.verdict(of: $0) } ?? .open
  }

  /// Whether a lever has a value in a range.
  struct Input: Hashable {
    /// The lever, by its index.
    var lever: Int
    /// The values that read yes, by their index; the others read no.
    var values: Range<Int>
    /// What it reads where the lever is left as it is.
    var unset: Verdict
  }

  /// A count of parts.
  struct Tally: Hashable {
    /// How many yes parts make it yes.
    var yes: Int32
    /// How many no parts make it no.
    var no: Int32
    /// Its parts, as a range of all parts.
    var parts: Range<Int32>
  }
}
