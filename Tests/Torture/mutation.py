"""Texts that are changed by chance: wildly, or so that a dossier mostly stays sound."""

import re

import hostile_strings
import samples

WORDS = """source actor guarantee factor from waive scenario as of known assume trust distrust expect skip todo outlet author
published reliability language url document sha256 also member speaks for rank size components needs triggered by levels
lasts days according to in para credibility via print reason on supports opposes considers proposes rejects providing if
unless and or not all any least at most some open is silence yes no account contested because urges clashes cooperates with
leads state person office force pledge norland sudmark tern lind monitors truce mandate local full none harbour-post wire
2031-05-02 2031-05 2031~ 9999-12-31 0001-01-01 ( ) = >= <= , " \\" \\\\ # A B3 1 2 6 999999999999999999999 ``` parley> ...
brief audit export json csv save output add undo redo retract sweep flip why gaps drift timeline compare show read whatif
verify diff reload set format width title minutes roles task hint solution round move debrief""".split()

BYTES = [
    b"\x00",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xef\xbb\xbf",
    b"\r",
    b"\r\n",
    b"\n\n\n",
    b"\t",
    b"\x1b[2J",
    b"\xe2\x80\xae",
    b"\xe2\x80\x8b",
    b"\xef\xb7\x90",
    b"\xcc\x80" * 40,
    b"\xf0\x9f\x91\xa8\xe2\x80\x8d",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"-",
    b"'",
    b'"',
]


def mutate(chance, content, others):
    """Some changes, from one byte to a piece said ten thousand times over."""
    content = bytearray(content)
    for _ in range(chance.choice([1, 1, 1, 2, 3, 8, 30])):
        at = chance.randrange(len(content) + 1)
        end = min(len(content), at + chance.choice([1, 2, 8, 40, 400]))
        way = chance.randrange(11)
        if way == 0 and content:
            content[min(at, len(content) - 1)] = chance.randrange(256)
        elif way == 1:
            del content[at:end]
        elif way == 2:
            content[at:at] = content[at:end] * chance.choice([1, 2, 10])
        elif way == 3:
            content[at:at] = chance.choice(BYTES)
        elif way in (4, 5):
            content[at:at] = b" " + chance.choice(WORDS).encode() + b" "
        elif way == 6:
            content[at:end] = chance.choice(WORDS).encode()
        elif way == 7:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            content[at:at] = other[start : start + chance.choice([10, 100, 1000])]
        elif way == 8:
            # Whole lines are moved about.
            lines = bytes(content).split(b"\n")
            here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[here], lines[there] = lines[there], lines[here]
            content = bytearray(b"\n".join(lines))
        elif way == 9:
            content[at:at] = chance.choice(hostile_strings.STRINGS).encode("utf-8", "surrogatepass")
        elif chance.random() < 0.1:
            content[at:at] = (bytes(content[at:end]) or b"(") * chance.choice([100, 1000, 10_000])
            del content[400_000:]
    return bytes(content)


def edit(chance, text):
    """Some changes that mostly leave a dossier sound: other strings, other layout, entries moved, doubled or gone."""
    for _ in range(chance.choice([1, 2, 5, 20])):
        way = chance.randrange(6)
        if way < 2:
            string = samples.quoted(chance.choice(hostile_strings.STRINGS))
            places = list(re.finditer(r'"(?:[^"\\\n]|\\.)*"', text))
            if places:
                place = chance.choice(places)
                text = f'{text[:place.start()]}"{string}"{text[place.end():]}'
        elif way == 2:
            entries = re.split(r"\n(?=\S)", text)
            entry = entries.pop(chance.randrange(len(entries)))
            for _ in range(chance.choice([0, 1, 1, 2])):
                entries.insert(chance.randrange(len(entries) + 1), entry)
            text = "\n".join(entries)
        elif way == 3:
            places = [place.start() for place in re.finditer(r"(?<=\w) (?=[\w(])", text)]
            place = chance.choice(places)
            text = text[:place] + chance.choice(["  ", "\t", "     "]) + text[place + 1 :]
        elif way == 4:
            lines = text.split("\n")
            lines.insert(
                chance.randrange(len(lines)),
                chance.choice(["", "# A comment", "  # indented", "#", "   ", "# \u202e"]),
            )
            text = "\n".join(lines)
        else:
            lines = text.split("\n")
            here = chance.randrange(len(lines))
            lines[here] += chance.choice(["  # after it", " ", "\t", "\r", " #", "#"])
            text = "\n".join(lines)
    return text.encode("utf-8", "surrogatepass")
