"""Disks that are full, files that may not grow, folders that go away, folders that may not be written."""

import os
import shutil
import stat
import subprocess

import kills
import samples
import support

ENTRY = kills.entry(1)
NOBODY = 65534


def run(scratch):
    file_sizes(scratch)
    full_disk(scratch)
    vanishing(scratch)
    read_only(scratch)


def writes(base):
    """Each command that writes, with the file whose content it acknowledges and a sign that is in it then."""
    return [
        ([], ENTRY, "seeds/strait.parley", b"para 11\n"),
        (["-f", "json"], ENTRY, "seeds/strait.parley", b"para 11\n"),
        (["fmt", "seeds"], b"", "seeds/strait.parley", b"\n  in para 3-4"),
        (["import", "csv", "more.csv"], b"", "seeds/more.parley", b"in wire para 4"),
        (["import", "json", "all.json", "--into", "copy"], b"", "copy/strait.parley", b"para 2"),
        (["-c", "assume mandate", "-c", "save kept.parley"], b"", "kept.parley", b"assume mandate"),
        (["-o", "kept.txt", "timeline"], b"", "kept.txt", b"Norland"),
        (["-c", "output kept.txt", "-c", "timeline"], b"", "kept.txt", b"Norland"),
        (["sweep", "monitors", "save", "kept.parley"], b"", "kept.parley", b"scenario"),
        (["new", "other"], b"", "other/seeds", None),
        (["fmt", "--fingerprint", "documents", "seeds"], b"", "seeds/strait.parley", b"print"),
        (
            ["walk", "lesson.md", "--role", "norland", "--report", "kept.json"],
            b"assume truce = full\nquit\n",
            "kept.json",
            b"Who moves",
        ),
    ]


def lay_out(scratch, base):
    samples.lay_out(base)
    run = scratch.run(["export", "json"], base)
    support.write(os.path.join(base, "all.json"), run.out)
    support.write(os.path.join(base, "seeds/strait.parley"), samples.UNTIDY)


def whole(scratch, base, run, words, typed, path, sign, before, where):
    """Holds a write that may have failed to its word: done and said, or refused and as it was."""
    tally = scratch.tally
    case = f"{where}: {support.command(words, typed=typed)}: {run.status} {run.text[-200:]!r}"
    scratch.hold(run, case)
    full = os.path.join(base, path)
    there = os.path.exists(full) if sign is None else os.path.exists(full) and sign in support.read(full)
    acknowledged = run.status == 0
    if (b"Added to" in run.out or b'"written":true' in run.out) and not there:
        tally.fault("lost", f"{where}: says 'Added to' and has not", case)
    elif acknowledged and not there:
        tally.fault("lost", f"{where}: ends with 0 and has not written", case)
    for name, (_, content) in before.items():
        now = support.read(name) if os.path.isfile(name) else None
        if content is not None and now != content and not (acknowledged and name == full):
            if now is None or len(now) < len(content) // 2:
                tally.fault("lost", f"{where}: a file is cut short", f"{case}: {name}")
    for parent, folders, files in os.walk(base):
        if os.path.join(base, "home") in parent or os.path.join(base, "tmp") in parent:
            continue
        for name in files + folders:
            if ".part-" in name and not name.startswith("."):
                tally.fault(
                    "broken", f"{where}: a temporary file is left where it is seen", f"{case}: {name}"
                )
    return acknowledged


def file_sizes(scratch):
    """A limit on the size of files: the system ends a write with a signal, or with an error."""
    for size in (0, 1, 64, 512, 1024, 2048, 4096, 65536):
        for index in range(len(writes(""))):
            base = scratch.folder()
            lay_out(scratch, base)
            words, typed, path, sign = writes(base)[index]
            before = support.snapshot(os.path.join(base, "seeds"))
            run = scratch.run(words, base, typed, file_size=size)
            whole(scratch, base, run, words, typed, path, sign, before, f"ulimit -f, {size} bytes")


def full_disk(scratch):
    base = scratch.folder()
    disk = os.path.join(base, "disk")
    os.makedirs(disk)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        scratch.tally.skip(f"no tmpfs can be mounted: {mounted.stderr.decode().strip()[:60]}")
        return
    try:
        for free in (0, 1, 2, 3, 8):
            for index in range(len(writes(""))):
                for name in os.listdir(disk):
                    path = os.path.join(disk, name)
                    shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)
                lay_out(scratch, disk)
                os.makedirs(os.path.join(disk, "home/state/parley"), exist_ok=True)
                words, typed, path, sign = writes(disk)[index]
                fill(disk, free)
                before = support.snapshot(os.path.join(disk, "seeds"))
                run = scratch.run(words, disk, typed)
                whole(scratch, disk, run, words, typed, path, sign, before, f"a disk with {free} pages free")
            session_on_full_disk(scratch, disk)
    finally:
        subprocess.run(["umount", disk], check=True)


