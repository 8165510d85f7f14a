"""Files from elsewhere: what stands in them writes nothing outside a scratch folder, and reads no secret.

Every command that writes or reads, in every kind of file, under every mode that is said to be safe.
"""

import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import time

import samples
import support

SECRET = "s3cr3t-w0rd"
# The folder that takes what is saved, and what is in it by a plain name.
SCRATCH = re.compile(r"tmp/parley-\w{6}(/[^/.][^/]*)?")


def lay_out(base):
    """A stranger's folder `work`, and beside it what is the user's own."""
    work = os.path.join(base, "work")
    samples.lay_out(work)
    support.write(os.path.join(work, "old/strait.parley"), samples.DOSSIER)
    support.write(os.path.join(base, "home/.bashrc"), f"# {SECRET}\n")
    for folder in (base, os.path.join(base, "own")):
        support.write(
            os.path.join(folder, "secret.parley"),
            f'scenario "{SECRET}"\nassume mandate\nexpect {SECRET}\n# {SECRET}\n',
        )
        support.write(
            os.path.join(folder, "secret.md"),
            f"# {SECRET}\n\n[harbour-post ¶9](strait.parley#L3 '2031-05-02 {SECRET} supports monitors')\n",
        )
        support.write(os.path.join(folder, "secret.txt"), f"{SECRET}\n\n{SECRET} {SECRET}\n")
        support.write(os.path.join(folder, "secret.csv"), f"{SECRET}\n")
    support.write(
        os.path.join(base, "own/dossier/strait.parley"),
        samples.DOSSIER.replace("A pledge", SECRET).replace("a fig leaf", SECRET),
    )
    return work


def payloads(base):
    """Lines that write or read where they must not."""
    outside = [
        f"{base}/own/kept.parley",
        "../kept.parley",
        f"{base}/home/.bashrc",
        "~/kept.parley",
        "/tmp/../" + base + "/k.parley",
    ]
    lines = []
    for path in outside:
        lines += [
            f"save {path}",
            f"save {path} replace",
            f'save "{path}" replace',
            f"sweep monitors save {path}",
            f"sweep monitors save {path} replace",
            f"output {path}\nbrief\noutput",
            f"output {path} replace\nbrief",
        ]
    for path in (
        "kept.parley",
        "seeds/strait.parley",
        "seeds/new.parley",
        "scenarios/strait.parley",
        "lesson.md",
    ):
        lines += [
            f"save {path} replace",
            f"output {path} replace\nbrief\noutput",
            f"sweep monitors save {path} replace",
        ]
    lines += [
        "add 2031-05-06 sudmark cooperates with tern\n  in wire para 77",
        "add 2031-05-06 sudmark cooperates with tern\n  in wire para 77\nundo\nredo",
        'add actor osmark state "Osmark"',
        f"open {base}/own/dossier\nguarantees\nstatements",
        f"open {base}/own/dossier\nadd 2031-05-06 sudmark rejects monitors\n  in wire para 7",
        "open ../own/dossier\nexport json",
        f"open {base}/own\nbrief",
        f"open {base}\nbrief",
        "open /etc\nbrief",
        "open ~\nbrief",
        f'whatif "{base}/secret.parley"',
        'whatif "../secret.parley"',
        "whatif ../own/secret.parley",
        f'verify "{base}/secret.md"',
        'verify "../secret.md"',
        "verify ../own/secret.md",
        'verify "../secret.txt"',
        f"diff {base}/own/dossier seeds",
        "diff seeds ../own/dossier",
        f"diff {base}/own {base}/own/dossier",
        "diff seeds old scenarios ../own",
        f"diff seeds old scenarios {base}/secret.parley",
        "read outside-post",
        "show outside-post",
        "why mandate in full",
        "read linked-post",
        "reload",
        "undo",
        "redo",
        f"fmt {base}/secret.parley",
        f"import csv {base}/secret.csv",
        f"check {base}/own",
        f"new {base}/new",
        f"test {base}/secret.parley",
        f"walk {base}/secret.md",
        f"import json {base}/secret.txt --into {base}/n",
    ]
    return lines


