#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads exported vCards of version 3.0 with vobject and compares them with the JSON Resumes of the same people.

    check_older_cards.py WRITE_EXPORTS

Exit code 77 (skipped) without python3-vobject.
"""

import json
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import debian_python  # noqa: E402

vobject = debian_python.module("vobject")

KNOWN = {"version", "fn", "n", "title", "org", "email", "tel", "url", "adr", "label", "note"}


def texts(card, name):
    return [line.value for line in card.contents.get(name, [])]


def shown(text):
    """Words without what nobody sees: cards are written without it."""
    return " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cf")).split())


def check(file):
    """Problems of one card, as sentences."""
    with open(file, newline="", encoding="utf-8") as source:  # line ends as they are
        cards = list(vobject.readComponents(source.read()))
    if len(cards) != 1:
        yield f"{len(cards)} cards"
        return
    card = cards[0]
    card.validate(raiseException=True)
    if set(card.contents) - KNOWN or texts(card, "version") != ["3.0"]:
        yield f"it has {sorted(card.contents)}, version {texts(card, 'version')}"
    basics = json.loads(file.with_name(file.name.replace("-3.vcf", ".json")).read_text(encoding="utf-8"))["basics"]
    name = shown(basics.get("name", "")) or "?"
    if [shown(text) for text in texts(card, "fn")] != [name]:
        yield f"FN is {texts(card, 'fn')}, the name is {name!r}"
    if file.name.startswith("hostile-"):
        return
    for property_name, expected in (("email", basics.get("email")), ("tel", basics.get("phone")), ("note", basics.get("summary"))):
        if texts(card, property_name) != ([expected] if expected else []):
            yield f"{property_name} is {texts(card, property_name)}, not {expected!r}"
    if not set(texts(card, "url")) >= {profile["url"] for profile in basics.get("profiles", [])}:
        yield f"the links are {texts(card, 'url')}"


def main():
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([sys.argv[1], directory], check=True)
        files = sorted(Path(directory).glob("*-3.vcf"))
        problems = []
        for file in files:
            try:
                problems += [f"{file.name}: {problem}" for problem in check(file)]
            except vobject.base.VObjectError as error:
                problems.append(f"{file.name}: {str(error)[:300]}")
    print("\n".join(problems[:40]))
    print(f"{len(files)} cards, {len(problems)} problems")
    sys.exit(1 if problems or len(files) < 120 else 0)


if __name__ == "__main__":
    main()
