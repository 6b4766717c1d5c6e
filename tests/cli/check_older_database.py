#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Databases of every older schema: what only reads refuses them in a sentence, whatever writes upgrades them.

    check_older_database.py --program build/release/bin/vitae --schema schema
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from vitae_program import Vitae  # noqa: E402

WRITERS = (("skill", "alias", "CPP20", "C++"), ("edit", "1", "contact", "mara@example.org", "--add"),
           ("tag", "1", "senior"), ("opening", "add", "--title", "Engineer"), ("retention", "set", "recruiting", "24"),
           ("hold", "add", "1", "--reason", "court case"))


def pragma(file, name):
    connection = sqlite3.connect(file)
    value = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return value


def make_older(file, migrations, application_id):
    """What a program with these migrations left: one person, and no views."""
    connection = sqlite3.connect(file)
    for migration in migrations:
        connection.executescript(migration.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA user_version = {len(migrations)}")
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("INSERT INTO person (id, name, as_of) VALUES (1, 'Mara Lindqvist', '2024-03')")
    connection.commit()
    connection.close()
    os.chmod(file, 0o600)


def check(program, migrations, application_id, version, writer, folder):
    vitae = Vitae(program, folder / f"schema-{version}-{writer[0]}.db")
    make_older(vitae.database, migrations[:version], application_id)
    before = vitae.database.read_bytes()
    refused = subprocess.run([str(program), "--db", str(vitae.database), "people"], capture_output=True, text=True, check=False)
    if refused.returncode == 0 or f"has schema version {version}" not in refused.stderr:
        sys.exit(f"schema {version}: people ended with {refused.returncode}: {refused.stdout}{refused.stderr}")
    if vitae.database.read_bytes() != before:
        sys.exit(f"schema {version}: people wrote to it")
    vitae(*writer)
    upgraded = pragma(vitae.database, "user_version")
    if upgraded != len(migrations):
        sys.exit(f"schema {version}: after {' '.join(writer)} it is {upgraded}, not {len(migrations)}")
    if len(vitae.rows("people")) != 1:
        sys.exit(f"schema {version}: after {' '.join(writer)} the person is gone")
    if not list(folder.glob(f"{vitae.database.name}.schema-{version}.backup")):
        sys.exit(f"schema {version}: no backup was made")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--schema", type=Path, required=True)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    migrations = sorted((arguments.schema / "migrations").glob("*.sql"))
    newest = len(migrations) - 1
    with tempfile.TemporaryDirectory(prefix="vitae-older-") as name:
        folder = Path(name)
        new = Vitae(program, folder / "new.db")
        new("opening", "add", "--title", "Engineer")
        application_id = pragma(new.database, "application_id")  # what marks a database as one of ours
        cases = [(version, WRITERS[0]) for version in range(1, newest)] + [(newest, writer) for writer in WRITERS]
        for version, writer in cases:
            check(program, migrations, application_id, version, writer, folder)
    print(f"{len(cases)} older databases, all upgraded by what writes")


if __name__ == "__main__":
    main()
