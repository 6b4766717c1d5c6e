# SPDX-License-Identifier: Apache-2.0
"""The real program against a database of its own."""

import json
import subprocess
import sys


class Vitae:
    """vitae("note", "3", "text") runs a command and gives what it prints; the test ends if it fails."""

    def __init__(self, program, database):
        self.program, self.database = program, database

    def __call__(self, *arguments):
        command = [str(self.program), "--db", str(self.database), *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode != 0:
            sys.exit(f"vitae {' '.join(command[3:])} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def rows(self, *arguments):
        return json.loads(self(*arguments, "--output", "json"))
