# SPDX-License-Identifier: Apache-2.0
"""Invented people and their CVs, the same for the same seed."""

import os
import random
from dataclasses import dataclass

WRITTEN = 1735732800  # 2025-01-01 12:00 UTC, the date their CVs speak for
SYLLABLES = "ba ko ri mun tel sav dor fen gul hap jos kir lom nar pel quin ros tam ud vex wil yor zan bri cla dru".split()
COMMON = ["Anna", "Jonas", "Marie", "Peter"]  # shared by many
ENDINGS = ["sen", "ova", "berg", "ström", "íková", "müller", "land"]
EMPLOYERS = ["Nordlys Systems", "Kestrel Labs", "Harbour Freight Lines", "Ovn & Mel", "Blue Crane Insurance"]
SKILLS = ["C++", "Python", "SQL", "Kubernetes", "Java", "Rust"]


@dataclass
class Invented:
    name: str
    email: str
    phone: str
    url: str
    sentence: str
    markdown: str

    def traces(self):
        """What must be gone: parts of the name over three letters, addresses, numbers, a sentence of the CV."""
        parts = [part for part in self.name.split() if len(part) > 3]
        return parts + [self.email, self.email.split("@")[0], self.phone.replace(" ", ""), self.phone, self.url,
                        self.url.split("/")[-1], self.sentence]


def person(number, seed=7):
    dice = random.Random(seed * 1000003 + number)
    # The number in syllables makes a surname that nobody else has.
    digits, surname = number + 676, ""
    while digits:
        digits, digit = divmod(digits, 26)
        surname += SYLLABLES[digit]
    surname = surname.capitalize() + dice.choice(ENDINGS)
    given = dice.choice(COMMON) if dice.random() < 0.3 else "".join(dice.sample(SYLLABLES, 3)).capitalize() + "x"
    name = f"{given} {surname}"
    slug = f"{given}-{surname}".lower().encode("ascii", "ignore").decode()
    email, url = f"{slug}@example.org", f"https://github.com/{slug}"
    phone = f"+46 70 {dice.randrange(100, 1000)} {dice.randrange(10, 100)} {number:04d}"
    sentence = f"Moved the {slug} ledger of {dice.randrange(10000)} rows without a pause"
    start = dice.randrange(2008, 2020)
    markdown = f"""# {name}

{email} · {phone} · {url}

## Experience

### Engineer, {dice.choice(EMPLOYERS)}
*{start}-0{dice.randrange(1, 10)} – {start + dice.randrange(1, 4)}-1{dice.randrange(0, 3)}*

- {sentence}
- Wrote services in {dice.choice(SKILLS)} and {dice.choice(SKILLS)}

## Skills

{", ".join(dice.sample(SKILLS, 3))}, {surname}Lang
"""
    return Invented(name, email, phone, url, sentence, markdown)


def write_inbox(folder, count, seed=7):
    """One file per person, named after them; returns the people in order."""
    people = [person(number, seed) for number in range(count)]
    folder.mkdir(parents=True)
    for one in people:
        file = folder / f"{one.name.replace(' ', '-')}.md"
        file.write_text(one.markdown, encoding="utf-8")
        os.utime(file, (WRITTEN, WRITTEN))
    return people
