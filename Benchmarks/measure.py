"""What the benchmarks share: running a program once under measurement, and naming the machine."""

import os
import platform
import signal
import statistics
import sys
import time


class Run:
    """One finished run: seconds by the clock and on the processor, peak memory in bytes.

    The system counts what a process held before it became the program, so that no peak is below
    that of the Python which started it: `floor()` tells how much that is."""

    def __init__(self, wall, cpu, peak):
        self.wall, self.cpu, self.peak = wall, cpu, peak


def run(arguments, output=None, limit=None, well=(0,)):
    """Runs a program to its end, its output into an open file or thrown away. An exit status that
    isn't one of `well` ends the benchmark: a program that fails fast must not look fast. None is
    returned where it took more seconds than the limit and was stopped."""
    null = os.open(os.devnull, os.O_RDWR)
    into = null if output is None else output.fileno()
    actions = [(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, into, 1)]
    stopped = []

    def stop(*_):
        stopped.append(True)
        os.kill(child, signal.SIGKILL)

    before = signal.signal(signal.SIGALRM, stop)
    start = time.perf_counter()
    child = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
    signal.setitimer(signal.ITIMER_REAL, limit or 0)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
    os.close(null)
    if stopped:
        return None
    if os.waitstatus_to_exitcode(status) not in well:
        sys.exit(f"{' '.join(arguments)}: ended with {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def median(runs, what):
    """The median of one figure over several runs."""
    return statistics.median(getattr(run, what) for run in runs)


def floor():
    """The least peak that can be told from nothing, in bytes."""
    return run(["sh", "-c", ":"]).peak * 1.02


def machine():
    """The processor, its cores and the memory, in one line: a figure without it says nothing."""
    model, memory = platform.processor() or platform.machine(), ""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            names = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
            model = names[0] if names else model
        pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
        memory = f", {pages * size / 2**30:.0f} GiB of memory"
    except (OSError, ValueError):
        pass
    return f"{model}, {os.cpu_count()} cores{memory}, {platform.system()} {platform.release()}"
