import ParleyCore
import Testing

/// Reading a lesson off its page: every block, and everything that can be wrong with one.
struct LessonReaderTests {
  @Test func everyBlockIsRead() {
    let lesson = Lesson(
      SourceText(
        name: "lesson.md",
        """
        # The page's title
        Before the first step.

        ~~~parley lesson
        minutes 20   # about
        skip never
        solution after 3
        roles norland, sudmark
        ~~~
        ```parley role norland
        You *want* it.
        ```

        ## First
        Read this.
        ```parley task
        expect monitors
        ```
        ```parley hint
        One.
        ```
        ```parley hint
        Two.
        ```
        ```parley solution
        assume monitors
        ```
        ## Second
        ```parley round
        roles sudmark
        expect airlift
        ```
        ```parley move sudmark
        assume sudmark supports providing airlift
        ```
        ## Third
        Before.
        ```parley debrief
        expect monitors
        ```
        After.
        """))
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.title == "The page's title")
    #expect(lesson.minutes == 20)
    #expect(lesson.skip == .never)
    #expect(lesson.solution == .after(3))
    #expect(lesson.roles.map(\.value) == ["norland", "sudmark"])
    #expect(lesson.sheets["norland"]?.count == 1)
    #expect(lesson.introduction.count == 1)
    #expect(lesson.steps.map(\.title) == ["First", "Second", "Third"])
    #expect(lesson.steps.map(\.line) == [14, 28, 36])
    #expect(lesson.steps[0].taskLines == ["expect monitors"])
    #expect(lesson.steps[0].hints.count == 2)
    #expect(lesson.steps[1].round?.roles.map(\.value) == ["sudmark"])
    #expect(lesson.steps[1].round?.moves.keys.sorted() == ["sudmark"])
    #expect(lesson.steps[2].body.count == 1)
    #expect(lesson.steps[2].afterword.count == 1)
    #expect(lesson.taskCount == 2)
  }

  @Test func aTeachersTitleComesBeforeThePagesAndThatBeforeTheFiles() {
    func title(_ page: String) -> String { Lesson(SourceText(name: "l.md", page)).title }
    #expect(title("# A\n```parley lesson\ntitle \"B\"\n```\n# C\n## S\n") == "B")
    #expect(title("# A\n# B\n## S\n") == "A")
    #expect(title("## S\n") == "l.md")
  }

  /// Each page has the mistake drawn under its line.
  @Test(arguments: [
    """
    no heading at all
    ^^^^^^^^^^^^^^^^^ bad-lesson
    """,
    """
    ## S
    ```parley taks
    ^^^^^^^^^^^^^^ bad-lesson did you mean task
    ```
    """,
    """
    ## S
    ```parley task
    ^^^ unclosed-fence
    expect monitors
    """,
    """
    ## S
    ```parley task
    expect monitors
    ```
    ```parley task
    ^^^^^^^^^^^^^^ bad-lesson
    expect monitors
    ```
    ```parley solution
    assume monitors
    ```
    """,
    """
    ## S
    ^^^^ bad-lesson
    ```parley task
    expect monitors
    ```
    """,
    """
    ## S
    ```parley task
    ^^^^^^^^^^^^^^ bad-lesson
    ```
    ```parley solution
    ```
    """,
    """
    ## S
    ```parley task
    assume monitors
    ^^^^^^^^^^^^^^^ bad-lesson
    ```
    ```parley solution
    assume monitors
    ```
    """,
    """
    ## S
    ```parley task
    expect monitors because
                           ^ expected-token
    ```
    ```parley solution
    assume monitors
    ```
    """,
    """
    ```parley hint
    ^^^^^^^^^^^^^^ bad-lesson
    ```
    ## S
    """,
    """
    ## S
    ```parley lesson
    ^^^^^^^^^^^^^^^^ bad-lesson
    ```
    """,
    """
    ```parley lesson
    minuts 20
    ^^^^^^ expected-token did you mean minutes
    ```
    ## S
    """,
    """
    ```parley lesson
    minutes many
            ^^^^ bad-number
    title "open
          ^^^^^ unclosed-string
    roles norland
    skip after 0
               ^ bad-number
    ```
    ## S
    ```parley round
    expect monitors
    ```
    """,
    """
    ```parley lesson
    skip afer 3
         ^^^^ expected-token did you mean after
    ```
    ## S
    """,
    """
    ```parley lesson
    roles norland, norland
                   ^^^^^^^ bad-lesson
    ```
    ## S
    """,
    """
    ```parley role norland
    ```
    ```parley role norland
    ^^^^^^^^^^^^^^^^^^^^^^ bad-lesson
    ```
    ## S
    """,
    """
    ```parley role
    ^^^^^^^^^^^^^^ bad-lesson
    ```
    ## S
    """,
    """
    ## S
    ```parley round
    ^^^^^^^^^^^^^^^ bad-lesson
    expect monitors
    ```
    """,
    """
    ## S
    ```parley round
    roles norland
    expect monitors
    ```
    ```parley move norlnd
    ^^^^^^^^^^^^^^^^^^^^^ bad-lesson did you mean norland
    ```
    """,
    """
    ## S
    ```parley round
    roles norland
    expect (monitors
           ^ unclosed-parenthesis
    ```
    """,
    """
    ## Twice
    ## Twice
    ^^^^^^^^ bad-lesson
    """,
  ])
  func whatIsWrongIsToldWithItsPlace(drawn: String) {
    let marked = MarkedText(drawn)
    let lesson = Lesson(SourceText(name: "lesson.md", marked.text))
    #expect(lesson.diagnostics.map(MarkedText.mark) == marked.marks)
  }

  @Test func anActorThatTheDossierDoesNotHaveIsTold() {
    let page = """
      ```parley lesson
      roles norland, sudmrk
      ```
      ## S
      """
    let lesson = Lesson(SourceText(name: "lesson.md", page))
    #expect(
      lesson.diagnostics(in: LessonSupport.session()).map(MarkedText.mark) == [
        "2:16+6 unknown-id did you mean sudmark"
      ])
  }
}
