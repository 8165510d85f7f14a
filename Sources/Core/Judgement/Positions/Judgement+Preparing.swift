extension Judgement {
  /// Works positions out before they are asked for, on as many processors as there are: for who goes
  /// through many of them. Each depends on the statements about it alone, and comes to the same.
  ///
  /// - Parameters:
  ///   - least: How many statements about them are worth it,
  ///   - each: and how many about each: where it is few, bringing the positions together costs as much.
  public func prepare(_ keys: [PositionKey], least: Int = 50_000, each: Int = 8) {
    let new = keys.filter { currentPositions[$0] == nil }
    let count = new.reduce(0) { $0 + self.dossier.statements(about: $1).count }
    guard count >= max(least, each * new.count) else { return }
    let (dossier, standpoint, isInterrupted) = (dossier, standpoint, isInterrupted)
    let pieces = min(new.count, 4 * Threads.count)
    let prepared = Threads.map(pieces, threads: Threads.count) { piece in
      let own = Judgement(dossier, standpoint, isInterrupted: isInterrupted)
      let first = piece * new.count / pieces
      for key in new[first..<(piece + 1) * new.count / pieces] { _ = own.position(key) }
      return Prepared(own)
    }
    for part in prepared {
      currentPositions.merge(part.positions) { known, _ in known }
      keeps.merge(part.keeps) { known, _ in known }
    }
  }

  /// What a judgement has worked out of positions.
  private struct Prepared: Sendable {
    var positions: [PositionKey: DocumentedPosition]
    var keeps: [StatementID: [StatementID]]

    init(_ judgement: Judgement) {
      positions = judgement.currentPositions
      keeps = judgement.keeps
    }
  }
}
