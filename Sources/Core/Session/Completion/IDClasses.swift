/// The ids of a dossier in classes: between those of one it makes no difference to the checker which of
/// them stands where.
///
/// What matters is of which kind one is, whether an actor has members, a factor levels, a guarantee a
/// trigger; for whom on the line an actor speaks; whether a source was published before the line's day. An
/// id that stands on the line already is a class of its own.
final class IDClasses {
  /// Some ids.
  struct Class {
    var kind: NameKinds
    /// At least one.
    var subjects: [Subject]
  }

  /// What makes a difference.
  private struct Key: Hashable {
    var has = false
    var mandates: [Actor.Mandate] = []
  }

  private let dossier: Dossier
  private let onLine: Set<Subject>
  private let day: Day?

  private lazy var actors = classes(.actor, dossier.actors.indices.map { .actor(ActorID($0)) })
  private lazy var guarantees = classes(
    .guarantee, dossier.guarantees.indices.map { .guarantee(GuaranteeID($0)) })
  private lazy var factors = classes(.factor, dossier.factors.indices.map { .factor(FactorID($0)) })
  private lazy var sources = classes(.source, dossier.sources.indices.map { .source(SourceID($0)) })

  /// Takes a dossier's ids, and a line on which some of them may stand.
  init(_ dossier: Dossier, in line: String) {
    self.dossier = dossier
    let words = line.split { " \t\n,()".contains($0) }.map(String.init)
    onLine = Set(words.compactMap { dossier.subject($0) }.prefix(16))
    day = words.lazy.compactMap { InexactDate($0) }.first?.firstDay
  }

  /// The classes of some kinds.
  func classes(_ kinds: NameKinds) -> [Class] {
    (kinds.contains(.actor) ? actors : []) + (kinds.contains(.guarantee) ? guarantees : [])
      + (kinds.contains(.factor) ? factors : []) + (kinds.contains(.source) ? sources : [])
  }

  /// An id that nothing has.
  lazy var unused: String = {
    var number = 1
    while dossier.subject("x\(number)") != nil { number += 1 }
    return "x\(number)"
  }()

  private func classes(_ kind: NameKinds, _ subjects: [Subject]) -> [Class] {
    var places: [Key: Int] = [:]
    var classes: [Class] = []
    var own: [Class] = []
    for subject in subjects {
      guard !onLine.contains(subject) else {
        own.append(Class(kind: kind, subjects: [subject]))
        continue
      }
      let key = key(subject)
      if let place = places[key] {
        classes[place].subjects.append(subject)
      } else {
        places[key] = classes.count
        classes.append(Class(kind: kind, subjects: [subject]))
      }
    }
    return classes + own
  }

  private func key(_ subject: Subject) -> Key {
    switch subject {
    case .actor(let id):
      let mandates = dossier[id].mandates.filter { onLine.contains(.actor($0.principal)) }
      return Key(has: dossier.membersOf[id] != nil, mandates: mandates)
    case .guarantee(let id): return Key(has: dossier[id].trigger != nil)
    case .factor(let id): return Key(has: dossier[id].hasLevels)
    case .source(let id):
      guard let day, let published = dossier[id].published else { return Key() }
      return Key(has: day > published.lastDay)
    }
  }
}
