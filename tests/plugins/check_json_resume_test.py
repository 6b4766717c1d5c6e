#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_json_resume_test.py FIXTURES: the goldens pass check_json_resume, and it finds what it should."""

import sys
import unittest
from pathlib import Path

from check_json_resume import check_file, check_resume

FIXTURES = Path(sys.argv.pop(1))


def with_basics(**members):
    basics = {"location": {}, "profiles": [], **members}
    return {"basics": basics, "meta": {"version": "v1.0.0"}}


class Goldens(unittest.TestCase):
    def test_all_are_right(self):
        goldens = sorted(FIXTURES.glob("*/expected.json"))
        self.assertGreaterEqual(len(goldens), 5)
        for golden in goldens:
            with self.subTest(golden.parent.name):
                self.assertEqual([], list(check_file(golden)))


class Findings(unittest.TestCase):
    def assert_finds(self, resume, path):
        self.assertIn(path, [where for where, _ in check_resume(resume)])

    def test_a_right_one_has_none(self):
        self.assertEqual([], list(check_resume(with_basics(name="Mara Lindqvist"))))

    def test_unknown_values_written_out(self):
        self.assert_finds(with_basics(name=""), "$.basics.name")
        self.assert_finds(with_basics(name=None), "$.basics.name")
        self.assert_finds({**with_basics(), "work": []}, "$.work")
        self.assert_finds({**with_basics(), "x-vitae": {"client": ""}}, "$.x-vitae.client")

    def test_dates(self):
        for date in ("2016-3", "Present", "2016-03-05T00:00", "03/2016", 2016):
            self.assert_finds({**with_basics(), "work": [{"startDate": date}]}, "$.work[0].startDate")
        self.assert_finds({**with_basics(), "work": [{"startDate": "2016-05", "endDate": "2016-04"}]}, "$.work[0]")
        self.assertEqual([], list(check_resume({**with_basics(), "work": [
            {"startDate": "2016-05", "endDate": "2016"}]})))

    def test_links(self):
        for link in ("example.org", "https://пример.example", "javascript:alert(1)", "https://", "https://a b", "x%zz"):
            self.assert_finds(with_basics(url=link), "$.basics.url")

    def test_types_and_names(self):
        self.assert_finds(with_basics(phone=123), "$.basics.phone")
        self.assert_finds(with_basics(email="jörg@müller.example"), "$.basics.email")
        self.assert_finds({**with_basics(), "skills": ["C++"]}, "$.skills[0]")
        self.assert_finds({**with_basics(), "work": [{"company": "Nordlys"}]}, "$.work[0].company")

    def test_what_themes_need(self):
        self.assert_finds({"basics": {}, "meta": {"version": "v1.0.0"}}, "$.basics.location")


if __name__ == "__main__":
    unittest.main()
