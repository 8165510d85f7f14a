"""Kills sessions, adds, imports, formats and saves, at moments that are drawn, and looks what is left."""

import os
import re
import signal
import time

import samples
import support

ROUNDS = 500
# The question whether what a session left is to be taken up.
OFFER = rb"(?i)(take (it|them)|discard)[^\n]*[:?] *$"
PROMPT = rb"(parley|what-if)[^\n]*> $"


def run(scratch):
    base = None
    deaths = [session, add, session, import_csv, add, format_files, save, add, import_json, session, diverted]
    for number in range(ROUNDS):
        if scratch.is_over():
            scratch.tally.notes.append(f"cut off by time after {number} of {ROUNDS} kills")
            return
        base = scratch.folder()
        samples.lay_out(base)
        deaths[number % len(deaths)](scratch, base)
        scratch.tally.tried += 1


def killed(scratch, words, base, typed=b"", usual=0.012):
    """Starts the program and kills it after a moment that is drawn; what it had said by then."""
    process = scratch.start(words, base)
    try:
        process.stdin.write(typed)
        process.stdin.close()
    except BrokenPipeError:
        pass
    process.stdin = None
    time.sleep(scratch.random.uniform(0, usual))
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    out, err = process.communicate()
    return process.returncode, out


def look(scratch, base, what):
    """What holds after every kill: the dossier reads, nothing visible is left over, the next write clears up."""
    tally = scratch.tally
    run = scratch.run(["check", "seeds"], base)
    if run.status != 0:
        tally.fault(
            "lost",
            f"the dossier no longer reads after a killed {what}",
            f"{scratch.keep(base, what)}: {run.text[:200]!r}",
        )
    for parent, _, files in os.walk(os.path.join(base, "seeds")):
        for name in files:
            if not name.startswith(".") and not name.endswith(".parley"):
                tally.fault("broken", f"a killed {what} leaves a file that is seen", name)


def clears_up(scratch, base, what):
    """A write after a kill removes what the killed one left; call it last, since it writes."""
    before = hidden(base)
    run = scratch.run([], base, entry(99))
    if before and run.status == 0 and hidden(base) & before:
        scratch.tally.fault(
            "broken",
            f"what a killed {what} left is there after the next write",
            f"{sorted(hidden(base) & before)[:2]}",
        )
    if before and any(re.search(r"\.part-\d+$", name) for name in before):
        scratch.tally.fault("broken", "a temporary name can be guessed", f"{sorted(before)[:2]}")


def hidden(base):
    """Hidden files beside those of the dossier; a lock is no leftover."""
    return {
        name
        for _, _, files in os.walk(os.path.join(base, "seeds"))
        for name in files
        if (name.startswith(".") or ".part-" in name) and "lock" not in name
    }


def entry(number):
    return f"add 2031-05-06 sudmark cooperates with tern\n  in wire para {number + 10}\n".encode()


def session(scratch, base):
    """A session at a terminal: whatever was followed by a prompt is offered, and comes back when taken up."""
    tally = scratch.tally
    environment = scratch.environment(base)
    terminal = support.Terminal([scratch.program], base, environment, scratch.limits())
    if not terminal.wait(PROMPT):
        tally.fault("broken", "a session does not come to a prompt", repr(terminal.plain[-200:]))
        terminal.kill()
        terminal.end()
        return
    entries = [
        "assume truce = full",
        "assume mandate",
        "assume sudmark supports providing monitors",
        "distrust wire",
        "assume silence is no",
        "assume tern opposes monitors",
    ]
    scratch.random.shuffle(entries)
    acknowledged = []
    for line in entries[: scratch.random.randint(1, len(entries))]:
        begin = time.monotonic()
        if terminal.enter(line) is None:
            break
        tally.timed(time.monotonic() - begin, f"at a terminal: {line}")
        acknowledged.append(line)
    if len(acknowledged) < len(entries) and scratch.random.random() < 0.5:
        # In the midst of one: it may be kept or not.
        terminal.type(entries[len(acknowledged)] + "\r")
        time.sleep(scratch.random.uniform(0, 0.003))
    terminal.kill()
    terminal.end()
    come_back(scratch, base, acknowledged, "a kill")


