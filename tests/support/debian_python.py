# SPDX-License-Identifier: Apache-2.0
"""Python modules that are Debian packages, for a test that another Python may run.

    openpyxl = debian_python.module("openpyxl")

Debian's packages are for its own Python: another one hands the test over to it. Where that has no such module either, the
test ends as skipped, with a sentence.
"""

import importlib
import os
import sys

SKIPPED = 77
DEBIAN_PYTHON = "/usr/bin/python3"


def module(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        if os.path.exists(DEBIAN_PYTHON) and os.path.realpath(sys.executable) != os.path.realpath(DEBIAN_PYTHON):
            os.execv(DEBIAN_PYTHON, [DEBIAN_PYTHON, *sys.argv])
        print(f"skipped: python3-{name} is not installed")
        sys.exit(SKIPPED)
