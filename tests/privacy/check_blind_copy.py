#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks at random people blind: searches, careers, every report, and a panel database.

    check_blind_copy.py --program build/release/bin/vitae [--people 24 --seed 11]

Nothing that is printed and no byte of the panel may hold a trace of anybody, and both must say the same of careers and
applications as the original: same rows in every report, apart from names and where something stands.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from invented_people import write_inbox  # noqa: E402
from vitae_program import Vitae  # noqa: E402

# Reports that need to be told something, and what.
GIVEN = {"opening-fit": ["--opening", "engineer"], "cv-diff": None, "evidence": None}
# What a copy cannot say: it has no documents of its own, nor who moved an application or why.
LEFT_OUT = {"data-quality", "import-log", "source-yield"}


def no_trace(what, text, people):
    found = [trace for one in people for trace in one.traces() if trace.lower() in text.lower()]
    if found:
        sys.exit(f"{what} holds {', '.join(sorted(set(found))[:5])}\n{text[:2000]}")


def numbers_of(rows):
    """The rows without their texts and without whom they are about, in no order."""
    return Counter(tuple(sorted((key, value) for key, value in row.items()
                                if key != "person_id" and isinstance(value, (int, float)))) for row in rows)


def check_reports(vitae, people):
    compared = []
    for report in vitae.rows("report"):
        name = report["report"]
        given = GIVEN.get(name, [])
        if given is None:
            continue
        done = subprocess.run([str(vitae.program), "--db", str(vitae.database), "report", name, *given, "--output", "json"],
                              capture_output=True, text=True, check=False)
        if done.returncode == 2:  # must be told something: the tests of the report do
            continue
        blind = vitae("report", name, *given, "--blind", "--output", "json")
        no_trace(f"report {name} --blind", blind, people)
        if name in LEFT_OUT:
            continue
        # A skill that is called after its person is left out blind.
        open_rows = [row for row in json.loads(done.stdout) if "Lang" not in str(row)]
        blind_rows = json.loads(blind)
        if numbers_of(open_rows) != numbers_of(blind_rows):
            sys.exit(f"report {name} says something else blind:\n{(numbers_of(open_rows) - numbers_of(blind_rows))}\n"
                     f"{(numbers_of(blind_rows) - numbers_of(open_rows))}")
        compared.append(f"{name} ({len(open_rows)})")
    if len(compared) < 12:
        sys.exit(f"only {len(compared)} reports could be compared: {', '.join(compared)}")
    print(f"compared: {', '.join(compared)}")


def stages(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    return connection.execute("SELECT e.at, e.kind, s.name FROM application_event e JOIN stage s ON s.id = e.to_stage "
                              "ORDER BY e.application, e.id").fetchall()


def check_panel(vitae, people, folder):
    panel = Vitae(vitae.program, folder / "panel.db")
    vitae("backup", panel.database, "--blind", "--opening", "engineer",
          "--subset", "SELECT person_id FROM applications")
    panel("check")
    for file in sorted(folder.glob("panel.db*")):
        data = file.read_bytes().lower()
        for one in people:
            for trace in one.traces():
                if trace.lower().encode() in data or trace.encode("utf-16-le") in data:
                    sys.exit(f"{file.name} holds {trace}")
    shown = [row["name"] for row in panel.rows("people")]
    if shown != sorted(shown) or not all(name.startswith("Candidate ") for name in shown):
        sys.exit(f"the panel shows {shown}")
    if not panel.rows("sql", "SELECT skill FROM skill_ancestors WHERE skill = 'Rust' AND ancestor = 'C++'"):
        sys.exit("the panel does not know the hierarchy of skills that people entered")
    if stages(panel.database) != stages(vitae.database):
        sys.exit("applications stand elsewhere in the panel")
    return shown


def check(arguments, folder):
    vitae = Vitae(arguments.program.resolve(), folder / "vitae.db")
    people = write_inbox(folder / "inbox", arguments.people, arguments.seed)
    vitae("import", folder / "inbox", "--quiet")
    (folder / "languages.yml").write_text("Rust:\n  type: programming\n  group: C++\n", encoding="utf-8")
    vitae("skill", "import", folder / "languages.yml")
    vitae("opening", "add", "--title", "Engineer", "--key", "engineer", "--require", "Python >= 12", "--as", "ruth")
    applied = people[:5]
    for one in applied:
        vitae("apply", one.email, "engineer", "--as", "ruth")
        vitae("note", one.email, f"{one.name} called", "--as", "ruth")
    vitae("reject", applied[0].email, "--reason", f"{applied[0].name} is too far away", "--as", "ruth")
    vitae("edit", applied[1].email, "person", "--set", f"headline={applied[1].name}, engineer")

    found, blind = vitae.rows("people", "--skill", "Python"), vitae("people", "--skill", "Python", "--blind", "--output", "json")
    no_trace("people --blind", blind, people)
    blind_rows = vitae.rows("people", "--skill", "Python", "--blind", "--opening", "engineer")
    if {row["person_id"] for row in found} != {row["person_id"] for row in blind_rows}:
        sys.exit("blind finds other people")
    for one in applied:
        shown = vitae("show", one.email, "--blind", "--opening", "engineer", "--evidence", "--output", "json")
        no_trace("show --blind", shown, people)
        no_trace("show --blind", vitae("show", one.email, "--blind", "--evidence", "--timeline"), people)
    check_reports(vitae, people)
    for pseudonym in check_panel(vitae, people, folder):
        if pseudonym not in vitae("show", pseudonym, "--blind", "--opening", "engineer"):
            sys.exit(f"{pseudonym} cannot be shown by that name")
    left = [path.name for path in (folder / "tmp").iterdir()]
    if left:
        sys.exit(f"left behind: {left}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--people", type=int, default=24)
    parser.add_argument("--seed", type=int, default=11)
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.people} people")
    with tempfile.TemporaryDirectory(prefix="vitae-blind-copy-") as folder:
        temporary = Path(folder) / "tmp"
        temporary.mkdir()
        os.environ["TMPDIR"] = str(temporary)  # where the copies are made
        check(arguments, Path(folder))


if __name__ == "__main__":
    main()
