"""Prints the innermost scope of each column of standard input's lines, as a TextMate grammar gives it
with Oniguruma, the regular expressions that editors use: `scope,scope,` for each line.

    python3 Scripts/textmate.py GRAMMAR < FILE

Needs textmate-grammar-python; the tests of the editors' grammars run it where that is installed.
"""

import json
import logging
import sys

from textmate_grammar.parsers.base import LanguageParser


def main() -> None:
    logging.disable(logging.CRITICAL)
    with open(sys.argv[1], encoding="utf-8") as file:
        grammar = json.load(file)
    text = sys.stdin.read()
    rows = [[""] * len(line) for line in text.split("\n")]
    for (line, column), token, scopes in LanguageParser(grammar).parse_string(text).flatten():
        for character in token:
            if character == "\n":
                line, column = line + 1, 0
                continue
            rows[line][column] = scopes[-1]
            column += 1
    for row in rows:
        print("".join(scope + "," for scope in row))


main()
