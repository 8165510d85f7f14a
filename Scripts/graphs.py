"""Reads what `export graphml` writes with NetworkX, and holds the networks to sums worked out anew.

    python3 Scripts/graphs.py PROGRAM DOSSIER
"""

import collections
import io
import itertools
import json
import math
import subprocess
import sys

import networkx

PROGRAM, DOSSIER = sys.argv[1:]


def export(*words):
    run = subprocess.run(
        [PROGRAM, "-d", DOSSIER, "export", *words], capture_output=True, check=True)
    return run.stdout


def graph(*words):
    return networkx.read_graphml(io.BytesIO(export("graphml", *words)), force_multigraph=True)


def check(holds, what):
    print(("ok    " if holds else "WRONG ") + what)
    return holds


dossier = json.loads(export("json"))
ids = {entry["id"] for kind in ("actors", "guarantees") for entry in dossier[kind]}
well = True

for what in ("positions", "statements"):
    read = graph(what)
    well &= check(read.is_directed() and set(read) == ids, f"{what}: every actor and guarantee")
    signs = {data["sign"] for _, _, data in read.edges(data=True)}
    well &= check(signs <= {-1, 0, 1} and read.size() > 0, f"{what}: {read.size()} edges, signed")

said = [
    s for s in dossier["statements"]
    if s["kind"] == "position" and not s["accordingTo"] and s["verb"] != "considers"]
for repeats in (False, True):
    counts = collections.Counter()
    for statement in said:
        side = statement["verb"] in ("proposes", "supports")
        for subject in statement["subjects"]:
            counts[subject, statement["guarantee"], statement["role"], side] += 1
    if not repeats:
        counts = collections.Counter(set(counts))
    actors = sorted({key[0] for key in counts})
    cells = sorted({key[1:] for key in counts})
    activity = {a: sum(counts[a, *cell] for cell in cells) for a in actors}
    for relation, norm in itertools.product(
            ("congruence", "conflict"), (None, "average", "jaccard", "cosine")):
        words = [relation] + (["normalised", norm] if norm else [])
        read = graph(*words, *(["with", "repeats"] if repeats else []))
        wrong = 0
        for a, b in itertools.combinations(actors, 2):
            total = sum(
                counts[a, g, r, k] * counts[b, g, r, k if relation == "congruence" else not k]
                for g, r, k in cells)
            divisor = {
                None: 1,
                "average": (activity[a] + activity[b]) / 2,
                "cosine": activity[a] * activity[b],
                "jaccard": sum(
                    counts[a, *c] * (counts[b, *c] == 0) + counts[b, *c] * (counts[a, *c] == 0)
                    + counts[a, *c] * counts[b, *c] for c in cells),
            }[norm]
            found = sum(data["weight"] for data in (read.get_edge_data(a, b) or {}).values())
            wrong += not math.isclose(found, total / divisor)
        name = " ".join(words) + (" with repeats" if repeats else "")
        well &= check(not read.is_directed() and set(read) == set(actors) and not wrong, name)

sys.exit(0 if well else 1)
