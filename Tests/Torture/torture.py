"""Tortures the program: kills it, fills its disk, feeds it rubbish, and counts what was lost.

    python3 Tests/Torture/torture.py PROGRAM [SUBJECT...]

TORTURE_SEED chooses what is drawn (it is printed; the same seed draws the same), TORTURE_SECONDS how long it
may take in all. Ends with 1 where an acknowledged entry was lost, a hostile string came alive, or
anything else that is promised did not hold.
"""

import importlib
import os
import random
import shutil
import sys
import tempfile
import time
import traceback

import support

# Each with its share of the time, so that one that takes less leaves more to those after it.
SUBJECTS = {
    "rights": 15,
    "kills": 20,
    "hangups": 15,
    "writers": 10,
    "disk": 8,
    "bounds": 7,
    "hostile": 12,
    "fuzz": 18,
}


def main():
    program = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:] or list(SUBJECTS)
    unknown = [name for name in wanted if name not in SUBJECTS]
    if unknown or not os.access(program, os.X_OK):
        sys.exit(f"torture: no such subject or program: {' '.join(unknown) or program}")
    seed = os.environ.get("TORTURE_SEED") or str(random.SystemRandom().randrange(1_000_000))
    seconds = float(os.environ.get("TORTURE_SECONDS") or 600)
    print(f"torture: TORTURE_SEED={seed} TORTURE_SECONDS={seconds:g}", flush=True)

    root = tempfile.mkdtemp(prefix="torture-")
    os.chmod(root, 0o755)
    end = time.monotonic() + seconds
    tallies = []
    try:
        for index, name in enumerate(wanted):
            left = sum(SUBJECTS[later] for later in wanted[index:])
            share = max(1, end - time.monotonic()) * SUBJECTS[name] / left
            scratch = support.Scratch(root, program, seed, name, share)
            begin = time.monotonic()
            try:
                importlib.import_module(name).run(scratch)
            except Exception:
                # The other subjects go on; that this one did not come to its end fails the whole.
                scratch.tally.fault("broken", "the torture itself failed", traceback.format_exc())
            print(f"  {name}: {time.monotonic() - begin:.0f} s", flush=True)
            tallies.append(scratch.tally)
            shutil.rmtree(scratch.root, ignore_errors=True)
    finally:
        keep(root)
    tell(tallies)
    sys.exit(1 if any(tally.failed() for tally in tallies) else 0)


def keep(root):
    """Leaves what shows a fault in .build-torture, and nothing else."""
    found = os.path.join(root, "found")
    if os.path.isdir(found):
        shutil.rmtree(".build-torture", ignore_errors=True)
        shutil.copytree(found, ".build-torture", symlinks=True)
        print("  what shows the faults is kept in .build-torture")
    shutil.rmtree(root, ignore_errors=True)


def tell(tallies):
    for tally in tallies:
        for (column, kind), (example, count) in tally.faults.items():
            print(f"\n{tally.name}: {column}: {kind} ({count}x)\n    {example}")
    print()
    for tally in tallies:
        for note in tally.notes:
            print(f"note: {tally.name}: {note}")
        for why in tally.skips:
            print(f"skipped: {tally.name}: {why}")
    print(f"\n{'subject':<9}{'tried':>8}{'lost':>7}{'alive':>7}{'broken':>8}{'skipped':>9}  slowest")
    for tally in tallies:
        took, what = tally.slowest
        print(
            f"{tally.name:<9}{tally.tried:>8}{tally.lost:>7}{tally.alive:>7}{tally.broken:>8}"
            f"{len(tally.skips):>9}  {took:.2f} s: {what}"
        )


if __name__ == "__main__":
    main()
