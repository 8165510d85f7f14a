"""The same statements in the forms that other programs read, and the commands that read them.

Each of a journal's entries has the statement's date, its source as its code, its whole text and two
postings, with the accounts, the actor on one side and the guarantee on the other, declared before; so a
ledger has as much to check and to add up for it as it would have for a payment, and no more accounts than
a household."""

import csv
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys

import generate

HERE = pathlib.Path(__file__).parent
POSITION = re.compile(
    r"(?P<subject>state-\S+) (?P<verb>\S+) (?P<providing>providing )?(?P<guarantee>\S+)"
    r"(?: if (?P<if>.*?))?(?: unless (?P<unless>.*))?$"
)
COLUMNS = (
    "date subject verb providing guarantee if unless claim by source paragraphs credibility gist".split()
)


def statements(count):
    """The generated statements as rows of a table, each with its source."""
    row, source = {}, ""
    for _, lines in generate.files(count):
        for line in lines:
            if line.startswith("from "):
                source = line[5:]
            elif line[:1].isdigit():
                day, claim = line.split(" ", 1)
                row = dict.fromkeys(COLUMNS, "") | {"date": day, "source": source}
                position = POSITION.match(claim)
                if position:
                    row |= {name: text or "" for name, text in position.groupdict().items()}
                    row["providing"] = "yes" if row["providing"] else ""
                else:
                    row["claim"] = claim
            elif line.startswith("  by "):
                row["by"] = line[5:]
            elif line.startswith("  in "):
                _, _, paragraphs, _, row["credibility"] = line.split()
                row["paragraphs"] = "para " + paragraphs
            elif line.startswith('  "'):
                row["gist"] = line[3:-1]
                yield row


def declarations(count):
    """What the dossier declares, without a statement: the lines of a file."""
    lines = []
    for _, given in generate.files(count):
        takes = False
        for line in given:
            if re.match(r"(actor|guarantee|factor|source) ", line):
                takes = True
            elif line and not line.startswith(" "):
                takes = False
            if takes:
                lines.append(line)
    return lines


def declared(count):
    """The ids that are declared with their kinds, and who speaks for whom."""
    ids, mandates, actor = [], [], ""
    for line in declarations(count):
        words = line.split()
        if words and not line.startswith(" "):
            ids.append((words[1], words[0]))
            actor = words[1]
        elif line.startswith("  speaks for "):
            mandates.append((actor, words[2]))
    return ids, mandates


def account(text):
    """An id as the last part of a beancount account."""
    return "".join(part.capitalize() for part in text.split("-")) or "X"


def write(count, folder):
    """Writes everything but the dossier itself into a folder."""
    ids, mandates = declared(count)
    with open(folder / "statements.csv", "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        table.writerows(statements(count))
    for name, rows in (("declared", ids), ("mandates", mandates)):
        with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    (folder / "bare").mkdir()
    (folder / "bare" / "cast.parley").write_text("\n".join(declarations(count)) + "\n", encoding="utf-8")
    with open(folder / "journal", "w", encoding="utf-8") as journal, open(
        folder / "journal.beancount", "w", encoding="utf-8"
    ) as bean:
        journal.write("commodity x\n")
        for name, kind in ids:
            if kind in ("actor", "factor", "guarantee"):
                journal.write(f"account {kind}:{name}\n")
                root = "Equity" if kind == "guarantee" else "Assets"
                bean.write(f"1900-01-01 open {root}:{account(kind)}:{account(name)} X\n")
        for row in statements(count):
            # A journal has no use for conditions: they are part of the text, as the gist is.
            text = " ".join(
                filter(None, (row["verb"], row["providing"] and "providing", row["guarantee"],
                              row["if"], row["unless"], row["claim"], row["by"], row["paragraphs"])))
            who = ("actor", row["subject"]) if row["subject"] else ("factor", row["claim"].split()[0])
            what = row["guarantee"] or "guarantee-0"
            journal.write(
                f"{row['date']} ({row['source']}) {text} | {row['gist']}\n"
                f"    {who[0]}:{who[1]}  {row['credibility']} x\n    guarantee:{what}\n\n")
            bean.write(
                f"{row['date']} * \"{text}\" \"{row['gist']}\" ^{row['source']}\n"
                f"  Assets:{account(who[0])}:{account(who[1])}  {row['credibility']} X\n"
                f"  Equity:Guarantee:{account(what)}\n\n")
    checks = (HERE / "checks.sql").read_text(encoding="utf-8")
    (folder / "sqlite.sql").write_text(
        "create table declared (id text primary key, kind text);\n"
        "create table mandates (speaker text, subject text, primary key (speaker, subject));\n"
        f".mode csv\n.import {folder}/declared.csv declared\n.import {folder}/mandates.csv mandates\n"
        f".import {folder}/statements.csv statements\n" + checks, encoding="utf-8")
    (folder / "duck.sql").write_text(
        "create table declared as select * from read_csv("
        f"'{folder}/declared.csv', header = false, names = ['id', 'kind']);\n"
        "create table mandates as select * from read_csv("
        f"'{folder}/mandates.csv', header = false, names = ['speaker', 'subject']);\n"
        "create table statements as select * replace (coalesce(subject, '') as subject, "
        "coalesce(verb, '') as verb, coalesce(providing, '') as providing, "
        "coalesce(guarantee, '') as guarantee, coalesce(\"if\", '') as \"if\", "
        "coalesce(unless, '') as unless, coalesce(claim, '') as claim, coalesce(\"by\", '') as \"by\") "
        f"from read_csv('{folder}/statements.csv', header = true, all_varchar = true);\n"
        + checks, encoding="utf-8")


def compiled(folder):
    """The loader in C; nil where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return None
    target = folder / "loader"
    subprocess.run([compiler, "-O2", "-o", target, HERE / "loader.c"], check=True)
    return str(target)


def readers(folder, dossier):
    """The programs that read a journal or a table, with their commands; and the names of the missing."""
    found, missing = {}, []

    def add(name, there, command):
        if there:
            found[name] = command
        else:
            missing.append(name)

    journal = str(folder / "journal")
    add("ledger", shutil.which("ledger"), ["ledger", "--pedantic", "-f", journal, "balance"])
    add("hledger", shutil.which("hledger"), ["hledger", "--strict", "-f", journal, "balance"])
    add("beancount", shutil.which("bean-check"),
        ["bean-check", "--no-cache", str(folder / "journal.beancount")])
    add("sqlite3", shutil.which("sqlite3"),
        ["sqlite3", "-bail", ":memory:", f".read {folder}/sqlite.sql"])
    add("DuckDB", importlib.util.find_spec("duckdb"),
        [sys.executable, "-c", "import duckdb, sys; duckdb.connect().execute(open(sys.argv[1]).read())",
         str(folder / "duck.sql")])
    loader = compiled(folder)
    add("C", loader, [loader, *sorted(map(str, dossier.glob("*.parley")))])
    return found, missing
