#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks how the source tree is laid out: who includes what, sizes, names, licences.

    check_layout.py [--root DIR] [RULE...]

Without rules all of them run. Every finding is one line, "file:line: what is wrong"; the exit code is 1 if there is any.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

# Which layer a file belongs to (the first prefix that fits), and which layers it may include besides its own.
LAYERS = [
    ("plugins/sdk/", "sdk"),
    ("plugins/importers/shared/", "shared"),
    ("plugins/exporters/shared/", "exporting"),
    ("core/include/", "api"),
    ("core/src/model/", "model"),
    ("core/src/recognize/words/", "recognize words"),
    ("core/src/recognize/dates/", "recognize dates"),
    ("core/src/recognize/skills/", "recognize skills"),
    ("core/src/recognize/contacts/", "recognize contacts"),
    ("core/src/recognize/document/", "recognize document"),
    ("core/src/recognize/entries/", "recognize entries"),
    ("core/src/recognize/readers/", "recognize readers"),
    ("core/src/recognize/person/", "recognize person"),
    ("core/src/blind/", "blind"),
    ("core/src/recognize/", "recognize"),
    ("core/src/store/", "store"),
    ("core/src/plugins/", "plugins"),
    ("core/src/worker/", "worker"),
    ("core/src/ingest/", "ingest"),
    ("core/src/export/", "export"),
    ("core/src/report/", "report"),
    ("core/src/people/", "people"),
    ("core/src/tracking/", "tracking"),
    ("core/src/privacy/", "privacy"),
    ("cli/", "cli"),
]
def recogniser_layers(*lowest_first):
    """Every part of the recogniser may include the parts before it."""
    names = [f"recognize {part}".strip() for part in lowest_first]
    return {name: {*names[:at], "model", "api", "sdk"} for at, name in enumerate(names)}


MAY_INCLUDE = {
    "sdk": set(),
    "shared": {"sdk"},
    "exporting": {"sdk"},
    "api": {"sdk"},
    "model": {"api", "sdk"},
    **recogniser_layers("words", "dates", "skills", "contacts", "document", "entries", "readers", "person", ""),
    "blind": {"model", "api", "sdk"},
    "store": {"model", "api", "sdk"},
    "plugins": {"model", "api", "sdk"},
    "worker": {"plugins", "recognize", "recognize skills", "model", "api", "sdk"},
    "ingest": {"blind", "worker", "plugins", "store", "model", "api", "sdk"},
    "export": {"ingest", "blind", "worker", "plugins", "store", "model", "api", "sdk"},
    "report": {"blind", "worker", "store", "model", "api", "sdk"},
    "people": {"blind", "report", "model", "api", "sdk"},
    "tracking": {"blind", "store", "model", "api", "sdk"},
    "privacy": {"blind", "store", "model", "api", "sdk"},
    "cli": {"api"},
}
# Libraries only some may touch: header prefix -> path prefixes allowed to include it.
FENCED_LIBRARIES = {
    "sqlite3": ("core/src/store/", "core/src/report/"),  # the read-only gate needs the C interface
    "SQLiteCpp": ("core/src/store/",),
    "boost/dll": ("core/src/plugins/loader.cpp",),
    "boost/": ("core/src/",),
    "seccomp": ("core/src/worker/",),
    "linux/landlock": ("core/src/worker/",),
    "phonenumbers/": ("core/src/model/",),
    "cmark-gfm": ("plugins/importers/",),
    "gumbo": ("plugins/importers/",),
    "zip.h": ("core/src/ingest/archive", "plugins/exporters/xlsx/workbook.cpp"),
    "csv.h": ("plugins/importers/", "core/src/ingest/skill_files.cpp"),
    "CLI/": ("cli/",),
}
INCLUDE_ROOTS = ("core/src", "core/include", "plugins/sdk/include", "plugins/importers/shared",
                 "plugins/exporters/shared", "cli")
