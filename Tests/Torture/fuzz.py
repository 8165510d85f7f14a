"""A black box fed with mutated files of every kind and command lines, held to what holds of every run."""

import os

import hostile_strings
import mutation
import samples
import support
import trips


def run(scratch):
    chance = scratch.random
    corpus = build_corpus(scratch)
    kinds = [
        dossier,
        dossier,
        dossier,
        scenario,
        page,
        lesson,
        document,
        brief,
        table,
        data,
        progress,
        journal,
        history,
        start_up,
        command_line,
        command_line,
        script,
    ]
    trips = 0
    while not scratch.is_over():
        base = scratch.folder()
        samples.lay_out(base)
        kind = chance.choice(kinds)
        trips += kind(scratch, base, corpus) or 0
    scratch.tally.notes.append(f"{trips} mutated dossiers were sound, and went through fmt, JSON and CSV")


def build_corpus(scratch):
    base = scratch.folder()
    samples.lay_out(base)
    data = scratch.run(["export", "json"], base).out
    told = scratch.run(["-f", "markdown", "-c", "brief", "-c", "brief norland"], base).out
    table = scratch.run(["export", "csv"], base).out
    scratch.run(["walk", "lesson.md"], base, b"hint\nassume truce = full\nnext\ndone\nassume mandate\nquit\n")
    progress = {}
    for parent, _, files in os.walk(os.path.join(base, "home/state/parley")):
        for name in files:
            progress[name] = support.read(os.path.join(parent, name))
    found = {
        "dossier": samples.DOSSIER.encode(),
        "scenario": samples.SCENARIO.encode(),
        "page": samples.PAGE.encode(),
        "lesson": samples.LESSON.encode(),
        "document": samples.DOCUMENT.encode(),
        "brief": told,
        "table": table,
        "data": data,
        "csv": samples.CSV.encode(),
        "progress": next(iter(progress.values()), b""),
        "progress name": next(iter(progress), ""),
    }
    # The shipped files have more words in them, where there are any.
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    for kind, folder, ending in (
        ("dossiers", "seeds", ".parley"),
        ("scenarios", "scenarios", ".parley"),
        ("lessons", "scenarios/walkthroughs", ".md"),
        ("pages", "Tests/Transcripts", ".md"),
    ):
        folder = os.path.join(root, folder)
        names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        found[kind] = [support.read(os.path.join(folder, name)) for name in names if name.endswith(ending)]
    return found


def attempt(scratch, base, words, typed=b"", tabs=False, writes=(), kept=None, **more):
    """One run, held to everything; what it has no business to change in the folder has to be as it was."""
    own = {os.path.join(base, "home"), os.path.join(base, "tmp")}
    before = support.snapshot(base, own)
    run = scratch.run(words, base, typed, **more)
    case = f"{support.command(words, typed=typed)}: {run.status} {run.text[-300:]!r}"
    faults = scratch.tally.broken + scratch.tally.alive
    held = scratch.hold(run, case, tabs=tabs)
    for path in support.differences(before, support.snapshot(base, own)):
        # A folder that is made is told by what is in it.
        name = os.path.relpath(path, base)
        if os.path.basename(name).startswith(".") and "lock" in name:
            continue
        if not any(name == one or name.startswith(one + "/") for one in writes):
            held = False
            scratch.tally.fault(
                "broken", f"{words[0] if words else 'a script'} changes a file", f"{case}: {name}"
            )
    if not held and scratch.tally.broken + scratch.tally.alive - faults <= 3:
        kept = scratch.keep(base, "case")
        print(f"  fuzz: {case[:200]} (kept: {os.path.basename(kept)})", flush=True)
    return run


QUESTIONS = support.listed("""\
brief; brief norland; brief monitors; brief truce; brief harbour-post; audit; audit sources;
positions; positions norland; compare norland sudmark tern; ask monitors; why monitors;
why monitors as tree; why monitors in full; needs monitors; flip monitors;
flip sources monitors; flip monitors to no with documented; sweep monitors; gaps;
gaps monitors; deadlocks; show norland; show monitors; show truce; show wire; actors;
guarantees; factors; sources; timeline; timeline norland; drift norland; drift monitors;
statements; statements norland position; assumptions; diff; plugins; help; explain""")
EXPORTS = support.listed("""\
export json; export csv; export graphml; export dot; export graphml congruence;
export dot conflict; export graphml statements with repeats""")
FORMATS = ["text", "markdown", "html", "json", "csv"]


