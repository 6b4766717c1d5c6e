#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether the program sqlite3 gives the same answers as vitae, for every public view and every built-in report.

    check_plain_sqlite.py --program build/release/bin/vitae

A database of the sample CVs with an opening, applications, notes, consents and a rule is asked both ways: each view as it
is, each report with its defaults and, where it takes them, with other arguments. sqlite3 gets the file of the report and
its parameters as `.parameter set` has them, so nothing of vitae helps it: views and reports use no function of ours.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from vitae_program import Vitae  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
REPORTS = ROOT / "schema" / "reports"

# What reports need that have a parameter without a default.
NEEDED = {"must": "C++,Python", "skills": "Python,PostgreSQL", "person": "lindqvist", "organization": "nordlys",
          "opening": "backend"}
# Asked a second time, where a report takes them all: what is stored no longer answers then.
OTHERS = [{"as-of": "2019-06"}, {"assume-current": "1"}, {"types": "employment,volunteer"}, {"evidence": "listed"},
          {"person": "lindqvist"}, {"skills": "Python,C++"}, {"held": "1", "as-of": "2099-12"}, {"conceivable": "1"}]


def prepare(vitae):
    vitae("import", "--quiet", ROOT / "tests" / "data" / "cvs")
    vitae("opening", "add", "--title", "Backend Engineer", "--key", "backend", "--require", "C++ >= 36", "--nice", "SQL")
    vitae("apply", "lindqvist", "backend", "--source", "referral", "--at", "2024-02-01")
    vitae("apply", "watanabe", "backend", "--source", "agency", "--at", "2024-02-05")
    vitae("move", "lindqvist", "screen", "--at", "2024-02-09")
    vitae("reject", "watanabe", "--reason", "Wants to stay", "--at", "2024-02-20")
    vitae("interview", "add", "lindqvist", "--kind", "phone", "--on", "2024-02-12", "--with", "Jun")
    vitae("note", "wrona", "Called back")
    vitae("tag", "wrona", "shortlist")
    vitae("consent", "add", "wrona", "--purpose", "talent-pool", "--basis", "consent", "--given", "2024-03-01", "--expires",
          "2024-09-01")
    vitae("retention", "set", "recruiting", "24")
    vitae("hold", "add", "carvalho", "--reason", "Pending claim")
    vitae("skill", "merge", "Git", "GitHub")


def parameters_of(text):
    """[(name, type, default or None)] of a report's header."""
    found = []
    for line in text.splitlines():
        if line.startswith("-- parameter:"):
            head = line[len("-- parameter:"):].split("|")[0]
            declaration, given, default = head.partition("=")
            name, kind = declaration.split()
            found.append((name, kind, default.strip() if given else None))
    return found


def literal(vitae, kind, words):
    """A value as the shell's `.parameter set` takes it; None = NULL."""
    if words == "":
        return None
    if kind in ("integer", "number"):
        return words
    if kind == "flag":
        return "1" if words == "1" else "0"
    if kind == "person":
        return str(vitae.rows("sql", f"SELECT person_id FROM people WHERE name LIKE '%{words}%'")[0]["person_id"])
    if kind == "skills":
        words = f",{words},"
    return "'" + words.replace("'", "''") + "'"


def plain(file, sql, parameters=()):
    commands = [".mode json", ".parameter init", *(f'.parameter set :{name} "{value}"' for name, value in parameters)]
    done = subprocess.run(["sqlite3", "-readonly", "-bail", file], input="\n".join(commands) + "\n" + sql, capture_output=True,
                          text=True, check=False)
    if done.returncode != 0 or done.stderr:
        return done.stderr.strip()
    return json.loads(done.stdout or "[]")


def same(ours, theirs):
    """A number that JSON writes as 24.0 here and as 24 there is one number."""
    def known(rows):
        return [[(name, float(value) if isinstance(value, (int, float)) else value) for name, value in row.items()] for row in rows]
    return isinstance(theirs, list) and known(ours) == known(theirs)


def difference(ours, theirs):
    if not isinstance(theirs, list):
        return theirs
    for number, (left, right) in enumerate(zip(ours, theirs)):
        if not same([left], [right]):
            return f"row {number + 1}: vitae has {left}, sqlite3 {right}"
    return f"vitae has {len(ours)} rows, sqlite3 {len(theirs)}"


def check_views(vitae, file):
    faults, filled = [], 0
    for row in vitae.rows("sql", "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name"):
        if row["name"] in ("searches", "search_content"):
            continue  # a name for the full-text index, which SQLite offers to every program itself
        # The words of long texts come in any order only if the rows do.
        sql = f"SELECT * FROM {row['name']};"
        ours, theirs = vitae.rows("sql", sql), plain(file, sql)
        filled += len(ours) > 0
        if not same(ours, theirs):
            faults.append(f"view {row['name']}: {difference(ours, theirs)}")
    return faults, filled


def questions(parameters):
    """The arguments to ask a report with: what it needs, then with each of OTHERS that it takes."""
    needed = {name: NEEDED[name] for name, _, default in parameters if default is None}
    names = {name for name, _, _ in parameters}
    return [needed] + [{**needed, **other} for other in OTHERS if set(other) <= names]


def check_reports(vitae, file, folder):
    faults, asked, filled = [], 0, 0
    for report in sorted(REPORTS.glob("*.sql")):
        text = report.read_text(encoding="utf-8")
        parameters = parameters_of(text)
        long_rows = folder / report.name  # a pivot is made of rows by the program
        long_rows.write_text("".join(line for line in text.splitlines(True) if not line.startswith("-- pivot:")), encoding="utf-8")
        for arguments in questions(parameters):
            words = [word for name, value in arguments.items() for word in (f"--{name}", value)]
            ours = vitae.rows("report", long_rows, *words)
            bound = [(name.replace("-", "_"), literal(vitae, kind, arguments.get(name, default)))
                     for name, kind, default in parameters]
            theirs = plain(file, text, [(name, value) for name, value in bound if value is not None])
            asked += 1
            filled += len(ours) > 0
            if not same(ours, theirs):
                faults.append(f"report {report.stem} {' '.join(words)}: {difference(ours, theirs)}")
    return faults, asked, filled


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    options = parser.parse_args()
    if not shutil.which("sqlite3"):
        sys.exit("the program sqlite3 is not installed: apt-get install sqlite3")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vitae = Vitae(options.program, folder / "plain.db")
        prepare(vitae)
        faults, views = check_views(vitae, vitae.database)
        more, asked, filled = check_reports(vitae, vitae.database, folder)
    faults += more
    print("\n".join(faults))
    print(f"{views} views with rows, {asked} questions to reports, {filled} of them with rows, {len(faults)} differences")
    sys.exit(1 if faults or views < 40 or filled < asked * 2 / 3 else 0)


if __name__ == "__main__":
    main()
