#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/data-model.md from the comments in schema/views, or checks that it is current (the default).

VITAE_UPDATE_GOLDEN=1 writes. The columns are those SQLite reports for each view; the meaning of a column is the comment
on its line, so a column without a comment is an error.
"""

import os
import re
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "data-model.md"
INTRODUCTION = """\
# Data model

<!-- Written by tests/docs/data_model.py from the comments in schema/views; edit those. -->

These views are what reports, plugins and your own SQL read: `vitae sql`, the plain `sqlite3` shell, or any tool that
opens SQLite files. They are the stable contract; the tables behind them (singular names, in `schema/migrations`) are
storage and may change. [Concepts](concepts.md) explains the words, [reports and SQL](reports-and-sql.md) how to ask.

Conventions in every view:

- Dates are ISO 8601 prefixes as the document states them: `2019`, `2019-03` or `2019-03-05`. Nothing is filled in.
- Month numbers count `year * 12 + month - 1`. Intervals are half-open: an end is the first month that no longer counts.
- `document_id`, `first_line` and `last_line` say which document states a fact, and where in it.

"""


def views():
    """(name, description, [(column, meaning)]) of every view, as SQLite knows them."""
    database = sqlite3.connect(":memory:")
    for migration in sorted((ROOT / "schema" / "migrations").glob("*.sql")):
        database.executescript(migration.read_text(encoding="utf-8"))
    # Migrations may create views of their own for storage (full-text content); those are no contract.
    internal = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    descriptions, sources = {}, {}
    for file in sorted((ROOT / "schema" / "views").glob("*.sql")):
        text = file.read_text(encoding="utf-8")
        database.executescript(text)
        # Each view of a file comes with the comment lines right above it.
        for comment, name, body in re.findall(r"((?:^--.*\n)+)CREATE VIEW (\w+)(.*?;)\s*$", text,
                                              re.MULTILINE | re.DOTALL):
            lines = [line.lstrip("-").strip() for line in comment.splitlines() if "SPDX-" not in line]
            descriptions[name] = " ".join(line for line in lines if line)
            sources[name] = body
    created = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")} - internal
    if created != set(descriptions):
        raise SystemExit(f"a view has no comment above it: {', '.join(sorted(created - set(descriptions)))}")
    for name in sorted(created):
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({name})")]
        yield name, descriptions[name], [(column, meaning(name, column, sources[name])) for column in columns]


def meaning(view, column, source):
    # "expression AS column,  -- meaning" or "t.column,  -- meaning"; the last column has no comma.
    found = re.search(rf"(?:\bAS |\.|^\s*){re.escape(column)},?[ \t]+--[ \t]*(.+)$", source, re.MULTILINE)
    if not found:
        raise SystemExit(f"the column {view}.{column} has no comment in schema/views")
    return found.group(1).strip()


def document():
    parts, index = [], []
    for name, description, columns in views():
        index.append(f"[{name}](#{name})")
        rows = "".join(f"| `{column}` | {text.replace('|', chr(92) + '|')} |\n" for column, text in columns)
        parts.append(f"## {name}\n\n{description}\n\n| Column | Meaning |\n|---|---|\n{rows}\n")
    return INTRODUCTION + "Views: " + " · ".join(index) + "\n\n" + "".join(parts).rstrip() + "\n"


def main():
    wanted = document()
    if os.environ.get("VITAE_UPDATE_GOLDEN") == "1":
        DOCUMENT.write_text(wanted, encoding="utf-8")
    elif not DOCUMENT.is_file() or DOCUMENT.read_text(encoding="utf-8") != wanted:
        sys.exit("docs/data-model.md is not what schema/views says; refresh it: "
                 "VITAE_UPDATE_GOLDEN=1 tests/docs/data_model.py")


if __name__ == "__main__":
    main()
