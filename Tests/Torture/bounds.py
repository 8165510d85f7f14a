"""What is endless or huge is refused, a reader may go away, and Ctrl-C gives a prompt again."""

import os
import subprocess
import time

import kills
import samples
import support

# What a person takes for at once; a busy machine gets three times as long.
PROMPT_SECONDS = 0.9


def run(scratch):
    end, left = scratch.deadline, scratch.deadline - time.monotonic()
    for part, share in ((gone_readers, 0.1), (growth, 0.4), (interrupts, 0.7), (endless, 1.0)):
        scratch.deadline = end - left * (1 - share)
        part(scratch)
        if scratch.is_over():
            scratch.tally.notes.append(f"{part.__name__} was cut off by time")


def endless(scratch):
    """FIFOs, devices and folders where a file is expected, and files beyond the limit."""
    tally = scratch.tally
    base = scratch.folder()
    samples.lay_out(base)
    os.mkfifo(os.path.join(base, "fifo.parley"))
    os.mkfifo(os.path.join(base, "fifo.md"))
    os.makedirs(os.path.join(base, "pipes"))
    os.mkfifo(os.path.join(base, "pipes/a.parley"))
    os.symlink("/dev/zero", os.path.join(base, "zero.parley"))
    for name in ("huge.parley", "huge.md", "huge.csv", "huge.json"):
        with open(os.path.join(base, name), "wb") as file:
            file.truncate(3 << 30)
    names = (
        "/dev/zero",
        "fifo.parley",
        "fifo.md",
        "zero.parley",
        "huge.parley",
        "huge.md",
        "huge.csv",
        "huge.json",
        "pipes",
        "/dev/tty",
        "/dev/full",
        "/proc/self/mem",
    )
    calls = [
        words
        for name in names
        for words in (
            ["check", name],
            ["fmt", name],
            ["fmt", "--check", name],
            ["test", name],
            ["walk", name],
            ["whatif", f'"{name}"'],
            ["verify", f'"{name}"'],
            ["import", "csv", name, "--into", "n.parley"],
            ["import", "json", name, "--into", "n"],
            [name],
            ["-d", name, "brief"],
            ["diff", "seeds", name],
            ["check", "--documents", name],
            ["--documents", name, "read", "harbour-post"],
            ["-c", f"open {name}"],
        )
    ]
    scratch.random.shuffle(calls)
    for words in calls:
        if scratch.is_over():
            return
        # All of these are refused at once, or after a bounded look.
        run = scratch.run(words, base, seconds=4)
        case = support.command(words)
        scratch.hold(run, f"{case}: {run.status} {run.text[-200:]!r}")
        if os.path.lexists(os.path.join(base, "n")) or os.path.lexists(os.path.join(base, "seeds/n.parley")):
            tally.fault("broken", "what is endless or huge is imported", case)
    for words in (["-"], [], ["import", "csv", "/dev/stdin"]):
        for content in (b"\0", b"assume mandate\n", b"x"):
            if scratch.is_over():
                return
            process = scratch.start(words, base)
            begin = time.monotonic()
            written = 0
            try:
                while written < 400 << 20 and time.monotonic() - begin < 15:
                    written += os.write(process.stdin.fileno(), content * (65536 // len(content)))
            except BrokenPipeError:
                pass
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass
            process.stdin = None
            try:
                out, err = process.communicate(timeout=20)
                run = support.Run(
                    words, process.returncode, out[-1000:], err[-1000:], time.monotonic() - begin
                )
            except subprocess.TimeoutExpired:
                process.kill()
                process.communicate()
                run = support.Run(words, -9, b"", b"", 20, True)
            scratch.hold(
                run,
                f"yes {content[:20]!r} | head -c 400M | {support.command(words)}: {run.status} {run.text[-200:]!r}",
                controls=False,
            )


def gone_readers(scratch):
    """A reader that goes away is no error, and hides none."""
    base = scratch.folder()
    samples.lay_out(base)
    entries = "".join(
        f"2031-05-06 sudmark cooperates with tern\n  in wire para {number}\n\n" for number in range(1, 4000)
    )
    support.write(os.path.join(base, "seeds/more.parley"), entries)
    support.write(
        os.path.join(base, "fails.parley"), 'scenario "It fails"\nexpect monitors\n' + "brief\n" * 0
    )
    support.write(os.path.join(base, "badly.parley"), 'scenario "It errs"\nexpect nonsense\n')
    for words, expected in (
        ("export json", 0),
        ("export csv", 0),
        ("timeline", 0),
        ("export graphml", 0),
        ("brief", 0),
        ("statements", 0),
        ("-f html statements", 0),
        ("test fails.parley", 1),
        ("-f junit test fails.parley", 1),
        ("test badly.parley", 3),
        ("brief nobody", 3),
        ("-c 'expect monitors' -c statements", 1),
    ):
        for reader in ("head -1", "true", "head -c 10", "exec <&-"):
            line = f"set -o pipefail; ( {scratch.program} {words}; echo $? >status ) 2>/dev/null | {reader} >/dev/null"
            begin = time.monotonic()
            subprocess.run(
                ["bash", "-c", line],
                cwd=base,
                env=scratch.environment(base),
                timeout=60,
                preexec_fn=scratch.limits(),
                capture_output=True,
            )
            scratch.tally.timed(time.monotonic() - begin, f"{words} | {reader}")
            scratch.tally.tried += 1
            status = int(support.read(os.path.join(base, "status")) or b"-1")
            if status != expected:
                scratch.tally.fault(
                    "broken",
                    f"{status} instead of {expected} where the reader goes away",
                    f"(parley {words}; echo $? >&2) | {reader}",
                )


def large(statements):
    """A dossier of so many statements on few positions, and one of a long condition."""
    head = samples.DOSSIER.split("from harbour-post")[0].replace('  document "post.txt"\n', "")
    lines = [head, "from wire\n"]
    verbs = ("supports", "opposes", "considers")
    for number in range(statements):
        lines.append(
            f"2031-04-{number % 28 + 1:02} sudmark {verbs[number % 3]} monitors if truce = full\n"
            f"  in para {number % 900 + 1}\n"
        )
    return "\n".join(lines)


def growth(scratch):
    """Shapes that grew faster than they were long."""
    base = scratch.folder()
    for terms in (500, 5000):
        factors = "".join(f'factor f{number} "F"\n' for number in range(terms))
        condition = " and ".join(f"f{number}" for number in range(terms))
        text = samples.DOSSIER + f'\n{factors}\nguarantee many other "Many"\n  needs {condition}\n'
        support.write(os.path.join(base, f"terms-{terms}/d.parley"), text)
        for words in (
            ["brief"],
            ["brief", "many"],
            ["flip", "many"],
            ["needs", "many"],
            ["why", "many"],
            ["gaps", "many"],
            ["sweep", "many"],
            ["fmt", "--check", f"terms-{terms}"],
            ["export", "json"],
            ["deadlocks"],
        ):
            if scratch.is_over():
                return
            slow(scratch, base, ["-d", f"terms-{terms}", *words], 10)
    support.write(os.path.join(base, "long/d.parley"), large(20000))
    for words in (["drift", "sudmark"], ["audit"], ["timeline"], ["brief"], ["positions"], ["statements"]):
        slow(scratch, base, ["-d", "long", *words], 10)
    support.write(
        os.path.join(base, "unknown/d.parley"),
        samples.DOSSIER
        + "".join(f"\n2031-05-05 nobody{number} supports monitors\n  in para 1\n" for number in range(20000)),
    )
    run = slow(scratch, base, ["check", "unknown"], 10)
    if len(run.err) > 5_000_000:
        scratch.tally.fault(
            "broken", "diagnostics have no end", f"20,000 unknown ids: {len(run.err)} bytes of text"
        )
    deep = "(" * 50000 + "truce = full" + ")" * 50000
    for text in (f"ask {deep}", f"ask {'not ' * 50000}mandate", "ask " + "mandate or " * 50000 + "mandate"):
        run = scratch.run([], base, text.encode() + b"\n", PARLEY_DOSSIER="long")
        scratch.hold(run, f"{text[:20]}... of {len(text)} bytes: {run.status} {run.text[-100:]!r}")


def slow(scratch, base, words, seconds):
    run = scratch.run(words, base, seconds=seconds)
    scratch.hold(run, f"{support.command(words)} takes over {seconds} s or too much: {run.text[-200:]!r}")
    return run


def interrupts(scratch):
    """Ctrl-C while a command works on a large dossier: a prompt, soon."""
    base = scratch.folder()
    samples.lay_out(base)
    support.write(os.path.join(base, "seeds/strait.parley"), large(100_000))
    terminal = scratch.terminal(base, megabytes=6000)
    if not terminal.wait(kills.PROMPT, 60):
        scratch.tally.fault("broken", "a dossier of 100,000 statements does not open in a minute", "")
    for line in (
        "brief",
        "drift sudmark",
        "audit",
        "flip monitors",
        "compare norland sudmark",
        "timeline",
        "needs monitors",
        "why monitors",
        "deadlocks",
        "gaps",
        "positions",
        "statements",
        "export json",
        "sweep monitors",
    ):
        for wait in (0.1, 0.7):
            if scratch.is_over():
                terminal.kill()
                terminal.end()
                return
            begin = len(terminal.plain)
            terminal.type(line + "\r")
            time.sleep(wait)
            terminal.take(0)
            terminal.type("\x03")
            start = time.monotonic()
            if not terminal.wait(rb"\n[^\n]*" + kills.PROMPT, 40, begin):
                scratch.tally.fault(
                    "broken", f"Ctrl-C gives no prompt within 40 s: {line}", repr(terminal.plain[-100:])
                )
                terminal.kill()
                terminal.end()
                return
            took = time.monotonic() - start
            scratch.tally.tried += 1
            scratch.tally.timed(took, f"Ctrl-C in {line}")
            if took > PROMPT_SECONDS:
                scratch.tally.fault(
                    "broken", f"Ctrl-C is ignored: {line}", f"{took:.1f} s on 100,000 statements"
                )
            terminal.type("\x15")
            terminal.take(0.05)
    terminal.kill()
    terminal.end()