def fill(disk, free):
    """Fills a disk up to some pages of 4096 bytes."""
    for name in ("ballast", "ballast-2"):
        try:
            with open(os.path.join(disk, name), "wb", buffering=0) as file:
                while True:
                    file.write(b"x" * 4096)
        except OSError:
            pass
    size = os.path.getsize(os.path.join(disk, "ballast"))
    os.truncate(os.path.join(disk, "ballast"), max(0, size // 4096 - free) * 4096)


def session_on_full_disk(scratch, disk):
    """A session whose journal has no room goes on, and says that a crash would lose it."""
    terminal = scratch.terminal(disk)
    terminal.wait(kills.PROMPT)
    kept = terminal.enter("assume truce = full") is not None
    text = b"".join(
        support.read(os.path.join(disk, "home/state/parley", name))
        for name in os.listdir(os.path.join(disk, "home/state/parley"))
        if name.endswith(".journal")
    )
    if kept and b"truce = full" not in text and b"cannot be written" not in terminal.plain:
        scratch.tally.fault("lost", "a journal without room says nothing", repr(terminal.plain[-200:]))
    terminal.kill()
    terminal.end()
    scratch.tally.tried += 1


def vanishing(scratch):
    """The folder, or one above it, goes while a session is at its prompt."""
    lines = [
        "add 2031-05-06 sudmark cooperates with tern",
        "reload",
        "save kept.parley",
        "brief",
        "output kept.txt",
        "read harbour-post",
        'whatif "scenarios/strait.parley"',
        "open seeds",
        "undo",
        "diff seeds seeds",
        'verify "lesson.md"',
        "assume truce = full",
    ]
    for what in ("seeds", ".", "seeds/strait.parley", "../home", "documents"):
        for how in ("removed", "renamed", "replaced by a file"):
            outer = scratch.folder()
            base = os.path.join(outer, "work")
            samples.lay_out(base)
            terminal = support.Terminal(
                [scratch.program, "--documents", "documents"],
                base,
                scratch.environment(outer),
                scratch.limits(),
            )
            terminal.wait(kills.PROMPT)
            terminal.enter("assume mandate")
            vanish(os.path.normpath(os.path.join(base, what)), how)
            for line in lines:
                scratch.tally.tried += 1
                begin = len(terminal.plain)
                case = f"{what} is {how} during a session, then {line!r}"
                answer(terminal, line)
                if b"Added to" in terminal.plain[begin:] and not has(outer, b"para 11"):
                    scratch.tally.fault("lost", "'Added to' a folder that is gone", case)
                terminal.enter("output", rb"> $")
                if "monitors" not in (terminal.enter("ask monitors") or ""):
                    scratch.tally.fault(
                        "broken",
                        "a session does not outlive its folder",
                        f"{case}: {terminal.plain[begin:][-300:]!r}",
                    )
                    break
            terminal.kill()
            terminal.end()


def vanish(target, how):
    if how == "renamed":
        os.rename(target, target + "-away")
        return
    shutil.rmtree(target) if os.path.isdir(target) else os.remove(target)
    if how == "replaced by a file":
        support.write(target, b"\x00")


def answer(terminal, line):
    """Types a line and gives what is asked after it, until there is the session's own prompt."""
    begin = len(terminal.plain)
    terminal.type(line + "\r")
    for _ in range(15):
        found = terminal.wait(rb"\n([^\n]*)> $", 5, begin)
        if not found or found[1].startswith(b"parley"):
            return
        begin = found.end()
        asked = found[1].strip()
        terminal.type(
            {b"source": "wire", b"paragraph": "11", b"harbo": "q"}.get(asked.split(b" ")[0], "")
            + ("q" if b"/" in asked else "")
            + "\r"
        )


def has(folder, text):
    return any(
        content and text in content
        for _, content in support.snapshot(folder).values()
        if isinstance(content, bytes)
    )


def read_only(scratch):
    """Files and folders of somebody else's, with root's rights dropped; and permissions that are to be kept."""
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        scratch.tally.skip("read-only folders need root and setpriv")
        return
    prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    shared = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--groups=4"]
    cases = [
        # who, folder's mode and owner, file's mode and owner
        (prefix, 0o555, 0, 0, 0o444, 0, 0),
        (prefix, 0o555, 0, 0, 0o666, 0, 0),
        (prefix, 0o777, 0, 0, 0o444, 0, 0),
        (prefix, 0o777, 0, 0, 0o666, 0, 0),
        (prefix, 0o777, 0, 0, 0o600, 0, 0),
        (prefix, 0o755, NOBODY, NOBODY, 0o640, NOBODY, NOBODY),
        (prefix, 0o755, NOBODY, NOBODY, 0o444, NOBODY, NOBODY),
        (prefix, 0o1777, 0, 0, 0o664, 0, NOBODY),
        (shared, 0o2775, 0, 4, 0o664, 0, 4),
        (shared, 0o2775, 0, 4, 0o664, NOBODY, 4),
        (shared, 0o775, 0, 4, 0o660, 0, 4),
        ([], 0o755, 0, 0, 0o664, 0, 0),
        ([], 0o755, 0, 0, 0o664, NOBODY, 4),
        ([], 0o755, 0, 0, 0o600, NOBODY, NOBODY),
        ([], 0o755, 0, 0, 0o755, 0, 0),
    ]
    for case in cases:
        for words, typed in (
            ([], ENTRY),
            (["fmt", "seeds"], b""),
            (["import", "csv", "more.csv"], b""),
            (["fmt", "--fingerprint", "documents", "seeds"], b""),
        ):
            one_of_rights(scratch, case, words, typed)
    state_folder(scratch, prefix)


def one_of_rights(scratch, case, words, typed):
    prefix, folder_mode, folder_owner, folder_group, mode, owner, group = case
    base = scratch.folder()
    lay_out(scratch, base)
    seeds, path = os.path.join(base, "seeds"), os.path.join(base, "seeds/strait.parley")
    for own in ("home", "tmp"):
        os.chmod(os.path.join(base, own), 0o777)
    os.chown(path, owner, group)
    os.chmod(path, mode)
    os.chown(seeds, folder_owner, folder_group)
    os.chmod(seeds, folder_mode)
    before, content = os.stat(path), support.read(path)
    run = scratch.run(words, base, typed, prefix=prefix)
    shown = (
        f"file {oct(mode)} {owner}:{group} in folder {oct(folder_mode)} {folder_owner}:{folder_group}, as "
        f"{' '.join(prefix[1:]) or 'root'}: {support.command(words, typed=typed)}: {run.status} {run.text[-200:]!r}"
    )
    scratch.hold(run, shown)
    after = os.stat(path)
    changed = support.read(path) != content
    if changed and (stat.S_IMODE(after.st_mode) != mode or (after.st_uid, after.st_gid) != (owner, group)):
        scratch.tally.fault(
            "broken",
            "permissions, owner or group are not kept",
            f"{shown}: now {oct(stat.S_IMODE(after.st_mode))} {after.st_uid}:{after.st_gid}",
        )
    if b"Added to" in run.out and not changed:
        scratch.tally.fault("lost", "'Added to' a file that may not be written", shown)
    if before.st_uid != NOBODY and mode == 0o444 and prefix and changed:
        scratch.tally.fault("broken", "a file that may not be written was replaced", shown)
    if [name for name in os.listdir(seeds) if "part" in name or name.startswith(".") and "lock" not in name]:
        scratch.tally.fault(
            "broken",
            "a temporary file is left beside one that could not be written",
            f"{shown}: {os.listdir(seeds)}",
        )


def state_folder(scratch, prefix):
    """A state folder that may not be written keeps no session from running."""
    base = scratch.folder()
    samples.lay_out(base)
    environment = scratch.environment(base)
    os.chmod(os.path.join(base, "home"), 0o555)
    terminal = support.Terminal([*prefix, scratch.program], base, environment, scratch.limits())
    if not terminal.wait(kills.PROMPT) or terminal.enter("assume truce = full") is None:
        scratch.tally.fault("broken", "no session without a state folder", repr(terminal.plain[-200:]))
    elif b"cannot be written" not in terminal.plain:
        scratch.tally.fault(
            "broken", "a session that is not kept does not say so", repr(terminal.plain[-200:])
        )
    terminal.kill()
    terminal.end()
    scratch.tally.tried += 1
