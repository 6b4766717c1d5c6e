#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What exists must be documented, and what a document links to must exist.

    check_documented.py [--program BUILD/bin/vitae] [RULE...]

Rules: commands, reports, views, presets, plugins, dev, links, run-blocks. The rule commands asks the program.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def text_of(name):
    path = ROOT / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def missing(what, names, document):
    """Names that do not occur as a word of their own in the document."""
    names, text = sorted(names), text_of(document)
    if not names:
        yield f"found no {what} at all: the check looks in the wrong place"
    for name in names:
        if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text):
            yield f"{document} does not mention the {what} '{name}'"


def stems(pattern):
    return {path.stem for path in ROOT.glob(pattern)}


def commands(program):
    """The subcommands as the program's help lists them: two blanks, the name, its purpose."""
    usage = subprocess.run([program, "--help"], capture_output=True, text=True, check=True).stdout
    listed = re.split(r"^(?:Subcommands|Commands):\s*$", usage, flags=re.MULTILINE | re.IGNORECASE)
    return set(re.findall(r"^  ([a-z][a-z-]*)\b", "".join(listed[1:]), re.MULTILINE))


def check_commands(program):
    yield from missing("command", commands(program), "docs/cli-reference.md")


def check_reports(_):
    yield from missing("report", stems("schema/reports/*.sql"), "docs/reports-and-sql.md")


def check_views(_):
    yield from missing("view", stems("schema/views/*.sql"), "docs/data-model.md")


def check_presets(_):
    presets = json.loads(text_of("CMakePresets.json"))["testPresets"]
    yield from missing("preset", {p["name"] for p in presets if not p.get("hidden")}, "docs/testing.md")


def check_plugins(_):
    for kind, document in (("importers", "docs/importing.md"), ("exporters", "docs/exporting.md")):
        manifests = [json.loads(path.read_text(encoding="utf-8"))
                     for path in ROOT.glob(f"plugins/{kind}/*/manifest.json")]
        yield from missing("plugin", {manifest["id"] for manifest in manifests}, document)
        yield from missing("format", {f["name"] for manifest in manifests for f in manifest["formats"]}, document)


def check_dev(_):
    """Every command of ./dev stands in its help and in README or docs."""
    handled = set(re.findall(r"^    ([a-z]+)\)", text_of("dev"), re.MULTILINE))
    usage = re.search(r"<<'HELP'\n(.*?)\nHELP", text_of("dev"), re.DOTALL)
    for name in sorted(handled):
        if not re.search(rf"^  {name}\b", usage.group(1), re.MULTILINE):
            yield f"./dev help does not mention '{name}'"


def documents():
    return [path for path in ROOT.rglob("*.md")
            if not path.relative_to(ROOT).parts[0] in ("build", ".git") and "data" not in path.parts
            and "fixtures" not in path.parts and "goldens" not in path.parts]


def anchor(heading):
    """The anchor GitHub makes of a heading."""
    kept = re.sub(r"[^\w\- ]", "", re.sub(r"[`*]", "", heading.strip().lower()))
    return kept.replace(" ", "-")


def check_links(_):
    for document in documents():
        prose = re.sub(r"^```.*?^```", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", prose)):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, fragment = target.partition("#")
            file = (document.parent / path) if path else document
            if not file.exists():
                yield f"{document.relative_to(ROOT)} links to {target}, which does not exist"
            elif fragment and file.suffix == ".md":
                headings = re.findall(r"^#+\s+(.+?)\s*$", file.read_text(encoding="utf-8"), re.MULTILINE)
                if fragment not in map(anchor, headings):
                    yield f"{document.relative_to(ROOT)} links to {target}, but there is no such heading"


def check_run_blocks(_):
    """A document with commands marked for running is one of those that are run."""
    listed = text_of("tests/docs/CMakeLists.txt")
    for document in documents():
        name = str(document.relative_to(ROOT))
        if re.search(r"^```console run\s*$", document.read_text(encoding="utf-8"), re.MULTILINE) \
                and not re.search(rf"(?<![\w/]){re.escape(name)}(?!\w)", listed):
            yield f"{name} has blocks marked for running, but tests/docs/CMakeLists.txt does not list it"


RULES = {
    "commands": check_commands,
    "reports": check_reports,
    "views": check_views,
    "presets": check_presets,
    "plugins": check_plugins,
    "dev": check_dev,
    "links": check_links,
    "run-blocks": check_run_blocks,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program")
    parser.add_argument("rules", nargs="*", metavar="RULE", choices=[*RULES, []])
    arguments = parser.parse_args()
    rules = arguments.rules or [rule for rule in RULES if arguments.program or rule != "commands"]
    findings = [finding for rule in rules for finding in RULES[rule](arguments.program)]
    print("\n".join(findings) if findings else "everything is documented")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
