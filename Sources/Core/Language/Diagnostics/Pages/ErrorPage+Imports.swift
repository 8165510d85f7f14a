extension ErrorPage {
  /// What can be wrong with what is imported.
  static let imports: [ErrorPage] = [
    ErrorPage(
      .badJSON,
      why: "What is half read would be half a dossier.",
      remedy: "Mend the text at its place; a dossier's JSON is what 'export json' writes.",
      example: #"""
        $ cat dossier.json
        {"schema": "parley/dossier/1",
        $ parley import json dossier.json --into copy
        dossier.json:2:1: error: a string in double quotes is missing [bad-json]
        2 |
          | ^ expected JSON, as 'parley export json' gives it
        ? 3
        """#),
    ErrorPage(
      .badField,
      why: "A field that is passed over is something lost, and nobody would be told.",
      remedy: "Take the field out, or give it the value that its schema asks for.",
      example: #"""
        $ printf '{"schema":"parley/dossier/1","sorces":[]}\n' >dossier.json
        $ parley import json dossier.json --into copy
        dossier.json:1:31: error: there is no field 'sorces' here [bad-field]
        1 | {"schema":"parley/dossier/1","sorces":[]}
          |                               ^^^^^^ expected 'schema', 'sources', 'actors', 'guarantees', 'factors', 'statements' or 'waivers'; did you mean 'sources'?
        ? 3
        """#),
    ErrorPage(
      .badCell,
      why: "A quote that nothing closes would take in the rest of the table.",
      remedy: "Close the quote, and write a quote within a cell twice.",
      example: #"""
        $ cat seeds/cast.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ printf 'date,subject,verb,guarantee,source,paragraphs\n2031-05-01,"norland,supports,monitors,herald,2\n' >table.csv
        $ parley import csv table.csv
        table.csv:2:12: error: this cell has no end [bad-cell]
        2 | 2031-05-01,"norland,supports,monitors,herald,2
          |            ^ expected a cell with quotes in it wholly in quotes, each of its own doubled
        ? 3
        """#),
    ErrorPage(
      .badRow,
      why: "A row with a cell too few says something else than was meant from there on.",
      remedy: "Give the row as many cells as the head has.",
      example: #"""
        $ cat seeds/cast.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ cat table.csv
        date,subject,verb,guarantee,source,paragraphs
        2031-05-01,norland,supports,monitors
        $ parley import csv table.csv
        table.csv:2:1: error: the row has 4 cells [bad-row]
        2 | 2031-05-01,norland,supports,monitors
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected 6, as the head has; a comma within a cell needs quotes around it
          = note: 1 row is bad, and nothing was written; '--skip-bad' leaves them out
        ? 3
        """#),
    ErrorPage(
      .unknownColumn,
      why: "A column that is passed over in silence is something lost.",
      remedy:
        "Name the column as 'export csv' does, or say what it means with --map; nothing after the '=' passes it over.",
      example: #"""
        $ cat seeds/cast.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ cat table.csv
        date,subject,verb,guarantee,source,paragraphs,mood
        2031-05-01,norland,supports,monitors,herald,2,gloomy
        $ parley import csv table.csv
        table.csv:1:47: error: there is no column 'mood' [unknown-column]
        1 | date,subject,verb,guarantee,source,paragraphs,mood
          |                                               ^^^^ expected date, source, and claim or subject, verb and guarantee; '--map' says what columns of other names mean
        ? 3
        """#),
    ErrorPage(
      .missingColumn,
      why: "Without it no row says what a statement needs.",
      remedy: "Add the column, or say with --map which one it is.",
      example: #"""
        $ cat seeds/cast.parley
        source herald "Monitors wanted"
        actor norland state "Norland"
        guarantee monitors force "Monitoring mission"
        $ cat table.csv
        date,subject,verb
        2031-05-01,norland,supports
        $ parley import csv table.csv
        table.csv:1:1: error: the column 'source' is missing [missing-column]
        1 | date,subject,verb
          | ^^^^^^^^^^^^^^^^^ expected date, source, and claim or subject, verb and guarantee; '--map' says what columns of other names mean
        table.csv:1:1: error: the column 'guarantee' is missing [missing-column]
        1 | date,subject,verb
          | ^^^^^^^^^^^^^^^^^ expected date, source, and claim or subject, verb and guarantee; '--map' says what columns of other names mean
        ? 3
        """#),
  ]
}
