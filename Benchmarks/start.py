#!/usr/bin/env python3
"""Measures a whole process, from start to end, beside sqlite3 doing the least it can.

usage: start.py PROGRAM DOSSIER [RUNS]

The two run by turns, so that whatever else the machine does meets both alike; medians are compared.
"""

import shutil
import sys

from measure import machine, median, run

LIMIT = 4  # A question to a small dossier should cost no more than four sqlite3 starts.


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__.split("\n\n")[1])
    if shutil.which("sqlite3") is None:
        sys.exit("start.py: sqlite3 was not found, and there is nothing else to compare with")
    program, dossier = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) == 4 else 200
    commands = {
        "parley": [program, "--dossier", dossier, "-c", "ask troop-force"],
        "sqlite3": ["sqlite3", ":memory:", "select 1"],
    }
    measured = {name: [] for name in commands}
    for name, command in commands.items():
        for _ in range(5):  # The first runs read both programs from the disk.
            run(command)
    for _ in range(runs):
        for name, command in commands.items():
            measured[name].append(run(command))

    print(f"Start to end of one process, medians of {runs} runs each, by turns")
    print(machine())
    print()
    print(f"{'':10}{'wall, ms':>10}{'CPU, ms':>10}   command")
    for name, results in measured.items():
        wall, cpu = median(results, "wall"), median(results, "cpu")
        shown = " ".join([name, *(f"'{word}'" if " " in word else word for word in commands[name][1:])])
        print(f"{name:10}{wall * 1e3:10.2f}{cpu * 1e3:10.2f}   {shown}")
    ratios = [median(measured["parley"], f) / median(measured["sqlite3"], f) for f in ("wall", "cpu")]
    print(f"{'ratio':10}{ratios[0]:10.2f}{ratios[1]:10.2f}")
    print()
    verdict = "within" if max(ratios) <= LIMIT else "OVER"
    print(f"{verdict} the limit: {LIMIT} times sqlite3, by the clock and on the processor")


if __name__ == "__main__":
    main()