def files(lines):
    """The lines in a file of every kind that is read: its path, what is in it."""
    typed = lines.split("\n")
    page = "\n".join(("parley> " if not line.startswith("  ") else "   ...> ") + line for line in typed)
    block = f"```parley\n{page}\n...\n```\n"
    scenario = f'scenario "{SECRET[:3]}"\nassume mandate\n{lines}\nexpect mandate\n'
    yield "scenarios/bad.parley", scenario
    yield "scenarios/bad.md", f"# A page\n\n```parley\nparley> assume mandate\n```\n\n{block}"
    for where in ("round", "debrief", "solution", "step"):
        text = samples.LESSON
        if where == "step":
            text = text.replace("## The table\n", f"## The table\n\n{block}")
        else:
            text = re.sub(rf"(```parley {where}\n)[^`]*```", lambda found: f"{found[1]}{lines}\n```", text)
        yield f"bad-{where}.md", text


SESSION = b"next\nsolution\nassume truce = full\nnext\nhint\nsolution\ndone\nround\nnext\nstep\nquit\n"


def modes(path):
    """The ways to look at somebody's file that must do no harm, each with what is typed."""
    if path.startswith("bad-"):
        return [
            (["walk", path], SESSION),
            (["walk", path, "--role", "norland"], SESSION),
            (["walk", "."], b""),
            (["test", path], b""),
            (["--safe", "walk", path], SESSION),
        ]
    found = [
        (["test", path], b""),
        (["test", "scenarios"], b""),
        (["-f", "junit", "test", "--coverage", path], b""),
        (["test", "--list", path], b""),
    ]
    if path.endswith(".parley"):
        found += [
            (["whatif", f'"{path}"'], b""),
            (["--safe", path], b""),
            (["--safe", "--keep-going", path], b""),
            (["check", path], b""),
            (["fmt", "--check", path], b""),
            (["diff", "old", "seeds", "--scenarios", path], b""),
        ]
    else:
        found += [(["verify", f'"{path}"'], b"")]
    return found


def run(scratch):
    number = len(payloads(""))
    order = list(range(number))
    scratch.random.shuffle(order)
    for index in order:
        if scratch.is_over():
            scratch.tally.notes.append("cut off by time: not every command was tried")
            break
        base = scratch.folder()
        for path, text in files(payloads(base)[index]):
            for words, typed in modes(path):
                attempt(scratch, base, path, text, words, typed, payloads("BASE")[index])
    names(scratch)
    links(scratch)
    folders(scratch)
    swaps(scratch)
    outputs(scratch)
    saves(scratch)
    ends(scratch)


def attempt(scratch, base, path, text, words, typed, shown, prepare=None, extra=()):
    """Puts a file there, runs one command, and looks what was touched and told."""
    work = os.path.join(base, "work")
    if not os.path.isdir(work):
        lay_out(base)
    if path:
        support.write(os.path.join(work, path), text)
    if prepare:
        prepare(base, work)
    scratch.environment(base)
    # What is kept for the user alone, history and progress, may be written.
    own = {os.path.join(base, "home/state")}
    before = support.snapshot(base, own)
    run = scratch.run([*words, *extra], work, typed, base=base)
    touched = support.differences(before, support.snapshot(base, own))
    if "--safe" in words or "walk" in words:
        # There the scratch folder stays, for a person to take files from.
        touched = [name for name in touched if not SCRATCH.fullmatch(os.path.relpath(name, base))]
    case = f"{shown!r} in {path}; {support.command([*words, *extra])}"
    scratch.hold(run, f"{case}: {run.status} {run.text[-200:]!r}")
    mode = " ".join(word for word in words if word.startswith("--safe") or word.isalpha()) or words[0]
    kind = (path or "").replace("scenarios/", "") or "no file"
    if touched:
        names = ", ".join(os.path.relpath(name, base) for name in touched[:3])
        scratch.tally.fault("alive", f"{mode} on {kind} writes: {shown.split()[0]}", f"{case}: {names}")
    if SECRET in run.text:
        at = run.text.index(SECRET)
        scratch.tally.fault(
            "alive",
            f"{mode} on {kind} tells a secret: {shown.split()[0]}",
            f"{case}: {run.text[max(0, at - 60):at + 30]!r}",
        )
    # The next attempt finds everything as it was laid out, and nothing of this one.
    if touched or prepare:
        empty(base)
    elif path:
        os.remove(os.path.join(work, path))


