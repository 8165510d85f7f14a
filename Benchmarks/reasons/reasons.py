#!/usr/bin/env python3
"""Measures `sweep` and `flip` beside other programs that do the same, on rule bases of growing size.

usage: reasons.py PROGRAM [--long]

All of them read one seeded base, each in its own form, and must count the same worlds and find the
same sets: a difference ends the run. What takes longer than the limit is stopped, and what is known
to take longer isn't started; the table says both. --long raises the limit from 60 seconds to 1,200
and starts more.
"""

import pathlib
import shutil
import sys
import tempfile

from peers import Base, Flip, find, succeeds
from measure import floor, machine, median
from rules import OPEN

SEED = 1
SIZES = [(12, 10, 3), (16, 30, 5), (20, 50, 5), (24, 100, 10), (28, 100, 10), (32, 100, 10)]
FACTORS = [(factors, 30, 5) for factors in range(12, 25, 2)]
RULES = [(18, actors, 10) for actors in (25, 50, 100, 200, 400)]
HEAD = f"{'runs':>6}{'wall, s':>11}{'CPU, s':>11}{'peak, MiB':>11}{'x wall':>9}{'x CPU':>9}"
CHANGES = Flip(
    "flip question with documented: minimal sets of documented factors to change",
    "documented", ["with", "documented"], "flip.lp", valued=False,
)  # fmt: skip
SETTINGS = Flip(
    f"flip question to yes: minimal sets of settings of {OPEN} open factors",
    "partly", ["to", "yes"], "settle.lp", valued=True,
)  # fmt: skip


def repeat(results):
    """Whether to run once more: five times what is very quick, three times what is quick."""
    return len(results) < (5 if results[0].wall < 1 else 3 if results[0].wall < 5 else 1)


def figures(results, parley):
    """The columns of some runs: how many, the medians, and how many times Parley's they are."""
    wall, cpu, peak = (median(results, figure) for figure in ("wall", "cpu", "peak"))
    least = floor()
    shown = f"{peak / 2**20:.1f}" if peak > least else f"< {least / 2**20:.1f}"
    line = f"{len(results):6}{wall:11.4f}{cpu:11.4f}{shown:>11}"
    if parley:
        line += f"{wall / median(parley, 'wall'):9.2f}{cpu / median(parley, 'cpu'):9.2f}"
    return line


def differ(what, base, told):
    """Ends the run: somebody counts wrongly."""
    sys.exit(f"reasons.py: not the same {what} for {base.label}: {told}")


def count_worlds(base, peers, limit, stopped):
    """Runs the peers by turns, so that whatever else the machine does meets all alike. Gives the runs
    of each, and the counts that all agree on. Who is stopped is added to the set of those."""
    runs, counts = {peer: [] for peer in peers}, {}
    for turn in range(5):
        for peer, results in runs.items():
            if peer in stopped or (turn and not repeat(results)):
                continue
            result, found = peer.sweep(base, limit)
            if result is None:
                stopped.add(peer)
                continue
            results.append(result)
            counts[peer.name] = found
    if len(set(counts.values())) > 1:
        differ("counts (yes, no, open)", base, counts)
    return runs, next(iter(counts.values()), None)


def sweeps(title, bases, peers, limit, long):
    """All worlds counted."""
    print(f"\n== {title}")
    stopped = set()
    for base in bases:
        able = [peer for peer in peers if peer.cyclic or not base.cyclic]
        ready = [peer for peer in able if base.factors <= peer.most[long]]
        before = set(stopped)
        runs, counts = count_worlds(base, ready, limit, stopped)
        counted = sum(1 for results in runs.values() if results)
        print(f"\n2^{base.factors} worlds: {base.label}")
        if counts:
            with_whom = f"{counted} programs agree" if counted > 1 else "one program alone"
            print("yes {:,}, no {:,}, open {:,}: ".format(*counts) + with_whom)
        print(f"{'':18}{HEAD}")
        parley = next((results for peer, results in runs.items() if peer.name == "parley"), None)
        for peer in able:
            if runs.get(peer):
                told = figures(runs[peer], parley)
            elif peer in before:
                told = "  not started: a smaller base took it too long"
            elif peer in stopped:
                told = f"  stopped after {limit} s"
            else:
                told = "  not started" + ("" if long else " without --long")
            print(f"{peer.name:18}{told}")


