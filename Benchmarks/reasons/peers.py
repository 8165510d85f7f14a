"""The programs that are measured side by side: what starts each, and how its answer is read."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from measure import run  # noqa: E402
from rules import OPEN  # noqa: E402

CLINGO_ENDS = (10, 20, 30)  # Its exit status where it found some, has none to find, and found all.


class Base:
    """A rule base in a folder, written by rules.py in a process of its own: this one has to stay
    small, for no peak can be told that is below its own."""

    def __init__(self, factors, actors, guarantees, seed, cyclic, scratch):
        self.factors, self.cyclic = factors, cyclic
        sizes = [str(size) for size in (factors, actors, guarantees)]
        self.folder = scratch / "-".join([*sizes, "cyclic" if cyclic else "acyclic"])
        arguments = [*sizes, str(seed), *(["--cyclic"] if cyclic else []), self.folder]
        subprocess.run([sys.executable, HERE / "rules.py", *arguments], check=True)
        with open(self.folder / "base.txt", encoding="ascii") as file:
            rules = sum(int(line.split()[0]) for line in list(file)[2:])
        self.label = f"{factors} factors, {actors} actors, {guarantees} guarantees, {rules} rules"


def capture(command, limit, well=(0,)):
    """A run and what it printed, or None and nothing where it was stopped."""
    with tempfile.TemporaryFile() as output:
        result = run([str(word) for word in command], output, limit, well)
        output.seek(0)
        return result, output.read() if result else b""


class Peer:
    """A program that counts worlds. `most` is the most factors that it is started for, without
    --long and with it."""

    cyclic = True  # Whether it knows cycles.
    well = (0,)

    def __init__(self, name, command, most):
        self.name, self.most = name, most
        self.words = command

    def command(self, base):
        """What is started: BASE stands for the file of numbers."""
        return [base.folder / "base.txt" if word == "BASE" else word for word in self.words]

    def counts(self, text, base):
        """How many worlds are yes, no and open."""
        return tuple(int(word) for word in text.split()[1::2])

    def sweep(self, base, limit):
        """A run and its counts; neither where it was stopped."""
        result, text = capture(self.command(base), limit, self.well)
        return result, self.counts(text, base) if result else None


class Settled(Peer):
    """A program that takes everything to be settled, as it is where nothing waits for itself."""

    cyclic = False


class Parley(Peer):
    """What all are compared with."""

    def command(self, base):
        return [*self.words, "-d", base.folder / "open", "-f", "json", "sweep", "question"]

    def counts(self, text, base):
        told = json.loads(text)
        return tuple(int(told[verdict]) for verdict in ("yes", "no", "open"))


class Clingo(Settled):
    """A solver for answer sets. Its models are the worlds with a yes; it says how many at the end."""

    well = CLINGO_ENDS

    def command(self, base):
        return [*self.words, base.folder / "sweep.lp", "0", "--project", "--config=trendy", "-q"]

    def counts(self, text, base):
        lines = text.decode().splitlines()
        yes = next(int(line.split(":")[1]) for line in lines if line.startswith("Models"))
        return (yes, 2**base.factors - yes, 0)


def succeeds(*command):
    """Whether a command can be run and ends well."""
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def find(program, scratch):
    """The programs that can be run here, and what is missing for the others."""
    peers, missing = [], []
    if succeeds(program, "help", "sweep"):
        peers.append(Parley("parley", [program], (28, 28)))
    else:
        missing.append("parley: this one has no command 'sweep'")
    compiler = os.environ.get("CC", "cc")
    builds = [("C, default", [], (24, 28)), ("C, native", ["-march=native"], (28, 32))]
    for name, flags, most in builds:
        built = scratch / ("interpreter" + "".join(flags))
        options = ["-O3", "-Wno-psabi", *flags]
        if not succeeds(compiler, *options, HERE / "interpreter.c", "-o", built):
            missing.append(f"{name}: no C compiler '{compiler}' that takes {' '.join(options)}")
            continue
        peers.append(Peer(name, [built, "BASE"], most))
        if flags:
            peers.append(Settled(f"{name}, 1 plane", [built, "BASE", "1"], most))
    if succeeds(sys.executable, "-c", "import numpy; numpy.bitwise_count"):
        peers.append(Settled("numpy", [sys.executable, HERE / "numpy_sweep.py", "BASE"], (24, 28)))
    else:
        missing.append("numpy: none of version 2 for this Python")
    if shutil.which("clingo"):
        peers.append(Clingo("clingo", ["clingo"], (20, 24)))
    else:
        missing.append("clingo: not found; Debian has it in the package gringo")
    return peers, missing


class Flip:
    """A question for minimal sets, put to Parley and to clingo: which dossier and which words for the
    one, which program for the other, and whether a factor can be set to more than one value."""

    def __init__(self, title, folder, words, program, valued):
        self.title, self.folder, self.words = title, folder, words
        self.program, self.valued = program, valued

    def free(self, base):
        """How many factors, the first ones, may be set."""
        return min(base.factors, OPEN) if self.valued else base.factors

    def parley(self, program, base, limit):
        """A run, its sets in clingo's words, how many it told in all, and whether it says that these
        are all there are. Both are asked for factors alone: that is what `over` says."""
        command = [program, "-d", base.folder / self.folder, "-f", "json", "flip", "question"]
        over = ["over", ", ".join(f"f{factor}" for factor in range(self.free(base)))]
        result, text = capture([*command, *self.words, *over], limit)
        if result is None:
            return None, None, 0, False
        told, sets = json.loads(text), set()
        for settings in told["sets"]:
            atoms = (
                setting["lever"][1:] + ("," + setting["value"][0] if self.valued else "")
                for setting in settings
            )
            sets.add(frozenset(f"x({atom})" for atom in atoms))
        return result, sets, len(told["sets"]), told["complete"]

    def clingo(self, base, limit):
        """A run and its sets."""
        options = ["0", "--heuristic=Domain", "--enum-mode=domRec", "--outf=2"]
        command = ["clingo", base.folder / self.program, *options]
        result, text = capture(command, limit, CLINGO_ENDS)
        if result is None:
            return None, None
        found = json.loads(text)["Call"][0].get("Witnesses", [])
        return result, {frozenset(witness.get("Value", [])) for witness in found}
