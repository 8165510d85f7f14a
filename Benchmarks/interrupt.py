#!/usr/bin/env python3
"""Measures how long a session takes to give its prompt back after Ctrl-C, in a real terminal.

usage: interrupt.py PROGRAM FOLDER [SHAPE...]

Over dossiers that are large in one way each (shapes.py) every command is typed; where it has not ended
after a second, Ctrl-C is pressed, and the time to the next prompt is taken. One that takes more than
LIMIT seconds is given up with its session. Printed is what was slower than a tenth of a second, and
the slowest of each shape."""

import os
import pathlib
import pty
import select
import signal
import sys
import time

import shapes

PROMPT = b"\x1b[?2004h"
LIMIT = 15
SIZES = {
    "position": 100_000, "sameday": 20_000, "restated": 1_000, "repeated": 5_000, "positions": 100_000,
    "chain": 100_000, "loop": 20_000, "loops": 20_000, "condition": 10_000, "conjuncts": 20_000,
    "claimed": 10_000, "group": 10_000, "nested": 50_000, "voices": 20_000, "sources": 50_000,
    "waivers": 10_000, "events": 100_000,
}


class Session:
    def __init__(self, program, folder, home):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm", HOME=str(home), XDG_STATE_HOME=str(home))
            os.execv(program, [program, "--dossier", str(folder)])
        self.prompt(120)

    def prompt(self, limit):
        """Waits for the prompt, and says how long that took; None where it did not come."""
        start, last = time.perf_counter(), b""
        while (left := start + limit - time.perf_counter()) > 0:
            if not select.select([self.terminal], [], [], left)[0]:
                break
            last = (last + os.read(self.terminal, 65536))[-65536:]
            if PROMPT in last:
                return time.perf_counter() - start
        return None

    def ask(self, command):
        """Types a command; the seconds from Ctrl-C to the prompt, 0 where it needed none."""
        os.write(self.terminal, command.encode() + b"\r")
        if self.prompt(1.0) is not None:
            return 0
        os.write(self.terminal, b"\x03")
        return self.prompt(LIMIT)

    def kill(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.split("\n\n")[1])
    program, root = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    root.mkdir(parents=True, exist_ok=True)
    for shape in sys.argv[3:] or SIZES:
        folder = shapes.write(shape, SIZES[shape], root / f"{shape}-{SIZES[shape]}")
        session, slowest = Session(program, folder, root), (0, "nothing")
        for command in shapes.COMMANDS:
            taken = session.ask(command)
            if taken is None:
                print(f"{shape:10} {command:26} over {LIMIT} s", flush=True)
                slowest = (LIMIT, command)
                session.kill()
                session = Session(program, folder, root)
            else:
                slowest = max(slowest, (taken, command))
                if taken > 0.1:
                    print(f"{shape:10} {command:26} {taken:.2f} s", flush=True)
        print(f"{shape:10} slowest: {slowest[1]}, {slowest[0]:.2f} s", flush=True)
        session.kill()


if __name__ == "__main__":
    main()
