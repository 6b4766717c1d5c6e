#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Erases random people and looks for any byte of them, without the program's help.

    check_erasure.py --program build/release/bin/vitae [--people 60 --erase 6 --seed 7]

The release figure is --people 2000 --erase 200. Nobody else may change by a byte in the exports; the erased do not come
back by importing the same folder again; a backup made afterwards holds nothing of them either.
"""

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from invented_people import write_inbox  # noqa: E402
from vitae_program import Vitae  # noqa: E402


def forms(text):
    """As a careless copy might be kept: other case, two bytes a letter, digits only."""
    for form in (text, text.lower(), text.upper()):
        yield form.encode("utf-8")
        yield form.encode("utf-16-le")


def traces_in(data, traces):
    return sorted({trace for trace in traces for form in forms(trace) if form in data})


def terms_of(database):
    """The words of the full-text index, which stores them in a form that a search for bytes may miss."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'person_search', 'row')")
    return {row[0] for row in connection.execute("SELECT term FROM temp.terms")}


def exported(vitae, people):
    """What an export says about each of them."""
    folder = Path(tempfile.mkdtemp(dir=vitae.database.parent))
    numbers = ", ".join(str(person) for person in people)
    vitae("export", "json-resume", "--where", f"person_id IN ({numbers})", "--out-dir", folder, "--quiet")
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def rows_about(database, people):
    """Every row of the storage that names one of the people, as text."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    tables = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")]
    found = {}
    for table in tables:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        if "person" not in columns or table in ("erasure", "import_item"):
            continue
        for row in connection.execute(f'SELECT * FROM "{table}"'):
            number = dict(zip(columns, row))["person"]
            if number in people:
                found.setdefault(table, []).append(repr(row))
    return {table: sorted(rows) for table, rows in found.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--people", type=int, default=int(os.environ.get("VITAE_ERASE_PEOPLE", "60")))
    parser.add_argument("--erase", type=int, default=0, help="0 = a tenth")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.people} people")
    with tempfile.TemporaryDirectory(prefix="vitae-erasure-") as folder:
        check(arguments, Path(folder))


def check(arguments, folder):
    vitae = Vitae(arguments.program.resolve(), folder / "data" / "vitae.db")
    people = write_inbox(folder / "inbox", arguments.people, arguments.seed)
    vitae("import", folder / "inbox", "--quiet")
    numbers = {row["email"]: row["person_id"]
               for row in vitae.rows("sql", "SELECT email, person_id FROM people")}
    dice = random.Random(arguments.seed)
    chosen = dice.sample(people, arguments.erase or max(1, arguments.people // 10))
    vitae("opening", "add", "--title", "Engineer", "--key", "engineer", "--as", "ruth")
    for one in chosen:
        number = numbers[one.email]
        vitae("note", number, f"Called {one.name} at {one.phone}", "--as", "ruth")
        vitae("tag", number, "shortlist", "--as", "ruth")
        vitae("apply", number, "engineer", "--source", f"friend of {one.name}", "--as", "ruth")
        vitae("reject", one.email, "--reason", f"{one.name} is too far away", "--as", "ruth")
    others = [numbers[one.email] for one in people if one not in chosen]
    before, rows_before = exported(vitae, others), rows_about(vitae.database, set(others))

    for one in chosen:
        proof = vitae.rows("erase", numbers[one.email], "--yes", "--as", "ruth")[0]
        if proof["left"] or proof["documents"] != 1:
            sys.exit(f"{one.name}: the proof says {proof}")

    if exported(vitae, others) != before or rows_about(vitae.database, set(others)) != rows_before:
        sys.exit("other people have changed")
    again = subprocess.run([str(vitae.program), "--db", str(vitae.database), "import", str(folder / "inbox"), "--output", "json"],
                           capture_output=True, text=True, check=False)
    if again.returncode != 4 or again.stdout.count("was erased on") != len(chosen):
        sys.exit(f"the erased came back: exit {again.returncode}\n{again.stdout[-2000:]}")
    vitae("backup", folder / "data" / "copy.db")
    vitae("check")
    look_for_traces(folder / "data", people, chosen)
    print(f"{len(chosen)} erased: nothing of them in {', '.join(sorted(f.name for f in (folder / 'data').glob('*.db*')))}")


def look_for_traces(folder, people, chosen):
    kept = "\n".join(one.markdown for one in people if one not in chosen).lower()
    problems = []
    for file in sorted(folder.glob("*.db*")):
        data = file.read_bytes()
        for one in chosen:
            # What somebody else shares, such as a given name, stays theirs.
            own = [trace for trace in one.traces() if trace.lower() not in kept]
            if len(own) < 6:
                sys.exit(f"{one.name} leaves too little to look for")
            problems += [f"{file.name}: {trace}" for trace in traces_in(data, own)]
    for name in ("vitae.db", "copy.db"):
        terms = terms_of(folder / name)
        problems += [f"{name}: indexes {part}" for one in chosen for part in one.name.lower().split()
                     if len(part) > 3 and part not in kept and part in terms]
    if problems:
        sys.exit("\n".join(problems[:40]))


if __name__ == "__main__":
    main()