def empty(folder):
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)


def names(scratch):
    """Documents that a source names outside the folder, by name and by link."""
    reads = [
        "check",
        "read outside-post",
        "show outside-post",
        "why pledge in full",
        "fmt --check",
        "test",
        "walk",
    ]
    ways = {
        "a name": ("../../secret.txt", None),
        "an absolute name": ("ABSOLUTE", None),
        "a link": (
            "link.txt",
            lambda base, work: os.symlink("../../secret.txt", os.path.join(work, "documents/link.txt")),
        ),
        "a linked folder": (
            "out/secret.txt",
            lambda base, work: os.symlink("../..", os.path.join(work, "documents/out")),
        ),
        "a link to a link": (
            "a.txt",
            lambda base, work: (
                os.symlink("b.txt", os.path.join(work, "documents/a.txt")),
                os.symlink(f"{base}/own/secret.txt", os.path.join(work, "documents/b.txt")),
            ),
        ),
    }
    for (way, (name, prepare)), line in itertools.product(ways.items(), reads):
        base = scratch.folder()
        document = f"{base}/secret.txt" if name == "ABSOLUTE" else name
        source = (
            f'source outside-post "Outside"\n  published 2031-05-04\n  document "{document}"\n\n'
            f"2031-05-04 sudmark supports pledge\n  in outside-post para 1\n"
        )
        scenario = 'scenario "a"\nread outside-post\nshow outside-post\nexpect sudmark supports pledge\n'
        words = {
            "check": ["check"],
            "fmt --check": ["fmt", "--check", "--fingerprint", "documents", "seeds"],
            "test": ["test", "scenarios/x.parley"],
            "walk": ["walk", "lesson.md"],
        }.get(line, ["--safe", *line.split()])
        typed = b"read outside-post\nshow outside-post\nquit\n" if line == "walk" else b""

        def more(base, work):
            support.write(os.path.join(work, "scenarios/x.parley"), scenario)
            if prepare:
                prepare(base, work)

        extra = [] if words[0] == "fmt" else ["--documents", "documents"]
        attempt(
            scratch,
            base,
            "seeds/outside.parley",
            source,
            words,
            typed,
            f"{way} leads out of the documents",
            more,
            extra,
        )


def links(scratch):
    """Links that lie in a stranger's folder and lead out of it, where a dossier, a scenario or a page is expected."""
    calls = [
        ["check"],
        ["check", "seeds"],
        ["--safe", "brief"],
        ["test", "scenarios"],
        ["fmt", "--check", "seeds", "scenarios"],
        ["diff", "old", "seeds"],
        ["diff", "old", "seeds", "--scenarios", "scenarios"],
        ["walk", "."],
        ["whatif", '"scenarios/link.parley"'],
        ["--safe", "scenarios/link.parley"],
        ["-f", "json", "check"],
    ]
    places = [
        ("seeds/link.parley", "secret.parley"),
        ("seeds/link.parley", "secret.txt"),
        ("scenarios/link.parley", "secret.parley"),
        ("scenarios/link.parley", "secret.txt"),
        ("scenarios/link.md", "secret.md"),
        ("seeds/sub", "own"),
        ("scenarios/sub", "own"),
        ("link.md", "secret.md"),
    ]
    for (place, target), words in itertools.product(places, calls):
        if "link.parley" in " ".join(words) and place != "scenarios/link.parley":
            continue
        base = scratch.folder()

        def link(base, work):
            os.symlink(os.path.join(base, target), os.path.join(work, place))

        attempt(scratch, base, None, "", words, b"", f"{place} -> {target}", link)


