"""What every subject needs: a scratch folder, the program run with limits, a terminal, a tally."""

import collections
import errno
import fcntl
import os
import pty
import random
import re
import resource
import select
import shutil
import signal
import struct
import subprocess
import termios
import time

# The exit statuses that docs/interface.md knows.
STATUSES = {0, 1, 2, 3, 4, 130}

# A run may take this long and this much, however the machine is loaded: far more than it needs.
SECONDS = 20
MEGABYTES = 2048

# Control characters that no output may have, but the line end: C0, DEL and C1, as they stand in UTF-8.
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
# As text, all that a terminal or a reader may be misled by: controls, the marks that turn the
# direction of writing, what has no width, line ends of other kinds, tags, noncharacters.
LIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\U0001fffe\U0001ffff\U000e0001-\U000e007f\U0010fffe\U0010ffff]"
)


class Run:
    """One run of the program: what it was, what came, and how it ended."""

    def __init__(self, words, status, out, err, seconds, timed_out=False):
        self.words, self.status, self.out, self.err = words, status, out, err
        self.seconds, self.timed_out = seconds, timed_out

    @property
    def text(self):
        return (self.out + self.err).decode("utf-8", "replace")


class Tally:
    """What a subject tried and found, in the terms of the table."""

    def __init__(self, name):
        self.name = name
        self.tried = self.lost = self.alive = self.broken = 0
        self.slowest = (0.0, "")
        self.skips = []
        self.notes = []
        self.faults = collections.OrderedDict()

    def timed(self, seconds, what):
        if seconds > self.slowest[0]:
            self.slowest = (seconds, what)

    def fault(self, column, kind, example):
        """Counts a fault under `lost`, `alive` or `broken`; the first example of each kind is shown."""
        setattr(self, column, getattr(self, column) + 1)
        first, count = self.faults.get((column, kind), (example, 0))
        self.faults[column, kind] = (first, count + 1)

    def skip(self, why):
        self.skips.append(why)
        print(f"  skipped: {self.name}: {why}", flush=True)

    def failed(self):
        return self.lost + self.alive + self.broken > 0


class Scratch:
    """A folder for one subject, with the state and the home that the program gets to see."""

    def __init__(self, root, program, seed, name, seconds):
        self.root = os.path.join(root, name)
        os.makedirs(self.root)
        self.program = program
        self.random = random.Random(f"{seed}/{name}")
        self.tally = Tally(name)
        self.deadline = time.monotonic() + seconds
        self.found = os.path.join(root, "found")
        self.number = 0
        self.latest = None

    def is_over(self):
        return time.monotonic() > self.deadline

    def folder(self, keep=False):
        """A new empty folder; the one before it is removed."""
        if not keep and self.number:
            shutil.rmtree(os.path.join(self.root, str(self.number)), ignore_errors=True)
        self.number += 1
        path = os.path.join(self.root, str(self.number))
        os.makedirs(path)
        self.latest = path
        return path

    def environment(self, base, **more):
        """Nothing of the caller's own but the path and a locale; state, home and temporary folder in `base`."""
        home, temporary = os.path.join(base, "home"), os.path.join(base, "tmp")
        os.makedirs(home, exist_ok=True)
        os.makedirs(temporary, exist_ok=True)
        found = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": home,
            "TMPDIR": temporary,
            "XDG_STATE_HOME": os.path.join(home, "state"),
            "XDG_CONFIG_HOME": os.path.join(home, "config"),
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "SWIFT_BACKTRACE": "enable=no",
        }
        found.update(more)
        return found

    def limits(self, megabytes=MEGABYTES, file_size=None):
        def apply():
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if file_size is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
            # Python ignores these, and a child would inherit that.
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)
            signal.signal(signal.SIGXFSZ, signal.SIG_DFL)

        return apply

    def start(self, words, cwd, base=None, file_size=None, prefix=(), megabytes=MEGABYTES, **more):
        environment = self.environment(base or cwd, **more)
        return subprocess.Popen(
            [*prefix, self.program, *words],
            cwd=cwd,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            preexec_fn=self.limits(megabytes, file_size),
        )

    def run(self, words, cwd, typed=b"", seconds=SECONDS, **more):
        """Runs the program to its end, or kills it when its time is over."""
        begin = time.monotonic()
        process = self.start(words, cwd, **more)
        timed_out = False
        try:
            out, err = process.communicate(typed, timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            out, err = process.communicate()
            timed_out = True
        except BaseException:
            # Ctrl-C ends the torture; what it started goes with it.
            os.killpg(process.pid, signal.SIGKILL)
            raise
        took = time.monotonic() - begin
        self.tally.timed(took, " ".join(shown(word) for word in words)[:60] or "a script on standard input")
        return Run(words, process.returncode, out, err, took, timed_out)

    def terminal(self, base, words=None, megabytes=MEGABYTES, **more):
        """The program, or other words, at a terminal."""
        return Terminal(words or [self.program], base, self.environment(base), self.limits(megabytes), **more)

    def hold(self, run, case, controls=True, tabs=False):
        """Holds a run to what holds of every run; `case` is the command that shows it. True where all is well."""
        self.tally.tried += 1
        before = self.tally.broken + self.tally.alive
        if run.timed_out:
            self.tally.fault("broken", f"no end: {run.words[:1]}", case)
        elif run.status < 0:
            self.tally.fault("broken", f"ended by signal {-run.status}", case)
        elif run.status not in STATUSES:
            self.tally.fault("broken", f"exit status {run.status}", case)
        for sign in (b"Fatal error", b"failed to allocate", b"Illegal instruction", b"Backtrace"):
            if sign in run.err:
                self.tally.fault("broken", sign.decode(), case)
        if controls:
            for stream in (run.out, run.err):
                held = stream.replace(b"\r\n", b"\n") if tabs else stream
                held = held.replace(b"\t", b"") if tabs else held
                found = CONTROL.search(held)
                if found:
                    around = held[max(0, found.start() - 20) : found.end() + 20]
                    self.tally.fault("alive", f"a raw control character {found[0]!r}", f"{case}: {around!r}")
                    break
        return self.tally.broken + self.tally.alive == before

    def keep(self, path, name):
        """Keeps a file or folder that shows a fault, beyond the scratch folder's end; its new path."""
        os.makedirs(self.found, exist_ok=True)
        target = os.path.join(self.found, f"{self.tally.name}-{self.tally.tried}-{name}")
        if len(os.listdir(self.found)) > 200:
            return path
        if os.path.isdir(path):
            shutil.copytree(path, target, symlinks=True, dirs_exist_ok=True)
        elif os.path.exists(path):
            shutil.copy(path, target)
        return target


def listed(text):
    """The parts of a text between semicolons."""
    return [part.strip() for part in text.split(";")]


def shown(word):
    word = os.fsdecode(word)
    return word if re.fullmatch(r"[-\w./=,:]+", word) else repr(word)


def command(words, cwd=None, typed=b""):
    """The command in one line, to be pasted."""
    line = " ".join(shown(word) for word in ["parley", *words])
    if typed:
        line = f"printf {typed.decode('utf-8', 'backslashreplace')[:400]!r} | " + line
    return f"(cd {cwd} && {line})" if cwd else line


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content, mode=None):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape"))
    if mode is not None:
        os.chmod(path, mode)