GENERATED = {"vitae_plugin_manifest.hpp", "wording_file.hpp", "page_style.hpp"}
SOURCE_LINES, HEADER_LINES = 400, 250
VAGUE_NAMES = re.compile(r"(^|_)(utils?|common|manager|helpers?|misc|stuff)(_|\.|$)")
FORBIDDEN_TEXT = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|(?<![\w.])/(?:work|root)/[a-z]|shared/(?:corpus|reference)|"
                            r"pypi\.org|registry\.npmjs|proxy\.golang")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
SPDX = "SPDX-License-Identifier: Apache-2.0"
SPDX_SUFFIXES = {".cpp", ".hpp", ".h", ".c", ".py", ".sh", ".cmake"}


class Tree:
    """The files of a source tree: what git knows and what is new in it."""

    def __init__(self, root: Path):
        self.root = root
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"],
            capture_output=True, text=True, check=False)
        if listed.returncode == 0:
            names = listed.stdout.splitlines()
        else:  # an unpacked source archive
            names = [str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()]
        self.files = sorted(name for name in names
                            if (root / name).is_file() and not name.startswith(("build/", ".git/")))

    def with_suffix(self, *suffixes, under=""):
        return [name for name in self.files if name.endswith(suffixes) and name.startswith(under)]

    def lines(self, name):
        return (self.root / name).read_text(encoding="utf-8", errors="replace").splitlines()


def layer_of(name):
    layer = next((layer for prefix, layer in LAYERS if name.startswith(prefix)), None)
    if layer:
        return layer
    plugin = re.match(r"plugins/(?:importers|exporters)/[^/]+/", name)
    return plugin.group(0) if plugin else None


def resolve(tree, includer, target):
    """The file of the tree an include means, or None if it is not ours."""
    for base in (str(Path(includer).parent), *INCLUDE_ROOTS):
        candidate = Path(base) / target
        if (tree.root / candidate).is_file():
            return str((tree.root / candidate).resolve().relative_to(tree.root.resolve()))
    return None


def check_includes(tree):
    for name in tree.with_suffix(".cpp", ".hpp", ".h", ".c"):
        layer = layer_of(name)
        if layer is None or name.startswith("plugins/sdk/template/"):
            continue  # tests may look at everything; the template is a project of its own
        if layer.startswith("plugins/"):
            allowed = {"sdk", "exporting" if layer.startswith("plugins/exporters/") else "shared"}
        else:
            allowed = MAY_INCLUDE[layer]
        for number, line in enumerate(tree.lines(name), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            target = match.group(2)
            ours = resolve(tree, name, target)
            if ours:
                other = layer_of(ours)
                if other != layer and other not in allowed:
                    yield f"{name}:{number}: {layer} may not include {target} ({other or 'no layer'})"
                continue
            if match.group(1) == '"' and Path(target).name not in GENERATED:
                yield f"{name}:{number}: there is no {target} here; include a library's header with <>"
            for library, places in FENCED_LIBRARIES.items():
                if target.startswith(library):
                    if not name.startswith(places):
                        yield f"{name}:{number}: only {', '.join(places)} may include {target}"
                    break


def check_sizes(tree):
    for name in tree.with_suffix(".cpp", ".hpp", ".h", ".c", ".py"):
        lines = tree.lines(name)
        limit = HEADER_LINES if name.endswith((".hpp", ".h")) else SOURCE_LINES
        excused = any(re.match(r"(//|#) size: \S+", line) for line in lines[:20])
        if len(lines) > limit and not excused:
            yield (f"{name}:{limit}: {len(lines)} lines, the limit is {limit}; split it, "
                   "or say why not in a line '// size: reason' at the top")


def check_names(tree):
    for name in tree.with_suffix(".cpp", ".hpp", ".h", ".c", ".py"):
        stem = Path(name).name
        if VAGUE_NAMES.search(stem):
            yield f"{name}:1: the file name says nothing; name it after its one concept"
        if stem != stem.lower():
            yield f"{name}:1: file names are snake_case"


def check_sources_listed(tree):
    """Every .cpp stands in the CMakeLists.txt of its folder or of one above it."""
    for name in tree.with_suffix(".cpp", ".c"):
        path = Path(name)
        for folder in path.parents:
            lists = tree.root / folder / "CMakeLists.txt"
            relative = str(path.relative_to(folder))
            # a test list names foo_test.cpp, or makes the name from foo
            if lists.is_file() and re.search(rf"(?<![\w/]){re.escape(relative)}(?!\w)", lists.read_text()):
                break
        else:
            yield f"{name}:1: no CMakeLists.txt lists this source"


# What the namespaces of a file are made of, once comments and texts are gone: their heads, types with a body, braces.
CODE_WITHOUT_MEANING = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'', re.S)
SCOPES = re.compile(r"namespace(?P<namespace>(?:\s+[\w:]+)?)\s*\{"
                    r"|(?<!enum )\b(?:struct|class|union)\s+(?P<type>\w+(?:::\w+)*)(?:\s+final)?\s*(?::(?!:)[^;{()]*)?\{"
                    r"|\benum\s+(?:class\s+)?(?P<enum>\w+)\s*(?::[^;{]*)?\{"
                    r"|(?P<open>\{)|(?P<close>\})")


