#!/usr/bin/env python3
"""Writes a dossier of N statements into a folder: the same bytes for the same N, on every machine.

usage: generate.py N DIR

A statement takes about 150 bytes: a head line with a condition more often than not, who said it,
the source with paragraphs and a rating, and a gist. There is a source for every twenty statements
and a file for every thousand. The cast (actors, guarantees, factors) does not grow with N, as it
doesn't in a real dossier: more is said about the same questions.
"""

import pathlib
import sys
from datetime import date, timedelta

STATES = 40
GUARANTEES = 24
FACTORS = 16
PER_SOURCE = 20
PER_FILE = 1000
LEVELS = ("none", "limited", "full", "lasting")
FIRST_DAY = date(2022, 1, 1)
DAYS = 1400
VERBS = ("proposes", "supports", "supports", "considers", "opposes", "opposes", "rejects")


class Chooser:
    """Numbers that look random and are always the same: a 64-bit linear congruential generator
    (Knuth's MMIX constants), because Python promises the same `random` within a version only."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def one_of(self, choices):
        return choices[self.below(len(choices))]


def cast():
    """The declarations that every statement draws on. Even factors have levels."""
    lines = ["# A generated cast: states with their ministers, guarantees and factors.", ""]
    lines += ['actor alliance organization "The Alliance"', ""]
    for n in range(STATES):
        lines += [f'actor state-{n} state "State {n}"', "  member of alliance", ""]
        lines += [f'actor minister-{n} person "Minister {n}"', f"  speaks for state-{n}", ""]
    for n in range(GUARANTEES):
        # By turns one waits for a factor, and the next for support for the one before it.
        if n % 2 == 0:
            need = f"factor-{n % FACTORS} >= full"
        else:
            need = f"at least 3 of alliance support guarantee-{n - 1}"
        lines += [f'guarantee guarantee-{n} pledge "Guarantee {n}"', f"  needs {need}", ""]
    for n in range(FACTORS):
        lines += [f'factor factor-{n} "Factor {n}"']
        if n % 2 == 0:
            lines += [f"  levels {', '.join(LEVELS)}"]
        lines += [""]
    return lines


def factor_test(choose):
    n = choose.below(FACTORS)
    return f"factor-{n} >= {choose.one_of(LEVELS[1:])}" if n % 2 == 0 else f"factor-{n}"


def condition(choose):
    """What follows a position: nothing for three in ten."""
    kind = choose.below(10)
    if kind < 3:
        return ""
    if kind < 6:
        return f" if {factor_test(choose)}"
    if kind < 8:
        return f" if {factor_test(choose)} and guarantee-{choose.below(GUARANTEES)}"
    if kind < 9:
        return f" unless {factor_test(choose)}"
    return f" if state-{choose.below(STATES)} supports guarantee-{choose.below(GUARANTEES)}"


def statement(choose, number, day):
    """One entry under its source."""
    if choose.below(20) == 0:
        n = choose.below(FACTORS)
        head = f"factor-{n} = {choose.one_of(LEVELS)}" if n % 2 == 0 else f"factor-{n}"
        speaker = []
    else:
        state = choose.below(STATES)
        role = "providing " if choose.below(3) == 0 else ""
        guarantee = f"guarantee-{choose.below(GUARANTEES)}"
        head = f"state-{state} {choose.one_of(VERBS)} {role}{guarantee}{condition(choose)}"
        speaker = [f"  by minister-{state}"]
    first = 1 + choose.below(20)
    return [
        f"{day} {head}",
        *speaker,
        f"  in para {first}-{first + 1} credibility {1 + choose.below(6)}",
        f'  "Statement {number}, in the words of whoever read it."',
    ]


def files(count):
    """Every file of the dossier: its name and its lines."""
    yield "cast.parley", cast()
    choose = Chooser(count)
    for start in range(0, count, PER_FILE):
        lines = []
        for number in range(start, min(start + PER_FILE, count)):
            day = FIRST_DAY + timedelta(days=number * DAYS // count)
            if number % PER_SOURCE == 0:
                source = f"source-{number // PER_SOURCE}"
                # Published after the last statement it carries.
                published = FIRST_DAY + timedelta(days=(number + PER_SOURCE) * DAYS // count + 1)
                lines += [
                    f'source {source} "Report {number // PER_SOURCE}"',
                    '  outlet "The Daily Example"',
                    f"  published {published}",
                    f"  reliability {choose.one_of('ABCDEF')}",
                    "",
                    f"from {source}",
                    "",
                ]
            lines += [*statement(choose, number, day), ""]
        yield f"reports-{start // PER_FILE:03}.parley", lines


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__.split("\n\n")[1])
    folder = pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.parley"):
        old.unlink()
    for name, lines in files(int(sys.argv[1])):
        (folder / name).write_text("\n".join(lines).rstrip("\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
