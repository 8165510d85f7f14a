"""Dossiers that are large in one way each: what a loop somewhere in the program grows with.

A shape is a function of N that gives the lines of one file. Every shape has an actor `tern`, a
guarantee `pact` and a factor `truce`, so that every command has something to be asked of."""

from datetime import date, timedelta

FIRST = date(2024, 1, 1)
VERBS = ("supports", "supports", "opposes", "considers")
CAST = [
    'source gazette "Gazette"', "  published 2030-01-01", "  reliability B",
    'actor tern state "Tern"', 'actor gull state "Gull"', 'actor bloc organization "Bloc"',
    'factor truce "Truce"', 'factor storm "Storm"', "  levels none, half, full",
]
LATER = ['source later "Gazette, whenever"', "  reliability B"]
PACT = ['guarantee pact pledge "Pact"']


def said(head, day=FIRST):
    return [f"{day} {head}", "  in gazette para 1"]


def day(number, count, days=1400):
    return FIRST + timedelta(days=number * days // count)


def position(n):
    """N statements on one position, its stance and its condition changing."""
    lines = CAST + PACT
    for i in range(n):
        condition = ("", " if truce", " if storm >= full", " if truce and storm = half")[i // 3 % 4]
        lines += said(f"tern {VERBS[i % 4]} pact{condition}", day(i, n))
    return lines


def steady(n):
    """N statements on one position, all the same."""
    lines = CAST + PACT
    return lines + [line for i in range(n) for line in said("tern supports pact", day(i, n))]


def sameday(n):
    """N statements on one position on one day, no two conditions the same."""
    lines = CAST + PACT + [f'factor f{i} "F{i}"' for i in range(n)]
    return lines + [line for i in range(n) for line in said(f"tern supports pact if f{i}")]


def clash(n):
    """N statements on one position on one day, half of them for and half against."""
    lines = CAST + PACT
    return lines + [
        line for i in range(n) for line in said(f"tern {('supports', 'opposes')[i % 2]} pact")
    ]


def restated(n):
    """N partial restatements of one position, each with a condition more; no more than may be added to one."""
    n = min(n, 1_000)
    lines = CAST + PACT + LATER + [f'factor f{i} "F{i}"' for i in range(n)]
    lines += said("tern supports pact")
    for i in range(n):
        lines += [f"{FIRST + timedelta(days=1 + i)} tern supports pact also if f{i}"]
        lines += ["  in later para 1"]
    return lines


def repeated(n):
    """N partial restatements of one position that ask for the same."""
    lines = CAST + PACT + LATER + said("tern supports pact")
    for i in range(n):
        lines += [f"{FIRST + timedelta(days=1 + i)} tern supports pact also if truce"]
        lines += ["  in later para 1"]
    return lines


def positions(n):
    """N positions with a statement each."""
    width = max(1, int(n**0.5))
    lines = CAST + PACT + [f'actor a{i} state "A{i}"' for i in range(width)]
    lines += [f'guarantee g{i} pledge "G{i}"' for i in range((n + width - 1) // width)]
    for i in range(n):
        lines += said(f"a{i % width} {VERBS[i % 4]} g{i // width} if truce", day(i, n))
    return lines


def chain(n):
    """N guarantees, each waiting for the next."""
    lines = CAST + ['guarantee pact pledge "Pact"', "  needs g0"]
    for i in range(n):
        lines += [f'guarantee g{i} pledge "G{i}"', f"  needs {f'g{i + 1}' if i + 1 < n else 'truce'}"]
    return lines


def loop(n):
    """N guarantees in one loop."""
    lines = CAST + ['guarantee pact pledge "Pact"', "  needs g0"]
    for i in range(n):
        lines += [f'guarantee g{i} pledge "G{i}"', f"  needs g{(i + 1) % n}"]
    return lines


def loops(n):
    """N pairs of actors that wait for each other."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'actor a{i} state "A{i}"', f'actor b{i} state "B{i}"']
        lines += said(f"a{i} supports pact if b{i} supports pact")
        lines += said(f"b{i} supports pact if a{i} supports pact")
    return lines


def condition(n):
    """One condition of N terms."""
    lines = CAST + PACT + [f'factor f{i} "F{i}"' for i in range(n)]
    return lines + said("tern supports pact if " + " and ".join(f"f{i}" for i in range(n)))


def disjunction(n):
    """One condition of N terms, any of which would do."""
    lines = CAST + PACT + [f'factor f{i} "F{i}"' for i in range(n)]
    return lines + said("tern supports pact if " + " or ".join(f"f{i}" for i in range(n)))


def conjuncts(n):
    """One guarantee with N needs."""
    lines = CAST + PACT + [f"  needs f{i}" for i in range(n)]
    return lines + [f'factor f{i} "F{i}"' for i in range(n)]


def claimed(n):
    """One guarantee of which N needs are claimed, and half of them denied."""
    lines = CAST + PACT + [f'factor f{i} "F{i}"' for i in range(n)]
    for i in range(n):
        lines += said(f"pact needs f{i}", day(i, n))
        if i % 2:
            lines += said(f"pact does not need f{i}", day(i, n))
    return lines


def group(n):
    """N members of one group, all asked."""
    lines = CAST + ['guarantee pact pledge "Pact"', f"  needs at least {n // 2} of bloc support pact"]
    for i in range(n):
        lines += [f'actor a{i} state "A{i}"', "  member of bloc"]
        if i % 2:
            lines += said(f"a{i} supports pact if truce", day(i, n))
    return lines


def nested(n):
    """N groups, each a member of the next."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'actor a{i} organization "A{i}"']
        lines += [f"  member of a{i + 1}"] if i + 1 < n else []
    return lines + said("a0 supports pact")


def voices(n):
    """N people who speak for one state, each once."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'actor p{i} person "P{i}"', "  speaks for tern" + (" rank 2" if i % 2 else "")]
        lines += said(f"tern {VERBS[i % 4]} pact if truce", day(i, n)) + [f"  by p{i}"]
    return lines


def facts(n):
    """N facts about one factor."""
    lines = CAST + PACT + ["  needs truce"]
    for i in range(n):
        lines += said(("truce", "not truce")[i % 2], day(i, n))
    return lines


def sources(n):
    """N sources of one statement each, on one position."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'source s{i} "S{i}"', "  published 2030-01-01", "  reliability " + "ABCDEF"[i % 6]]
        lines += [f"{day(i, n)} tern {VERBS[i // 5 % 4]} pact", f"  in s{i} para 1"]
    return lines


def events(n):
    """N events between two states."""
    lines = CAST + PACT
    for i in range(n):
        lines += said(f"tern {('cooperates', 'clashes')[i % 2]} with gull", day(i, n))
    return lines


def waivers(n):
    """N stale positions, and a waiver for each."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'actor a{i} state "A{i}"'] + said(f"a{i} supports pact")
        lines += [f'waive stale-position a{i} pact until 2035-01-01 "so"']
    return lines


def unknown(n):
    """N ids that nothing declares, among N that something does."""
    lines = CAST + PACT
    for i in range(n):
        lines += [f'actor actor-{i} state "A{i}"']
        lines += said(f"aktor-{i} supports pact")
    return lines


def broken(n):
    """N lines that mean nothing."""
    return CAST + PACT + ["so it is said"] * n


SHAPES = {
    shape.__name__: shape
    for shape in (
        position, steady, sameday, clash, restated, repeated, positions, chain, loop, loops,
        condition, disjunction, conjuncts, claimed, group, nested, voices, facts, sources, events,
        waivers,
    )
}
BROKEN = {shape.__name__: shape for shape in (unknown, broken)}

# What is asked of each; what takes no id is asked of everything.
COMMANDS = (
    "actors", "ask pact", "audit", "audit pact", "audit sources", "brief", "brief pact", "brief tern",
    "brief truce", "brief gazette",
    "compare tern gull", "deadlocks", "drift tern", "drift pact", "export csv", "export json",
    "export graphml", "export dot", "export graphml congruence",
    "factors", "flip pact", "flip tern supports pact", "flip sources pact", "gaps", "gaps pact",
    "guarantees", "needs pact", "needs tern supports pact", "positions",
    "positions tern", "positions pact", "show pact", "show tern", "show truce", "show gazette",
    "sources", "statements", "sweep tern supports pact", "timeline", "timeline tern",
    "whatif truce", "why pact", "why tern supports pact", "why pact as tree", "assumptions",
)


def write(shape, n, folder):
    folder.mkdir(parents=True, exist_ok=True)
    lines = {**SHAPES, **BROKEN}[shape](n)
    (folder / "all.parley").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