def dossier(scratch, base, corpus):
    chance = scratch.random
    others = [corpus["dossier"], corpus["scenario"], *corpus["dossiers"]]
    if chance.random() < 0.5:
        content = mutation.edit(chance, samples.DOSSIER)
    else:
        content = mutation.mutate(chance, chance.choice([corpus["dossier"]] * 3 + corpus["dossiers"]), others)
    support.write(os.path.join(base, "seeds/strait.parley"), content)
    sound = attempt(scratch, base, ["check", "seeds"]).status == 0
    attempt(scratch, base, ["fmt", "--check", "seeds"])
    if not sound:
        attempt(scratch, base, ["-f", "json", "check"])
        attempt(scratch, base, ["fmt", "seeds"], writes=["seeds"])
        return 0
    for question in chance.sample(QUESTIONS, 4):
        attempt(scratch, base, ["-f", chance.choice(FORMATS), *question.split()], tabs=True)
    attempt(scratch, base, chance.choice(EXPORTS).split(), tabs=True)
    faults = scratch.tally.broken
    trips.trip(scratch, base, f"case {scratch.tally.tried + 1}")
    if scratch.tally.broken > faults:
        support.write(os.path.join(base, "as-it-was.parley"), content)
        scratch.keep(base, "trip")
    return 1


def scenario(scratch, base, corpus):
    chance = scratch.random
    content = mutation.mutate(
        chance,
        chance.choice([corpus["scenario"]] * 2 + corpus["scenarios"]),
        [corpus["scenario"], corpus["dossier"]],
    )
    support.write(os.path.join(base, "scenarios/strait.parley"), content)
    formats = FORMATS + ["junit", "tap", "tap13", "github"]
    attempt(scratch, base, ["-f", chance.choice(formats), "test", "--coverage", "scenarios"], tabs=True)
    attempt(scratch, base, ["whatif", '"scenarios/strait.parley"'])
    attempt(scratch, base, ["--safe", "--keep-going", "scenarios/strait.parley"])
    attempt(scratch, base, ["fmt", "--check", "scenarios"])
    if attempt(scratch, base, ["fmt", "scenarios/strait.parley"], writes=["scenarios"]).status == 0:
        if attempt(scratch, base, ["fmt", "--check", "scenarios/strait.parley"]).status != 0:
            scratch.tally.fault("broken", "fmt of a scenario is not idempotent", repr(content[:2000]))


def page(scratch, base, corpus):
    content = mutation.mutate(
        scratch.random,
        scratch.random.choice([corpus["page"]] + corpus["pages"]),
        [corpus["page"], corpus["lesson"]],
    )
    support.write(os.path.join(base, "scenarios/page.md"), content)
    attempt(
        scratch,
        base,
        ["-f", scratch.random.choice(FORMATS + ["junit", "tap", "github"]), "test", "scenarios/page.md"],
        tabs=True,
    )
    attempt(scratch, base, ["test", "--update", "scenarios/page.md"], writes=["scenarios"])


def lesson(scratch, base, corpus):
    chance = scratch.random
    content = mutation.mutate(
        chance,
        chance.choice([corpus["lesson"]] * 3 + corpus["lessons"]),
        [corpus["lesson"], corpus["page"], corpus["scenario"]],
    )
    support.write(os.path.join(base, "lesson.md"), content)
    typed = (
        "\n".join(
            chance.choice(
                [
                    "next",
                    "back",
                    "step",
                    "steps",
                    "hint",
                    "solution",
                    "role",
                    "role norland",
                    "done",
                    "reset",
                    "reset lesson",
                    "assume truce = full",
                    "assume sudmark supports providing monitors",
                    "ask monitors",
                    "undo",
                    "redo",
                    "brief",
                ]
            )
            for _ in range(12)
        )
        + "\nquit\n"
    )
    attempt(scratch, base, ["walk", "lesson.md"], typed.encode())
    attempt(
        scratch,
        base,
        ["walk", "lesson.md", "--role", "norland", "--report", "report.json", "--handout", "hand.md"],
        typed.encode(),
        writes=["report.json", "hand.md"],
    )
    attempt(scratch, base, ["test", "lesson.md"])
    attempt(scratch, base, ["walk", "."])


