#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Exports 500 random people blind, in every format, and looks for them in every byte.

    check_blind.py --program BUILD/bin/vitae --vocabulary tests/recognition/vocabulary [--people N] [--seed N]

Of no one may the output hold a part of the name over two letters (as a word; from five letters on as a part of one, too),
the e-mail address, the telephone number, a handle, a profile link or the date of birth: not in texts, file names, sheets of
workbooks or the properties of PDFs (if a browser is installed that makes them). A browser takes its time: PDFs are made of 25
people, unless VITAE_BLIND_PDF_PEOPLE says how many.
"""

import argparse
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

FORMATS = [("json-resume", []), ("markdown", []), ("html", []), ("vcard", []), ("vcard", ["--set", "version=3.0"]),
           ("xlsx", []), *(("csv", ["--set", f"table={table}"]) for table in ("people", "roles", "skills", "education"))]
BIRTH = "17.03.1971"
PEOPLE_IN_PDF = 25
PARTICLES = {"van", "von", "der", "den", "del", "dos", "das", "della"}


def folded(text):
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def words(text):
    return set(re.findall(r"[^\W\d_]+", text))


def vocabulary(file):
    lists, current = {}, None
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#") and current is not None:
            current.append(line)
    return lists


class Person:
    """Somebody who is named all over their CV."""

    def __init__(self, chance, lists, number):
        template = chance.choice(lists["people"])
        self.name = re.sub(r"\{(\w+)\}", lambda match: chance.choice(lists[match.group(1)]), template)
        parts = [part for part in re.split(r"[\s-]+", self.name) if len(part) > 1]
        ascii_parts = [re.sub(r"[^a-z]", "", folded(part)) for part in parts]
        self.handle = f"{''.join(ascii_parts)[:12] or 'dev'}{number}x"
        self.email = f"{self.handle}.mail@example.org"
        self.phone = f"+49 30 {chance.randrange(10**6, 10**7)}"
        self.profile = f"https://github.com/{self.handle}"
        first, last = parts[0], parts[-1]
        self.mentions = [
            f"As {self.name} I led the team.", f"{last}'s law, {first.upper()} {last.upper()}", f"by {first[0]}. {last}",
            f"{last}_{first}_CV.pdf", f"write to {self.email} or call {self.phone}", f"see {self.profile} or @{self.handle}",
            f"call 030 {self.phone.split()[-1]}", f"Date of birth: {BIRTH}", unicodedata.normalize("NFC", folded(last)), f"mailto:{self.email}?subject=CV"]
        chance.shuffle(self.mentions)

    def resume(self):
        says = iter(self.mentions * 3)
        return {
            "basics": {"name": self.name, "email": self.email, "phone": self.phone, "url": self.profile,
                       "label": f"Engineer ({self.name})", "summary": "\n".join(self.mentions),
                       "location": {"address": "Kaiweg 4", "city": "Bremen", "region": "Bremen", "countryCode": "DE"}},
            "work": [{"name": f"{next(says)} GmbH", "position": "Engineer", "startDate": "2015-02", "endDate": "2019-03",
                      "summary": next(says), "highlights": ["Wrote tools in C++.", next(says), next(says)]}],
            "education": [{"institution": "Hafenschule", "area": next(says), "studyType": "Diplom", "endDate": "2009"}],
            "skills": [{"name": "C++"}, {"name": self.name}],
            "projects": [{"name": "Tide", "description": next(says), "url": self.profile}],
            "certificates": [{"name": "Crane", "issuer": next(says), "url": self.profile}],
            "publications": [{"name": f"On tides, {self.name}", "publisher": "Quay", "url": self.profile}],
            "awards": [{"title": "Prize", "awarder": "Port", "summary": next(says)}],
            "references": [{"name": "Ole Hansen", "reference": next(says)}],
            "interests": [{"name": next(says), "keywords": [next(says)]}]}

    def traces(self, text):
        """What of the person stands in a text."""
        plain = folded(text)
        known = words(plain)
        for part in words(folded(self.name)) - PARTICLES:
            cjk = not re.match(r"[a-zа-яєіїґ]", part)
            if len(part) > 2 and (part in known or ((len(part) >= 5 or cjk) and part in plain)):
                yield part
        digits = re.sub(r"\D", "", self.phone)[-7:]
        for trace in (self.email, self.handle, self.profile, self.phone, digits, BIRTH):
            if folded(trace) in plain:
                yield trace


def texts_of(name, data):
    """Every text in a file: the parts of ZIPs, text and properties of PDFs, else its bytes."""
    yield name
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield part
                yield archive.read(part).decode("utf-8")
        return
    if data.startswith(b"%PDF"):
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(data)
            file.flush()
            for command in (["pdftotext", "-raw", file.name, "-"], ["pdfinfo", file.name], ["pdfinfo", "-meta", file.name]):
                yield subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8", "replace")
    yield data.decode("utf-8", "replace")


class Desk:
    """A program with a database of its own."""

    def __init__(self, program, directory):
        self.program, self.directory = program, Path(directory)
        self.environment = {**os.environ, "VITAE_DB": str(self.directory / "vitae.db")}

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], env=self.environment, cwd=self.directory, check=True,
                              capture_output=True)
        return done.stdout


def check(desk, people):
    inbox = desk.directory / "inbox"
    inbox.mkdir()
    for number, person in enumerate(people):
        (inbox / f"cv{number:04}.json").write_text(json.dumps(person.resume(), ensure_ascii=False), encoding="utf-8")
    desk.run("import", "inbox", "--quiet")
    open_cvs = json.loads(desk.run("export", "json-resume", "--all"))
    by_name = {(cv["basics"]["name"], cv["basics"]["email"]): cv for cv in open_cvs}
    order = [next(p for p in people if (p.name, p.email) == key) for key in by_name]
    if len(order) != len(people):
        yield f"{len(order)} of {len(people)} people arrived"
    if sum(1 for p in order for cv in [by_name[p.name, p.email]] if list(p.traces(json.dumps(cv, ensure_ascii=False)))) != len(order):
        yield "the open export does not name everybody: this test would see nothing"
    names = [cv["basics"]["name"] for cv in json.loads(desk.run("export", "json-resume", "--all", "--blind"))]
    again = [cv["basics"]["name"] for cv in json.loads(desk.run("export", "json-resume", "--all", "--blind", "--opening", "x"))]
    if len(set(names)) != len(order) or set(names) & set(again):
        yield "the pseudonyms are not one per person and opening"
    for number, (form, settings) in enumerate(FORMATS):
        out = f"out{number}"
        desk.run("export", form, "--all", "--blind", "--out-dir", out, *settings)
        files = {file.stem: file for file in (desk.directory / out).iterdir()}
        for person, name in zip(order, names):
            file = files[name.lower().replace(" ", "-")]
            for text in texts_of(file.name, file.read_bytes()):
                for trace in person.traces(text):
                    yield f"{form} {' '.join(settings)}: {trace!r} of {person.name!r} in {file.name}"
        left = any("C++" in text for file in files.values() for text in texts_of("", file.read_bytes()))
        if not left and form != "vcard" and settings[-1:] != ["table=education"]:
            yield f"{form}: nothing is left of the careers"
    yield from check_pdf(desk, order)
    yield from check_conversions(desk, people[:100])


def check_conversions(desk, people):
    """The same without a database: files and people are numbered as the documents are."""
    documents = [f"inbox/cv{number:04}.json" for number in range(len(people))]
    for number, (form, settings) in enumerate(FORMATS):
        out = f"converted{number}"
        desk.run("convert", *documents, "--to", form, "--blind", "--out-dir", out, "--quiet", *settings)
        files = {file.stem: file for file in (desk.directory / out).iterdir()}
        if set(files) != {f"candidate-{place + 1}" for place in range(len(people))}:
            yield f"convert to {form}: the files are {sorted(files)[:5]}..."
            continue
        for place, person in enumerate(people):
            file = files[f"candidate-{place + 1}"]
            for text in texts_of(file.name, file.read_bytes()):
                for trace in person.traces(text):
                    yield f"convert to {form} {' '.join(settings)}: {trace!r} of {person.name!r} in {file.name}"


def check_pdf(desk, order):
    """Some of the people, or as many as VITAE_BLIND_PDF_PEOPLE says, in PDFs of 25, if there is a browser to print them."""
    some = min(len(order), int(os.environ.get("VITAE_BLIND_PDF_PEOPLE", str(PEOPLE_IN_PDF))))
    browser = any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome", "weasyprint"))
    if not browser or not shutil.which("pdftotext"):
        print("no PDF was looked at: a browser or pdftotext is not installed")
        return
    for first in range(0, some, PEOPLE_IN_PDF):
        numbers = range(first, min(some, first + PEOPLE_IN_PDF))
        texts = list(texts_of("", desk.run("export", "pdf", *[str(i + 1) for i in numbers], "--blind")))
        if sum(text.count("C++") for text in texts) < len(numbers):
            yield f"pdf: little is left of the careers of people {first + 1} and following"
        for text in texts:
            for person in order[first:numbers[-1] + 1]:
                for trace in person.traces(text):
                    yield f"pdf: {trace!r} of {person.name!r}"
    print(f"{some} people in PDFs")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--vocabulary", required=True, type=Path)
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    arguments = parser.parse_args()
    print(f"repeat with --seed {arguments.seed}")
    chance = random.Random(arguments.seed)
    lists = [vocabulary(file) for file in sorted(arguments.vocabulary.glob("??.txt"))]
    people = [Person(chance, lists[i % len(lists)], i) for i in range(arguments.people)]
    with tempfile.TemporaryDirectory() as directory:
        problems = list(check(Desk(arguments.program, directory), people))
    print("\n".join(problems[:40]))
    print(f"{len(people)} people, {len(problems)} traces")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
