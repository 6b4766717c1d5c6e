#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks JSON Resume documents against what the format and its users expect.

    check_json_resume.py FILE...

Every finding is one line, "file: $.path: what is wrong"; the exit code is 1 if there is any. Written from the
published description of the format, independently of the exporter.
"""

import json
import re
import sys
from urllib.parse import urlsplit

DATE = re.compile(r"([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})")
EMAIL = re.compile(r"[!-?A-~]+@[!-?A-~]+")
URI = re.compile(r"https?://[A-Za-z0-9._~%:-]+[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*")
BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")

TEXT, TEXTS, LINK, WHEN, MAIL = "text", "list of texts", "link", "date", "email"
PERIOD = {"startDate": WHEN, "endDate": WHEN}
# Property -> kind, an object's properties, or [the properties of a list's items].
RESUME = {
    "$schema": LINK,
    "basics": {
        "name": TEXT, "label": TEXT, "image": TEXT, "email": MAIL, "phone": TEXT, "url": LINK, "summary": TEXT,
        "emails": TEXTS, "phones": TEXTS,
        "location": {"address": TEXT, "postalCode": TEXT, "city": TEXT, "countryCode": TEXT, "region": TEXT},
        "profiles": [{"network": TEXT, "username": TEXT, "url": LINK}],
    },
    "work": [{"name": TEXT, "location": TEXT, "description": TEXT, "position": TEXT, "url": LINK, "summary": TEXT,
              "highlights": TEXTS, **PERIOD}],
    "volunteer": [{"organization": TEXT, "position": TEXT, "url": LINK, "summary": TEXT, "highlights": TEXTS,
                   **PERIOD}],
    "education": [{"institution": TEXT, "url": LINK, "area": TEXT, "studyType": TEXT, "score": TEXT,
                   "courses": TEXTS, **PERIOD}],
    "awards": [{"title": TEXT, "date": WHEN, "awarder": TEXT, "summary": TEXT}],
    "certificates": [{"name": TEXT, "date": WHEN, "url": LINK, "issuer": TEXT}],
    "publications": [{"name": TEXT, "publisher": TEXT, "releaseDate": WHEN, "url": LINK, "summary": TEXT}],
    "skills": [{"name": TEXT, "level": TEXT, "keywords": TEXTS}],
    "languages": [{"language": TEXT, "fluency": TEXT}],
    "interests": [{"name": TEXT, "keywords": TEXTS}],
    "references": [{"name": TEXT, "reference": TEXT}],
    "projects": [{"name": TEXT, "description": TEXT, "highlights": TEXTS, "keywords": TEXTS, "url": LINK,
                  "roles": TEXTS, "entity": TEXT, "type": TEXT, **PERIOD}],
    "meta": {"canonical": LINK, "version": TEXT, "lastModified": TEXT},
}
# Themes crash without these.
ALWAYS_THERE = ("location", "profiles")


def unknown_written_out(value, path):
    """Nowhere, x-vitae included, is a missing value written as null, "" or an empty container."""
    if value is None or value == "":
        yield path, "is written although it is not known"
    elif isinstance(value, dict):
        if not value and not path.endswith(ALWAYS_THERE):
            yield path, "is an empty object"
        for key, member in value.items():
            yield from unknown_written_out(member, f"{path}.{key}")
    elif isinstance(value, list):
        if not value and not path.endswith(ALWAYS_THERE):
            yield path, "is an empty list"
        for index, item in enumerate(value):
            yield from unknown_written_out(item, f"{path}[{index}]")


def check_value(value, kind, path):
    if kind == TEXTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            yield path, "is no list of texts"
    elif not isinstance(value, str):
        yield path, f"is no {kind}"
    elif kind == WHEN and not DATE.fullmatch(value):
        yield path, f"{value!r} is no date"
    elif kind == MAIL and not EMAIL.fullmatch(value):
        yield path, f"{value!r} is no e-mail address"
    elif kind == LINK and (not URI.fullmatch(value) or BAD_PERCENT.search(value) or not urlsplit(value).hostname):
        yield path, f"{value!r} is no absolute, percent-encoded URI"


def check_object(value, properties, path):
    if not isinstance(value, dict):
        yield path, "is no object"
        return
    for key, member in value.items():
        where = f"{path}.{key}"
        if key == "x-vitae":
            if not isinstance(member, dict):
                yield where, "is no object"
        elif key not in properties:
            yield where, "is no property of this format"
        elif isinstance(properties[key], dict):
            yield from check_object(member, properties[key], where)
        elif isinstance(properties[key], list):
            if not isinstance(member, list):
                yield where, "is no list"
                continue
            for index, item in enumerate(member):
                yield from check_object(item, properties[key][0], f"{where}[{index}]")
        else:
            yield from check_value(member, properties[key], where)
    start, end = value.get("startDate"), value.get("endDate")
    if isinstance(start, str) and isinstance(end, str) and end[:len(start)] < start[:len(end)]:
        yield path, "ends before it starts"


def check_resume(resume):
    """(path, what is wrong) of one document."""
    yield from check_object(resume, RESUME, "$")
    yield from unknown_written_out(resume, "$")
    if isinstance(resume, dict):
        basics = resume.get("basics")
        for key in ALWAYS_THERE:
            if not isinstance(basics, dict) or key not in basics:
                yield f"$.basics.{key}", "is missing"
        if resume.get("meta", {}).get("version") != "v1.0.0":
            yield "$.meta.version", "is not v1.0.0"


def check_file(name):
    try:
        with open(name, encoding="utf-8") as file:
            content = json.load(file)
    except (OSError, UnicodeDecodeError, ValueError) as problem:
        yield "$", f"is not JSON in UTF-8: {problem}"
        return
    for resume in content if isinstance(content, list) else [content]:
        yield from check_resume(resume)


def main(names):
    findings = [(name, path, what) for name in names for path, what in check_file(name)]
    for name, path, what in findings:
        print(f"{name}: {path}: {what}")
    return 1 if findings or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