def document(scratch, base, corpus):
    content = mutation.mutate(scratch.random, corpus["document"], [corpus["document"], corpus["dossier"]])
    support.write(os.path.join(base, "documents/post.txt"), content)
    extra = ["--documents", "documents"]
    attempt(scratch, base, ["check", *extra])
    for words in (["read", "harbour-post"], ["show", "harbour-post"], ["why", "monitors", "in", "full"]):
        attempt(scratch, base, ["-f", scratch.random.choice(FORMATS), *words, *extra], tabs=True)
    run = attempt(scratch, base, ["fmt", "--fingerprint", "documents", "seeds"], writes=["seeds"])
    if run.status == 0:
        support.write(
            os.path.join(base, "documents/post.txt"),
            mutation.mutate(scratch.random, content, [corpus["document"]]),
        )
        attempt(scratch, base, ["check", *extra])
        attempt(
            scratch, base, ["fmt", "--re-anchor", "--fingerprint", "documents", "seeds"], writes=["seeds"]
        )


def brief(scratch, base, corpus):
    support.write(
        os.path.join(base, "brief.md"),
        mutation.mutate(scratch.random, corpus["brief"], [corpus["brief"], corpus["page"]]),
    )
    attempt(scratch, base, ["-f", scratch.random.choice(FORMATS), "verify", "brief.md"], tabs=True)


def table(scratch, base, corpus):
    source = scratch.random.choice([corpus["table"], corpus["csv"]])
    support.write(
        os.path.join(base, "more.csv"),
        mutation.mutate(scratch.random, source, [corpus["table"], corpus["dossier"]]),
    )
    attempt(
        scratch, base, ["import", "csv", "more.csv", "--skip-bad", "--into", "good.parley"], writes=["seeds"]
    )
    attempt(scratch, base, ["import", "csv", "more.csv"], writes=["seeds"])
    if attempt(scratch, base, ["check"]).status != 0:
        scratch.tally.fault(
            "lost", "an import breaks the dossier", repr(support.read(os.path.join(base, "more.csv"))[:2000])
        )


def data(scratch, base, corpus):
    content = mutation.mutate(scratch.random, corpus["data"], [corpus["data"]])
    support.write(os.path.join(base, "all.json"), content)
    run = attempt(scratch, base, ["import", "json", "all.json", "--into", "copy"], writes=["copy"])
    if run.status == 0 and attempt(scratch, base, ["check", "copy"]).status != 0:
        scratch.tally.fault("lost", "an import makes a dossier that does not read", repr(content[:2000]))


def own(base, *names):
    return os.path.join(base, "home/state/parley", *names)


def progress(scratch, base, corpus):
    folder = own(base, "lessons")
    attempt(scratch, base, ["walk", "lesson.md"], b"hint\nquit\n")
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            support.write(
                path,
                mutation.mutate(
                    scratch.random, support.read(path) + corpus["progress"], [corpus["progress"]]
                ),
            )
    attempt(
        scratch, base, ["walk", "lesson.md"], b"steps\nassume truce = full\nnext\nundo\nreset lesson\nquit\n"
    )


def at_a_terminal(scratch, base, lines, what):
    """A session at a terminal that has to come to its prompt, take some lines, and end."""
    terminal = scratch.terminal(base)
    scratch.tally.tried += 1
    found = terminal.wait(rb"> $|: $", 8)
    for line in lines:
        if not found:
            break
        begin = len(terminal.plain)
        terminal.type(line)
        # An entry with an error comes back behind the prompt, on as many lines as it has.
        found = terminal.wait(rb"\n[^\n]*(> |: )", 8, begin)
    terminal.type("\x15\x04")
    terminal.type("\rdiscard\r")
    end = terminal.end(0.3) if found else terminal.end(0.1)
    if not found or (end is not None and end < 0 and end != -9) or b"Fatal error" in terminal.plain:
        kept = scratch.keep(base, "terminal")
        scratch.tally.fault(
            "broken",
            f"a session over a mutated {what} ends with {end}",
            f"{os.path.basename(kept)}: {terminal.plain[-300:]!r}",
        )


def journal(scratch, base, corpus):
    subject = os.path.join(base, "seeds")
    content = (
        f"parley-journal 1 {subject}\nassume truce = full\nassume mandate\n"
        '2031-05-05 sudmark supports monitors\\n  \\"x\\"\nadd 2031-05-05 tern supports pledge\\n  in wire para 3\n'
    )
    content = mutation.mutate(scratch.random, content.encode(), [corpus["scenario"]])
    support.write(own(base, "session-1.journal"), content, 0o600)
    at_a_terminal(scratch, base, ["y\r", "assumptions\r"], "journal")


