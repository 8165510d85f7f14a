"""Hostile strings in every field, in every format: read by real readers, they change no output's shape.

A string is set into all fields of a dossier, a scenario, a page, a lesson and a document at once. What
is printed is read as a browser, a spreadsheet, a build server or a terminal would read it, and has to
have the shape that it has with a harmless string: as many elements, cells, tests and commands.
"""

import itertools
import os
import re
import shutil

import hostile_strings
import readers
import samples
import support
import trips

# The second is warned of, for one cannot see all of it: where a warning is printed there is one more.
HARMLESS = ["harmless", "harm\u2060less"]

# They join the parts of emoji and of some scripts' letters, and are no more than that in a text.
JOINED = re.compile("[\u200c\u200d]")


def run(scratch):
    baselines = []
    strings = hostile_strings.STRINGS[:]
    scratch.random.shuffle(strings)
    for number, string in enumerate([*HARMLESS, *strings]):
        if scratch.is_over():
            scratch.tally.notes.append(f"cut off by time after {number} of {len(strings)} strings")
            break
        shapes = outputs(scratch, string)
        if len(baselines) < len(HARMLESS):
            baselines.append(shapes)
            continue
        # Line ends of other kinds are errors in a file, which is then refused in every format.
        if scratch.run(["check", "seeds"], scratch.latest).status != 0:
            continue
        for name, (shape, case) in shapes.items():
            allowed = [baseline[name][0] for baseline in baselines]
            wanted = allowed[0]
            if shape is not None and shape not in allowed:
                scratch.tally.fault(
                    "alive",
                    f"{name.split(':')[0]}: another shape",
                    f"{string!r}: {difference(wanted, shape)}: {case}",
                )
    controls(scratch)
    round_trips(scratch)


def difference(wanted, shape):
    if isinstance(wanted, list) and isinstance(shape, list):
        for index, (a, b) in enumerate(itertools.zip_longest(wanted, shape)):
            if a != b:
                return f"{index}: {str(b)[:160]!r} instead of {str(a)[:160]!r}"
    return f"{str(shape)[:200]!r} instead of {str(wanted)[:200]!r}"


def dossier(string):
    q = samples.quoted(string)
    return f"""\
source harbour-post "{q}"
  outlet "{q}"
  author "{q}"
  published 2031-05-04
  reliability B
  url "{q}"
  document "post.txt"

source wire "Two ready"
  published 2031-05-06
  reliability C

actor norland state "{q}"
  also "{q}"

actor sudmark state "Sudmark"

actor lind person "{q}"
  speaks for norland as "{q}"

guarantee monitors force "{q}"
  also "{q}"
  components "{q}", "deeds"
  needs truce >= full

factor truce "{q}"
  also "{q}"
  levels none, local, full

waive weak-sources norland providing monitors until 2040 "{q}"

2031-05-02 norland supports providing monitors if truce >= full
  by lind
  in harbour-post para 2 via "{q}"
  reason "{q}"
  "{q}"

2031-05-03 truce = local
  in harbour-post para 1
  "{q}"

2031-05-03 sudmark considers monitors
  by unnamed "{q}"
  in wire para 2
  "{q}"

2031-05-05 monitors is "{q}"
  in wire para 2
"""


def scenario(string):
    q = samples.quoted(string)
    return f"""\
scenario "{q}"
assume truce = full
expect not monitors

scenario "{q} skipped"
skip "{q}"
expect monitors

scenario "{q} to do"
todo "{q}"
expect not norland supports providing monitors because truce

scenario "{q} in vain"
2031-05-03 sudmark opposes monitors
  "{q}"
expect sudmark supports monitors
"""


# Each with what reads it. `csv` reports have the words of findings in them, hence one row a table at least.
COMMANDS = support.listed("""\
brief; brief norland; brief monitors; show harbour-post; show lind; why monitors in full;
statements; timeline; sources; actors; factors; guarantees; positions norland; drift norland;
audit; needs monitors; flip monitors; compare norland sudmark; gaps; ask monitors""")
FORMATS = ["text", "markdown", "html", "json", "csv"]
TESTS = ["text", "markdown", "html", "json", "csv", "junit", "tap", "tap13", "github"]


