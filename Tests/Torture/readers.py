"""What reads the program's formats as others read them: each gives the shape of a text, or fails."""

import csv
import html.parser
import io
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree

# What a reader fails with.
ERRORS = (ValueError, SyntaxError, csv.Error)


def nothing(text):
    return None


def markdown(text):
    """Outside of code nothing may be made an element, an image or a link that the program did not make."""
    plain = re.sub(r"(?ms)^ *(`{3,}|~{3,}).*?^ *\1[`~]*$", "", text)
    plain = re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", "", plain)
    # A link's title is text to the end of its quotes.
    plain = re.sub(r"(\]\(\S+) '(?:\\.|[^'\\])*'\)", r"\1 '')", plain)
    plain = re.sub(r"\\.", "_", plain)
    found = re.search(r"<(?=[a-zA-Z/!?])|!\[|\]\((?!\S+#L\d+ ')[a-z]+:", plain)
    if found:
        raise ValueError(f"{plain[max(0, found.start() - 40):found.end() + 40]!r}")
    bare = re.search(r"(?<![\w`/&])(@(everyone|channel|SUM)|#1\b|GH-1\b)", plain)
    if bare:
        raise ValueError(f"a mention: {plain[max(0, bare.start() - 40):bare.end() + 40]!r}")
    return None


class Shape(html.parser.HTMLParser):
    """The elements and the names of their attributes, in order; what an address leads to by its scheme."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []

    def handle_starttag(self, tag, attributes):
        kept = [
            (name, value.split(":")[0] if value and name in ("href", "src") and ":" in value else "")
            for name, value in attributes
        ]
        self.found.append((tag, kept))

    def handle_endtag(self, tag):
        self.found.append((f"/{tag}", []))

    def handle_comment(self, data):
        self.found.append(("comment", []))

    def handle_decl(self, data):
        self.found.append((data, []))

    def unknown_decl(self, data):
        self.found.append(("unknown", []))

    def handle_pi(self, data):
        self.found.append(("instruction", []))


# Of a string that is empty to the eye, or is a web address, these come and go with good reason.
LOOSE = {"a", "/a", "code", "/code", "wbr", "br"}


def html_shape(text):
    shape = Shape()
    shape.feed(text)
    shape.close()
    for tag, attributes in shape.found:
        if tag in ("script", "iframe", "object", "embed", "form", "img", "svg", "base"):
            raise ValueError(f"<{tag}>")
        for name, scheme in attributes:
            if name.startswith("on") or scheme.lower().strip() in ("javascript", "data", "vbscript", "file"):
                raise ValueError(f"<{tag} {name}={scheme}>")
    return sorted({tag for tag, _ in shape.found if tag not in LOOSE})


def json_shape(text):
    lines = (
        [text]
        if text.startswith('{"schema":"parley/dossier')
        else text.splitlines() if "\u2028" not in text else text.split("\n")
    )
    return [keys(json.loads(line)) for line in lines if line]


def keys(value):
    if isinstance(value, dict):
        return {
            name: keys(part)
            for name, part in value.items()
            if name not in ("passage", "paragraphs", "names", "expected", "suggestion")
        }
    if isinstance(value, list):
        return [keys(part) for part in value[:1]]
    return None


def comma_separated(text):
    """As a spreadsheet reads it: as many cells a row as its head has, none a formula."""
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        for cell in row:
            if re.match(r"[\s\ufeff]*[-=+@\uff1d\uff0b\uff20\uff0d\t\r]", cell):
                raise ValueError(f"a formula: {cell[:60]!r}")
    return [len(row) for row in rows]


def xml_shape(text):
    if not text.strip():
        return None
    root = xml.etree.ElementTree.fromstring(text)
    return [(element.tag, sorted(element.attrib)) for element in root.iter()]


def tap_shape(text):
    if shutil.which("perl") is None:
        return None
    script = (
        "use TAP::Parser; local $/; my $p = TAP::Parser->new({tap => <STDIN>}); my @r;"
        "while (my $x = $p->next) { push @r, join ' ', $x->type, $x->is_test ? ($x->is_ok, $x->has_skip, $x->has_todo) : () }"
        "print join \"\\n\", @r, 'errors', $p->parse_errors;"
    )
    # Perl's parser knows version 13.
    run = subprocess.run(
        ["perl", "-e", script],
        input=text.replace("TAP version 14", "TAP version 13").encode(),
        capture_output=True,
    )
    if b"Can't locate" in run.stderr:
        return None
    return [
        line
        for line in run.stdout.decode("utf-8", "replace").split("\n")
        if not line.startswith(("comment", "yaml"))
    ]


def workflow_commands(text):
    """As GitHub's runner does: a command begins a line, or stands anywhere in one in the older form."""
    found = []
    for line in re.split(r"\r\n|\n|\r", text):
        if line.lstrip().startswith("::"):
            name, _, rest = line.lstrip()[2:].partition("::")
            found.append(
                (name.split(" ")[0], sorted(part.split("=")[0] for part in name.partition(" ")[2].split(",")))
            )
        if "##[" in line or "##vso[" in line:
            # The runner takes these in the midst of a line, unless another command begins it.
            if not line.startswith("::"):
                raise ValueError(f"a command: {line[:80]!r}")
    return found


DOT = re.compile(r'\s+|//[^\n]*|/\*.*?\*/|"(?:[^"\\]|\\.)*"|[-\w.]+|->|--|[\[\]{};,=<>]', re.S)


def dot_shape(text):
    """The tokens of the DOT language, quoted ones without what is in them."""
    found, at = [], 0
    while at < len(text):
        token = DOT.match(text, at)
        if not token:
            raise ValueError(f"no token: {text[at:at + 40]!r}")
        if not token[0].isspace():
            found.append('""' if token[0].startswith('"') else token[0])
        at = token.end()
    return [token for token in found if not re.fullmatch(r"-?[\d.]+", token)]
