#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads back what themes of JSON Resume make of it.

    check_themes.py --program build/release/bin/vitae --themes tests/importers/themes --build build/release/themes

Each resume is rendered to a page by each theme, the page is read by the importer for web pages, and what it found is
compared with the resume: name, contacts, roles, dates, education, skills. unread.json lists by theme what does not come
back, and why; what comes back although it is listed is an error too. The themes are installed below --build, once for
each lock file. Exit code 77 (skipped) if they cannot be.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
import npm_packages

MONTH, YEAR = len("2019-03"), len("2019")


def run(command, folder):
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True)


def plain(text):
    """Words as they count here: case, signs and white space do not."""
    return " ".join(re.findall(r"[\w+#]+", (text or "").casefold()))


def day(entry, key, size):
    return (entry.get(key) or "")[:size]


def facts_of(resume, education_size):
    """What is compared, by kind: a list of things that are equal or not."""
    basics = resume.get("basics", {})
    facts = {
        "name": [plain(basics.get("name"))],
        "headline": [plain(basics.get("label"))],
        "email": [basics.get("email")],
        "phone": [re.sub(r"[^+\d]", "", basics.get("phone") or "")],
        "url": [basics.get("url")],
        "city": [basics.get("location", {}).get("city")],
        "profiles": sorted(profile["url"].rstrip("/") for profile in basics.get("profiles", [])),
        "skills": sorted(plain(word) for group in resume.get("skills", []) for word in group["keywords"]),
        "schools": [plain(entry.get("institution")) for entry in resume.get("education", [])],
        "education dates": [(day(entry, "startDate", education_size), day(entry, "endDate", education_size))
                            for entry in resume.get("education", [])],
    }
    for section, name in (("work", "name"), ("volunteer", "organization")):
        facts[section] = [(plain(entry.get("position")), plain(entry.get(name)), day(entry, "startDate", MONTH),
                           day(entry, "endDate", MONTH)) for entry in resume.get(section, [])]
    return facts


def degrees_of(resume):
    """All that is said about what was learnt: a qualification has no parts here."""
    return [plain(" ".join([entry.get("studyType", ""), entry.get("area", ""), entry.get("x-vitae", {}).get("text", "")]))
            for entry in resume.get("education", [])]


def differences(resume, back, education_size):
    expected, found = facts_of(resume, education_size), facts_of(back, education_size)
    for kind, values in expected.items():
        if found[kind] != values:
            yield kind, f"{values} came back as {found[kind]}"
    wanted = [{plain(entry[part]) for part in ("studyType", "area")} for entry in resume["education"]]
    degrees = degrees_of(back)
    for number, parts in enumerate(wanted):
        for part in parts:
            if number >= len(degrees) or part not in degrees[number]:
                yield "degrees", f"{part} is not in {degrees}"


def check_theme(theme, unread, resumes, program, build):
    """Findings, one sentence each."""
    education_size = YEAR if "education months" in unread else MONTH
    seen = {"education months"} & set(unread)
    for path in resumes:
        page = build / f"{path.stem}-{theme}.html"
        done = run(["node", "render.mjs", theme, str(path), str(page)], build)
        if done.returncode != 0:
            yield f"{theme} does not render {path.name}: {done.stderr.strip().splitlines()[-1]}"
            continue
        done = run([program, "convert", str(page), "--to", "json-resume"], build)
        if done.returncode != 0:
            yield f"{page.name} is not read: {done.stderr.strip()}"
            continue
        for kind, sentence in differences(json.loads(path.read_text()), json.loads(done.stdout), education_size):
            seen.add(kind)
            if kind not in unread:
                yield f"{page.name}: {kind}: {sentence}"
    for kind in set(unread) - seen:
        yield f"{theme}: {kind} comes back, though unread.json says that it is {unread[kind]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    parser.add_argument("--themes", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    arguments = parser.parse_args()
    themes, build = arguments.themes.resolve(), arguments.build.resolve()
    npm_packages.install(themes, build, "The themes")
    unread = json.loads((themes / "unread.json").read_text())
    resumes = [themes / name for name in ("engineer.json", "nurse.json")]
    findings = [finding for theme, listed in unread.items()
                for finding in check_theme(theme, listed, resumes, str(arguments.program.resolve()), build)]
    for finding in findings:
        print(finding)
    print(f"{len(unread)} themes, {len(resumes)} resumes each: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
