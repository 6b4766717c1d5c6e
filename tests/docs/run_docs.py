#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the console blocks of a Markdown document and compares what they print with what the document shows.

    run_docs.py --program BUILD/bin/vitae DOCUMENT.md

A block is run if its fence says ```console run. All blocks of one document run in order in one scratch directory, where
tests/data is a copy of the repository's, linkedin-export a LinkedIn data export, both last changed on 2024-06-30;
$VITAE_PREFIX is taken over from the environment. In a block:

    $ vitae people               a command; lines starting with "> " continue it
    Mara Lindqvist ...           what it prints (both streams); "..." stands for anything within the line
    ...                          a line of its own: any number of lines
    $ vitae sql "DROP TABLE x"   # exits 1      a command that must fail with that status

A command without shown output only has to succeed. VITAE_UPDATE_GOLDEN=1 writes the real output into the document.
"""

import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^```console run\s*$")
EXITS = re.compile(r"#\s*exits (\d+)\s*$")
# What differs from run to run is elided when a document is updated.
VOLATILE = [(re.compile(r"\b\d+(\.\d+)? (ms|s)\b"), "... s")]
SECONDS_PER_COMMAND = 600  # with sanitizers, on a busy machine
SAMPLES_CHANGED = 1719748800  # 2024-06-30 12:00 UTC


@dataclass
class Step:
    line: int  # of the command in the document, from 1
    command: str
    shown: list = field(default_factory=list)
    end: int = 0  # first line after the shown output, counted from 0


def steps_of(lines):
    """The commands of every block that is marked for running."""
    steps, inside = [], False
    for number, line in enumerate(lines):
        if not inside:
            inside = bool(FENCE.match(line))
        elif line.startswith("```"):
            inside = False
        elif line.startswith("$ "):
            steps.append(Step(number + 1, line[2:], end=number + 1))
        elif steps and line.startswith("> ") and not steps[-1].shown:
            steps[-1].command += "\n" + line[2:]
            steps[-1].end = number + 1
        elif steps:
            steps[-1].shown.append(line)
            steps[-1].end = number + 1
    return steps


def without_trailing_blanks(lines):
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def matches(shown, printed):
    """Whether the output is what the document shows, "..." standing for anything."""
    pattern = ""
    for line in without_trailing_blanks(shown):
        if line.strip() == "...":
            pattern += r"(?:.*\n)*"
        else:
            pattern += ".*".join(re.escape(part) for part in line.split("...")) + r"\n"
    text = "".join(line + "\n" for line in without_trailing_blanks(printed))
    return re.fullmatch(pattern, text) is not None


def run(step, environment, folder):
    expected = int(found.group(1)) if (found := EXITS.search(step.command)) else 0
    result = subprocess.run(["bash", "-c", step.command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS_PER_COMMAND, check=False)
    printed = result.stdout.decode("utf-8", errors="replace").splitlines()
    problem = None
    if result.returncode != expected:
        problem = f"exits with {result.returncode}, not with {expected}:\n" + "\n".join(printed)
    elif without_trailing_blanks(step.shown) and not matches(step.shown, printed):
        problem = "prints something else:\n" + "\n".join(
            difflib.unified_diff(step.shown, printed, "shown in the document", "printed", lineterm=""))
    return problem, printed


def environment_for(program, folder):
    names = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "VITAE_PREFIX")
    keep = {name: os.environ[name] for name in names if name in os.environ}
    return {
        **keep,
        "PATH": f"{Path(program).resolve().parent}:/usr/bin:/bin",
        "HOME": folder,
        "XDG_DATA_HOME": f"{folder}/.local/share",
        "XDG_CONFIG_HOME": f"{folder}/.config",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "120",
        "NO_COLOR": "1",
    }


def copy_samples(repository, folder):
    """The sample documents with a date of their own: a CV that states none speaks for the date of its file."""
    shutil.copytree(repository / "tests" / "data", folder / "tests" / "data")
    shutil.copytree(repository / "plugins/importers/linkedin/fixtures/export_2024/input", folder / "linkedin-export")
    for file in folder.rglob("*.*"):
        os.utime(file, (SAMPLES_CHANGED, SAMPLES_CHANGED))


def updated(lines, results):
    """The document with the real output, last step first so that line numbers stay true."""
    for step, printed in reversed(results):
        if not without_trailing_blanks(step.shown) or matches(step.shown, printed):
            continue
        for volatile, stand_in in VOLATILE:
            printed = [volatile.sub(stand_in, line) for line in printed]
        first = step.end - len(step.shown)
        lines[first:step.end] = without_trailing_blanks(printed)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("document", type=Path)
    arguments = parser.parse_args()
    repository = Path(__file__).resolve().parents[2]
    update = os.environ.get("VITAE_UPDATE_GOLDEN") == "1"

    lines = arguments.document.read_text(encoding="utf-8").splitlines()
    steps, results, problems = steps_of(lines), [], 0
    if not steps:
        sys.exit(f"{arguments.document}: no block is marked with ```console run")
    with tempfile.TemporaryDirectory(prefix="vitae-docs-") as folder:
        copy_samples(repository, Path(folder))
        environment = environment_for(arguments.program, folder)
        for step in steps:
            problem, printed = run(step, environment, folder)
            results.append((step, printed))
            if problem and not (update and problem.startswith("prints")):
                problems += 1
                print(f"{arguments.document}:{step.line}: $ {step.command}\n{problem}\n")
    if update:
        arguments.document.write_text("\n".join(updated(lines, results)) + "\n", encoding="utf-8")
    print(f"{arguments.document.name}: {len(steps)} commands, {problems} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
