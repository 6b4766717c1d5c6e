# SPDX-License-Identifier: Apache-2.0
"""A folder of invented CVs as it comes to a recruiter: new people, newer CVs of known ones, copies, ZIPs, and files
that are no CV."""

import random
import zipfile

FIRST = "Mara Ola Ines Tomasz Petra Anil Lucia Jun Ruth Darya Camille Jonas Signe Ivo Una Käthe Rory Noor Emre Liv".split()
LAST = ("Lindqvist Berg Carvalho Wrona Oosterveld Deshmukh Ferrandiz Watanabe Okonjo Zimny Rousselet Ebeling Aasland "
        "Marek Brandt Brandau Finn Haddad Yildiz Dahl").split()
TITLES = "Software Engineer,Nurse,Accountant,Data Analyst,Project Manager,Electrician,Teacher,Product Designer".split(",")
EMPLOYERS = ("Nordlys Systems,Fernwick Ltd,Arbor GmbH,Quillmark LLC,Bank of Oakhaven,Harrowden Inc,Fjordline AS,"
             "Voss Hospital").split(",")
SKILLS = "C++ Python Kubernetes PostgreSQL Java Terraform Excel React Kafka Linux Docker TypeScript".split()


def cv(chance, number, year):
    """The CV of person `number` as of `year`; the same person has the same name and e-mail in every year."""
    person = random.Random(number)
    name = f"{person.choice(FIRST)} {person.choice(LAST)}"
    lines = [f"# {name}", "", f"person{number}@inbox.example", "", "## Experience", ""]
    start = year
    for _ in range(chance.randint(1, 4)):
        end, start = start, start - chance.randint(1, 4)
        lines += [f"### {chance.choice(TITLES)}, {chance.choice(EMPLOYERS)}", f"{start}-03 - {end}-02", "",
                  f"- Worked with {chance.choice(SKILLS)} and {chance.choice(SKILLS)}", ""]
    lines += ["## Skills", "", ", ".join(chance.sample(SKILLS, 5)), ""]
    return "\n".join(lines)


def make_inbox(folder, seed, files):
    """Writes `files` files below `folder`, those in the ZIP counted one by one."""
    chance = random.Random(seed)
    contents = []
    while len(contents) < files:
        number = len(contents)
        kind = chance.random()
        if kind < 0.80 or number < 10:
            contents.append(cv(chance, number, 2020))
        elif kind < 0.92:
            contents.append(cv(chance, chance.randrange(number), chance.randint(2021, 2025)))
        elif kind < 0.95:
            contents.append(chance.choice(contents))
        elif kind < 0.98:
            contents.append(f"Minutes of meeting {number}\n\nThe roof was discussed. It leaks.\n")
        else:
            contents.append("")
    zipped = contents[: files // 10]
    with zipfile.ZipFile(folder / "agency.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number, content in enumerate(zipped):
            archive.writestr(f"batch/{number:05}.md", content)
    for number, content in enumerate(contents[len(zipped):]):
        path = folder / f"{number % 7}" / f"{number:05}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
