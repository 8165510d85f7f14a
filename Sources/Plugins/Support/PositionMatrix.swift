import ParleyCore

/// The matrix of positions: actors down, guarantees across, one for each role.
///
/// Columns are dealt out over several tables where they would not fit a terminal of 80 columns, and a
/// table has only the actors that have something in it, so that no cell is narrowed beyond reading.
struct PositionMatrix {
  let view: SessionView
  /// The columns a terminal has at least.
  private static let width = 80
  private static let gap = 2
  /// How many guarantees a matrix has at most: some ten tables under one another.
  private static let mostGuarantees = 100
  private var dossier: Dossier { view.dossier }

  init(view: SessionView) { self.view = view }

  func blocks(_ stands: [Position]) -> [Block] {
    guard !stands.isEmpty else { return [.paragraph(["No position is documented."])] }
    let guarantees = Set(stands.map(\.key.guarantee)).count
    if guarantees > Self.mostGuarantees { return counts(stands, of: guarantees) }
    let cells = Dictionary(stands.watched(by: view.watch).map { ($0.key, $0.cell) }) { first, _ in
      first
    }
    let legend = legend(Set(cells.values))
    return Role.allCases.flatMap { role -> [Block] in
      let own = stands.filter { $0.key.role == role }
      guard !own.isEmpty else { return [] }
      let title = role == .endorse ? "Endorsing" : "Providing"
      return [.heading(2, [.text(title)])] + tables(own.map(\.key), cells)
    } + [.heading(2, ["Legend"]), .list(legend)]
  }

  // MARK: Counts

  /// How many positions each actor has on either side, in the place of a matrix that nobody could read.
  private func counts(_ stands: [Position], of guarantees: Int) -> [Block] {
    let note: [Inline] = [
      .text(
        "\(guarantees) guarantees are too many for a matrix; these are the counts. For each of them: "
      ),
      .code("guarantees"), ".",
    ]
    return [.paragraph(note)]
      + Role.allCases.flatMap { role -> [Block] in
        let own = stands.filter { $0.key.role == role }
        guard !own.isEmpty else { return [] }
        return [
          .heading(2, [role == .endorse ? "Endorsing" : "Providing"]),
          .table(counts(own), of: role),
        ]
      }
  }

  private func counts(_ stands: [Position]) -> Table {
    var counts: [ActorID: [DocumentedPosition.Standing: Int]] = [:]
    for stand in stands { counts[stand.key.actor, default: [:]][stand.side, default: 0] += 1 }
    let sides: [DocumentedPosition.Standing] = [.for, .against, .undecided, .contested]
    return Table(
      header: [["actor"], ["name"]] + sides.map { [.text($0.rawValue)] },
      rows: counts.keys.sorted().map { actor -> [[Inline]] in
        [[.code(dossier[actor].id)], [.text(dossier[actor].name)]]
          + sides.map { [.text("\(counts[actor]?[$0] ?? 0)")] }
      })
  }

  // MARK: The matrix

  private func tables(_ keys: [PositionKey], _ cells: [PositionKey: String]) -> [Block] {
    let role = keys[0].role
    return bands(keys, cells).map { guarantees in
      let columns = Set(guarantees)
      let own = Set(
        keys.watched(by: view.watch).filter { columns.contains($0.guarantee) }.map(\.actor))
      let rows = own.sorted().watched(by: view.watch).map { actor -> [[Inline]] in
        [[.code(dossier[actor].id)]]
          + guarantees.map { guarantee in
            let key = PositionKey(actor: actor, guarantee: guarantee, role: role)
            return [.text(cells[key] ?? "")]
          }
      }
      let header = guarantees.map { [Inline.code(dossier[$0].id)] }
      return .table(Table(header: [["actor"]] + header, rows: rows), of: role)
    }
  }

  /// The guarantees in order of place, in bands that fit a line.
  private func bands(_ keys: [PositionKey], _ cells: [PositionKey: String]) -> [[GuaranteeID]] {
    let actors = keys.map { TextWidth.of(dossier[$0.actor].id) }.max() ?? 0
    var widths: [GuaranteeID: Int] = [:]
    for key in keys.watched(by: view.watch) {
      widths[key.guarantee] = max(widths[key.guarantee] ?? 0, TextWidth.of(cells[key] ?? ""))
    }
    var bands: [[GuaranteeID]] = []
    var room = 0
    for guarantee in widths.keys.sorted() {
      let need = Self.gap + max(TextWidth.of(dossier[guarantee].id), widths[guarantee] ?? 0)
      if bands.isEmpty || need > room {
        bands.append([])
        room = Self.width - actors
      }
      bands[bands.count - 1].append(guarantee)
      room -= need
    }
    return bands
  }

  /// What the words in the cells mean: those that stand in one.
  private func legend(_ cells: Set<String>) -> [[Block]] {
    let meanings = [
      ("met", "the position's condition is met"),
      ("unmet", "the position stands, its condition is documented as not met; it is no refusal"),
      ("open", "whether the condition is met is open"),
      ("undecided", "the actor is documented as considering it"),
      ("contested", "documents give the position differently"),
      ("assumed", "assumed in this session, not documented"),
      ("taken", "of several accounts one is assumed"),
    ]
    let items = meanings.filter { word, _ in
      cells.contains { $0.split { !$0.isLetter }.contains(Substring(word)) }
    }
    return (items + [("empty", "not documented, which is neither for nor against")]).map {
      [.paragraph([.strong([.text($0.0)]), .text(": \($0.1)")])]
    }
  }
}

extension Block {
  /// A table of positions in one role.
  fileprivate static func table(_ table: Table, of role: Role) -> Block {
    var table = table
    table.kind = Table.Kind("role", role.rawValue)
    return .table(table)
  }
}

extension Position {
  /// The standing in a cell's few words: `for (unmet)`.
  fileprivate var cell: String {
    var text = words
    for (long, short) in [
      (", condition unmet", " (unmet)"), (", condition met", " (met)"),
      (", condition open", " (open)"), ("account taken", "taken"), (") (", ", "),
    ] {
      text = text.replacing(long, with: short)
    }
    return text
  }
}

extension String {
  /// The text with every occurrence of some text as another.
  fileprivate func replacing(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
