#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the sections on the built-in reports in docs/reports-and-sql.md, or checks that they are current (the default).

VITAE_UPDATE_GOLDEN=1 writes. Parameters and columns come from the headers in schema/reports. The command of each example
stands below; what it prints is run_docs.py's business and is left as it is.
"""

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "docs" / "reports-and-sql.md"
BEGIN = "<!-- The sections from here on are written by tests/docs/report_sections.py from the headers in schema/reports. -->\n"
END = "<!-- The written sections end here. -->\n"

# Report: arguments, columns to show, rows to show (without the heading).
EXAMPLES = {
    "claims-vs-evidence": ("--person Jonas --skills C++,Java,Git --bare 1", "skill level stated_months verdict months_certain months_possible", 4),
    "concurrency": ("", "name months_certain months_point months_possible peak periods", 4),
    "coverage": ("--min-months 24 --max-age 24", "skill people_n people_certain_n seniors_n evidenced_n claimed_n trend", 4),
    "cv-diff": ("--person Mara", "change what field before after moved", 9),
    "data-quality": ("--person Tomasz", "problem fact reason evidence", 4),
    "gaps": ("--conceivable 1 --min-gap 2", "name gap first_month last_month months_certain months_possible", 4),
    "job-changes": ("", "name ended_n short_n months_point current_months others_n", 4),
    "management-months": ("", "name months_certain months_point months_possible first_held last_held last_title", 4),
    "opening-fit": ("--opening backend", "name skill need min_months fit months_certain months_possible last_used", 4),
    "org-alumni": ("--organization nordlys", "name organization title first_month last_month still_there evidence", 4),
    "overlaps": ("", "name first_role second_role first_month last_month months_certain", 4),
    "promotions": ("--promotions 1", "name organization move from_title to_title moved months_point", 4),
    "retention-due": ("--as-of 2099-12-31", "name action documents_n contacts_n n_roles skills_n applications_n", 3),
    "seniority-ladder": ("--person Mara", "level months_certain months_point months_possible first_reached titles", 5),
    "skill-last-used": ("--skills Java", "name skill last_used months_ago bucket", 5),
    "skill-matrix": ("--skills C++,Java,PostgreSQL,Python --people 1,5,8,9", "name * C++ Java PostgreSQL Python", 5),
    "skill-months": ("--person Mara --skills C++,Python", "skill months_certain months_point months_possible first_used last_used evidence", 3),
    "skill-recency-score": ("--skills Python", "name score formula months_point last_used", 5),
    "skill-rollup": ("--skills JavaScript", "name contributors months_certain months_point months_possible sum_of_skills", 4),
    "skill-together": ("--skills Python,PostgreSQL", "name months_certain months_point months_possible first_month last_month", 5),
    "skill-trend": ("--skills Python --from 2015 --to 2020", "skill year people_n active_n share", 6),
    "source-yield": ("", "source applied screened interviewed offered hired rejected", 3),
    "stage-times": ("--as-of 2024-03-31", "stage type n_entered n_left median_days n_there oldest_days overdue_n", 4),
    "tenure": ("--person Mara", "organization first_title last_title first_month last_month still_there months_point", 5),
    "timeline": ("--person Mara", "activity label starts ends bar", 4),
    "total-experience": ("", "name months_certain months_point months_possible overlap career_start n_roles", 4),
    "who-has": ("--must C++,Python --min-months 24", "name has holds months_certain months_point", 4),
}


def header_of(file):
    """[(key, value)] of a report's header, continued lines joined."""
    lines = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if not line.startswith("--"):
            break
        content = line[2:]
        if content.startswith("   "):
            lines[-1] += " " + content.strip()
        else:
            lines.append(content.strip())
    return [tuple(part.strip() for part in line.split(":", 1)) for line in lines]


def parameter_row(value):
    head, _, meaning = value.partition("|")
    declaration, given, default = head.partition("=")
    name, kind = declaration.split()
    default = default.strip().replace(",", ", ")
    shown = (f"`{default}`" if default else "") if given else "must be given"
    return f"| `--{name}` | {kind} | {shown} | {meaning.strip()} |\n"


def column_row(value):
    head, _, meaning = value.partition("|")
    name, _, unit = head.strip().partition(" ")
    return f"| `{name}` | {unit.strip()} | {meaning.strip()} |\n"


def command_of(name, columns):
    arguments, shown, rows = EXAMPLES[name]
    names = columns
    if "*" in shown:  # a pivot: its new columns stand at the end
        pivoted = shown.split(" * ")[1].split()
        names = columns[:-2] + pivoted
        shown = shown.replace(" * ", " ")
    fields = ",".join(str(names.index(column) + 1) for column in shown.split())
    return " ".join(f"vitae report {name} {arguments} --output tsv | cut -f {fields} | head -{rows + 1}".split())


def section(file, present):
    name, header = file.stem, header_of(file)
    text = f"### {name}\n\n{dict(header)['title']}. {dict(header)['description']}\n"
    parameters = [parameter_row(value) for key, value in header if key == "parameter"]
    if parameters:
        text += "\n| Parameter | Type | Default | Meaning |\n|---|---|---|---|\n" + "".join(parameters)
    columns = [value for key, value in header if key == "column"]
    text += "\n| Column | Unit | Meaning |\n|---|---|---|\n" + "".join(map(column_row, columns))
    command = command_of(name, [column.split("|")[0].split()[0] for column in columns])
    shown = re.search(rf"^### {re.escape(name)}\n.*?^```console run\n\$ {re.escape(command)}\n(.*?)^```$", present,
                      re.MULTILINE | re.DOTALL)
    printed = shown.group(1) if shown and f"\n### " not in shown.group(0)[4:] else "?\n"
    return text + f"\n```console run\n$ {command}\n{printed}```\n"


def main():
    document = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = document.partition(BEGIN)
    present, _, after = rest.partition(END)
    files = sorted((ROOT / "schema" / "reports").glob("*.sql"))
    missing = sorted({file.stem for file in files} - set(EXAMPLES))
    if missing:
        sys.exit(f"no example for {', '.join(missing)}: add one to {Path(__file__).name}")
    current = before + BEGIN + "\n" + "\n".join(section(file, present) for file in files) + "\n" + END + after
    if current == document:
        return
    if os.environ.get("VITAE_UPDATE_GOLDEN") != "1":
        sys.exit("docs/reports-and-sql.md is not what schema/reports says; write it with VITAE_UPDATE_GOLDEN=1")
    DOCUMENT.write_text(current, encoding="utf-8")


if __name__ == "__main__":
    main()