def folders(scratch):
    """Links in the place of a folder that is named, or that is looked for and not named."""
    calls = [
        ["check"],
        ["check", "seeds"],
        ["--safe", "brief"],
        ["--safe", "-f", "json", "export", "json"],
        ["test", "scenarios"],
        ["test", "scenarios/strait.parley"],
        ["test", "seeds/../scenarios"],
        ["test", "--list", "scenarios/"],
        ["fmt", "--check", "seeds", "scenarios"],
        ["diff", "old", "seeds"],
        ["diff", "seeds", "old", "--scenarios", "scenarios"],
        ["walk", "scenarios"],
        ["whatif", '"scenarios/strait.parley"'],
        ["check", "--documents", "documents"],
        ["fmt", "--check", "--fingerprint", "documents", "seeds"],
    ]
    for place, words in itertools.product(("seeds", "scenarios", "old", "documents"), calls):
        base = scratch.folder()

        def link(base, work, place=place):
            # What is there has the secret in it, under the names that are asked for.
            outside = os.path.join(base, "own", place)
            if place in ("seeds", "old"):
                shutil.copytree(os.path.join(base, "own/dossier"), outside)
            for name in ("strait.parley", "strait.md", "post.txt"):
                if not os.path.exists(os.path.join(outside, name)):
                    shutil.copy(os.path.join(base, "own/secret." + name.split(".")[1]), below(outside, name))
            shutil.rmtree(os.path.join(work, place), ignore_errors=True)
            os.symlink(f"../own/{place}", os.path.join(work, place))

        attempt(scratch, base, None, "", words, b"", f"{place} -> ../own/{place}", link)


def below(folder, name):
    """A path in a folder, which is made."""
    os.makedirs(folder, exist_ok=True)
    return os.path.join(folder, name)


# A process that puts a link in a file's place and back, as fast as it can.
SWAP = """
import os, sys
good, bad, next, file = sys.argv[1:]
while True:
    os.link(good, next)
    os.rename(next, file)
    os.symlink(bad, next)
    os.rename(next, file)
"""


def swaps(scratch):
    """A file, and a folder, that gives way to a link between the look at it and its opening."""
    calls = [
        ["test", "scenarios"],
        ["test", "scenarios/1.parley"],
        ["check", "scenarios/1.parley"],
        ["whatif", '"scenarios/1.parley"'],
        ["--safe", "scenarios/1.parley"],
        ["fmt", "--check", "scenarios"],
        ["check", "--documents", "documents"],
    ]
    for words in calls:
        base = scratch.folder()
        work = lay_out(base)
        scratch.environment(base)
        support.write(os.path.join(work, "good"), "expect open mandate\n")
        file = os.path.join(work, "scenarios/a")
        support.write(file, "expect open mandate\n")
        for number in range(50):
            os.symlink("a", os.path.join(work, f"scenarios/{number}.parley"))
        os.remove(os.path.join(work, "documents/post.txt"))
        os.symlink("../scenarios/a", os.path.join(work, "documents/post.txt"))
        swapper = subprocess.Popen(
            [sys.executable, "-c", SWAP, os.path.join(work, "good"), os.path.join(base, "own/secret.parley")]
            + [os.path.join(work, "next"), file]
        )
        try:
            for _ in range(20):
                run = scratch.run(words, work, base=base)
                case = f"a link comes and goes; {support.command(words)}"
                scratch.hold(run, f"{case}: {run.status}")
                if SECRET in run.text:
                    scratch.tally.fault("alive", f"{words[0]} reads what a link was swapped for", case)
        finally:
            swapper.kill()
            swapper.wait()