def history(scratch, base, corpus):
    content = mutation.mutate(
        scratch.random,
        b"_HiStOrY_V2_\nassume truce = full\nbrief\n2031-05-05 sudmark supports monitors\\n  in wire\n",
        [corpus["scenario"]],
    )
    support.write(own(base, "history"), content, 0o600)
    at_a_terminal(scratch, base, ["\x1b[A\x1b[A\x1b[A\x15\r", "brief norland\r"], "history")


def start_up(scratch, base, corpus):
    content = mutation.mutate(
        scratch.random,
        b"set width 60\nset format text\nassume truce = full\n",
        [corpus["scenario"], corpus["page"]],
    )
    support.write(os.path.join(base, "home/config/parley/init.parley"), content)
    at_a_terminal(scratch, base, ["assumptions\r"], "start-up file")


OPTIONS = support.listed("""\
-d; --dossier; --documents; --as-of; -f; --format; -o; --output; -c; --color; --strict;
--keep-going; --safe; --filter; --list; --fail-on-empty; --coverage; --min-coverage; --update;
--role; --report; --handout; --git; --scenarios; --check; --fingerprint; --re-anchor; --into;
--map; --skip-bad; --no-init; --version; --help; --generate-completion-script; --; -;
--color=always""") + [""]
VALUES = [
    "seeds",
    "scenarios",
    "documents",
    "lesson.md",
    "more.csv",
    "json",
    "csv",
    "html",
    "2031-05",
    "italy",
    "norland",
    "monitors",
    "test",
    "walk",
    "check",
    "diff",
    "fmt",
    "import",
    "brief",
    "ask",
    "0",
    "-1",
    "101",
    "99999999999999999999",
    "bash",
    "/",
    ".",
    "..",
    "no/such",
    "\u202e",
    "a\nb",
    "x" * 5000,
    "HEAD",
    "seeds/strait.parley",
    "scenarios/page.md",
    "why",
    "export",
    "new",
    "by=by,=",
    "auto",
]


def command_line(scratch, base, corpus):
    chance = scratch.random
    words = [chance.choice(OPTIONS + VALUES + VALUES + mutation.WORDS) for _ in range(chance.randint(1, 7))]
    if chance.random() < 0.5:
        words = [*chance.choice(QUESTIONS + EXPORTS).split(), *words]
    if chance.random() < 0.1:
        words = [word.replace("\x00", "") for word in hostile_strings.STRINGS[:] if chance.random() < 0.05]
    # Nothing is to be written outside the scratch folder.
    if any(word in ("/", "..", ".") or word.startswith("/") for word in words) and "--safe" not in words:
        words = ["--safe", *words]
    run = scratch.run(words, base, b"ask monitors\n", seconds=20)
    case = support.command(words)
    scratch.hold(
        run,
        f"{case}: {run.status} {run.text[-300:]!r}",
        controls="--color=always" not in words and "always" not in words,
        tabs=True,
    )


def script(scratch, base, corpus):
    """A session of lines that are drawn, mutated in part."""
    chance = scratch.random
    entries = (
        support.listed("""\
assume truce = full; assume mandate; assume silence is no; distrust wire;
trust reliability B or better; as of 2031-05-03; undo; redo; retract all; retract 1; reload;
expect monitors; output kept.txt; output; save kept.parley replace; set width 1;
set width 99999; set format html; set format csv; set color always; open seeds; open scenarios;
2031-05-05 tern supports pledge; sweep monitors save w.parley replace;
whatif truce = full, mandate; diff seeds seeds; verify lesson.md""")
        + [
            'scenario "x"',
            "add 2031-05-06 sudmark cooperates with tern\n  in wire para 7",
            'actor osmark state "O"',
        ]
    )
    lines = "\n".join(chance.choice(entries + QUESTIONS) for _ in range(chance.randint(2, 15))).encode()
    if chance.random() < 0.7:
        lines = mutation.mutate(chance, lines, [corpus["scenario"]])
    # What the words of a name became, nobody knows; where it would be written outside is another subject's.
    safe = ["--safe"] if b"/" in lines or b"~" in lines else []
    run = scratch.run(["--keep-going", *safe], base, lines)
    scratch.hold(
        run,
        f"{support.command(['--keep-going', *safe], typed=lines)}: {run.status} {run.text[-300:]!r}",
        controls=b"always" not in lines,
        tabs=True,
    )
    if b"add" not in lines and scratch.run(["check", "seeds"], base).status not in (0,):
        scratch.tally.fault(
            "lost", "a script breaks the dossier", support.command(["--keep-going"], typed=lines)
        )
