#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports people and has them checked by programs that are not ours; see checkers/check_exports.mjs.

    check_with_others.py --program BUILD/bin/vitae --write-exports BUILD/bin/write_exports --cvs tests/data/cvs --folder BUILD/checkers

The checkers are npm packages of the versions in checkers/package-lock.json, installed into --folder. Exit code 77 (skipped) where
node, npm or the packages cannot be had.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import npm_packages

SOURCES = Path(__file__).parent / "checkers"
FORMATS = {"html": ".html", "json-resume": ".json", "vcard": ".vcf"}


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "write-exports", "cvs", "folder"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    folder = Path(arguments.folder)
    npm_packages.install(SOURCES, folder, "The checkers")
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([arguments.write_exports, directory], check=True)
        for form in FORMATS:
            subprocess.run([arguments.program, "--quiet", "convert", arguments.cvs, "--to", form, "--out-dir", directory], check=True)
        missing = [cv.stem + end for cv in Path(arguments.cvs).glob("*.md") for end in FORMATS.values()
                   if not os.path.exists(Path(directory) / (cv.stem + end))]
        if missing:
            sys.exit(f"not exported: {missing}")
        sys.exit(subprocess.run(["node", str(folder / "check_exports.mjs"), directory], check=False).returncode)


if __name__ == "__main__":
    main()