def flips(title, flip, bases, program, limit):
    """All minimal sets found."""
    print(f"\n== {title}")
    print(f"\n{'':18}{HEAD}{'sets':>9}")
    able = {"parley": succeeds(program, "help", "flip"), "clingo": shutil.which("clingo")}
    for name in (name for name in able if not able[name]):
        print(f"Left out: {name}")
    for base in bases:
        print(base.label)
        runs, found, notes = {"parley": [], "clingo": []}, {}, []
        complete = False
        while able["parley"] and (not runs["parley"] or repeat(runs["parley"])):
            result, sets, every, complete = flip.parley(program, base, limit)
            if result is None:
                notes.append(f"parley was stopped after {limit} s, and isn't started on what follows")
                able["parley"] = False
                break
            runs["parley"].append(result)
            found["parley"] = sets
        while able["clingo"] and (not runs["clingo"] or repeat(runs["clingo"])):
            result, sets = flip.clingo(base, limit)
            if result is None:
                notes.append(f"clingo was stopped after {limit} s, and isn't started on what follows")
                able["clingo"] = False
                break
            runs["clingo"].append(result)
            found["clingo"] = sets
        for name, results in runs.items():
            if results:
                print(f"  {name:16}{figures(results, runs['parley'])}{len(found[name]):9,}")
        if "parley" in found:
            if every != len(found["parley"]):
                notes.append(f"parley has {every:,} sets with those that change a position")
            if not complete:
                notes.append("parley says that its sets are not all")
        if len(found) == 2:
            alike = found["parley"] == found["clingo"]
            if not alike and (complete or not found["parley"] <= found["clingo"]):
                differ("minimal sets", base, {name: len(sets) for name, sets in found.items()})
            notes.append("the same sets" if alike else "each of parley's sets is one of clingo's")
        for note in notes:
            print(f"  {note}")


def scaling(title, sizes, peers, limit, scratch):
    """How Parley's seconds on the processor grow with one size alone, beside the interpreter's."""
    able = [peer for peer in peers if peer.name in ("parley", "C, native")]
    print(f"\n== {title}\n")
    print(f"{'':52}" + "".join(f"{peer.name + ': CPU, s':>18}{'x above':>9}" for peer in able))
    stopped, above = set(), {}
    for size in sizes:
        base = Base(*size, SEED, False, scratch)
        runs, _ = count_worlds(base, able, limit, stopped)
        line = f"{base.label:52}"
        for peer, results in runs.items():
            if not results:
                line += f"{f'over {limit} s':>27}"
                continue
            cpu = median(results, "cpu")
            line += f"{cpu:18.4f}" + (f"{cpu / above[peer]:9.2f}" if peer in above else f"{'':9}")
            above[peer] = cpu
        print(line)


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--long"]
    if len(arguments) != 1:
        sys.exit(__doc__.split("\n\n")[1])
    program, long = arguments[0], "--long" in sys.argv
    limit = 1200 if long else 60
    sys.stdout.reconfigure(line_buffering=True)

    print("All worlds and all minimal sets beside other programs, medians where there are more runs")
    print(machine())
    print(f"Seed {SEED}; a run is stopped after {limit} s; x: times Parley's own figure")
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        peers, missing = find(program, scratch)
        for each in missing:
            print(f"Left out: {each}")
        acyclic = [Base(*size, SEED, False, scratch) for size in SIZES]
        cyclic = [Base(*size, SEED, True, scratch) for size in SIZES]
        sweeps("sweep question, rules without cycles", acyclic, peers, limit, long)
        sweeps("sweep question, rules with cycles", cyclic, peers, limit, long)
        flips(f"{CHANGES.title}, rules without cycles", CHANGES, acyclic, program, limit)
        flips(f"{SETTINGS.title}, rules without cycles", SETTINGS, acyclic, program, limit)
        flips(f"{SETTINGS.title}, rules with cycles", SETTINGS, cyclic, program, limit)
        scaling("sweep against the factors: four times the worlds a row", FACTORS, peers, limit, scratch)
        scaling("sweep against the rules: twice as many a row", RULES, peers, limit, scratch)


if __name__ == "__main__":
    main()
