#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks that each given plugin library exports vitae_plugin_v1 and nothing else.

    check_exported_symbols.py LIBRARY...
"""

import subprocess
import sys

THE_SYMBOL = "vitae_plugin_v1"


def exported(library):
    listing = subprocess.run(["nm", "--dynamic", "--defined-only", "--format=posix", library],
                             capture_output=True, text=True, check=True)
    return sorted(line.split()[0].split("@")[0] for line in listing.stdout.splitlines() if line)


def main(libraries):
    if not libraries:
        sys.exit("no library was given")
    wrong = 0
    for library in libraries:
        symbols = exported(library)
        if symbols != [THE_SYMBOL]:
            wrong += 1
            print(f"{library}: exports {', '.join(symbols) or 'nothing'} instead of {THE_SYMBOL} alone")
    print(f"{len(libraries)} plugins, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
