/// What can be wrong in a dossier, each drawn with what is to be found under it.
extension SyntaxErrorTests {
  static let dossier: [String] = [
    // Ids, and what stands for them
    """
    actor Italy state "Italy"
          ^^^^^ bad-id did you mean italy
    actor troop_force state "T"
          ^^^^^^^^^^^ bad-id did you mean troop-force
    actor a--b state "T"
          ^^^^ bad-id did you mean a-b
    actor é state "T"
          ^ bad-id
    actor a- state "T"
          ^^ bad-id did you mean a
    actor open state "T"
          ^^^^ reserved-word
    actor "T" state
          ^^^ expected-token
    actor
         ^ expected-token
    factor silence "T"
           ^^^^^^^ reserved-word
    factor most-of "not reserved as a whole"
    """,
    // Strings
    """
    factor x "a\\tb"
               ^^ bad-escape
    factor y "a
             ^^ unclosed-string
    factor z a
             ^ expected-token
    factor w
            ^ expected-token
    factor v “curly”
             ^^^^^^^ expected-token
    factor u "a" "b"
                 ^^^ trailing-text
    factor t "a\\éb"
               ^^ bad-escape
    factor s "a\\"
             ^^^^ unclosed-string
    """,
    // Dates
    """
    2025-02-30 x
    ^^^^^^^^^^ bad-date
    2025-9-2 x
    ^^^^^^^^ bad-date did you mean 2025-09-02
    2025/09/02 x
    ^^^^^^^^^^ bad-date did you mean 2025-09-02
    20250902 x
    ^^^^^^^^ bad-date
    2025 x until soon
                 ^^^^ bad-date
    2025 x until
                ^ expected-token
    """,
    // Details of a source
    """
    source a "A"
      outlet AFP
             ^^^ expected-token
      published yesterday
                ^^^^^^^^^ bad-date
      reliability b
                  ^ bad-rating did you mean B
      reliability G
      ^^^^^^^^^^^ duplicate-detail
      language english_gb
               ^^^^^^^^^^ expected-token
      url http://x
          ^^^^^^^^ expected-token
      document "f" sha256 5e26
                          ^^^^ bad-digest
      outlet "AFP" "again"
      ^^^^^^ duplicate-detail
      auther "B"
      ^^^^^^ unknown-detail did you mean author
      also "B"
      ^^^^ unknown-detail
      "a gist"
      ^^^^^^^^ unknown-detail
    source b "B"
      reliability G
                  ^ bad-rating
      document "f" sha1 5e26
                   ^^^^ trailing-text
      language e
               ^ expected-token
    """,
    // Details of an actor
    """
    actor a stat "A"
            ^^^^ expected-token did you mean state
      size 0
           ^ bad-number
      member nato
             ^^^^ expected-token
      member of eu until 1990 from 2000-06
                         ^^^^ dates-reversed
      member of eu from 2000-06 until 2000
      member of eu from 2000-06-30 until 2000-06~
      member of eu from 2000-06-01 until 2000-05
                                         ^^^^^^^ dates-reversed
      member of eu from 2000 from 2001
                             ^^^^ duplicate-detail
      speaks for b rank 0
                        ^ bad-number
      speaks for b as Minister
                      ^^^^^^^^ expected-token
      speaks for b ranc 2
                   ^^^^ trailing-text did you mean rank
      speaks for b rank 1 rank 2
                          ^^^^ duplicate-detail
    actor b state "B"
      size 30-40
           ^^^^^ bad-number
    actor c state "C"
      size ~
           ^ bad-number
    actor d state "D"
      size 1000000000
           ^^^^^^^^^^ bad-number
    """,
    // Details of guarantees and factors
    """
    guarantee a shield "A"
                ^^^^^^ expected-token
      components "x",
                     ^ expected-token
      needs
           ^ expected-token
      triggered of b
                ^^ expected-token
    factor f "F"
      levels none, Full
                   ^^^^ bad-id did you mean full
      lasts 90 weeks
               ^^^^^ expected-token
      lasts 0 days
      ^^^^^ duplicate-detail
      needs x
      ^^^^^ unknown-detail
    """,
    // Details of statements
    """
    2025 a supports g
      by b, unnamed
                   ^ expected-token
      according to c
      ^^^^^^^^^ duplicate-detail
      in afp para 0
                  ^ bad-number
      in afp para 1-1001
                  ^^^^^^ too-many-paragraphs
      in afp para 7, 1-500, 9, 501-999 credibility 2
                  ^^^^^^^^^^^^^^^^^^^^ too-many-paragraphs
      in afp para 1-999999999, 1-999999999
                  ^^^^^^^^^^^^^^^^^^^^^^^^ too-many-paragraphs
      in afp para 1-1000
      in afp para 10-8
                  ^^^^ bad-number did you mean 8-10
      in afp para 8–10
                  ^^^^ bad-number did you mean 8-10
      in afp para 1 credibility 7
                                ^ bad-rating
      in afp page 3
             ^^^^ trailing-text
      in afp para 1 para 2
                    ^^^^ duplicate-detail
      in afp print 5e26f0
                   ^^^^^^ bad-digest
      in afp print 5e26f05e26f05e2g
                   ^^^^^^^^^^^^^^^^ bad-digest
      in afp via Reuters
                 ^^^^^^^ expected-token
      in
        ^ expected-token
      on 2025
      ^^ unknown-detail
      "gist"
      reason "why"
      "again"
      ^^^^^^^ duplicate-detail
      outlet "AFP"
      ^^^^^^ unknown-detail
      raeson "why"
      ^^^^^^ unknown-detail did you mean reason
      membre of nato
      ^^^^^^ unknown-detail
      , a
      ^ unknown-detail
    2025 x
      by unnamed "d" rank 0
                          ^ bad-number
    """,
    // Claims
    """
    2025
        ^ expected-token
    2025 france suports g
                ^^^^^^^ expected-token did you mean supports
    2025 a, b
             ^ expected-token
    2025 a, b needs c
              ^^^^^ expected-token
    2025 a supports
                   ^ expected-token
    2025 a supports if b
                    ^^ reserved-word
    2025 a supports g when b
                      ^^^^ trailing-text
    2025 a supports g if b unles c
                           ^^^^^ trailing-text did you mean unless
    2025 a supports g also b
                           ^ expected-token
    2025 a supports g unless b if c
                               ^^ trailing-text
    2025 g needs a adn b
                   ^^^ trailing-text did you mean and
    2025 g does need a
                ^^^^ expected-token
    2025 g leads to a b
                      ^ trailing-text
    2025 g is big
              ^^^ expected-token
    2025 f >= full
           ^^ expected-token
    2025 f = full untill 2026
                  ^^^^^^ trailing-text did you mean until
    2025 not f = full
               ^ trailing-text
    2025 a cooperates b
                      ^ expected-token
    2025 a urges b
                  ^ expected-token
    2025 most of nato supprot g
                      ^^^^^^^ expected-token did you mean support
    2025 (a) supports g
         ^ expected-token
    """,
    // Expressions
    """
    2025 g needs a and
                      ^ expected-token
    2025 g needs or b
                 ^^ reserved-word
    2025 g needs (a or b
                 ^ unclosed-parenthesis
    2025 g needs a)
                  ^ trailing-text
    2025 g needs a) or (b
                       ^ unclosed-parenthesis
    2025 g needs (a b)
                    ^ expected-token
    2025 g needs ()
                  ^ expected-token
    2025 g needs f == full
                   ^^ expected-token did you mean =
    2025 g needs f > full
                   ^ expected-token did you mean >=
    2025 g needs f != full
                   ^^ expected-token
    2025 g needs f >= 
                     ^ expected-token
    2025 g needs at least two of (a, b) support g
                          ^^^ bad-number
    2025 g needs at least 0 of (a, b) support g
                          ^ bad-number
    2025 g needs at most 1 of (a, b) support g
                    ^^^^ expected-token
    2025 g needs all (a, b) support g
                     ^ expected-token
    2025 g needs all of (a; b) support g
                         ^^ bad-id did you mean a
    2025 g needs all of (a b) support g
                           ^ expected-token
    2025 g needs all of () support g
                         ^ expected-token
    2025 g needs any of (a) consider g
                            ^^^^^^^^ expected-token
    2025 g needs a considers g
                   ^^^^^^^^^ trailing-text
    2025 g needs g is duo
                   ^^ trailing-text
    """,
    // Structure
    """
      by a
      ^^ detail-without-entry
    actr a state "A"
    ^^^^ unknown-entry did you mean actor
      anything goes, since nobody knows what it is a detail of
    by a
    ^^ unknown-entry
    "gist"
    ^^^^^^ unknown-entry
    , a
    ^ unknown-entry
    ask a
    ^^^ unknown-entry
    assume a
    ^^^^^^ not-in-dossier
    as of 2025
    ^^ not-in-dossier
    expect (a
           ^ unclosed-parenthesis
    from afp
      by a
      ^^ unknown-detail
    from afp, reuters
            ^ trailing-text
    waive single-source italy until 2026
                                        ^ expected-token
    2025 a cooperates with b
      on 2025
      by unnamed "x" rank 2
    2025 g needs (a
                 ^ unclosed-parenthesis
      or b
    """,
    // Text
    """
    factor a "\u{1}"
              ^ control-character
    factor b "x"\u{7F}
                ^ control-character
    factor c "x"  # \u{85}
                    ^ control-character
    factor d "\u{202E}x"
              ^ control-character
    factor e "\u{2028}x"
              ^ control-character
    factor f "\u{2066}x" \u{0}
              ^ control-character
    factor h "x"  # \u{FEFF}
                    ^ control-character
    \u{0C}factor g "x"
    ^ control-character
    """,
  ]
}
