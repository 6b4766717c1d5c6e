#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs every statement of hostile_sql.txt against the real program and a real database.

    check_hostile_sql.py --program BUILD/bin/vitae

Each must end with exit code 1 or 2 and a sentence on stderr, within its time and its memory; afterwards the files of the
database have the same bytes, and no other file has appeared.
"""

import argparse
import hashlib
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STATEMENTS = Path(__file__).resolve().parent / "hostile_sql.txt"
FEWEST = 150
TIMEOUT = 2  # given to the program
SECONDS = 30  # a slow machine may take longer to start it
MEBIBYTES = 400


def statements():
    for number, line in enumerate(STATEMENTS.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("# "):
            continue
        text = re.sub(r"\\(.)", lambda m: "\n" if m.group(1) == "n" else m.group(1), line)
        yield number, re.sub(r"\{\{(.*?)\*(\d+)\}\}", repeated, text)


def repeated(match):
    return "".join(match.group(1).replace("#", str(i)) for i in range(int(match.group(2))))


def contents(folder):
    """The bytes of every file, but for the shared memory that holds the locks of readers."""
    return {path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.endswith("-shm")}


def limit_memory():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    program = parser.parse_args().program.resolve()
    problems, count = [], 0
    with tempfile.TemporaryDirectory(prefix="vitae-hostile-") as name:
        home = Path(name)
        keep = {key: value for key, value in os.environ.items() if key.endswith("SAN_OPTIONS")}
        environment = {**keep, "HOME": name, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}

        def run(*arguments, **more):
            return subprocess.run([program, *arguments], cwd=home, env=environment, capture_output=True, check=False,
                                  timeout=SECONDS, preexec_fn=limit_memory, **more)

        imported = run("import", ROOT / "tests" / "data" / "cvs")
        if imported.returncode != 0:
            sys.exit(imported.stderr.decode())
        run("sql", "SELECT count(*) FROM people")
        before = contents(home)
        for number, sql in statements():
            count += 1
            start = time.monotonic()
            place = f"{STATEMENTS.name}:{number}: {sql[:100]}"
            try:
                result = run("sql", "--timeout", str(TIMEOUT), "--rows", "100000", input=sql.encode())
            except subprocess.TimeoutExpired:
                problems.append(f"{place}\n    did not end within {SECONDS} seconds")
                continue
            said = result.stderr.decode("utf-8", errors="replace").strip()
            if result.returncode not in (1, 2):
                problems.append(f"{place}\n    ended with {result.returncode} after {time.monotonic() - start:.1f} s: "
                                f"{result.stdout[:200]!r} {said[:200]}")
            elif not re.search(r"\w \w", said):
                problems.append(f"{place}\n    was refused without a sentence: {said!r}")
            after = contents(home)
            if after != before:
                problems.append(f"{place}\n    changed files: {sorted(set(after.items()) ^ set(before.items()))}")
                before = after
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sanitized = b"__asan_init" in program.read_bytes()  # needs memory of its own
    if peak > MEBIBYTES and not sanitized:
        problems.append(f"a statement took {peak:.0f} MiB")
    if count < FEWEST:
        problems.append(f"only {count} statements")
    print("\n".join(problems))
    print(f"{count} hostile statements, {len(problems)} problems, at most {peak:.0f} MiB")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
