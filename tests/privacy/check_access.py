#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what `vitae person data` hands out with the originals and with every row of the storage about the person.

    check_access.py --program build/release/bin/vitae
"""

import argparse
import base64
import html.parser
import json
import sqlite3
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from invented_people import write_inbox  # noqa: E402
from vitae_program import Vitae  # noqa: E402


class Cells(html.parser.HTMLParser):
    """The texts and links of a page."""

    def __init__(self):
        super().__init__()
        self.text, self.links, self.scripts = "", [], 0

    def handle_starttag(self, tag, attributes):
        self.scripts += tag == "script"
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        self.text += data


def storage_of(database, number):
    """The rows that belong to the person, found by hand."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    queries = {
        "person": "SELECT * FROM person WHERE id = ?",
        "document": "SELECT * FROM document WHERE person = ?",
        "extraction": "SELECT * FROM extraction WHERE document IN (SELECT id FROM document WHERE person = ?)",
        "identity_key": "SELECT * FROM identity_key WHERE document IN (SELECT id FROM document WHERE person = ?)",
        "contact": "SELECT * FROM contact WHERE person = ?",
        "role": "SELECT * FROM role WHERE person = ?",
        "role_skill": "SELECT * FROM role_skill WHERE role IN (SELECT id FROM role WHERE person = ?)",
        "role_source": "SELECT * FROM role_source WHERE role IN (SELECT id FROM role WHERE person = ?)",
        "skill_claim": "SELECT * FROM skill_claim WHERE person = ?",
        "note": "SELECT * FROM note WHERE person = ?",
        "person_tag": "SELECT * FROM person_tag WHERE person = ?",
        "application": "SELECT * FROM application WHERE person = ?",
        "application_event": "SELECT * FROM application_event WHERE application IN (SELECT id FROM application WHERE person = ?)",
        "interview": "SELECT * FROM interview WHERE application IN (SELECT id FROM application WHERE person = ?)",
        "scorecard": "SELECT s.* FROM scorecard s JOIN interview i ON i.id = s.interview JOIN application a "
                     "ON a.id = i.application WHERE a.person = ?",
        "offer": "SELECT * FROM offer WHERE application IN (SELECT id FROM application WHERE person = ?)",
        "reminder": "SELECT * FROM reminder WHERE person = ?",
        "consent": "SELECT * FROM consent WHERE person = ?",
        "hold": "SELECT * FROM hold WHERE person = ?",
        "list_entry": "SELECT * FROM list_entry WHERE person = ?",
        "import_item": "SELECT * FROM import_item WHERE person = ?",
    }
    return {table: [dict(row) for row in connection.execute(sql, (number,))] for table, sql in queries.items()}


def same(ours, stored):
    """Whether a row of the data has every value of the stored row."""
    for column, value in stored.items():
        given = ours.get(column)
        if isinstance(value, bytes):
            given = base64.b64decode(given["base64"])
        if given != value:
            return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vitae-access-") as folder:
        check(arguments.program.resolve(), Path(folder))


def check(program, folder):
    vitae = Vitae(program, folder / "vitae.db")
    people = write_inbox(folder / "inbox", 20)
    vitae("import", folder / "inbox", "--quiet")
    one = people[3]
    newer = one.markdown.replace("## Skills", "- Also 100 other things\n\n## Skills")
    (folder / "newer.md").write_text(newer, encoding="utf-8")
    vitae("import", folder / "newer.md", "--quiet")
    vitae("opening", "add", "--title", "Engineer", "--key", "engineer")
    who = one.email
    for command in (("note", who, "Wants to move <script>alert('&')</script>"), ("tag", who, "senior"), ("list", "shortlist", who),
                    ("remind", who, "Call", "--due", "2030-01-01"), ("apply", who, "engineer", "--source", "fair"),
                    ("interview", "add", who, "--kind", "phone"), ("interview", "score", "1", "4", "--rate", "C++=4"),
                    ("offer", who, "made", "--amount", "5"), ("hold", "add", who, "--reason", "claim"),
                    ("consent", "add", who, "--purpose", "talent-pool", "--basis", "consent")):
        vitae(*command)
    number = vitae.rows("sql", f"SELECT person_id FROM people WHERE email = '{who}'")[0]["person_id"]
    tables = json.loads(vitae("person", "data", who))["tables"]
    for table, rows in storage_of(folder / "vitae.db", number).items():
        if not rows:
            sys.exit(f"the test has nothing in {table}")
        for row in rows:
            if not any(same(ours, row) for ours in tables.get(table, [])):
                sys.exit(f"{table}: {row} is missing")
        if len(tables[table]) != len(rows):
            sys.exit(f"{table}: {len(tables[table])} rows are handed out, {len(rows)} are stored")
    originals = {base64.b64decode(row["bytes"]["base64"]).decode() for row in tables["document"]}
    if originals != {one.markdown, newer}:
        sys.exit("the originals are not what was imported")
    if any(other.email in json.dumps(tables) for other in people if other is not one):
        sys.exit("somebody else's address is handed out")
    check_page(vitae("person", "data", who, "--output", "html"), one, originals)
    vitae("check")
    print("everything is handed out")


def check_page(page, one, originals):
    cells = Cells()
    cells.feed(page)
    data = [base64.b64decode(link.split(",", 1)[1]).decode() for link in cells.links]
    if cells.scripts or "default-src 'none'" not in page:
        sys.exit("the page could run something")
    if set(data) != originals:
        sys.exit("the page does not give the originals back")
    if one.email not in cells.text or "alert('&')" not in cells.text:
        sys.exit("the page does not say everything")


if __name__ == "__main__":
    main()
