#!/usr/bin/env python3
"""Measures how fast a large dossier is read, checked and judged, beside programs that read as much.

usage: load.py PROGRAM FOLDER [--entries N] [--runs N] [--limit SECONDS] [--only NAME,...]

N statements of about 150 bytes (generate.py; 1,000,000 where not told) lie in one folder of FOLDER, and
beside it the same entries as a journal for ledger, hledger and beancount, and as a table for sqlite3,
DuckDB and `parley import csv`. What is not installed is named and left out. All take turns, RUNS times (3),
and medians are compared; whoever takes longer than the limit (300 s) is stopped and takes no further turn.
"""

import argparse
import pathlib
import shutil
import subprocess
import sys

from measure import machine, median, run

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "load"))
import peers  # noqa: E402  (it lies in a folder of its own)

TIMES_LEDGER = 8  # Entries in a second, beside ledger's.
PEAK = 500 * 10**6  # Bytes, for a million statements.


def measure(commands, runs, limit, before=None):
    """Lets commands take turns: the runs of each, or None where one took longer than the limit."""
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            if results[name] is None:
                continue
            if before:
                before()
            result = run(command, limit=limit, well=(0,))
            results[name] = None if result is None else [*results[name], result]
    return results


def table(title, results, count, size, limit):
    """Prints a row for each program."""
    print()
    print(title)
    print(
        f"{'':16}{'wall, s':>10}{'CPU, s':>10}{'MB/s':>9}{'entries/s':>12}{'peak, MB':>11}{'wall, x':>9}"
    )
    own = next(iter(results.values()))
    for name, runs in results.items():
        if runs is None:
            print(f"{name:16}{f'> {limit}':>10}")
            continue
        wall, cpu, peak = (median(runs, figure) for figure in ("wall", "cpu", "peak"))
        times = f"{wall / median(own, 'wall'):.2f}" if own else ""
        print(
            f"{name:16}{wall:10.2f}{cpu:10.2f}{size / wall / 1e6:9.1f}{count / wall:12,.0f}"
            f"{peak / 1e6:11.0f}{times:>9}"
        )


def say(is_kept, text):
    """Says of a limit whether it was kept."""
    print(f"{'within' if is_kept else 'OVER'} the limit: {text}")


def verdicts(results):
    """Says of each limit that Parley sets itself for reading whether it was kept."""
    own, other = results["parley"], results.get("ledger")
    print()
    if own is None:
        print("OVER the limits: parley was stopped")
        return
    peak = median(own, "peak")
    say(peak <= PEAK, f"a peak of {peak / 1e6:.0f} MB, {PEAK / 1e6:.0f} at most")
    if other:
        times = median(other, "wall") / median(own, "wall")
        say(times >= TIMES_LEDGER, f"{times:.1f} times ledger's entries in a second, {TIMES_LEDGER} at least")


def importing(program, folder):
    """The commands that take a table in, each into a dossier or a database that is kept on the disk."""
    commands = {
        "parley": [program, "--dossier", str(folder / "bare"), "import", "csv",
                   str(folder / "statements.csv")],
    }
    if shutil.which("sqlite3"):
        commands["sqlite3"] = ["sqlite3", "-bail", str(folder / "statements.db"),
                               f".read {folder}/sqlite.sql"]

    def before():
        for name in ("bare/statements.parley", "statements.db"):
            (folder / name).unlink(missing_ok=True)

    return commands, before


def main():
    options = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    options.add_argument("program")
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--entries", type=int, default=1_000_000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--limit", type=int, default=300)
    options.add_argument("--only", default="")
    given = options.parse_args()
    folder, count = given.folder, given.entries
    dossier = folder / "dossier"
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        sys.exit(f"load.py: '{folder}' is not empty")
    subprocess.run([sys.executable, HERE / "generate.py", str(count), dossier], check=True)
    peers.write(count, folder)
    size = sum(file.stat().st_size for file in dossier.glob("*.parley"))
    commands = {
        "parley": [given.program, "--dossier", str(dossier), "positions"],
        "parley check": [given.program, "check", str(dossier)],
    }
    others, missing = peers.readers(folder, dossier)
    only = set(filter(None, given.only.split(",")))
    commands |= {name: command for name, command in others.items() if not only or name in only}

    print(f"{count:,} entries, {size / 1e6:.0f} MB, medians of {given.runs} runs each, by turns")
    print(machine())
    if missing:
        print(f"not found, and left out: {', '.join(missing)}")
    results = measure(commands, given.runs, given.limit)
    table("read, checked and judged", results, count, size, given.limit)
    verdicts(results)
    imports, before = importing(given.program, folder)
    size = (folder / "statements.csv").stat().st_size
    results = measure(imports, given.runs, given.limit, before)
    table("taken in from a table, and written to the disk", results, count, size, given.limit)
    if results["parley"] and results.get("sqlite3"):
        part = median(results["parley"], "wall") / median(results["sqlite3"], "wall")
        print()
        say(part <= 1, f"taken in in {part:.2f} of sqlite3's time, as long at most")


if __name__ == "__main__":
    main()
