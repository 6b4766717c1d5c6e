#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Types into the SQL shell on a real terminal: completion, dot commands, parameters, errors, history.

    check_sql_shell.py --program build/release/bin/vitae --cvs tests/data/cvs
"""

import argparse
import os
import pty
import re
import select
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS = 30
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r|\x07")


class Shell:
    def __init__(self, program, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(program, [program, "sql"], environment)
        self.seen = ""

    def expect(self, words):
        """Waits until `words` have come since the last expectation; returns what came before them."""
        end = time.monotonic() + SECONDS
        while words not in self.seen:
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            try:
                more = os.read(self.terminal, 65536) if ready else b""
            except OSError:
                more = b""
            if not more:
                raise SystemExit(f"waited for {words!r}, saw {self.seen!r}")
            self.seen += CODES.sub("", more.decode(errors="replace"))
        before, _, self.seen = self.seen.partition(words)
        return before

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def leave(self):
        self.type(".quit\n")
        _, status = os.waitpid(self.process, 0)
        os.close(self.terminal)
        if status != 0:
            raise SystemExit(f"ended with {status}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--cvs", required=True)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, VITAE_DB=f"{folder}/vitae.db", TERM="xterm", NO_COLOR="1", HOME=folder)
        subprocess.run([options.program, "import", options.cvs, "--quiet"], env=environment, check=True, stdout=subprocess.DEVNULL)
        program = os.path.abspath(options.program)

        shell = Shell(program, environment)
        shell.expect("vitae> ")
        shell.type("SELECT count(*) AS everybody\n")
        shell.expect("...> ")
        shell.type("FROM people;\n")
        shell.expect("EVERYBODY")
        shell.expect("12")
        shell.expect("vitae> ")
        # A view and, once it is named, its columns.
        shell.type("SELECT 1 FROM role_sp\t")
        shell.expect("role_spans")
        shell.type(" WHERE start_mo\t")
        shell.expect("start_month")
        shell.type(" < 0;\n")
        shell.expect("vitae> ")
        shell.type(".mode csv\n")
        shell.expect("vitae> ")
        shell.type(".param who Mara%\n")
        shell.expect("vitae> ")
        shell.type("SELECT name FROM people WHERE name LIKE :who;\n")
        shell.expect("name\nMara Lindqvist")
        shell.expect("vitae> ")
        shell.type(".limit 2\n")
        shell.expect("vitae> ")
        shell.type("SELECT name FROM people ORDER BY name;\n")
        shell.expect("There are more rows")
        shell.expect("vitae> ")
        shell.type(".schema organizations\n")
        shell.expect("organization_id\nname\nkey\n")
        shell.expect("vitae> ")
        shell.type("DELETE FROM people;\n")
        shell.expect("this connection only reads")
        shell.expect("vitae> ")
        shell.type(".sesame\n")
        shell.expect("no command .sesame")
        shell.expect("vitae> ")
        shell.type(".help\n")
        shell.expect(".mode FORMAT")
        shell.expect("vitae> ")
        shell.leave()

        history = Path(f"{folder}/vitae.db.sql-history")
        if stat.S_IMODE(history.stat().st_mode) != 0o600:
            raise SystemExit("others may read the history")
        shell = Shell(program, environment)
        shell.expect("vitae> ")
        shell.type("\x1b[A\x1b[A\n")  # twice up: .quit, .help
        shell.expect(".mode FORMAT")
        shell.expect("vitae> ")
        shell.leave()
    print("the shell answers as it should")


if __name__ == "__main__":
    sys.exit(main())
