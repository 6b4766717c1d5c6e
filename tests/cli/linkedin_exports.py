# SPDX-License-Identifier: Apache-2.0
"""Invented LinkedIn exports of any size, in the file names, columns and dialects of several years."""

import csv
import io

# Year -> file -> columns. Every row says something, and no two rows say the same.
EXPORTS = {
    "2015": {
        "Profile.csv": "First Name,Last Name,Headline,Summary,Industry,Location",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
        "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Date Added,Date Removed",
        "Phone Numbers.csv": "Extension,Number,Type",
        "Skills.csv": "Name",
        "Courses.csv": "Name,Number",
        "Languages.csv": "Name,Proficiency",
        "Interests.csv": "Interests",
        "Endorsement Received Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status",
        "Recommendations Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "Patents.csv": "Title,Patent Number,Issued On",
    },
    "2018": {
        "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Contact Instructions,Headline,Summary,Industry,"
                       "Country,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
        "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        "Certifications.csv": "Name,Authority,Started On,Finished On,License Number",
        "Projects.csv": "Title,Description,Url,Start Date,End Date",
        "Honors.csv": "Title,Description,Issuer,Issue Date",
        "Publications.csv": "Name,Published On,Description,Publisher,Url",
        "Organizations.csv": "Name,Description,Position,Started On,Finished On",
        "Volunteer Experiences.csv": "Company Name,Role,Cause,Started On,Finished On,Description",
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
        "Phone Numbers.csv": "Extension,Number,Type",
        "Skills.csv": "Name",
        "Languages.csv": "Name,Proficiency",
        "Test Scores.csv": "Tested On,Name,Description,Score",
        "Recommendations Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    },
    "2024": {
        "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
                       "Twitter Handles,Websites,Instant Messengers",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
        "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
        "Projects.csv": "Title,Description,Url,Started On,Finished On",
        "Honors.csv": "Title,Description,Issued On",
        "Publications.csv": "Name,Published On,Description,Publisher,Url",
        "Organizations.csv": "Name,Description,Position,Started On,Finished On",
        "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description",
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
        "PhoneNumbers.csv": "Extension,Number,Type",
        "Whatsapp Phone Numbers.csv": "Number,Extension,Is_WhatsApp_Number",
        "Skills.csv": "Name",
        "Languages.csv": "Name,Proficiency",
        "Courses.csv": "Name,Number",
        "TestScores.csv": "Tested On,Name,Description,Score",
        "Causes You Care About.csv": "Supported Cause",
        "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                                         "Endorser Public Url,Endorsement Status",
        "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    },
    "localised": {
        "Profil.csv": "Vorname,Nachname,Geburtsname,Adresse,Profilslogan,Zusammenfassung,Branche,Postleitzahl,Standort",
        "Berufserfahrung.csv": "Unternehmensname,Jobbezeichnung,Beschreibung,Ort,Beginn,Ende",
        "Ausbildung.csv": "Hochschule,Startdatum,Enddatum,Anmerkungen,Abschluss,Aktivitäten",
        "Kenntnisse.csv": "Name",
        "Sprachen.csv": "Name,Sprachniveau",
        "Zertifikate.csv": "Name,Aussteller,Beginn,Ende,Lizenznummer",
        "E-Mail-Adressen.csv": "E-Mail-Adresse,Bestätigt,Primär",
    },
}
ENCODINGS = {"plain": ("utf-8", ",", "\n"), "byte order mark": ("utf-8-sig", ",", "\n"),
             "spreadsheet": ("cp1252", ";", "\r\n"), "tabs": ("utf-16", "\t", "\n")}
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
SYLLABLES = "ba de ki lo mu na pe ri so tu".split()


def word(number, salt):
    """A word that no dictionary has, another one for each number and salt."""
    digits = f"{number:04}{sum(salt.encode()) % 1000:03}"
    return "".join(SYLLABLES[int(digit)] for digit in digits).capitalize()


def cell(column, row, file):
    """What stands in a column of row 0, 1, ...: dates of every precision, quotes, separators, line breaks, entities."""
    text = word(row, file + column)
    folded = column.lower()
    if "date" in folded or folded.endswith(" on") or column in ("Beginn", "Ende", "Startdatum", "Enddatum"):
        year = 1990 + row % 30 + ("finish" in folded or "end" in folded or column in ("Ende", "Enddatum"))
        return [str(year), f"{MONTHS[row % 12]} {year}", f"{MONTHS[row % 12]} 3, {year}", ""][row % 4]
    if "status" in folded:
        return "ACCEPTED" if "Endorsement" in column else "VISIBLE"
    if "mail" in folded:
        return f"{text.lower()}@mail.example"
    if column == "Number" and "hone" in file:
        return f"+47 {55000000 + row + (1000 if 'Whatsapp' in file else 0)}"
    if column in ("Extension", "Confirmed", "Primary", "Type", "Is_WhatsApp_Number", "Bestätigt", "Primär", "Birth Date",
                  "Twitter Handles", "Websites", "Instant Messengers"):
        return ""
    if "url" in folded:
        return f"https://{text.lower()}.example/a?b=1&c=2" if row % 2 else ""
    if folded in ("description", "notes", "text", "beschreibung", "anmerkungen", "summary"):
        return ["", f'He said "{text}", and; left.', f"{text} line one\nline two", f"{text} &amp; more  Next • One • Two"][row % 4]
    return text + ["", ", " + text, "é", "; x"][row % 4] if folded in ("location", "ort", "address") else text


def write_export(folder, year, encoding, rows):
    """Writes an export of `rows` rows a file; returns the number of rows of each file."""
    name, delimiter, line_end = ENCODINGS[encoding]
    counts = {}
    for file, header in EXPORTS[year].items():
        columns = header.split(",")
        count = 1 if file.startswith("Prof") else rows
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
        writer.writerow(columns)
        for row in range(count):
            writer.writerow([cell(column, row, file) for column in columns])
        (folder / file).write_bytes(out.getvalue().encode(name))
        counts[file] = count
    return counts
