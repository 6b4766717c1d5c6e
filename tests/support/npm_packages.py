# SPDX-License-Identifier: Apache-2.0
"""Packages of npm that a test runs, as a lock file has them.

    npm_packages.install(Path("tests/exporters/checkers"), Path("build/release/checkers"), "The checkers")

copies the files of the first folder, package-lock.json among them, to the second and installs there what the lock file
names, once for each lock file. Where node, npm or the packages cannot be had, the test ends as skipped, with a sentence;
a lock file that does not fit its package.json is ours to mend, so it fails.
"""

import shutil
import subprocess
import sys

SKIPPED = 77
SECONDS = 120


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def install(sources, folder, what):
    for program in ("node", "npm"):
        if not shutil.which(program):
            skip(f"{program} is not installed.")
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources.iterdir():
        if source.is_file():
            shutil.copy(source, folder)
    lock, installed = sources / "package-lock.json", folder / "installed.json"
    if installed.exists() and installed.read_bytes() == lock.read_bytes():
        return
    installed.unlink(missing_ok=True)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    try:
        npm = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                             timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        skip(f"{what} could not be had within {SECONDS} seconds.")
    if npm.returncode != 0:
        if "EUSAGE" in npm.stderr:
            sys.exit(npm.stderr)
        skip(f"{what} could not be had: {' '.join(npm.stderr.split())[-300:]}")
    shutil.copy(lock, installed)
