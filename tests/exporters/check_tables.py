#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads an exported workbook with openpyxl and the same tables with Python's csv in strict mode, and compares every cell.

    check_tables.py WRITE_TABLES

Exit code 77 (skipped) without openpyxl.
"""

import csv
import datetime
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import debian_python  # noqa: E402

openpyxl = debian_python.module("openpyxl")

DATE_FORMATS = {"yyyy\\-mm\\-dd": "%Y-%m-%d", "yyyy\\-mm": "%Y-%m", "yyyy": "%Y"}
LONGEST_CELL = 32767


def utf16_units(text):
    return len(text.encode("utf-16-le")) // 2


def text_of(cell):
    """What the CSV says where the workbook has this cell."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime.datetime):
        return cell.value.strftime(DATE_FORMATS[cell.number_format])
    return str(cell.value)


def differs(expected, cell):
    shown = text_of(cell)
    if utf16_units(expected) <= LONGEST_CELL:
        return shown != expected
    return not (shown.endswith("…") and expected.startswith(shown[:-1]) and utf16_units(shown) == LONGEST_CELL)


def check_sheet(sheet, rows):
    """Problems of one sheet, as sentences."""
    if sheet.freeze_panes != "A2":
        yield f"{sheet.title}: the header is not frozen"
    if sheet.auto_filter.ref != sheet.dimensions:
        yield f"{sheet.title}: the filter is over {sheet.auto_filter.ref}, not {sheet.dimensions}"
    if sheet.max_row != len(rows):
        yield f"{sheet.title}: {sheet.max_row} rows, the CSV has {len(rows)}"
    typed = 0
    for number, (cells, expected) in enumerate(zip(sheet.iter_rows(), rows), 1):
        for cell, text in zip(cells, expected):
            if cell.data_type == "f":
                yield f"{sheet.title}!{cell.coordinate} is a formula"
            if differs(text, cell):
                yield f"{sheet.title}!{cell.coordinate}: {text_of(cell)[:60]!r}, the CSV says {text[:60]!r}"
            typed += isinstance(cell.value, datetime.datetime)
        if len(expected) != len(rows[0]):
            yield f"{sheet.title}.csv: row {number} has {len(expected)} cells"
    if sheet.title in ("roles", "education") and typed < 100:
        yield f"{sheet.title}: only {typed} dates are typed"


def check_parts(file):
    """What openpyxl does not show: formulas, and what the properties give away."""
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8")
            if re.search(r"<f[\s>]", text):
                yield f"{name} holds a formula"
            if archive.getinfo(name).date_time != (1980, 1, 1, 0, 0, 0):
                yield f"{name} has the time {archive.getinfo(name).date_time}"
    properties = openpyxl.load_workbook(file).properties
    for field in ("lastModifiedBy", "title", "subject", "description", "keywords", "company"):
        if getattr(properties, field, None):
            yield f"the property {field} says {getattr(properties, field)!r}"
    if properties.creator != "vitae":
        yield f"the creator is {properties.creator!r}"


def main():
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([sys.argv[1], directory], check=True)
        file = Path(directory) / "cvs.xlsx"
        problems = list(check_parts(file))
        book = openpyxl.load_workbook(file)
        if book.sheetnames != ["people", "roles", "skills", "education"]:
            problems.append(f"the sheets are {book.sheetnames}")
        cells = 0
        for sheet in book:
            with open(Path(directory) / f"{sheet.title}.csv", newline="", encoding="utf-8") as source:
                rows = list(csv.reader(source, strict=True))
            cells += sum(len(row) for row in rows)
            problems += check_sheet(sheet, rows)
    print("\n".join(problems[:50]))
    print(f"{cells} cells, {len(problems)} problems")
    sys.exit(1 if problems or cells < 10000 else 0)


if __name__ == "__main__":
    csv.field_size_limit(1 << 24)
    main()
