import ParleyCore

/// A report with every kind of block and inline, as a plugin would give it.
enum Sample {
  static let statement = Citation(
    source: "afp-2025-09-03", paragraphs: "8-10", place: "cast/italy.parley:12")
  static let supposed = Citation(source: nil, paragraphs: "", place: "session:3")

  static let report = Report(
    "brief",
    blocks: [
      .heading(1, ["Italy, as of 2025-09-04"]),
      .heading(2, ["Bottom line"]),
      .paragraph([
        "Italy ", .strong(["opposes"]), " sending troops ", .citation(statement),
        ", and would join a monitoring mission if ", .code("ceasefire is full"), ": ",
        .verdict(.open), ".",
      ]),
      .list([
        [.paragraph(["Supposed: the backstop holds ", .citation(supposed)])],
        [
          .paragraph(["What would move it"]),
          .list([[.paragraph(["a ceasefire"])], [.paragraph(["a mandate"])]]),
        ],
      ]),
      .heading(2, ["Positions"]),
      .table(
        Table(
          header: [["Actor"], ["Verdict"], ["Statements"]],
          rows: [
            [["Italy"], [.verdict(.no)], ["12"]],
            [["Coalition of the Willing"], [.verdict(.yes)], ["7"]],
          ])),
      .tree(
        Tree(
          ["troop-force is ", .verdict(.open)],
          [
            Tree(["ceasefire is ", .verdict(.yes)], [Tree(["stated ", .citation(statement)])]),
            Tree(["us-backstop is ", .verdict(.no)]),
          ])),
      .code("assume us supports us-backstop\n  on 2025-09-03"),
    ],
    data: [
      JSON.Field("verdict", "open"), JSON.Field("worlds", 24), JSON.Field("complete", true),
      JSON.Field("levers", ["ceasefire", nil]),
    ])
}
