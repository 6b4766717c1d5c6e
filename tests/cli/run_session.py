#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a recorded terminal session against the real program and compares every line.

    run_session.py --program build/release/bin/vitae --data tests/cli/data/inbox --session import.session

A session is text:

    #: why this is here
    $ vitae import cvs
      imported  Mara Lindqvist  cvs/mara.md  7 roles
    ! 1 file in 0.0 s: 1 imported.
    [exit 4]

`$ ` starts a shell command; then follows what it prints: stdout, stderr behind `! `, and the exit code
unless it is 0. `$ tty 60: ` runs the command on a terminal of 60 columns, where both streams are one; escape
characters are shown as ␛, carriage returns as ␍. `#: ` is a comment. Each session has a home of its own with
copies of the sample CVs, dated 2024-06-15, and no database. Times and folders that vary are normalised.
VITAE_UPDATE_GOLDEN=1 rewrites the session with what happened.
"""

import argparse
import difflib
import fcntl
import os
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import termios
from datetime import datetime, timezone
from pathlib import Path

FILE_DATE = datetime(2024, 6, 15, 12, tzinfo=timezone.utc).timestamp()
TIME_LIMIT = 300


def parse(text):
    """The commands of a session, each with the comments above it. What they print is generated anew."""
    steps, comments = [], []
    for line in text.splitlines():
        if line.startswith("#: "):
            comments.append(line)
        elif line.startswith("$ "):
            steps.append((comments, line[2:]))
            comments = []
    return steps


class Home:
    """A throw-away home directory with the sample files and an environment that says nothing of the machine."""

    def __init__(self, program, data):
        self.path = Path(tempfile.mkdtemp(prefix="vitae-session-", dir="/tmp"))
        self.program = program
        self.work = self.path / "desk"
        self.work.mkdir()
        for folder in data:
            shutil.copytree(folder, self.work / folder.name)
        for file in self.work.rglob("*"):
            os.utime(file, (FILE_DATE, FILE_DATE))
        self.environment = {
            "PATH": f"{program.parent}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.path), "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm",
        }
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, command):
        terminal = re.match(r"tty (\d+): (.*)", command)
        if terminal:
            return self.run_on_terminal(terminal.group(2), int(terminal.group(1)))
        done = subprocess.run(["/bin/sh", "-c", command], cwd=self.work, env=self.environment, capture_output=True,
                              stdin=subprocess.DEVNULL, timeout=TIME_LIMIT, check=False)
        lines = self.lines(done.stdout)
        lines += ["! " + line if line else "!" for line in self.lines(done.stderr)]
        return lines + ([f"[exit {done.returncode}]"] if done.returncode else [])

    def run_on_terminal(self, command, columns):
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        with subprocess.Popen(["/bin/sh", "-c", command], cwd=self.work, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=follower, stderr=follower) as process:
            os.close(follower)
            output = b""
            while True:
                try:
                    chunk = os.read(leader, 65536)
                except OSError:  # the last writer has gone
                    break
                if not chunk:
                    break
                output += chunk
            code = process.wait(TIME_LIMIT)
        os.close(leader)
        lines = self.lines(output.replace(b"\r\n", b"\n"))
        return lines + ([f"[exit {code}]"] if code else [])

    def lines(self, output):
        text = output.decode("utf-8", errors="backslashreplace")
        text = text.replace("\x1b", "␛").replace("\r", "␍")
        text = text.replace(str(self.path), "~").replace(str(self.program.parent.parent), "<build>")
        text = re.sub(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "2024-01-01T00:00:00Z", text)
        text = re.sub(r" in \d+\.\d s\b", " in 0.0 s", text)
        lines = text.split("\n")
        if lines[-1]:
            lines[-1] += "␄"  # no line end at the end of the output
        else:
            lines.pop()
        return lines

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--data", type=Path, nargs="+", default=[], help="folders to copy into the session's folder")

    parser.add_argument("--session", type=Path, required=True)
    arguments = parser.parse_args()

    recorded = arguments.session.read_text(encoding="utf-8")
    home = Home(arguments.program.resolve(), [folder.resolve() for folder in arguments.data])
    happened = []
    try:
        for comments, command in parse(recorded):
            printed = home.run(command)
            if any(line.startswith(("$ ", "#: ")) for line in printed):
                raise SystemExit(f"{command}: prints a line that reads like a command of the session")
            happened.append("\n".join([*comments, "$ " + command, *printed]))
    finally:
        home.remove()
    actual = "\n\n".join(happened) + "\n"
    if actual == recorded:
        return 0
    if os.environ.get("VITAE_UPDATE_GOLDEN") == "1":
        arguments.session.write_text(actual, encoding="utf-8")
        print(f"updated {arguments.session}")
        return 0
    sys.stdout.writelines(difflib.unified_diff(recorded.splitlines(True), actual.splitlines(True), "recorded", "actual"))
    print("\nIf the new output is right: VITAE_UPDATE_GOLDEN=1")
    return 1


if __name__ == "__main__":
    sys.exit(main())