def snapshot(folder, without=()):
    """Every path below a folder with what is there: to see what a run has changed."""
    found = {}
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if os.path.join(parent, name) not in without]
        for name in folders + files:
            path = os.path.join(parent, name)
            try:
                status = os.lstat(path)
                if os.path.islink(path):
                    content = os.readlink(path)
                elif os.path.isfile(path):
                    content = read(path)
                else:
                    content = None
            except OSError:
                continue
            found[path] = (status.st_mode, content)
    return found


def differences(before, after):
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][A-Z0-9]|[=>78cDEHMNOZ])")


class Terminal:
    """The program, or another, on a terminal of its own whose other end is ours."""

    def __init__(self, words, cwd, environment, limits=None, columns=80, rows=24):
        self.output = b""
        self.status = None
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(cwd)
                signal.signal(signal.SIGPIPE, signal.SIG_DFL)
                # Not before exec: the shell in between needs no limit.
                if limits:
                    limits()
                os.execvpe(words[0], words, environment)
            finally:
                os._exit(127)
        self.resize(columns, rows)
        os.set_blocking(self.master, False)

    def resize(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def take(self, seconds):
        """Takes what was written within some seconds; false at the end."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return True
        try:
            more = os.read(self.master, 65536)
        except OSError as error:
            return error.errno == errno.EAGAIN
        self.output += more
        return bool(more)

    @property
    def plain(self):
        return ESCAPES.sub(b"", self.output).replace(b"\r", b"")

    def wait(self, pattern, seconds=10, begin=0):
        """Waits until what was written from an offset of `plain` on has a pattern; the match, or None."""
        deadline = time.monotonic() + seconds
        while True:
            found = re.compile(pattern).search(self.plain, begin)
            if found:
                return found
            left = deadline - time.monotonic()
            if left <= 0 or not self.take(min(left, 0.2)):
                return re.compile(pattern).search(self.plain, begin)

    def type(self, text):
        data = text if isinstance(text, bytes) else text.encode()
        while data:
            try:
                data = data[os.write(self.master, data[:256]) :]
            except BlockingIOError:
                self.take(0.05)
            except OSError:
                return

    def enter(self, line, prompt=rb"(parley|what-if)[^\n]*> $", seconds=10):
        """Types a line and waits for the next prompt; what was written since, or None."""
        begin = len(self.plain)
        self.type(line + "\r")
        # The echo of the line has the prompt in it; a newline stands between it and the next one.
        found = self.wait(rb"\n(?:[^\n]*\n)*?[^\n]*" + prompt, seconds, begin)
        return self.plain[begin:].decode("utf-8", "replace") if found else None

    def hang_up(self):
        """Closes the terminal, as closing its window does."""
        if self.master is not None:
            os.close(self.master)
            self.master = None

    def kill(self, number=signal.SIGKILL):
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass

    def end(self, seconds=10):
        """Waits for the end; the status (negative for a signal), or None where it goes on living and is killed."""
        if self.status is not None:
            return self.status
        deadline = time.monotonic() + seconds
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.hang_up()
                return self.status
            if time.monotonic() > deadline:
                self.kill()
                os.waitpid(self.pid, 0)
                self.status = -9
                self.hang_up()
                return None
            if self.master is not None:
                if not self.take(0.02):
                    time.sleep(0.005)
            else:
                time.sleep(0.005)
