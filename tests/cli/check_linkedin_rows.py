#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the rows of synthetic data exports with Python's CSV reader, and what of them has arrived in the database.

    check_linkedin_rows.py --program build/release/bin/vitae --exports plugins/importers/linkedin/fixtures

There are the exports written by hand in FOLDER/export_*/input, and larger invented ones. Each is imported as a ZIP. A row is counted once, if it says anything that is to arrive: hidden recommendations, phones
without a number and second spellings of a phone are not. Rows of sections that are kept as text are lines of it.
"""

import argparse
import csv
import io
import re
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from linkedin_exports import ENCODINGS, EXPORTS, write_export

# Start of the file's name -> query that counts what has arrived of it.
SECTION_LINES = """SELECT sum(length(text) - length(replace(text, char(10), '')) + 1) FROM other_sections WHERE heading = '{}'"""
ENDORSEMENT_COUNT = """
WITH RECURSIVE line(line, rest) AS (
    SELECT NULL, text || char(10) FROM other_sections WHERE heading = 'Endorsements of skills not listed'
    UNION ALL
    SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1) FROM line WHERE rest <> '')
SELECT (SELECT coalesce(sum(endorsements), 0) FROM skill_claims)
     + (SELECT coalesce(sum(CAST(substr(line, instr(line, ': ') + 2) AS INTEGER)), 0) FROM line)"""
ROLES = {"Positions", "Berufserfahrung", "Organizations", "Volunteering", "Volunteer Experiences"}
VIEWS = {
    "Education": "educations", "Ausbildung": "educations", "Skills": "skill_claims", "Kenntnisse": "skill_claims",
    "Certifications": "certificates", "Languages": "languages", "Sprachen": "languages", "Projects": "projects",
    "Publications": "publications", "Honors": "awards", "Recommendations_Received": "recommendations",
    "Recommendations Received": "recommendations", "Zertifikate": "certificates",
}
SECTIONS = {"Courses": "Courses", "TestScores": "Test scores", "Test Scores": "Test scores", "Patents": "Patents", "Interests": "Interests",
            "Causes You Care About": "Causes"}
CONTACTS = {"Email Addresses": "email", "E-Mail-Adressen": "email", "PhoneNumbers": "phone", "Phone Numbers": "phone",
            "Whatsapp Phone Numbers": "phone"}
PEOPLE = {"Profile", "Profil"}
ENDORSEMENTS = {"Endorsement_Received_Info", "Endorsement Received Info"}


def text_of(path):
    content = path.read_bytes()
    if content.startswith(b"\xff\xfe"):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def rows_of(path):
    text = text_of(path)
    delimiter = max(",;\t", key=text.split("\n", 1)[0].count)
    header, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [dict(zip(header, row)) for row in rows if any(cell.strip() for cell in row)]


def expected_counts(folder):
    """Query -> rows that must be its result."""
    expected = {}

    def add(query, count):
        expected[query] = expected.get(query, 0) + count

    for path in sorted(folder.iterdir()):
        rows = rows_of(path)
        unique = list({tuple(row.items()): row for row in rows}.values())
        if path.stem in ROLES:
            add("SELECT count(*) FROM roles", len(unique))
        elif path.stem in VIEWS:
            shown = [row for row in unique if row.get("Status", "VISIBLE") == "VISIBLE"]
            add(f"SELECT count(*) FROM {VIEWS[path.stem]}", len(shown))
        elif path.stem in SECTIONS:
            add(SECTION_LINES.format(SECTIONS[path.stem]), len(unique))
        elif path.stem in CONTACTS:
            values = {re.sub(r"[\s-]", "", row.get("Number") or next(iter(row.values()))) for row in rows}
            add(f"SELECT count(*) FROM contacts WHERE kind = '{CONTACTS[path.stem]}'", len(values - {""}))
        elif path.stem in ENDORSEMENTS:
            add(ENDORSEMENT_COUNT, sum(row["Endorsement Status"] == "ACCEPTED" for row in rows))
        elif path.stem in PEOPLE:
            add("SELECT count(*) FROM people", len(rows))
        else:
            assert not rows, f"{path}: nothing here says where its rows go"
    return expected


def arrived(database, query):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchone()[0] or 0


def check(program, name, folder, directory):
    archive, database = directory / f"{name}.zip", directory / f"{name}.db"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for path in sorted(folder.iterdir()):
            out.write(path, path.name)
    subprocess.run([program, "--db", database, "import", archive], check=True, capture_output=True)
    wrong, total = 0, 0
    for query, count in expected_counts(folder).items():
        total += count
        found = arrived(database, query)
        if found != count:
            wrong += 1
            print(f"{name}: {count} rows, but {found} arrived: {query}")
    print(f"{name}: {total} rows in {len(list(folder.iterdir()))} files, {'all' if not wrong else 'not all'} arrived")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--exports", metavar="FOLDER", type=Path, required=True)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    with tempfile.TemporaryDirectory(prefix="vitae-rows-") as name:
        directory = Path(name)
        exports = {path.name: path / "input" for path in sorted(arguments.exports.glob("export_*"))}
        assert len(exports) == 5, exports
        for year in EXPORTS:
            for encoding in ENCODINGS:
                folder = directory / f"{year} {encoding}"
                folder.mkdir()
                write_export(folder, year, encoding, rows=40)
                exports[folder.name] = folder
        return 1 if sum(check(program, name, folder, directory) for name, folder in exports.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
