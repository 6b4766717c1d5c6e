#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A hiring story of 40 invented people and 3 openings, told through the command line alone.

    check_story.py --program build/release/bin/vitae

What the boards, reports and timelines print is compared with story.golden; VITAE_UPDATE_GOLDEN=1 writes it. Then the
present stage, status and time in stage of every application, the stage times, the yield of the sources and the fit of
the applicants are computed again from the raw events and months, by other means than SQL.
"""

import argparse
import difflib
import os
import random
import sqlite3
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from invented_people import write_inbox  # noqa: E402
from vitae_program import Vitae  # noqa: E402

GOLDEN = Path(__file__).resolve().parent / "story.golden"
BEGIN, END = date(2025, 1, 7), date(2025, 3, 31)
SOURCES = ["referral", "job-board", "agency", "job-board", "career-page"]
REASONS = ["Too little experience", "No recent use of the main language", "Salary too high"]
STAGES = {"backend": ["lead", "applied", "screen", "interview", "offer"], "data": ["lead", "applied", "screen", "interview", "offer"],
          "platform": ["applied", "call", "trial day"]}
BACKEND = """---
key: backend
title: Backend Engineer
department: Platform
hiring_manager: Ruth Okonjo
seats: 2
opened: 2025-01-06
required:
  - C++ >= 24 within 120
  - SQL
nice:
  - Kubernetes >= 12
---

