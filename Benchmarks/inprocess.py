#!/usr/bin/env python3
"""Measures single questions where the dossier is loaded already: one world, and `ask` after `assume`.

usage: inprocess.py INPROCESS FOLDER

INPROCESS is the program that `make bench` builds; the generated dossiers are left in FOLDER. Times are of
the processor, in milliseconds.
"""

import pathlib
import subprocess
import sys

from measure import machine

HERE = pathlib.Path(__file__).parent
BASE = ["24", "100", "10", "1"]
STATEMENTS = "100000"
QUESTION = "guarantee-7"
WHAT = {
    "world": "one world, the question compiled",
    "judgement": "one world, judged from the start",
    "assume": "assume",
    "ask": "ask",
    "both": "assume and ask",
    "printed": "the answer printed as text",
}
LIMITS = {"world": 0.05, "ask": 1.0}


def table(title, arguments):
    """Runs the program and prints a row for each figure, with its limit where it has one."""
    print()
    print(title)
    print(f"{'':34}{'times':>7}{'median, ms':>12}{'99 in 100':>11}{'limit, ms':>11}{'x limit':>9}")
    told = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    for line in told.splitlines():
        name, times, *figures = line.split("\t")
        median, most = (float(figure) / 1000 for figure in figures)
        row = f"{WHAT[name]:34}{times:>7}{median:12.4f}{most:11.4f}"
        if name in LIMITS:
            met = "met" if median <= LIMITS[name] else "MISSED"
            row += f"{LIMITS[name]:11.2f}{median / LIMITS[name]:9.2f}  {met}"
        print(row)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.split("\n\n")[1])
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    base, large = folder / "rules", folder / STATEMENTS
    subprocess.run([sys.executable, HERE / "reasons" / "rules.py", *BASE, base], check=True)
    subprocess.run([sys.executable, HERE / "generate.py", STATEMENTS, large], check=True)

    print("Single questions in process")
    print(machine())
    table(
        f"question, in a base of {BASE[0]} factors, {BASE[1]} actors and {BASE[2]} guarantees",
        [program, "world", base / "open", "question"],
    )
    table(
        f"assume LEVER is VALUE, ask {QUESTION}: a dossier of {int(STATEMENTS):,} statements",
        [program, "ask", large, QUESTION],
    )


if __name__ == "__main__":
    main()
