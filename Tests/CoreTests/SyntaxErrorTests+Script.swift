/// What can be wrong in a scenario or a session, each drawn with what is to be found under it.
extension SyntaxErrorTests {
  static let script: [String] = [
    """
    as 2025
       ^^^^ expected-token
    as of tomorrow
          ^^^^^^^^ bad-date
    as of 2025 knwon 2026
               ^^^^^ trailing-text did you mean known
    assume
          ^ expected-token
    assume us suports g
              ^^^^^^^ trailing-text did you mean supports
    assume f >= full
             ^^ expected-token
    assume us providing g
                         ^ expected-token
    assume f is
               ^ expected-token
    assume silence is yes
                      ^^^ expected-token
    assume account of g is accepted
                        ^^ expected-token
    assume account of g needs a accepted
                                ^^^^^^^^ expected-token
    assume not not a
               ^^^ reserved-word
    trust reliability F or better
                      ^ bad-rating
    trust reliability c or better
                      ^ bad-rating did you mean C
    trust reliability B, unjudged
                       ^ expected-token
    trust reliability B or better, others
                                   ^^^^^^ expected-token
    trust afp
          ^^^ expected-token
    distrust
            ^ expected-token
    expect a becuase b
             ^^^^^^^ trailing-text did you mean because
    expect a because not b
                     ^^^ reserved-word
    scenario Washington
             ^^^^^^^^^^ expected-token
    scenario "A" "B"
                 ^^^ trailing-text
    "a string"
    ^^^^^^^^^^ unknown-entry
    ask (a
        ^ unclosed-parenthesis
    ask "a
        ^^ unclosed-string
    ask a
      by b
      ^^ unknown-detail
    assume a
      by b
      ^^ unknown-detail
    """
  ]
}
