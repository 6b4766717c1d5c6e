#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Opens pages of hostile people in a real browser; see checkers/check_hostile_pages.mjs.

    check_hostile_pages.py WRITE_EXPORTS

Exit code 77 (skipped) without node or Chromium.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def main():
    if not shutil.which("node"):
        print("skipped: node is not installed")
        sys.exit(77)
    script = Path(__file__).parent / "checkers" / "check_hostile_pages.mjs"
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([sys.argv[1], directory], check=True)
        sys.exit(subprocess.run(["node", str(script), directory], check=False).returncode)


if __name__ == "__main__":
    main()
