"""Closes terminals: what was entered is offered next time, whoever started the program."""

import os
import re
import shutil
import signal
import subprocess
import time

import kills
import samples
import support

PROMPT = kills.PROMPT
ENTRIES = ["assume truce = full", "assume mandate", "distrust wire"]


def run(scratch):
    ways = [closed, signalled, under_bash, under_bash, in_tmux, goodbye, left_alone]
    missing = {way: need for way, need in ((under_bash, "bash"), (in_tmux, "tmux")) if not shutil.which(need)}
    for need in set(missing.values()):
        scratch.tally.skip(f"no {need} here")
    number = 0
    while number < 140 and not scratch.is_over():
        way = ways[number % len(ways)]
        number += 1
        if way in missing:
            continue
        base = scratch.folder()
        samples.lay_out(base)
        way(scratch, base)
        scratch.tally.tried += 1
    if number < 140:
        scratch.tally.notes.append(f"cut off by time after {number} of 140 terminals")


def enter_all(scratch, terminal):
    if not terminal.wait(PROMPT):
        scratch.tally.fault("broken", "a session does not come to a prompt", repr(terminal.plain[-200:]))
        return []
    return [line for line in ENTRIES if terminal.enter(line) is not None]


def gone(scratch, terminal, how):
    """Waits for the session's end after its terminal went."""
    begin = time.monotonic()
    if terminal.end() is None:
        scratch.tally.fault("broken", f"a session outlives its terminal: {how}", "10 s after")
    scratch.tally.timed(time.monotonic() - begin, f"ending: {how}")


def closed(scratch, base):
    terminal = scratch.terminal(base)
    entered = enter_all(scratch, terminal)
    if scratch.random.random() < 0.5:
        terminal.type("half a li")
    terminal.hang_up()
    gone(scratch, terminal, "its window was closed")
    kills.come_back(scratch, base, entered, "a terminal that was closed")


def signalled(scratch, base):
    number = scratch.random.choice([signal.SIGHUP, signal.SIGTERM])
    terminal = scratch.terminal(base)
    entered = enter_all(scratch, terminal)
    terminal.kill(number)
    gone(scratch, terminal, signal.Signals(number).name)
    kills.come_back(scratch, base, entered, signal.Signals(number).name)


def under_bash(scratch, base):
    """An interactive shell with jobs: it takes the hang-up first, and the program may see only the end of input."""
    environment = scratch.environment(base, PS1="shell$ ", HISTFILE="/dev/null")
    terminal = support.Terminal(["bash", "--norc", "--noprofile", "-i"], base, environment)
    terminal.wait(rb"shell\$ $")
    terminal.type(scratch.program + "\r")
    entered = enter_all(scratch, terminal)
    sessions = children(terminal.pid)
    terminal.hang_up()
    gone(scratch, terminal, "bash's window was closed")
    until_gone(scratch, sessions, "bash's window was closed")
    kills.come_back(scratch, base, entered, "bash's terminal was closed")


def children(pid):
    try:
        return [int(word) for word in support.read(f"/proc/{pid}/task/{pid}/children").split()]
    except OSError:
        return []


def until_gone(scratch, pids, how):
    deadline = time.monotonic() + 10
    while any(alive(pid) for pid in pids):
        if time.monotonic() > deadline:
            scratch.tally.fault("broken", f"a session outlives its terminal: {how}", "10 s after")
            for pid in pids:
                if alive(pid):
                    os.kill(pid, signal.SIGKILL)
            return
        time.sleep(0.01)


def alive(pid):
    """Whether one of our own sessions still runs; a zombie does not."""
    try:
        state = support.read(f"/proc/{pid}/stat").rsplit(b")", 1)[1].split()[0]
    except OSError:
        return False
    return state != b"Z"


