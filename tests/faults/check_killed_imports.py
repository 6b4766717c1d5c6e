#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ends imports at random moments, and looks at what is left.

    check_killed_imports.py --program build/release/bin/vitae [--moments 200] [--files 2000] [--seed N]

An import of an inbox is killed (SIGKILL) at a random moment, or told to stop (SIGINT). Then the database must be sound by
`vitae check`, everything the import had reported must be in it, and the same command again, perhaps ended itself, must in the
end lead to the same database as an import that was left alone: nothing missing, nothing twice. VITAE_KILL_MOMENTS sets the
number of moments where no option does.
"""

import argparse
import hashlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from inbox_of_cvs import make_inbox

STORED = ("imported", "updated", "unchanged")
CONTENT = (
    "SELECT name, headline, summary, as_of FROM people",
    "SELECT p.name, c.kind, c.value FROM contacts c JOIN people p USING (person_id)",
    "SELECT p.name, r.organization, r.title, r.start_date, r.end_date, r.first_line FROM roles r JOIN people p USING (person_id)",
    "SELECT p.name, s.skill, s.raw FROM skill_claims s JOIN people p USING (person_id)",
    "SELECT p.name, d.name, d.sha256, d.as_of_kind FROM documents d JOIN people p USING (person_id)",
)


class Failure(Exception):
    pass


def rows(database, query):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(query).fetchall()


def content_of(database):
    digest = hashlib.sha256()
    for query in CONTENT:
        for row in sorted(map(repr, rows(database, query))):
            digest.update(row.encode())
    return digest.hexdigest()


class Import:
    """One run of the command; what it reports goes to a file, which outlives it."""

    def __init__(self, program, directory, database):
        self.report = directory / "report.ndjson"
        command = [program, "--db", database, "--output", "ndjson", "import", "inbox"]
        with open(self.report, "wb") as out:
            self.process = subprocess.Popen(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=out,
                                            stderr=subprocess.DEVNULL)

    def end_after(self, seconds, how):
        """The signal that ended it; None if it was done before."""
        try:
            self.process.wait(seconds)
            return None
        except subprocess.TimeoutExpired:
            self.process.send_signal(how)
            self.process.wait()
            return how

    def reported(self):
        """Outcome of each path, of the lines that were written whole."""
        lines = self.report.read_text(encoding="utf-8").split("\n")[:-1]
        items = [json.loads(line) for line in lines]
        return {item["path"]: item["outcome"] for item in items}


def check_sound(program, database):
    """False if it was ended before there was a database; that must be said so, and nothing else be wrong."""
    done = subprocess.run([program, "--db", database, "check"], capture_output=True, text=True)
    if done.returncode == 0:
        return True
    if "the database is empty" in done.stderr:
        return False
    raise Failure(f"vitae check: {done.stdout}{done.stderr}")


def check_present(database, reported):
    """Everything reported as stored is there, with the outcome that was told."""
    present = set(rows(database, "SELECT i.path, i.outcome FROM import_items i JOIN documents USING (document_id) JOIN people p "
                                 "ON p.person_id = i.person_id"))
    for path, outcome in reported.items():
        if outcome in STORED and (path, outcome) not in present:
            raise Failure(f"{path} was reported as {outcome}, but is not in the database")


def check_resumed(before, now):
    """What had been reported is not stored a second time."""
    for path, outcome in now.items():
        known = before.get(path)
        expected = "unchanged" if known in STORED else known
        if known and outcome != expected:
            raise Failure(f"{path} had been reported as {known}, and is now reported as {outcome}")


class Trial:
    """One database, from the first import to the one that ends by itself."""

    def __init__(self, program, directory, chance, duration, expected):
        self.program, self.directory, self.chance = program, directory, chance
        self.duration, self.expected = duration, expected
        self.database = directory / "trial.db"
        self.reported = {}
        for path in directory.glob("trial.db*"):
            path.unlink()

    def end_once(self, how):
        """True if the import was really ended."""
        running = Import(self.program, self.directory, self.database)
        ended = running.end_after(self.chance.uniform(0, self.duration), how)
        if how == signal.SIGKILL and ended and running.process.returncode != -signal.SIGKILL:
            ended = None  # it was quicker
        self.look_at(running)
        return ended is not None

    def look_at(self, running):
        if not self.database.exists():
            return
        now = running.reported()
        if not check_sound(self.program, self.database):
            if now or self.reported:
                raise Failure(f"{len(now) + len(self.reported)} files were reported, but the database is empty")
            return
        check_present(self.database, now)
        check_resumed(self.reported, now)
        self.reported.update(now)

    def complete(self):
        running = Import(self.program, self.directory, self.database)
        running.process.wait()
        self.look_at(running)
        if running.process.returncode != 4:  # there are empty files in the inbox
            raise Failure(f"the last import ended with {running.process.returncode}")
        if content_of(self.database) != self.expected:
            raise Failure("the database is not the one an import leads to that is left alone")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--moments", type=int, default=int(os.environ.get("VITAE_KILL_MOMENTS", "6")))
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, {arguments.files} files", flush=True)
    chance = random.Random(arguments.seed)
    program = arguments.program.resolve()
    with tempfile.TemporaryDirectory(prefix="vitae-kill-") as name:
        directory = Path(name)
        (directory / "inbox").mkdir()
        make_inbox(directory / "inbox", arguments.seed, arguments.files)
        begin = time.monotonic()
        alone = Import(program, directory, directory / "alone.db")
        alone.process.wait()
        duration = time.monotonic() - begin
        check_present(directory / "alone.db", alone.reported())
        expected = content_of(directory / "alone.db")
        print(f"left alone it takes {duration:.2f} s and knows {len(alone.reported())} files", flush=True)
        if len(alone.reported()) != arguments.files:
            raise Failure("not every file was reported")
        killed = stopped = trials = 0
        while killed < arguments.moments:
            trial = Trial(program, directory, chance, duration, expected)
            trials += 1
            try:
                for _ in range(chance.randint(1, 4)):
                    if chance.random() < 0.1:
                        stopped += trial.end_once(signal.SIGINT)
                    else:
                        killed += trial.end_once(signal.SIGKILL)
                trial.complete()
            except Failure as failure:
                print(f"WRONG in trial {trials}, after {killed} kills: {failure}", flush=True)
                return 1
            print(f"trial {trials}: {killed} kills, {stopped} stops", flush=True)
    print(f"killed at {killed} moments, stopped at {stopped}, in {trials} imports: all sound, all there, nothing twice")
    return 0


if __name__ == "__main__":
    sys.exit(main())
