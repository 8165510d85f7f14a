#!/usr/bin/env python3
"""Measures `parley test` on many scenario files beside Perl's `prove` on as many trivial tests.

usage: tests.py PROGRAM DOSSIER SCRATCH [FILES]

Each scenario file supposes something and expects five things, all of which hold; each of prove's files
prints a plan of five and five times "ok". prove starts a Perl for each file, as it does in every project
that uses it. With and without a job for each core, it takes turns with Parley; medians are compared.
"""

import os
import pathlib
import shutil
import sys

from measure import machine, median, run

RUNS = 3
LIMIT = 1 / 10  # Of prove's time with a job for each core: a person should not have to wait.
TRIALS = (
    ("assume us opposes providing us-backstop",
     "not us-backstop because us", "not troop-force because us-backstop",
     "not france supports troop-force because us-backstop", "not france opposes troop-force",
     "italy supports article-5-pledge"),
    ("assume us supports providing us-backstop",
     "us-backstop because us", "open france supports troop-force because ceasefire",
     "open troop-force because eu-consensus, un-mandate", "us supports providing us-backstop",
     "italy supports article-5-pledge"),
)


def write(folder, count):
    """Writes as many files for each; returns the two folders."""
    scenarios, trivial = folder / "scenarios", folder / "trivial"
    scenarios.mkdir()
    trivial.mkdir()
    for number in range(count):
        supposed, *expected = TRIALS[number % len(TRIALS)]
        lines = [f'scenario "Trial {number}"', supposed, *(f"expect {line}" for line in expected)]
        (scenarios / f"{number:05}.parley").write_text("\n".join(lines) + "\n", encoding="utf-8")
        told = "".join(f'print "ok {point}\\n"; ' for point in range(1, len(expected) + 1))
        script = f'print "1..{len(expected)}\\n"; {told}\n'
        (trivial / f"{number:05}.t").write_text(script, encoding="utf-8")
    return scenarios, trivial


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__.split("\n\n")[1])
    if shutil.which("prove") is None:
        sys.exit("tests.py: prove (of Perl) was not found, and there is nothing else to compare with")
    program, dossier = sys.argv[1:3]
    count = int(sys.argv[4]) if len(sys.argv) == 5 else 2000
    scenarios, trivial = write(pathlib.Path(sys.argv[3]), count)
    cores = os.cpu_count() or 1
    parley = [program, "--dossier", dossier]
    commands = {
        "parley": [*parley, "test", str(scenarios)],
        "parley, tap": [*parley, "-f", "tap", "test", str(scenarios)],
        "coverage": [*parley, "--coverage", "test", str(scenarios)],
        f"prove -j{cores}": ["prove", f"-j{cores}", str(trivial)],
        "prove": ["prove", str(trivial)],
    }
    measured = {name: [] for name in commands}
    run(commands["parley"])  # The first run reads the files from the disk.
    for _ in range(RUNS):
        for name, command in commands.items():
            measured[name].append(run(command))

    print(f"{count} files of {len(TRIALS[0]) - 1} tests, medians of {RUNS} runs each, by turns")
    print(machine())
    print()
    print(f"{'':12}{'wall, s':>10}{'CPU, s':>10}{'peak, MiB':>11}{'files/s':>10}")
    for name, results in measured.items():
        wall, cpu = median(results, "wall"), median(results, "cpu")
        peak = median(results, "peak") / 2**20
        print(f"{name:12}{wall:10.3f}{cpu:10.3f}{peak:11.1f}{count / wall:10.0f}")
    ratio = median(measured["parley"], "wall") / median(measured[f"prove -j{cores}"], "wall")
    print()
    verdict = "within" if ratio <= LIMIT else "OVER"
    print(f"{verdict} the limit: {ratio:.3f} of prove's time, {LIMIT} at most")


if __name__ == "__main__":
    main()
