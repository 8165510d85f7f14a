"""Several that write at once: what was acknowledged, or written by an editor, is there at the end."""

import os
import re
import threading
import time

import samples
import support


def run(scratch):
    rounds = [adds, adds, formats, appends, renames, imports, saves]
    number = 0
    while number < 70 and not scratch.is_over():
        base = scratch.folder()
        samples.lay_out(base)
        rounds[number % len(rounds)](scratch, base)
        number += 1
    if number < 70:
        scratch.tally.notes.append(f"cut off by time after {number} of 70 rounds")


def together(*jobs):
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def entry(number):
    return f"2031-05-06 sudmark cooperates with tern\n  in wire para {number}\n"


def adder(scratch, base, first, count, acknowledged):
    def work():
        for number in range(first, first + count):
            run = scratch.run([], base, ("add " + entry(number)).encode())
            scratch.tally.tried += 1
            if run.status == 0 and b"Added to" in run.out:
                acknowledged.append(number)
            elif b"Added to" in run.out:
                scratch.tally.fault("broken", "'Added to' with another status than 0", run.text[-200:])

    return work


def look(scratch, base, numbers, who):
    folder = os.path.join(base, "seeds")
    text = b"".join(
        support.read(os.path.join(folder, name))
        for name in sorted(os.listdir(folder))
        if name.endswith(".parley")
    ).decode()
    cited = set(re.findall(r"para (\d+)", text))
    for number in numbers:
        if str(number) not in cited:
            scratch.tally.fault("lost", f"an entry of {who} is gone", f"para {number} of {len(numbers)}")
    run = scratch.run(["check", "seeds"], base)
    if run.status != 0:
        scratch.tally.fault(
            "lost",
            f"the dossier no longer reads: {who}",
            f"{scratch.keep(base, 'writers')}: {run.text[:200]!r}",
        )
    if samples.DOSSIER.count("\n20") > text.count("\n20"):
        scratch.tally.fault("lost", f"first entries are gone: {who}", scratch.keep(base, "writers"))
    left = [name for name in os.listdir(folder) if "part" in name]
    if left:
        scratch.tally.fault("broken", f"temporary files are left: {who}", repr(left[:3]))


def adds(scratch, base):
    """The dossier is large enough that reading it takes a moment, in which the other writes."""
    filler = "".join(entry(1000 + number) + "\n" for number in range(1500))
    with open(os.path.join(base, "seeds/strait.parley"), "a") as file:
        file.write("\n" + filler)
    acknowledged = []
    together(*(adder(scratch, base, 100 * writer, 8, acknowledged) for writer in (1, 2)))
    look(scratch, base, acknowledged, "two that add")


def formatter(scratch, base, is_over):
    def work():
        while not is_over():
            # Untidy again, as an editor would leave it, but within the file, so that there is work each time.
            run = scratch.run(["fmt", "seeds"], base)
            scratch.tally.tried += 1
            if run.status not in (0, 4):
                scratch.tally.fault("broken", f"fmt beside a writer ends with {run.status}", run.text[-200:])

    return work


def formats(scratch, base):
    acknowledged, ended = [], []
    support.write(os.path.join(base, "seeds/strait.parley"), samples.UNTIDY)
    add = adder(scratch, base, 100, 10, acknowledged)
    together(lambda: (add(), ended.append(1)), formatter(scratch, base, lambda: ended))
    look(scratch, base, acknowledged, "one that adds, beside fmt")


def appends(scratch, base):
    """An editor that appends to the file, in one write."""
    path = os.path.join(base, "seeds/strait.parley")
    written, ended = [], []

    def editor():
        for number in range(500, 515):
            # With a blank line and blanks too many, so that `fmt` has something to do.
            text = "\n\n" + entry(number).replace("  in", "     in")
            file = os.open(path, os.O_WRONLY | os.O_APPEND)
            os.write(file, text.encode())
            os.close(file)
            written.append(number)
            scratch.tally.tried += 1
            time.sleep(scratch.random.uniform(0, 0.015))
        ended.append(1)

    together(editor, formatter(scratch, base, lambda: ended))
    look(scratch, base, written, "an editor that appends, beside fmt")


def renames(scratch, base):
    """An editor that writes a new file and gives it the name."""
    path = os.path.join(base, "seeds/strait.parley")
    written, ended = [], []

    def editor():
        for number in range(600, 615):
            text = support.read(path).decode() + "\n\n" + entry(number).replace("  in", "     in")
            beside = os.path.join(base, "editor~")
            support.write(beside, text)
            os.rename(beside, path)
            written.append(number)
            scratch.tally.tried += 1
            time.sleep(scratch.random.uniform(0, 0.015))
        ended.append(1)

    together(editor, formatter(scratch, base, lambda: ended))
    look(scratch, base, written, "an editor that renames, beside fmt")


def imports(scratch, base):
    """Two imports into one name: one of them gets it. And one that adds beside them."""
    tables = []
    for writer in (1, 2):
        row = f"2031-05-06,,,,,,,,sudmark cooperates with tern,,,wire,para {700 + writer},,,,,,,\r\n"
        support.write(os.path.join(base, f"table-{writer}.csv"), samples.CSV.split("\r\n")[0] + "\r\n" + row)
    acknowledged = []

    def importer(writer):
        def work():
            run = scratch.run(["import", "csv", f"table-{writer}.csv", "--into", "both.parley"], base)
            scratch.tally.tried += 1
            if run.status == 0:
                tables.append(700 + writer)

        return work

    together(importer(1), importer(2), adder(scratch, base, 100, 2, acknowledged))
    if len(tables) > 1:
        scratch.tally.fault("lost", "two imports took one name", repr(tables))
    look(scratch, base, acknowledged + tables[-1:], "two that import")


def saves(scratch, base):
    """Two that save a scenario under one name: one of them gets it."""
    kept = []

    def saver(entry):
        def work():
            run = scratch.run(["-c", entry, "-c", "save one.parley"], base)
            scratch.tally.tried += 1
            if run.status == 0:
                kept.append(entry)

        return work

    together(saver("assume mandate"), saver("assume truce = full"))
    path = os.path.join(base, "one.parley")
    text = support.read(path).decode() if os.path.exists(path) else ""
    if len(kept) > 1:
        scratch.tally.fault("lost", "two saves took one name", text[-100:])
    elif kept and kept[0] not in text:
        scratch.tally.fault("lost", "a save that was acknowledged is gone", text[-100:])