We schedule trains.
"""


def plan():
    """(day, command after the application's number or its opening, who does it, person) of the whole story, in order of time."""
    dice = random.Random(40)
    steps = []
    for person in range(40):
        opening = ["backend", "data", "platform"][person % 3]
        day = BEGIN + timedelta(days=dice.randrange(40))
        steps.append((day, person, "apply", [opening, "--source", dice.choice(SOURCES)]))
        at = STAGES[opening].index("applied")
        closed = False
        while True:
            day += timedelta(days=dice.randrange(1, 14))
            if day > END:
                break
            fate = dice.random()
            if closed:
                if fate < 0.8:
                    break
                steps.append((day, person, "reopen", ["--reason", "A second look"]))
                closed = False
            elif fate < 0.25:
                steps.append((day, person, "reject", ["--reason", dice.choice(REASONS)]))
                closed = True
            elif fate < 0.32:
                steps.append((day, person, "withdraw", ["--reason", "Another offer"]))
                closed = True
            elif at + 1 < len(STAGES[opening]):
                at += 1
                steps.append((day, person, "move", [STAGES[opening][at]]))
            else:
                steps.append((day, person, "hire", []))
                break
    return sorted(steps, key=lambda step: (step[0], step[1]))


def tell(vitae, folder):
    people = write_inbox(folder / "inbox", 40)
    vitae("import", folder / "inbox", "--quiet")
    (folder / "backend.md").write_text(BACKEND, encoding="utf-8")
    vitae("opening", "add", folder / "backend.md", "--as", "ruth", "--at", "2025-01-06")
    vitae("opening", "add", "--title", "Data Engineer", "--key", "data", "--require", "Python >= 12", "--opened", "2025-01-06")
    vitae("pipeline", "add", "short", "applied:applied:5", "call:screen:5", "trial day:interview:20", "hired:hired", "no:rejected")
    vitae("opening", "add", "--title", "Platform Engineer", "--key", "platform", "--pipeline", "short", "--require",
          "Kubernetes", "--nice", "Rust >= 6", "--opened", "2025-01-06")
    applications = {}
    for day, person, command, arguments in plan():
        who = ["ruth", "jun"][person % 2]
        subject = people[person].email if command == "apply" else applications[person]
        step = vitae.rows(command, subject, *arguments, "--as", who, "--at", day.isoformat())[0]
        applications[person] = step["application_id"]
    first = people[0].email
    vitae("interview", "add", applications[0], "--kind", "phone", "--on", "2025-02-01", "--with", "Jun", "--as", "ruth", "--at", "2025-01-30")
    vitae("interview", "score", "1", "4", "--rate", "C++=5", "--as", "jun", "--at", "2025-02-01")
    vitae("offer", applications[0], "made", "--amount", "70000", "--currency", "EUR", "--as", "ruth", "--at", "2025-03-02")
    vitae("note", first, "Wants to start in June", "--as", "jun", "--at", "2025-03-02")
    vitae("opening", "close", "data", "--reason", "Budget", "--as", "ruth", "--at", "2025-03-31")
    return people


def transcript(vitae, people):
    shown = [("opening", "list", "--all"), ("board", "backend", "--on", "2025-02-10"), ("board", "platform", "--on", "2025-03-31"),
             ("board", "--on", "2025-03-31"), ("report", "stage-times", "--as-of", "2025-03-31"),
             ("report", "source-yield"), ("match", "backend", "--most", "6"), ("match", "platform", "--most", "3", "--evidence"),
             ("interview", "list")]
    parts = []
    for command in shown:
        parts.append(f"$ vitae {' '.join(command)}\n{vitae(*command)}")
    history = vitae("sql", "SELECT at, actor, kind, what FROM person_activities WHERE kind <> 'import' AND person_id = "
                           f"(SELECT person_id FROM people WHERE email = '{people[0].email}') ORDER BY at, kind")
    parts.append(f"$ vitae person activity {people[0].email}\n{history}")
    return "\n".join(parts)


def day_of(instant):
    return date.fromisoformat(instant[:10])


def events_of(database):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    events = {}
    for row in connection.execute("SELECT e.*, s.name AS stage, s.type AS type FROM application_event e JOIN stage s ON s.id = e.to_stage "
                                  "ORDER BY e.id"):
        events.setdefault(row["application"], []).append(row)
    return events


def stays_of(log):
    """(stage, entered, left or None) of one application."""
    stays = []
    for event, after in zip(log, [*log[1:], None]):
        if event["kind"] in ("applied", "moved", "reopened"):
            stays.append((event["stage"], day_of(event["at"]), day_of(after["at"]) if after is not None else None))
    return stays


def expect(what, actual, expected):
    if actual != expected:
        sys.exit(f"{what}: the views say\n  {actual}\nthe events say\n  {expected}")


def check_views(vitae, events):
    today = date.fromisoformat(vitae.rows("sql", "SELECT date FROM today")[0]["date"])
    present = {row["application_id"]: row for row in vitae.rows("sql", "SELECT * FROM applications")}
    stays = {}
    for row in vitae.rows("sql", "SELECT * FROM stage_stays ORDER BY application_id, entered_day, is_open"):
        stays.setdefault(row["application_id"], []).append((row["stage"], row["days"], row["is_open"]))
    expect("applications", sorted(present), sorted(events))
    for application, log in events.items():
        status = {"rejected": "rejected", "withdrawn": "withdrawn", "hired": "hired"}.get(log[-1]["kind"], "active")
        row = present[application]
        expect(f"application {application}", (row["stage"], row["status"]), (log[-1]["stage"], status))
        expected = [(stage, ((left or today) - entered).days, int(left is None)) for stage, entered, left in stays_of(log)]
        expect(f"stays of {application}", stays.get(application, []), expected)
        if status == "active":
            expect(f"age of {application}", row["age_days"], (today - day_of(log[-1]["at"])).days)


def nearest_rank(values, percent):
    ordered = sorted(values)
    return ordered[(len(ordered) * percent + 99) // 100 - 1] if ordered else None


def check_stage_times(vitae, events, until):
    rows = {(row["pipeline"], row["stage"]): row for row in vitae.rows("report", "stage-times", "--as-of", until.isoformat())}
    openings = {row["application_id"]: row["opening"] for row in vitae.rows("sql", "SELECT application_id, opening FROM applications")}
    ended, there = {}, {}
    for application, log in events.items():
        pipeline = "short" if openings[application] == "platform" else "standard"
        for stage, entered, left in stays_of(log):
            if entered > until:
                continue
            if left is None or left > until:
                there.setdefault((pipeline, stage), []).append((until - entered).days)
            else:
                ended.setdefault((pipeline, stage), []).append((left - entered).days)
    expect("stages", sorted(rows), sorted({*ended, *there}))
    for key, row in rows.items():
        days, open_days = ended.get(key, []), there.get(key, [])
        expect(f"stage times of {key}",
               (row["n_left"], row["median_days"], row["p90_days"], row["longest_days"], row["n_there"], row["oldest_days"]),
               (len(days), nearest_rank(days, 50), nearest_rank(days, 90), max(days, default=None), len(open_days),
                max(open_days, default=None)))


def check_sources(vitae, events):
    order = {"lead": 0, "applied": 0, "screen": 1, "interview": 2, "offer": 3, "hired": 4}
    sources = {row["application_id"]: row["source"] for row in vitae.rows("sql", "SELECT application_id, source FROM applications")}
    expected = {}
    for application, log in events.items():
        furthest = max(order[event["type"]] for event in log if event["kind"] != "rejected")
        counts = expected.setdefault(sources[application], [0] * 5)
        for reached in range(furthest + 1):
            counts[reached] += 1
    actual = {row["source"]: [row[c] for c in ("applied", "screened", "interviewed", "offered", "hired")]
              for row in vitae.rows("report", "source-yield")}
    expect("yield of sources", actual, expected)


def check_fit(vitae, opening):
    """Against the months of the view skill_months and the rule in words."""
    wanted = vitae.rows("sql", f"SELECT s.* FROM opening_skills s JOIN openings o ON o.opening_id = s.opening_id WHERE o.opening = '{opening}'")
    months = {(row["person_id"], row["skill_id"]): row for row in vitae.rows("sql", "SELECT * FROM skill_months")}
    people = {row["person_id"]: row["as_of_month"] for row in vitae.rows("sql", "SELECT person_id, as_of_month FROM people")}
    active = {row["person_id"] for row in vitae.rows("sql", f"SELECT person_id FROM applications WHERE opening = '{opening}' AND status = 'active'")}
    expected = {}
    for person in active:
        for skill in wanted:
            row = months.get((person, skill["skill_id"]))
            if row is None:
                fit = "no evidence"
            elif row["n_roles"] + row["n_projects"] == 0:
                fit = "claimed"
            elif row["months_possible"] < skill["min_months"]:
                fit = "short"
            elif skill["max_age"] is not None and people[person] - row["last_month"] > skill["max_age"]:
                fit = "too long ago"
            else:
                fit = "met" if row["months_certain"] >= skill["min_months"] else "met if possible"
            expected[person, skill["skill"]] = fit
    actual = {(row["person_id"], row["skill"]): row["fit"] for row in vitae.rows("report", "opening-fit", "--opening", opening)}
    expect(f"fit for {opening}", dict(sorted(actual.items())), dict(sorted(expected.items())))


def check_golden(text):
    recorded = GOLDEN.read_text(encoding="utf-8") if GOLDEN.is_file() else ""
    if text == recorded:
        return
    if os.environ.get("VITAE_UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(text, encoding="utf-8")
        print(f"updated {GOLDEN.name}")
        return
    sys.stdout.writelines(difflib.unified_diff(recorded.splitlines(True), text.splitlines(True), "recorded", "actual"))
    sys.exit("If the new output is right: VITAE_UPDATE_GOLDEN=1")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True)
    arguments = parser.parse_args()
    os.environ.update({"COLUMNS": "120", "NO_COLOR": "1", "TZ": "UTC"})
    with tempfile.TemporaryDirectory(prefix="vitae-story-") as folder:
        vitae = Vitae(arguments.program.resolve(), Path(folder) / "vitae.db")
        people = tell(vitae, Path(folder))
        text = transcript(vitae, people)
        events = events_of(Path(folder) / "vitae.db")
        check_views(vitae, events)
        for until in (date(2025, 2, 10), END):
            check_stage_times(vitae, events, until)
        check_sources(vitae, events)
        for opening in ("backend", "platform"):
            check_fit(vitae, opening)
        vitae("check")
    check_golden(text)


if __name__ == "__main__":
    main()