def come_back(scratch, base, acknowledged, after):
    """The next session offers what was acknowledged, and has it in force once it is taken up."""
    tally = scratch.tally
    again = scratch.terminal(base)
    offer = again.wait(OFFER + rb"|" + PROMPT)
    if acknowledged and not (offer and re.search(OFFER, offer[0])):
        tally.fault("lost", f"after {after} nothing is offered", f"{acknowledged}: {again.plain[-300:]!r}")
    else:
        if acknowledged:
            begin = len(again.plain)
            again.type("y\r")
            again.wait(rb"\n(?:[^\n]*\n)*?[^\n]*" + PROMPT, begin=begin)
        listed = again.enter("assumptions") or ""
        for line in acknowledged:
            if line not in listed:
                tally.fault(
                    "lost", f"an entry is gone after {after}", f"{line!r} of {acknowledged}: {listed!r}"
                )
    again.kill()
    again.end()


def add(scratch, base):
    count = scratch.random.randint(1, 3)
    acknowledged = []
    for number in range(count):
        last = number == count - 1
        if last:
            out = killed(scratch, [], base, entry(number))[1]
        else:
            out = scratch.run([], base, entry(number)).out
        if b"Added to" in out:
            acknowledged.append(number)
    text = support.read(os.path.join(base, "seeds/strait.parley")).decode()
    for number in acknowledged:
        if f"para {number + 10}\n" not in text:
            scratch.tally.fault("lost", "an entry that was 'Added to' is gone", f"para {number + 10}")
    if samples.DOSSIER.count("\n20") > text.count("\n20"):
        scratch.tally.fault("lost", "an add that was killed took entries away", scratch.keep(base, "add"))
    look(scratch, base, "add")
    clears_up(scratch, base, "add")


def import_csv(scratch, base):
    killed(scratch, ["import", "csv", "more.csv"], base)
    path = os.path.join(base, "seeds/more.parley")
    if os.path.exists(path) and support.read(path).count(b"\n2031") + 1 < 2:
        scratch.tally.fault("lost", "half a table was imported", scratch.keep(base, "csv"))
    look(scratch, base, "import csv")
    clears_up(scratch, base, "import csv")


def import_json(scratch, base):
    run = scratch.run(["export", "json"], base)
    support.write(os.path.join(base, "all.json"), run.out)
    killed(scratch, ["import", "json", "all.json", "--into", "copy"], base)
    if os.path.exists(os.path.join(base, "copy")):
        again = scratch.run(["-d", "copy", "export", "json"], base)
        if again.out != run.out:
            scratch.tally.fault("lost", "half a dossier was imported", scratch.keep(base, "json"))
    look(scratch, base, "import json")


def format_files(scratch, base):
    names = ["strait.parley"]
    untidy = {}
    for number in range(4):
        text = "".join(
            f"2031-05-05 sudmark   cooperates with tern\n     in wire   para {number * 200 + line + 1}\n"
            for line in range(200)
        )
        names.append(f"more-{number}.parley")
        untidy[names[-1]] = text
    untidy["strait.parley"] = samples.UNTIDY
    for name, text in untidy.items():
        support.write(os.path.join(base, "seeds", name), text)
    before = scratch.run(["export", "csv"], base).out
    killed(scratch, ["fmt", "seeds"], base, usual=0.025)
    if scratch.run(["export", "csv"], base).out != before:
        scratch.tally.fault("lost", "a killed fmt changed what the dossier says", scratch.keep(base, "fmt"))
    look(scratch, base, "fmt")
    clears_up(scratch, base, "fmt")


def save(scratch, base):
    path = os.path.join(base, "kept.parley")
    scratch.run(["-c", "assume mandate", "-c", "save kept.parley"], base)
    before = support.read(path) if os.path.exists(path) else None
    killed(scratch, ["-c", "assume mandate\nassume truce = full", "-c", "save kept.parley replace"], base)
    after = support.read(path) if os.path.exists(path) else None
    if before and (after is None or (after != before and b"truce = full" not in after)):
        scratch.tally.fault("lost", "a killed save left half a scenario", repr(after))
    look(scratch, base, "save")


def diverted(scratch, base):
    """Reports sent to a file are in it as soon as there is a prompt again."""
    terminal = scratch.terminal(base)
    terminal.wait(PROMPT)
    prompt = rb"[^\n]*> $"
    terminal.enter("output kept.txt", prompt)
    said = [
        line for line in ("ask monitors", "actors", "brief tern") if terminal.enter(line, prompt) is not None
    ]
    terminal.kill()
    terminal.end()
    path = os.path.join(base, "kept.txt")
    kept = support.read(path) if os.path.exists(path) else b""
    for line, sign in (
        ("ask monitors", b"monitors, as of"),
        ("actors", b"Sudmark"),
        ("brief tern", b"Tern is"),
    ):
        if line in said and sign not in kept:
            scratch.tally.fault(
                "lost",
                "a report sent to a file is gone after a kill",
                f"output kept.txt, {line}, kill -9: {kept[-80:]!r}",
            )
            return
