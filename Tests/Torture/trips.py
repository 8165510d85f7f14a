"""A sound dossier goes through fmt, JSON and CSV, and comes back as it was."""

import itertools
import json
import os
import re

import support


def trip(scratch, base, case):
    """Takes a sound dossier through fmt, JSON and CSV."""
    tally = scratch.tally
    tally.tried += 1
    before, table = (scratch.run(["export", "json"], base).out, scratch.run(["export", "csv"], base).out)
    places = re.compile(rb'"line":\d+')
    run = scratch.run(["import", "json", "/dev/stdin", "--into", "copy"], base, before)
    if run.status != 0:
        support.write(os.path.join(base, "all.json"), before)
        run = scratch.run(["import", "json", "all.json", "--into", "copy"], base)
    again = scratch.run(["-d", "copy", "export", "json"], base).out
    if run.status != 0 or again != before:
        tally.fault(
            "broken",
            "JSON does not come back",
            f"{case}: {run.status} {run.text[:300]!r} {changed(before, again)}",
        )
    everything = json.loads(before)
    everything["statements"] = []
    support.write(os.path.join(base, "bare.json"), json.dumps(everything))
    support.write(os.path.join(base, "table.csv"), table)
    run = scratch.run(["import", "json", "bare.json", "--into", "bare"], base)
    if run.status == 0 and table.count(b"\n") > 1:
        run = scratch.run(["-d", "bare", "import", "csv", "table.csv", "--into", "zz.parley"], base)
        again = scratch.run(["-d", "bare", "export", "csv"], base).out
        if run.status != 0 or again != table:
            tally.fault(
                "broken",
                "CSV does not come back",
                f"{case}: {run.status} {run.text[:300]!r} {changed(table, again)}",
            )
    run = scratch.run(["fmt", "seeds"], base)
    after = scratch.run(["export", "json"], base).out
    if run.status != 0 or places.sub(b"", after) != places.sub(b"", before):
        tally.fault(
            "broken",
            "fmt changes what is meant",
            f"{case}: {run.status} {run.text[:200]!r} {changed(before, after)}",
        )
    once = support.snapshot(os.path.join(base, "seeds"))
    scratch.run(["fmt", "seeds"], base)
    if (
        support.snapshot(os.path.join(base, "seeds")) != once
        or scratch.run(["fmt", "--check", "seeds"], base).status != 0
    ):
        tally.fault("broken", "fmt is not idempotent", case)


def changed(before, after):
    for a, b in itertools.zip_longest(before.split(b"\n"), after.split(b"\n"), fillvalue=b""):
        if a != b:
            at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), 0)
            return f"{a[max(0, at - 40):at + 60]!r} became {b[max(0, at - 40):at + 60]!r}"
    return ""
