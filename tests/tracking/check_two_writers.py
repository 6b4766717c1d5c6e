#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""One process imports while another one tracks: nothing may be lost, and nobody may read of a locked database.

    check_two_writers.py --program build/release/bin/vitae [--seconds 10]

The release figure is VITAE_TWO_WRITERS_SECONDS=120.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from invented_people import person, write_inbox  # noqa: E402
from vitae_program import Vitae  # noqa: E402


class Writer(threading.Thread):
    """Runs commands until the time is up and remembers what was answered."""

    def __init__(self, vitae, until, commands):
        super().__init__()
        self.vitae, self.until, self.commands = vitae, until, commands
        self.done, self.problems = 0, []

    def run(self):
        while time.monotonic() < self.until and not self.problems:
            for command in self.commands(self.done):
                run = subprocess.run([str(self.vitae.program), "--db", str(self.vitae.database), *map(str, command)],
                                     capture_output=True, text=True, check=False, timeout=120)
                if run.returncode != 0 or "locked" in run.stdout + run.stderr:
                    self.problems.append(f"{command}: {run.returncode} {run.stdout[-300:]} {run.stderr[-300:]}")
                    return
            self.done += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=float(os.environ.get("VITAE_TWO_WRITERS_SECONDS", "8")))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vitae-writers-") as folder:
        check(Vitae(arguments.program.resolve(), Path(folder) / "vitae.db"), Path(folder), arguments.seconds)


def check(vitae, folder, seconds):
    people = write_inbox(folder / "inbox", 20)
    vitae("import", folder / "inbox", "--quiet")
    vitae("opening", "add", "--title", "Engineer", "--key", "engineer")
    for one in people:
        vitae("apply", one.email, "engineer")

    def imports(turn):
        batch = folder / f"batch-{turn}"
        batch.mkdir()
        for number in range(1000 + turn * 25, 1025 + turn * 25):
            (batch / f"{number}.md").write_text(person(number).markdown, encoding="utf-8")
        return [("import", batch, "--quiet")]

    def tracks(turn):
        application = turn % 20 + 1
        back_and_forth = "screen" if turn // 20 % 2 == 0 else "interview"
        return [("move", application, back_and_forth), ("note", people[application - 1].email, f"note {turn}"),
                ("tag", people[application - 1].email, f"tag-{turn % 7}")]

    until = time.monotonic() + seconds
    writers = [Writer(vitae, until, imports), Writer(vitae, until, tracks)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    for writer in writers:
        if writer.problems:
            sys.exit(writer.problems[0])
    imported, tracked = writers[0].done, writers[1].done
    counts = vitae.rows("sql", "SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM notes) AS notes, "
                               "(SELECT count(*) FROM application_events WHERE kind = 'moved') AS moves, "
                               "(SELECT count(*) FROM audits WHERE action IN ('note.add', 'application.move')) AS audited")[0]
    expected = {"people": 20 + 25 * imported, "notes": tracked, "moves": tracked, "audited": 2 * tracked}
    if counts != expected:
        sys.exit(f"something was lost: {counts} instead of {expected}")
    if imported == 0 or tracked == 0:
        sys.exit("one of the two did not get a turn")
    vitae("check")
    print(f"{imported} imports of 25 CVs and {tracked} rounds of tracking, nothing lost")


if __name__ == "__main__":
    main()
