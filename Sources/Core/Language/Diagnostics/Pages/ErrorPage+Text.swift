extension ErrorPage {
  /// What can be wrong with characters and single words.
  static let text: [ErrorPage] = [
    ErrorPage(
      .invalidUTF8,
      why: "Names are compared letter by letter. A guess at the encoding would turn one "
        + "name into two without a word.",
      remedy: "Save the file as UTF-8. Most editors offer that when saving; 'iconv -f "
        + "LATIN1 -t UTF-8' converts a file written in Western European letters.",
      example: #"""
        $ printf 'actor norland state "N\366rland"\n' > cast.parley
        $ parley check cast.parley
        cast.parley:1:23: error: the byte 0xF6 is not UTF-8 here [invalid-utf8]
        1 | actor norland state "N�rland"
          |                       ^ expected text in UTF-8
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .controlCharacter,
      why: "On a terminal such a character can hide text, or make one name look like "
        + "another. A dossier passes through many hands, so none gets in.",
      remedy: "Delete it: the picture shows where it stands. Most come along with text that "
        + "was pasted.",
      example: #"""
        $ printf 'actor norland state "Nor\033[2Jland"\n' > cast.parley
        $ parley check cast.parley
        cast.parley:1:25: error: the control character U+001B [control-character]
        1 | actor norland state "Nor\u{1B}[2Jland"
          |                         ^^^^^^
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .hiddenCharacter,
      why: "Whoever types or searches for what he sees does not find such a name, and two names "
        + "that look alike are two. Names are those of actors, guarantees and factors, also those "
        + "after 'also', 'components', 'outlet' and 'author'; titles those of sources and scenarios.",
      remedy: "Type it anew. Told are characters that are drawn as nothing (zero-width ones, soft "
        + "hyphens, marks of direction, selectors of form, noncharacters), a tab, spaces other than "
        + "the plain one, and any space at either end. Not told are joiners and selectors where a "
        + "script or an emoji wants them, U+3000, which is seen, and a no-break space where French "
        + "sets it: inside of '« »' and before ':', ';', '!', '?' and '%'.",
      example: #"""
        $ printf 'actor norland state "Nor\342\200\213land"\n  also "Norland "\n' > cast.parley
        $ parley check cast.parley
        cast.parley:1:25: warning: a name with the hidden character U+200B [hidden-character]
        1 | actor norland state "Nor\u{200B}land"
          |                         ^^^^^^^^ expected only what can be seen
        cast.parley:2:16: warning: a name that ends with the space U+0020 [hidden-character]
        2 |   also "Norland "
          |                ^ expected no space there
        0 sources, 1 actor, 0 guarantees, 0 factors, 0 statements, 0 errors, 2 warnings
        """#),
    ErrorPage(
      .unclosedString,
      why: "A string ends on its line, so that a forgotten quote is found where it is "
        + "and takes in nothing of the entries below.",
      remedy: "Close the string. A quote inside it is written \\\". A long gist goes on "
        + "several lines, each in quotes of its own.",
      example: #"""
        $ cat cast.parley
        actor norland state "Norland
        actor sudmark state "Sudmark"
        $ parley check cast.parley
        cast.parley:1:21: error: this string has no end [unclosed-string]
        1 | actor norland state "Norland
          |                     ^^^^^^^^ expected '"'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badEscape,
      why: "If an unknown escape stood for itself, a file would change its meaning on "
        + "the day that escape is given one.",
      remedy: "Write \\\\ for a backslash. A tab needs no escape.",
      example: #"""
        $ cat sources.parley
        source minutes "Minutes (S:\archive)"
        $ parley check sources.parley
        sources.parley:1:28: error: unknown escape '\a' [bad-escape]
        1 | source minutes "Minutes (S:\archive)"
          |                            ^^ expected '\"', '\\' or '\n'
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badID,
      why: "Ids are typed again and again. With one way to spell them there is nothing "
        + "to remember but the words.",
      remedy: "Write small letters and digits, with single hyphens for spaces and "
        + "underscores. The full name, in any script, stands in the quotes.",
      example: #"""
        $ cat cast.parley
        actor Norland_West state "Norland West"
        $ parley check cast.parley
        cast.parley:1:7: error: 'Norland_West' is no id [bad-id]
        1 | actor Norland_West state "Norland West"
          |       ^^^^^^^^^^^^ expected an id for the actor: lower-case letters, digits and single hyphens, a letter first; did you mean 'norland-west'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .reservedWord,
      why: "The word has a meaning wherever an expression may stand. As an id it would "
        + "make sentences that can be read in two ways.",
      remedy: "Choose a longer id, such as 'open-skies' for 'open'.",
      example: #"""
        $ cat cast.parley
        guarantee open pledge "Open skies"
        $ parley check cast.parley
        cast.parley:1:11: error: 'open' is a reserved word [reserved-word]
        1 | guarantee open pledge "Open skies"
          |           ^^^^ expected an id for the guarantee
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badDate,
      why: "Verdicts follow from which word came last, so every date has to be a day, a "
        + "month or a year that there is. Of 03/05/2031 nobody can say which month it "
        + "is in.",
      remedy: "Write the year first, and leave out what is not known: 2031-05 or 2031. A "
        + "mark after it says that it is approximate (~), uncertain (?) or both (%).",
      example: #"""
        $ cat statements.parley
        2031-02-30 norland supports monitors
          in harbour-post para 3
        $ parley check statements.parley
        statements.parley:1:1: error: '2031-02-30' is no date [bad-date]
        1 | 2031-02-30 norland supports monitors
          | ^^^^^^^^^^ expected a date: YYYY, YYYY-MM or YYYY-MM-DD, with '~', '?' or '%' where inexact
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badNumber,
      why: "Paragraphs, ranks and sizes are counted from 1, and ranges run upwards. "
        + "Anything else is a slip, and a citation with a slip in it leads nowhere.",
      remedy: "Look the number up in the document. A range has a hyphen between its two "
        + "ends, the lower one first.",
      example: #"""
        $ cat statements.parley
        2031-05-02 norland supports monitors
          in harbour-post para 7-3
        $ parley check statements.parley
        statements.parley:2:24: error: '7-3' runs backwards [bad-number]
        2 |   in harbour-post para 7-3
          |                        ^^^ expected a paragraph, 1 or more, or a range such as '8-10'; did you mean '3-7'?
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .tooManyParagraphs,
      why: "Whoever doubts a claim goes to the paragraphs that are cited for it, and data "
        + "list them one by one. More than 1,000 lead to no place, and are most often "
        + "digits too many.",
      remedy: "Cite the paragraphs in which the claim stands. What is said of a document "
        + "as a whole has no paragraphs.",
      example: #"""
        $ cat statements.parley
        2031-05-02 norland supports monitors
          in harbour-post para 3-4000
        $ parley check statements.parley
        statements.parley:2:24: error: 3998 paragraphs are cited at once [too-many-paragraphs]
        2 |   in harbour-post para 3-4000
          |                        ^^^^^^ expected 1000 at most: those in which the claim stands
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badRating,
      why: "Ratings are those of the Admiralty code, which others read without "
        + "explanation. A seventh letter or a half point would mean nothing to them.",
      remedy: "Rate the source from A (completely reliable) to E (unreliable), the "
        + "information from 1 (confirmed) to 5 (improbable). Where you cannot judge, F "
        + "and 6 say so.",
      example: #"""
        $ cat sources.parley
        source harbour-post "Norland ready to send monitors"
          reliability G
        $ parley check sources.parley
        sources.parley:2:15: error: 'G' is no reliability [bad-rating]
        2 |   reliability G
          |               ^ expected a reliability from A to F
        1 error, 0 warnings
        ? 3
        """#),
    ErrorPage(
      .badDigest,
      why: "A digest tells whether somebody's copy of a document is the one that was "
        + "coded. A shortened one no longer tells that.",
      remedy: "Paste the whole of what 'sha256sum FILE' prints before the file's name: 64 "
        + "digits.",
      example: #"""
        $ cat sources.parley
        source harbour-post "Norland ready to send monitors"
          document "harbour-post.txt" sha256 9f86d081884c7d65
        $ parley check sources.parley
        sources.parley:2:38: error: '9f86d081884c7d65' has 16 digits [bad-digest]
        2 |   document "harbour-post.txt" sha256 9f86d081884c7d65
          |                                      ^^^^^^^^^^^^^^^^ expected a SHA-256 digest of 64 hexadecimal digits
        1 error, 0 warnings
        ? 3
        """#),
  ]
}
