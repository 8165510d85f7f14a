#!/usr/bin/env python3
"""Makes a dossier of the roll calls of the United Nations General Assembly.

usage: unga.py VOTES ROLLCALLS DIR

VOTES is a table with a row for each vote: rcid, date, unres, country, country_code, vote. ROLLCALLS has
a row for each roll call: rcid, session, date, unres, short, descr. Both have a head, and may be
compressed by gzip (names in .gz). DIR must not be there yet, or be empty.

A roll call becomes a guarantee of the kind `other`, a vote a statement of the state that cast it: yes
`supports`, no `opposes`, an abstention `considers`. Who was absent or no member has no row, and so no
statement: silence is no position. What was voted on is a statement too (`is "..."`). There is a file
and a source for each session, of which nothing is known by which to rate it, and one file for the
states. The same tables give the same bytes, in the canonical layout, whatever the order of their rows.
"""

import collections
import csv
import gzip
import pathlib
import re
import sys

VERBS = {"yes": "supports", "no": "opposes", "abstain": "considers"}
# The words of the language that are a country's code or could be; none is ever an id.
RESERVED = frozenset(
    "account all and any at if is known least most not of open or providing silence unless unnamed".split()
)
VOTE_COLUMNS = ("rcid", "country", "country_code", "vote")
ROLL_CALL_COLUMNS = ("rcid", "session", "date", "unres", "short", "descr")


def rows(path, needed):
    """The rows of a table with their lines, as mappings."""
    opening = gzip.open if path.suffix == ".gz" else open
    with opening(path, "rt", encoding="utf-8", newline="") as file:
        table = csv.DictReader(file)
        for column in needed:
            if column not in (table.fieldnames or ()):
                raise ValueError(f"{path}: the column '{column}' is missing")
        for row in table:
            if None in row or None in row.values():
                raise ValueError(f"{path}:{table.line_num}: as many cells are due as the head has")
            yield table.line_num, row


def slug(text):
    """A text as an id, or as much of one as it gives."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def string(text):
    """A text as a string of the language: white space and what cannot stand in a file made one space."""
    plain = " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text).split())
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def state_id(code, name):
    """A state's id: its code, or its name where it has none that can be an id (`at`, `is`)."""
    found = slug(code) or slug(name)
    if found in RESERVED:
        found = slug(name)
    if not re.match(r"[a-z]", found) or len(found) > 64:
        raise ValueError(f"no id can be made of the state '{name}'")
    return found


class RollCall:
    """One roll call, with its votes by state."""

    def __init__(self, row):
        self.number, self.session = int(row["rcid"]), int(row["session"])
        self.date, self.resolution = row["date"], row["unres"].strip()
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", self.date):
            raise ValueError(f"'{self.date}' is no day")
        self.subject = row["short"].strip() or row["descr"].strip() or f"Roll call {self.number}"
        self.about = row["descr"].strip()
        self.id = ""
        self.votes = {}

    def name_after(self, times):
        """Gives it the id of its resolution, `r-68-262`, where that was voted on once, and else with its
        own number behind."""
        resolution = re.sub(r"^A/RES/", "R/", self.resolution)
        number = f"rc-{self.number}"
        self.id = slug(resolution) or number
        if not re.match(r"[a-z]", self.id):
            self.id = f"r-{self.id}"
        if resolution and times[self.id] > 1:
            self.id += f"-{number}"


def read_roll_calls(path):
    """The roll calls by number."""
    found = {}
    for line, row in rows(path, ROLL_CALL_COLUMNS):
        try:
            roll_call = RollCall(row)
        except ValueError as error:
            raise ValueError(f"{path}:{line}: {error}") from None
        if roll_call.number in found:
            raise ValueError(f"{path}:{line}: a second roll call {roll_call.number}")
        found[roll_call.number] = roll_call
    nobody = collections.Counter()
    for roll_call in found.values():
        roll_call.name_after(nobody)
    times = collections.Counter(roll_call.id for roll_call in found.values())
    for roll_call in found.values():
        roll_call.name_after(times)
    return found


def read_votes(path, roll_calls):
    """Enters the votes; the states' names by id."""
    states = {}
    for line, row in rows(path, VOTE_COLUMNS):
        try:
            state = state_id(row["country_code"].strip(), row["country"].strip())
            roll_call = roll_calls.get(int(row["rcid"]))
            if roll_call is None:
                raise ValueError(f"there is no roll call {row['rcid']}")
            if row["vote"] not in VERBS:
                raise ValueError(f"'{row['vote']}' is no vote: yes, no or abstain")
            if state in roll_call.votes:
                raise ValueError(f"a second vote of '{state}' in roll call {row['rcid']}")
            if states.setdefault(state, row["country"].strip()) != row["country"].strip():
                raise ValueError(f"'{state}' is {states[state]} already")
        except ValueError as error:
            raise ValueError(f"{path}:{line}: {error}") from None
        roll_call.votes[state] = VERBS[row["vote"]]
    return states


def states_text(states):
    """The file of the states, by id."""
    lines = ["# The states that have voted, by their country codes.", ""]
    lines += [f"actor {state} state {string(states[state])}" for state in sorted(states)]
    return lines


def session_text(session, roll_calls):
    """The file of one session: its source, then each roll call with its votes."""
    source = f"unga-{session}"
    lines = [
        f'source {source} "Roll calls of the General Assembly, session {session}"',
        '  outlet "United Nations General Assembly"',
        # Neither good nor bad: the tables say nothing by which to rate them.
        "  reliability F",
        "",
    ]
    for roll_call in roll_calls:
        lines.append(f"guarantee {roll_call.id} other {string(roll_call.subject)}")
        if roll_call.resolution:
            lines.append(f"  also {string(roll_call.resolution)}")
        lines.append("")
        if roll_call.about and roll_call.about != roll_call.subject:
            lines += [f"{roll_call.date} {roll_call.id} is {string(roll_call.about)}", f"  in {source}", ""]
        for state in sorted(roll_call.votes):
            lines += [
                f"{roll_call.date} {state} {roll_call.votes[state]} {roll_call.id}",
                f"  in {source}",
                "",
            ]
    return lines


def write(folder, roll_calls, states):
    """Writes the files of the dossier."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise ValueError(f"the folder '{folder}' is not empty")
    sessions = collections.defaultdict(list)
    for roll_call in roll_calls.values():
        sessions[roll_call.session].append(roll_call)
    texts = {"states.parley": states_text(states)}
    for session in sorted(sessions):
        ordered = sorted(sessions[session], key=lambda roll_call: (roll_call.date, roll_call.number))
        texts[f"session-{session:02}.parley"] = session_text(session, ordered)
    for name, lines in texts.items():
        text = "\n".join(lines).rstrip("\n") + "\n"
        (folder / name).write_bytes(text.encode())


def main():
    if len(sys.argv) != 4:
        sys.exit("usage: unga.py VOTES ROLLCALLS DIR")
    votes, table, folder = map(pathlib.Path, sys.argv[1:])
    try:
        roll_calls = read_roll_calls(table)
        states = read_votes(votes, roll_calls)
        write(folder, roll_calls, states)
    except (OSError, EOFError, ValueError, csv.Error) as error:
        sys.exit(f"unga.py: {error}")
    count = sum(len(roll_call.votes) for roll_call in roll_calls.values())
    print(f"{len(states)} states, {len(roll_calls)} roll calls, {count} votes, in {folder}")


if __name__ == "__main__":
    main()
