#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports people and has them checked by programs that are not ours; see checkers/check_exports.mjs.

    check_with_others.py --program BUILD/bin/vitae --write-exports BUILD/bin/write_exports --cvs tests/data/cvs --folder BUILD/checkers

The checkers are npm packages of the versions in checkers/package-lock.json, installed into --folder. Exit code 77 (skipped) where
node, npm or the packages cannot be had.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCES = Path(__file__).parent / "checkers"
FORMATS = {"html": ".html", "json-resume": ".json", "vcard": ".vcf"}


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def install(folder):
    """The checkers and their packages, as the lock file has them."""
    folder.mkdir(parents=True, exist_ok=True)
    lock, installed = SOURCES / "package-lock.json", folder / "installed.json"
    for source in SOURCES.iterdir():
        shutil.copy(source, folder)
    if installed.exists() and installed.read_bytes() == lock.read_bytes():
        return
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    try:
        npm = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        skip("npm could not get the checkers within two minutes")
    if npm.returncode != 0:
        if "EUSAGE" in npm.stderr:  # the lock file does not fit: ours to mend
            sys.exit(npm.stderr)
        skip(f"npm could not get the checkers: {' '.join(npm.stderr.split())[-300:]}")
    shutil.copy(lock, installed)


def main():
    parser = argparse.ArgumentParser()
    for name in ("program", "write-exports", "cvs", "folder"):
        parser.add_argument(f"--{name}", required=True)
    arguments = parser.parse_args()
    if not shutil.which("node") or not shutil.which("npm"):
        skip("node and npm are not installed")
    folder = Path(arguments.folder)
    install(folder)
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