def in_tmux(scratch, base):
    socket = os.path.join(base, "tmux")
    environment = scratch.environment(base)

    def tmux(*words):
        return subprocess.run(
            ["tmux", "-S", socket, *words],
            env=environment,
            cwd=base,
            capture_output=True,
            text=True,
            timeout=20,
        )

    def shows(text):
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            if text in tmux("capture-pane", "-p").stdout:
                return True
            time.sleep(0.02)
        return False

    started = tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", scratch.program)
    if started.returncode != 0 or not shows("parley>"):
        scratch.tally.skip(f"tmux does not run: {started.stderr.strip()[:60]}")
        tmux("kill-server")
        return
    pids = [int(word) for word in tmux("list-panes", "-F", "#{pane_pid}").stdout.split()]
    entered = []
    for number, line in enumerate(ENTRIES, 1):
        tmux("send-keys", "-l", line)
        tmux("send-keys", "Enter")
        if not shows(f"[what-if {number}]>"):
            break
        entered.append(line)
    tmux(scratch.random.choice(["kill-pane", "kill-session", "kill-server"]))
    until_gone(scratch, pids, "tmux killed its pane")
    tmux("kill-server")
    kills.come_back(scratch, base, entered, "tmux killed the pane")


def goodbye(scratch, base):
    """quit and Ctrl-D with entries in force ask once, or keep them: a goodbye is no worse than a crash."""
    last = scratch.random.choice(["quit\r", "\x04"])
    terminal = scratch.terminal(base)
    entered = enter_all(scratch, terminal)
    begin = len(terminal.plain)
    terminal.type(last)
    asked = terminal.wait(rb"(?i)d\]?iscard[^\n]*[:?>] $", 3, begin)
    if not asked:
        gone(scratch, terminal, "quit")
        kills.come_back(scratch, base, entered, "quit without a question")
        return
    answer = scratch.random.choice(["back", "save", "discard", "hang up"])
    if answer == "hang up":
        terminal.hang_up()
        gone(scratch, terminal, "the question at the end")
        kills.come_back(scratch, base, entered, "a terminal closed at the last question")
        return
    begin = len(terminal.plain)
    terminal.type(answer + "\r")
    if answer == "back":
        if not terminal.wait(rb"\n[^\n]*" + PROMPT, 10, begin):
            scratch.tally.fault("broken", "'back' does not go back", repr(terminal.plain[begin:][-200:]))
        elif any(line not in (terminal.enter("assumptions") or "") for line in entered):
            scratch.tally.fault("lost", "'back' lost entries", "quit, back, assumptions")
        terminal.hang_up()
        gone(scratch, terminal, "closed after 'back'")
        kills.come_back(scratch, base, entered, "a terminal closed after 'back'")
    elif answer == "save":
        # It may ask for a name.
        if terminal.end(0.5) is None or terminal.status == -9:
            pass
        saved = [name for name in os.listdir(base) if name.endswith(".parley")]
        text = b"".join(support.read(os.path.join(base, name)) for name in saved).decode()
        if saved and any(line not in text for line in entered):
            scratch.tally.fault("lost", "what was saved at the end is not whole", text[:200])
        if not saved:
            kills.come_back(scratch, base, entered, "'save' at the end, killed before a name was given")
    else:
        gone(scratch, terminal, "'discard'")
        again = scratch.terminal(base)
        offer = again.wait(kills.OFFER + rb"|" + PROMPT)
        if offer and re.search(kills.OFFER, offer[0]):
            scratch.tally.fault("broken", "what was discarded is offered again", "quit, discard")
        again.kill()
        again.end()


def left_alone(scratch, base):
    """Input that is no terminal ends as a script does, and the window's size is what it likes."""
    columns, rows = scratch.random.choice([(10000, 10000), (65535, 65535), (1, 1), (0, 0), (3, 2)])
    terminal = scratch.terminal(base, megabytes=1024, columns=columns, rows=rows)
    begin = time.monotonic()
    if not terminal.wait(rb"> ?$", 10):
        scratch.tally.fault(
            "broken", f"no prompt in a window of {columns}x{rows}", repr(terminal.plain[-200:])
        )
    scratch.tally.timed(time.monotonic() - begin, f"a prompt in a window of {columns}x{rows}")
    for line in ("brief\r", "help\r", "\t\t", "\x15assume truce = full\r", "timeline\r"):
        terminal.type(line)
        terminal.wait(rb"> ?$", 0.3, len(terminal.plain))
        terminal.resize(10000, 10000)
    terminal.hang_up()
    status = terminal.end()
    if status is None or status < 0 and -status not in (signal.SIGHUP,):
        scratch.tally.fault(
            "broken",
            f"a window of {columns}x{rows} ends the session with {status}",
            repr(terminal.plain[-200:]),
        )
