#!/usr/bin/env python3
"""Measures how time and memory grow with a dossier: reading and checking all of it, and one question.

usage: growth.py PROGRAM FOLDER [--far | --shapes [N] | STATEMENTS...]

Without numbers it measures 1,000, 10,000 and 100,000 statements; with --far 10,000, 100,000 and 1,000,000.
The generated dossiers are left in FOLDER. The last two columns say what each statement more than in
the row above cost: where they stay the same from row to row, cost grows in step with the dossier.

With --shapes every command is asked of dossiers that are large in one way each (shapes.py), of N and of
2N; printed is what takes more than 2.7 times as long for twice as much, or more than LIMIT seconds.
"""

import pathlib
import subprocess
import sys

import shapes
from measure import floor, machine, median, run

HERE = pathlib.Path(__file__).parent


def prepare(count, folder):
    """Generates a dossier and says how many bytes it has."""
    subprocess.run([sys.executable, HERE / "generate.py", str(count), folder], check=True)
    return sum(file.stat().st_size for file in folder.glob("*.parley"))


def table(title, command, sizes, least):
    """Measures a command on each dossier and prints a row for it."""
    print()
    print(title)
    print(
        f"{'statements':>10}{'MB':>7}{'runs':>6}{'wall, ms':>10}{'CPU, ms':>10}{'MB/s':>9}"
        f"{'peak, MiB':>11}{'µs more each':>14}{'bytes more each':>17}"
    )
    before = None
    for count, (directory, size) in sizes.items():
        repeats = max(3, min(20, 200_000 // count))
        runs = [run(command(str(directory))) for _ in range(repeats)]
        wall, cpu, peak = (median(runs, figure) for figure in ("wall", "cpu", "peak"))
        more = ["", ""]
        if before:
            more[0] = f"{(cpu - before[1]) / (count - before[0]) * 1e6:.2f}"
            if peak > least:
                more[1] = f"{(peak - before[2]) / (count - before[0]):.0f}"
        shown = f"{peak / 2**20:.1f}" if peak > least else f"< {least / 2**20:.1f}"
        print(
            f"{count:10}{size / 1e6:7.2f}{repeats:6}{wall * 1e3:10.1f}{cpu * 1e3:10.1f}"
            f"{size / 1e6 / wall:9.1f}{shown:>11}{more[0]:>14}{more[1]:>17}"
        )
        before = (count, cpu, peak)


LIMIT = 10


def ratios(program, folder, count):
    """Measures what a command costs beyond the reading, for a shape of N and of 2N."""
    anything = range(256)
    print(f"{'shape':12}{'command':28}{'N, s':>8}{'2N, s':>8}{'ratio':>7}{'peak, MiB':>11}")
    for shape in shapes.SHAPES:
        folders = [
            shapes.write(shape, n, folder / f"{shape}-{n}") for n in (count, 2 * count)
        ]
        for command in ("plugins", *shapes.COMMANDS):
            runs = [
                run([program, "-d", str(each), "-c", command], limit=LIMIT, well=anything)
                for each in folders
            ]
            if None in runs:
                print(f"{shape:12}{command:28} over {LIMIT} s", flush=True)
                continue
            if command == "plugins":
                read = [each.cpu for each in runs]
                continue
            small, large = (max(one.cpu - base, 0.005) for one, base in zip(runs, read))
            if large > 0.1 and large / small > 2.7:
                print(
                    f"{shape:12}{command:28}{small:8.2f}{large:8.2f}{large / small:7.1f}"
                    f"{runs[1].peak / 2**20:11.0f}",
                    flush=True,
                )


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.split("\n\n")[1])
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if sys.argv[3:4] == ["--shapes"]:
        return ratios(program, folder, int((sys.argv[4:] or ["3000"])[0]))
    if sys.argv[3:] == ["--far"]:
        counts = [10_000, 100_000, 1_000_000]
    else:
        counts = [int(count) for count in sys.argv[3:]] or [1_000, 10_000, 100_000]
    sizes = {count: (folder / str(count), prepare(count, folder / str(count))) for count in counts}
    least = floor()

    print("Growth with the dossier, medians")
    print(machine())
    table("parley check DIR", lambda directory: [program, "check", directory], sizes, least)
    table(
        "parley --dossier DIR -c 'ask guarantee-1'",
        lambda directory: [program, "--dossier", directory, "-c", "ask guarantee-1"],
        sizes,
        least,
    )


if __name__ == "__main__":
    main()
