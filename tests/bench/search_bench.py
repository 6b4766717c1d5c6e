#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast a database of many people is searched, beside the same queries in PostgreSQL and DuckDB.

    search_bench.py --program build/release/bin/vitae [--people 20000] [--duckdb FOLDER] [--data FOLDER]

Makes one database of invented people (6 roles and 25 skill facts each), gives the same rows to a private PostgreSQL
cluster (Debian package postgresql) and to DuckDB (npm package @duckdb/node-api in FOLDER/node_modules), asks all of
them the same questions and prints the best of three times. vitae is measured as a whole: start of the program, its
sandboxed query process, output as CSV. Peers that are not installed are named as absent. An answer of another size is
a failure. With --data the rows are kept in FOLDER, and taken from there the next time: a million people take half an
hour to make and 10 GB.
"""

import argparse
import contextlib
import csv
import glob
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = 20260321
AS_OF = 2024 * 12 + 2  # March 2024
ROLES, SKILLS_PER_ROLE, SKILLS = 6, (4, 4, 4, 4, 4, 5), 600
WORDS = ("orchard planner turbine ledger harbour lantern meadow compass granite willow anchor beacon cobalt drizzle ember "
         "fathom glacier hollow island juniper").split()
ROUNDS = 3

UNION = """
WITH o AS (SELECT r.person, {skill} AS skill, r.s, r.e, max(r.e) OVER (PARTITION BY r.person, {skill} ORDER BY r.s, r.e
                  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS pe FROM role r {join}),
m AS (SELECT person, skill, sum(CASE WHEN pe IS NULL OR pe <= s THEN e - s WHEN pe < e THEN e - pe ELSE 0 END) AS months,
             max(e) - 1 AS last FROM o GROUP BY person, skill)
"""


def month(m):
    return f"{m // 12}-{m % 12 + 1:02}"


def rows(people, cpp, python, first_skill):
    """(person, roles, skill facts, text) one by one; popular skills are popular, as in life."""
    chance = random.Random(SEED)
    for person in range(1, people + 1):
        roles, facts, start = [], [], AS_OF - chance.randrange(60, 300)
        for i in range(ROLES):
            length = chance.randrange(6, 60)
            end = min(start + length, AS_OF + 1)
            if start >= end:
                start, end = AS_OF - 5, AS_OF + 1
            role = person * 10 + i
            roles.append((role, start, end))
            chosen = {first_skill + int(SKILLS * chance.random() ** 3) for _ in range(SKILLS_PER_ROLE[i])}
            if chance.random() < 0.05:
                chosen.add(cpp)
            if chance.random() < 0.10:
                chosen.add(python)
            facts += [(role, skill) for skill in chosen]
            start = end - chance.randrange(0, 4)
        text = " ".join(chance.choice(WORDS) + str(chance.randrange(400)) for _ in range(80))
        yield person, roles, facts, text + (" kernel" if chance.random() < 0.01 else "")


def generate(program, folder, people):
    """Makes vitae.db, and person.csv, role.csv, fact.csv, text.csv for the others; what is in them."""
    file = folder / "vitae.db"
    (folder / "one.md").write_text("# Ada Example\n\nada@example.org\n\n## Experience\n\n### Clerk, Fernwick Ltd\n2019 - 2020\n")
    subprocess.run([program, "import", folder / "one.md", "--db", file, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "undo", "1", "--yes", "--quiet", "--db", file], check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(file, isolation_level=None)
    database.executescript("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -200000; BEGIN")
    known = dict(database.execute("SELECT name, id FROM skill WHERE name IN ('C++', 'Python')"))
    first = 1_000_000
    database.executemany("INSERT INTO skill (id, name, key, status) VALUES (?, ?, ?, 'user')",
                         [(first + i, f"Skill {i}", f"skill {i}") for i in range(SKILLS)])
    organizations = max(10, people // 20)
    database.executemany("INSERT INTO organization (id, name, key) VALUES (?, ?, ?)",
                         [(1_000_000 + i, f"Employer {i}", f"employer {i}") for i in range(organizations)])
    files = [open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") for name in ("person", "role", "fact", "text")]
    person_csv, role_csv, fact_csv, text_csv = map(csv.writer, files)
    counts = [0, 0]
    for person, roles, facts, text in rows(people, known["C++"], known["Python"], first):
        database.execute("INSERT INTO person (id, name, as_of) VALUES (?, ?, '2024-03')", (person, f"Person {person}"))
        database.execute(
            "INSERT INTO document (id, sha256, person, media_type, name, as_of, as_of_kind, text, bytes) "
            "VALUES (?, ?, ?, 'text/markdown', 'cv.md', '2024-03', 'file', ?, x'')", (person, f"{person:064x}", person, text))
        for role, start, end in roles:
            database.execute(
                "INSERT INTO role (id, person, organization, organization_name, title, kind, start_date, end_date, end_kind, as_of) "
                "VALUES (?, ?, ?, 'Employer', 'Engineer', 'employment', ?, ?, 'date', '2024-03')",
                (role, person, 1_000_000 + role % organizations, month(start), month(end - 1)))
            role_csv.writerow([role, person, start, end])
        database.executemany("INSERT INTO role_skill (role, skill, evidence, seq, raw) VALUES (?, ?, 'listed', 0, 'x')", facts)
        fact_csv.writerows(facts)
        person_csv.writerow([person, AS_OF])
        text_csv.writerow([person, text])
        counts[0] += len(roles)
        counts[1] += len(facts)
    for file_ in files:
        file_.close()
    database.execute("INSERT INTO person_search (person_search) VALUES ('rebuild')")
    # The program writes the summaries of everybody when it finds none of its own.
    database.execute("DELETE FROM mirrored_text WHERE name = 'months'")
    database.execute("COMMIT")
    database.close()
    subprocess.run([program, "skill", "alias", "C plus plus", "C++", "--db", file, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    made = {"people": people, "known": known, "roles": counts[0], "facts": counts[1]}
    (folder / "made.json").write_text(json.dumps(made))
    return made


def kept_or_generated(program, folder, people):
    try:
        made = json.loads((folder / "made.json").read_text())
    except FileNotFoundError:
        return generate(program, folder, people)
    if made["people"] != people:
        sys.exit(f"{folder} holds {made['people']:,} people, not {people:,}; name another folder or that number with --people.")
    return made


def questions(known):
    """name, arguments of vitae, SQL of the others (text search differs and is a dictionary)."""
    pair = UNION.format(skill="f.skill", join=f"JOIN fact f ON f.role = r.id WHERE f.skill IN ({known['C++']}, {known['Python']})")
    months = (pair + f"SELECT p.id FROM person p JOIN m a ON a.person = p.id AND a.skill = {known['C++']} AND a.months >= 60 "
              f"AND p.as_of - a.last <= 24 JOIN m b ON b.person = p.id AND b.skill = {known['Python']} AND p.as_of - b.last <= 24")
    everybody = UNION.format(skill="1", join="") + "SELECT person, months FROM m"
    return [
        ("skills", ["people", "--skill", "C++>=60", "--used-within", "24", "--skill", "python"], {"": months}),
        ("words", ["people", "kernel"],
         {"postgresql": "SELECT person FROM text WHERE to_tsvector('simple', words) @@ to_tsquery('simple', 'kernel:*')",
          "duckdb": "SELECT person FROM text WHERE words LIKE '%kernel%'"}),
        ("experience of everybody", ["report", "total-experience"], {"": everybody}),
    ]


class Vitae:
    name = "vitae"

    def __init__(self, program, file):
        self.program, self.file = program, file

    def ask(self, arguments):
        done = subprocess.run([self.program, *arguments, "--db", self.file, "--output", "csv"], capture_output=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode().strip())
        return done.stdout.count(b"\r\n") - 1


class PostgreSQL:
    name = "postgresql"

    def __init__(self, folder):
        tools = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not tools:
            raise LookupError("package postgresql is not installed")
        self.tools, self.folder = Path(tools[-1]), Path(tempfile.mkdtemp(prefix="vitae-bench-"))
        # Its server refuses to run as root.
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        if self.user:
            shutil.chown(self.folder, "postgres", "postgres")
        self.run("initdb", "-D", self.folder / "data", "-U", "bench", "--auth=trust")
        self.run("pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log", "-o",
                 f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c shared_buffers=512MB -c work_mem=64MB", "start")
        self.sql("CREATE TABLE person (id bigint PRIMARY KEY, as_of int); CREATE TABLE role (id bigint PRIMARY KEY, person bigint, s int, e int);"
                 "CREATE TABLE fact (role bigint, skill bigint); CREATE TABLE text (person bigint, words text)")
        for table in ("person", "role", "fact", "text"):
            with open(folder / f"{table}.csv", "rb") as rows_:
                self.psql(f"COPY {table} FROM STDIN (FORMAT csv)", rows_)
        self.sql("CREATE INDEX ON role (person); CREATE INDEX ON fact (skill, role); CREATE INDEX ON text USING gin (to_tsvector('simple', words));"
                 "ANALYZE")

    def run(self, tool, *arguments):
        subprocess.run([*self.user, self.tools / tool, *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")

    def psql(self, sql, rows_=subprocess.DEVNULL):
        return subprocess.run([self.tools / "psql", "-h", self.folder, "-U", "bench", "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", sql],
                              check=True, stdin=rows_, stdout=subprocess.PIPE).stdout

    def sql(self, statements):
        self.psql(statements)

    def ask(self, sql):
        return self.psql(sql).count(b"\n")

    def close(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


DUCK = """
const { DuckDBInstance } = require('@duckdb/node-api');
(async () => {
  const [folder, rounds, ...queries] = process.argv.slice(1);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run("SET threads = 2");
  const shapes = { person: "'id': 'BIGINT', 'as_of': 'INT'", role: "'id': 'BIGINT', 'person': 'BIGINT', 's': 'INT', 'e': 'INT'",
                   fact: "'role': 'BIGINT', 'skill': 'BIGINT'", text: "'person': 'BIGINT', 'words': 'VARCHAR'" };
  for (const [table, columns] of Object.entries(shapes))
    await connection.run(`CREATE TABLE ${table} AS FROM read_csv('${folder}/${table}.csv', header = false, columns = {${columns}})`);
  const answers = [];
  for (const sql of queries) {
    let best = Infinity, count = 0;
    for (let i = 0; i < rounds; ++i) {
      const start = process.hrtime.bigint();
      count = (await (await connection.run(sql)).getRows()).length;
      best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
    }
    answers.push([best, count]);
  }
  console.log(JSON.stringify(answers));
})();
"""


def duckdb_answers(folder, modules, asked):
    if modules is None or shutil.which("node") is None:
        raise LookupError("npm package @duckdb/node-api is not given (--duckdb FOLDER)")
    environment = dict(os.environ, NODE_PATH=str(Path(modules) / "node_modules"))
    done = subprocess.run(["node", "-e", DUCK, str(folder), str(ROUNDS), *asked], env=environment, capture_output=True)
    if done.returncode != 0:
        raise LookupError(done.stderr.decode().strip().splitlines()[-1])
    return [tuple(answer) for answer in json.loads(done.stdout)]


def best_of(ask, question):
    best, count = float("inf"), 0
    for _ in range(ROUNDS):
        begin = time.monotonic()
        count = ask(question)
        best = min(best, time.monotonic() - begin)
    return best, count


def sql_for(peer, sql):
    return sql.get(peer, sql.get(""))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--people", type=int, default=20_000)
    parser.add_argument("--duckdb", help="folder with node_modules/@duckdb/node-api")
    parser.add_argument("--data", type=Path, help="folder that keeps the rows for the next time")
    options = parser.parse_args()
    failed = False
    with contextlib.ExitStack() as closing:
        folder = options.data or Path(closing.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        made = kept_or_generated(options.program, folder, options.people)
        file = folder / "vitae.db"
        print(f"{made['people']:,} people, {made['roles']:,} roles, {made['facts']:,} skill facts, {file.stat().st_size / 1e6:,.0f} MB; "
              f"seed {SEED}", flush=True)
        asked = questions(made["known"])
        vitae = Vitae(options.program, file)
        times = {}
        for question, arguments, _ in asked:
            try:
                times[question, "vitae"] = best_of(vitae.ask, arguments)
            except RuntimeError as error:
                print(f"{question}: {error}")
        peers = ["postgresql", "duckdb"]
        try:
            server = PostgreSQL(folder)
            try:
                for question, _, sql in asked:
                    times[question, "postgresql"] = best_of(server.ask, sql_for("postgresql", sql))
            finally:
                server.close()
        except LookupError as error:
            print(f"postgresql is absent: {error}")
        try:
            for (question, _, _), answer in zip(asked, duckdb_answers(folder, options.duckdb, [sql_for("duckdb", q[2]) for q in asked])):
                times[question, "duckdb"] = answer
        except LookupError as error:
            print(f"duckdb is absent: {error}")
        print(f"\n{'QUESTION':<26}{'ROWS':>9}{'VITAE':>10}" + "".join(f"{peer.upper():>13}{'RATIO':>8}" for peer in peers))
        for question, _, _ in asked:
            own = times.get((question, "vitae"))
            line = f"{question:<26}" + (f"{own[1]:>9}{own[0]:>8.2f} s" if own else f"{'':>9}{'stopped':>10}")
            for peer in peers:
                other = times.get((question, peer))
                line += f"{other[0]:>11.3f} s{own[0] / other[0]:>8.1f}" if other and own else f"{'-':>13}{'-':>8}"
                if other and own and other[1] != own[1]:
                    failed = True
                    line += f"  {peer} finds {other[1]}"
            print(line)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