def outputs(scratch, string):
    """Every output with this string in it, as a shape."""
    base = scratch.folder()
    support.write(os.path.join(base, "seeds/strait.parley"), dossier(string))
    support.write(
        os.path.join(base, "documents/post.txt"), f"a {string}\n\n{string} and {string}\n\nb {string}\n"
    )
    support.write(os.path.join(base, "bad.parley"), scenario(string))
    support.write(
        os.path.join(base, "page.md"), f"# {string}\n\n```parley\nparley> ask monitors\na {string}\n```\n"
    )
    support.write(os.path.join(base, "lesson.md"), lesson(string))
    found = {}

    def add(name, words, reader, typed=b""):
        run = scratch.run(words, base, typed)
        case = support.command(words, typed=typed)
        scratch.hold(run, f"{string!r}: {case}", tabs=reader is readers.comma_separated)
        held = run.out.decode("utf-8", "replace") + run.err.decode("utf-8", "replace")
        raw = support.LIVE.search(JOINED.sub("", held.replace("\r\n", "\n")))
        if raw and raw[0] != "\t" and not words[0].startswith("export"):
            scratch.tally.fault(
                "alive",
                f"raw {raw[0]!r} in what is meant for eyes",
                f"{string!r}: {held[max(0, raw.start() - 30):raw.end() + 30]!r}: {case}",
            )
        try:
            found[f"{name}:{' '.join(words)}"] = (reader(run.out.decode("utf-8", "strict")), case)
        except readers.ERRORS as error:
            scratch.tally.fault("alive", f"{name}: no reader takes it", f"{string!r}: {error}: {case}")

    # Long words and wide letters wrap otherwise, so that of text and Markdown only the raw characters are held.
    shapes = {
        "text": readers.nothing,
        "markdown": readers.markdown,
        "html": readers.html_shape,
        "json": readers.json_shape,
        "csv": readers.comma_separated,
        "junit": readers.xml_shape,
        "tap": readers.tap_shape,
        "tap13": readers.tap_shape,
        "github": readers.workflow_commands,
    }
    for format in FORMATS:
        script = [word for command in COMMANDS for word in ("-c", command)]
        if format == "csv":
            for command in COMMANDS:
                add(format, ["-f", format, *command.split()], shapes[format])
        else:
            add(format, ["-f", format, *script], shapes[format])
        add(format, ["-f", format, "--documents", "documents", "read", "harbour-post"], shapes[format])
        add(format, ["-f", format, "--documents", "documents", "show", "harbour-post"], shapes[format])
        add(format, ["-f", format, "whatif", '"bad.parley"'], shapes[format])
        add(format, ["-f", format, "verify", '"page.md"'], shapes[format])
    for format in TESTS:
        add(
            f"test {format}",
            ["-f", format, "test", "--coverage", "bad.parley", "page.md", "lesson.md"],
            shapes[format],
        )
        add(
            f"test {format}",
            ["-f", format, "test", "--list", "bad.parley"],
            shapes[format] if format in FORMATS else readers.nothing,
        )
    add("export json", ["export", "json"], readers.json_shape)
    add("export csv", ["export", "csv"], readers.comma_separated)
    for what in ("positions", "statements", "congruence"):
        add("export graphml", ["export", "graphml", what], readers.xml_shape)
        add("export dot", ["export", "dot", what], readers.dot_shape)
    add(
        "walk",
        ["walk", "lesson.md", "--handout", "hand.md", "--report", "report.json"],
        readers.nothing,
        b"hint\nsolution\nnext\nsteps\nquit\n",
    )
    add("check", ["check", "--documents", "documents"], readers.nothing)
    return found


def lesson(string):
    """Where a line of the page is meant, something stands before it: what begins a line is the page's own affair."""
    return (
        samples.LESSON.replace("Who moves first in the strait?", samples.quoted(string))
        .replace("You would send monitors, but not alone.", f"a {string}")
        .replace("Two states talk", f"a {string}")
        .replace("`factors` lists", f"a {string}")
        .replace("# Who moves first?", f"# {string}")
    )


CONTROLS = [
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x07",
    "\x08\x08",
    "\r",
    "\x7f",
    "\x9b31m",
    "\x00",
    "\x0b",
    "\x85",
    "\u200b",
    "\u202e",
    "\ufdd0",
    "\ud800",
]


