#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the page of every report and checks it as a browser would take it.

    check_report_pages.py --program build/release/bin/vitae --cvs tests/data/cvs [--keep FOLDER]

Every tag is closed, nothing is loaded from elsewhere, style and script are the ones the content security policy
names by their hash, every row of the CSV output is a row of the table, and a name full of markup stays text.
--keep leaves the pages in a folder, to be looked at.
"""

import argparse
import base64
import csv
import hashlib
import io
import os
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

NEEDED = {"skill-together": ["--skills", "Python,PostgreSQL"], "skill-rollup": ["--skill", "SQL"], "who-has": ["--must", "Python"]}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.tags, self.raw = [], [], [], {"style": "", "script": ""}
        self.rows, self.cell, self.policy = [], None, ""
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"not closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("src", "href", "srcset", "action") or name.startswith("on") or name == "style":
                self.faults.append(f"<{tag} {name}={value}>")
        if tag == "meta" and dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"]
        if tag == "meta":
            return
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")
        if tag in ("td", "th"):
            self.rows[-1].append(self.cell)
            self.cell = None

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag != "meta":
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]] += data
        if self.cell is not None:
            self.cell += data


def faults_of(text, rows):
    page = Page(text)
    faults = list(page.faults)
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        digest = base64.b64encode(hashlib.sha256(page.raw[tag].encode()).digest()).decode()
        if page.raw[tag] and f"{directive} 'sha256-{digest}'" not in page.policy:
            faults.append(f"the policy does not name the {tag}")
    if not page.policy.startswith("default-src 'none'"):
        faults.append("the policy allows more than it must")
    if page.tags.count("script") > 1:
        faults.append("more than one script")
    if len(page.rows) != len(rows):
        faults.append(f"{len(page.rows)} rows, not {len(rows)}")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--cvs", required=True)
    parser.add_argument("--keep")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, VITAE_DB=f"{folder}/vitae.db", XDG_CONFIG_HOME=folder)

        def vitae(*arguments):
            return subprocess.run([options.program, *arguments], env=environment, check=True, capture_output=True).stdout.decode()

        hostile = Path(folder) / "hostile.md"
        hostile.write_text("# Eve Hale\n\n## Experience\n\n### Engineer, A <b onload=x>&quot; Ltd\n2019 - 2021\n\n- Python\n")
        vitae("import", options.cvs, str(hostile), "--quiet")
        names = [row["report"] for row in csv.DictReader(io.StringIO(vitae("report", "--output", "csv")))]
        queries = {name: ["report", name, *NEEDED.get(name, [])] for name in names}
        queries["people"] = ["people", "--skill", "Python"]
        queries["sql"] = ["sql", "SELECT '<script>alert(1)</script>\"''&' AS \"<b>x</b>\", 1 AS n UNION SELECT 'b', 2"]
        failed, drawn = 0, 0
        for name, query in queries.items():
            try:
                rows = list(csv.reader(io.StringIO(vitae(*query, "--output", "csv"), newline="")))
            except subprocess.CalledProcessError as error:
                if b" needs --" in error.stderr:
                    continue
                raise
            page = vitae(*query, "--output", "html")
            drawn += "<svg" in page
            if options.keep:
                (Path(options.keep) / f"{name}.html").write_text(page, encoding="utf-8")
            for fault in faults_of(page, rows):
                failed += 1
                print(f"{name}: {fault}", file=sys.stderr)
            if "<script>alert" in page or "<b onload" in page:
                failed += 1
                print(f"{name}: markup of a value reached the page", file=sys.stderr)
        if drawn < 5:
            failed += 1
            print(f"only {drawn} pages have a picture", file=sys.stderr)
        print(f"{len(queries)} pages, {drawn} with a picture")
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