def outputs(scratch):
    """Links that stand where results are to go, to what is there and to what is not."""
    calls = [
        ["-o", "out", "brief"],
        ["-f", "html", "-o", "out", "brief"],
        ["test", "--format", "junit", "--output", "out", "scenarios"],
        ["walk", "lesson.md", "--handout", "out"],
        ["walk", "lesson.md", "--report", "out"],
        ["-c", "output out", "-c", "brief"],
        ["-c", "output out replace", "-c", "brief"],
        ["-c", "assume mandate", "-c", "save out.parley"],
        ["-c", "assume mandate", "-c", "save out.parley replace"],
        ["-c", "sweep monitors save out.parley"],
    ]
    targets = ("secret.parley", "home/.bashrc", "new.parley", "own", "own/dossier/strait.parley")
    for target, words in itertools.product(targets, calls):
        base = scratch.folder()
        work = lay_out(base)
        scratch.environment(base)
        for name in ("out", "out.parley"):
            os.symlink(os.path.join("..", target), os.path.join(work, name))
        own = {os.path.join(base, "home/state"), work}
        before = support.snapshot(base, own)
        run = scratch.run(words, work, b"quit\n", base=base)
        case = f"out -> ../{target}; {support.command(words)}: {run.status} {run.text[-100:]!r}"
        scratch.hold(run, case)
        touched = support.differences(before, support.snapshot(base, own))
        if touched:
            scratch.tally.fault("alive", f"{words[0]} writes through a link", f"{case}: {touched[:3]}")


def ends(scratch):
    """Signals to a test that saves a great deal: it stays within its bounds, and leaves nothing."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, None):
        base = scratch.folder()
        work = lay_out(base)
        saves = "".join(f"save a{number}.parley\n" for number in range(2000))
        title = "x" * 500_000
        support.write(os.path.join(work, "scenarios/big.parley"), f'scenario "{title}"\n{saves}expect mandate\n')
        process = scratch.start(["test", "scenarios/big.parley"], work, base=base, PARLEY_LIMIT="32")
        if sign is not None:
            time.sleep(scratch.random.uniform(0.05, 1))
            process.send_signal(sign)
        process.communicate()
        scratch.tally.tried += 1
        left = os.listdir(os.path.join(base, "tmp"))
        if left:
            scratch.tally.fault("broken", "a test leaves something behind", f"{sign}: {left[:3]}")


def saves(scratch):
    """What `save` takes: names that end in .parley, and in place of a file only a scenario."""
    base = scratch.folder()
    work = lay_out(base)
    scratch.environment(base)
    support.write(os.path.join(work, "notes.parley"), "Not a scenario at all.\n")
    support.write(os.path.join(work, "empty"), "")
    for name, replace in itertools.product(
        (
            "x.txt",
            "x",
            ".bashrc",
            "x.parley.sh",
            "notes.parley",
            "seeds/strait.parley",
            "lesson.md",
            "empty",
            "../home/.bashrc",
            "Makefile",
            "x.PARLEY ",
        ),
        ("", " replace"),
    ):
        before = support.snapshot(base, {os.path.join(base, "home/state")})
        for verb in ("save", "sweep monitors save"):
            words = ["-c", "assume mandate", "-c", f"{verb} {name}{replace}"]
            run = scratch.run(words, work, base=base)
            case = f"{support.command(words)}: {run.status} {run.text[-100:]!r}"
            scratch.hold(run, case)
            for path in support.differences(
                before, support.snapshot(base, {os.path.join(base, "home/state")})
            ):
                scratch.tally.fault(
                    "broken", "save takes what is no scenario's name or place", f"{case}: {path}"
                )
                mode, content = before.get(path, (0, None))
                (
                    support.write(path, content)
                    if content is not None
                    else os.path.isfile(path) and os.remove(path)
                )
    # Within one's own rights, a link that was planted at a temporary name is not followed.
    for name in (
        ".strait.parley.part",
        "strait.parley.part",
        "strait.parley.tmp",
        ".strait.parley.tmp",
        "strait.parley~",
    ):
        os.symlink(os.path.join(base, "secret.txt"), os.path.join(work, "seeds", name))
    before = support.read(os.path.join(base, "secret.txt"))
    support.write(os.path.join(work, "seeds/strait.parley"), samples.UNTIDY)
    scratch.run(["fmt", "seeds"], work, base=base)
    if support.read(os.path.join(base, "secret.txt")) != before:
        scratch.tally.fault("alive", "a planted link is followed", "fmt seeds")