def controls(scratch):
    """Control characters by every way that leads in: file names, arguments, documents, JSON, CSV, broken files."""
    for control in CONTROLS:
        if scratch.is_over():
            return
        base = scratch.folder()
        samples.lay_out(base)
        raw = control.encode("utf-8", "surrogatepass")
        argument = raw.replace(b"\x00", b"?")
        name = b"a" + argument + b"b"
        for folder in ("seeds", "scenarios"):
            support.write(
                os.path.join(base.encode(), folder.encode(), name + b".parley"), b"actor " + raw + b"\n"
            )
        support.write(os.path.join(base.encode(), name), samples.DOSSIER)
        support.write(
            os.path.join(base, "documents/post.txt"),
            b"One " + raw + b" two\n\nAda " + raw + b" Lind\n\n" + raw + b"\n",
        )
        support.write(os.path.join(base, "bad.csv"), samples.CSV.encode().replace(b"quoted", raw))
        support.write(os.path.join(base, "bad.csv2"), samples.CSV.encode().replace(b"gist", raw, 1))
        support.write(
            os.path.join(base, "bad.json"), b'{"schema":"parley/dossier/1","' + raw + b'":"' + raw + b'"}'
        )
        support.write(
            os.path.join(base, "bad.md"), b"# A " + raw + b"\n\n```parley\nparley> ask " + raw + b"\n```\n"
        )
        support.write(
            os.path.join(base, "brief.md"),
            b"[wire \xc2\xb69](x.parley#L3 '2031 " + raw + b" monitors') [" + raw + b" \xc2\xb61]\n",
        )
        d = os.fsdecode
        calls = [
            ["check"],
            ["check", d(name)],
            ["fmt", d(name)],
            ["fmt", "--check", "seeds"],
            ["test", "scenarios"],
            ["test", "bad.md"],
            ["-f", "junit", "test", "scenarios", "bad.md"],
            ["-f", "github", "test", "scenarios", "bad.md"],
            ["-f", "tap", "test", "scenarios", "bad.md"],
            ["walk", "bad.md"],
            ["whatif", f'"{d(name)}"'],
            ["verify", '"brief.md"'],
            ["import", "csv", "bad.csv"],
            ["import", "csv", "bad.csv2"],
            ["import", "json", "bad.json", "--into", "n"],
            [d(name)],
            [d(argument)],
            ["ask", d(argument)],
            ["-c", "ask " + d(argument)],
            ["brief", d(argument)],
            ["-f", d(argument), "brief"],
            ["--" + d(argument)],
            ["-d", d(argument), "brief"],
            ["help", d(argument)],
            ["explain", d(argument)],
            ["save", d(argument)],
            ["-o", d(argument) + "/x", "brief"],
            ["--as-of", d(argument), "brief"],
            ["new", d(argument) + "/x/y"],
            ["diff", d(name), d(argument)],
            ["diff", "--git", d(argument)],
            ["test", "--filter", d(argument), "scenarios"],
        ]
        for words in calls:
            run = scratch.run(words, base)
            case = support.command(words)
            scratch.hold(run, f"{raw!r}: {case}")
            held = (run.out + run.err).decode("utf-8", "replace")
            found = support.LIVE.search(held)
            if found:
                way = (
                    "an option's name" if words[0] == "--" + d(argument) else "a name, an argument or a file"
                )
                scratch.tally.fault(
                    "alive",
                    f"raw {found[0]!r} by {way}",
                    f"{case}: {held[max(0, found.start() - 40):found.end() + 40]!r}",
                )
        with_documents = [
            ["--documents", "documents", "read", "harbour-post"],
            ["--documents", "documents", "show", "harbour-post"],
            ["check", "--documents", "documents"],
        ]
        shutil.rmtree(os.path.join(base, "seeds"))
        support.write(os.path.join(base, "seeds/strait.parley"), samples.DOSSIER)
        for format, words in itertools.product(FORMATS, with_documents):
            run = scratch.run(["-f", format, *words], base)
            case = support.command(["-f", format, *words])
            scratch.hold(run, f"{raw!r} in a document: {case}", tabs=format == "csv")
            held = (run.out + run.err).decode("utf-8", "replace").replace("\r\n", "\n")
            found = support.LIVE.search(held)
            if found and found[0] != "\t":
                scratch.tally.fault(
                    "alive",
                    f"raw {found[0]!r} from a document",
                    f"{case}: {held[max(0, found.start() - 40):found.end() + 40]!r}",
                )


def round_trips(scratch):
    """Whatever stands in a field comes back from JSON and CSV as it was, and fmt leaves it."""
    for string in hostile_strings.STRINGS:
        if scratch.is_over():
            return
        base = scratch.folder()
        path = os.path.join(base, "seeds/strait.parley")
        support.write(path, dossier(string))
        if scratch.run(["check", "seeds"], base).status != 0:
            continue
        trips.trip(scratch, base, f"{string!r} in every field")
