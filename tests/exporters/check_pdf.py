#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints a CV as PDF and compares its words with those of the Markdown export.

    check_pdf.py --program BUILD/bin/vitae --cv tests/data/cvs/mara-lindqvist-2024.md

Without a browser the program must say so in one sentence. Exit code 77 (skipped) if there is one but nothing to read PDFs with.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "weasyprint")


def words(text):
    return re.findall(r"\w+", text.casefold())


def convert(program, cv, form, target, path=None):
    environment = {**os.environ, **({"PATH": path} if path is not None else {})}
    return subprocess.run([program, "convert", cv, "--to", form, "-o", str(target)], env=environment, capture_output=True,
                          text=True, check=False)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--cv", required=True)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        folder = Path(directory)
        refused = convert(arguments.program, arguments.cv, "pdf", folder / "none.pdf", path=str(folder))
        assert refused.returncode == 1 and "neither is installed" in refused.stderr, refused
        assert not list(folder.iterdir()), "something was left behind"
        if not any(shutil.which(name) for name in BROWSERS) or not shutil.which("pdftotext"):
            print("skipped: a browser or pdftotext is not installed")
            sys.exit(77)
        printed = convert(arguments.program, arguments.cv, "pdf", folder / "cv.pdf")
        assert printed.returncode == 0, printed.stderr
        assert convert(arguments.program, arguments.cv, "markdown", folder / "cv.md").returncode == 0
        text = subprocess.run(["pdftotext", "-raw", str(folder / "cv.pdf"), "-"], check=True, capture_output=True, text=True)
        information = subprocess.run(["pdfinfo", str(folder / "cv.pdf")], check=True, capture_output=True, text=True).stdout
        in_pdf = set(words(text.stdout))
        markdown = re.sub(r"\]\([^)]*\)", "]", (folder / "cv.md").read_text(encoding="utf-8"))
        missing = [word for word in words(markdown) if word not in in_pdf]
        assert len(missing) <= 3, f"{len(missing)} words are missing: {missing[:20]}"  # hyphenated at line ends
        assert re.search(r"Page size: +59[45].* \(A4\)", information), information
        assert "Tagged:          yes" in information, information
        assert not re.search(r"Author|/home/|/root|/tmp", information), information


if __name__ == "__main__":
    main()
