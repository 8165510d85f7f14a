/// A lesson: a Markdown page whose headings of the second level are steps, with tasks that ask for a
/// state of the learner's session, never for the way to it.
public struct Lesson: Sendable {
  /// The page it stands on.
  public let page: MarkdownPage
  /// Its title: the teacher's, else the page's heading, else the page's name.
  public var title: String
  /// How long it is meant to take, in minutes.
  public var minutes: Int?
  /// Whether a learner may go on without having met a task.
  public var skip = LessonPermission.always
  /// Whether a learner may see a solution.
  public var solution = LessonPermission.always
  /// The actors that learners play; none where it is no role-play.
  public var roles: [Name] = []
  /// What each role is told besides its documented positions, by the actor's id.
  public var sheets: [String: [Block]] = [:]
  /// The actors it names, as often as it does, each with the place.
  var actors: [(id: String, place: Diagnostic.Place)] = []
  /// What stands before the first step.
  public var introduction: [Block] = []
  /// The steps, in order.
  public var steps: [LessonStep] = []
  /// What is wrong with it, in the order of the page.
  public var diagnostics: [Diagnostic] = []

  /// Reads a page.
  public init(_ text: SourceText) { self.init(MarkdownPage(text)) }

  /// Reads the lesson that a page is.
  public init(_ page: MarkdownPage) {
    var reader = LessonReader(Lesson(unread: page))
    self = reader.read()
  }

  private init(unread page: MarkdownPage) {
    self.page = page
    title = page.name
  }

  /// Whether a page is a lesson: it has a block that only a lesson has.
  public static func isLesson(_ page: MarkdownPage) -> Bool {
    page.fences.contains { $0.words.count > 1 && $0.words[0] == "parley" }
  }

  /// The ids of the actors that can be played: the lesson's roles, then those of its rounds.
  var playable: [String] {
    var ids: [String] = []
    for role in roles + steps.flatMap({ $0.round?.roles ?? [] }) where !ids.contains(role.value) {
      ids.append(role.value)
    }
    return ids
  }

  /// What a dossier makes of the actors that the lesson names: those that it does not have.
  public func diagnostics(in session: Session) -> [Diagnostic] {
    let known = session.view.documented.actors.map(\.id)
    return actors.filter { !known.contains($0.id) }.map { actor in
      Diagnostic(
        .unknownID, "unknown id '\(actor.id)'", expected: "an actor",
        suggestion: NearestWord.to(actor.id, among: known), place: actor.place)
    }
  }

  /// How many steps ask for something.
  public var taskCount: Int { steps.count { $0.isDecision } }
}