def types_of(code):
    """(offset, qualified name) of the types a source defines outside unnamed namespaces, functions and other types."""
    scopes = []
    code = CODE_WITHOUT_MEANING.sub(lambda gone: re.sub(r"[^\n]", " ", gone.group(0)), code)
    for scope in SCOPES.finditer(code):
        if scope["close"]:
            if scopes:
                scopes.pop()
            continue
        if scope["namespace"] is not None:
            scopes.append(scope["namespace"].strip() or "(unnamed)")
            continue
        name = scope["type"] or scope["enum"]
        if name and "(unnamed)" not in scopes and "{" not in scopes:
            yield scope.start(), "::".join([*scopes, name])
        scopes.append("{")


def check_one_definition(tree):
    """The linker says nothing of two types of one name in a program: it keeps the functions of one of them for both."""
    first = {}
    for name in tree.with_suffix(".cpp", ".hpp", ".h", under=("core/", "cli/")):
        code = (tree.root / name).read_text(encoding="utf-8", errors="replace")
        for offset, type_name in types_of(code):
            number = code.count("\n", 0, offset) + 1
            if type_name in first:
                yield f"{name}:{number}: {type_name} is also the name of a type in {first[type_name]}"
            first.setdefault(type_name, f"{name}:{number}")


def check_words(tree):
    for name in tree.files:
        if name.startswith(("tests/layout/", "LICENSE")) or (tree.root / name).suffix in {".db", ".so", ".png", ".zip"}:
            continue
        for number, line in enumerate(tree.lines(name), 1):
            match = FORBIDDEN_TEXT.search(line)
            if match:
                yield f"{name}:{number}: '{match.group(0)}' does not belong in the repository"


def check_licences(tree):
    for name in tree.files:
        lines = tree.lines(name)[:3] if Path(name).suffix in SPDX_SUFFIXES or name in ("dev", ".ci/run") else None
        if lines is not None and not any(SPDX in line for line in lines):
            yield f"{name}:1: the first line must say {SPDX}"


RULES = {
    "includes": check_includes,
    "sizes": check_sizes,
    "names": check_names,
    "sources-listed": check_sources_listed,
    "one-definition": check_one_definition,
    "words": check_words,
    "licences": check_licences,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    parser.add_argument("rules", nargs="*", metavar="RULE", help=", ".join(RULES))
    arguments = parser.parse_args()
    unknown = set(arguments.rules) - set(RULES)
    if unknown:
        parser.error(f"no rule called {', '.join(sorted(unknown))}; there are {', '.join(RULES)}")
    tree = Tree(arguments.root)
    findings = [finding for rule in arguments.rules or RULES for finding in RULES[rule](tree)]
    print("\n".join(findings) if findings else f"{len(tree.files)} files, nothing to complain about")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
