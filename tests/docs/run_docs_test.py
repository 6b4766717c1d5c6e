#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The runner of the documents' commands notices what it must notice."""

import unittest

import run_docs

DOCUMENT = """
```console
$ not run
```
```console run
$ printf 'one\\n'
one
$ seq 3 |
> tail -1
3
$ false  # exits 1
```
""".splitlines()


class Runner(unittest.TestCase):
    def test_finds_the_commands_of_marked_blocks(self):
        steps = run_docs.steps_of(DOCUMENT)
        self.assertEqual([step.command for step in steps],
                         ["printf 'one\\n'", "seq 3 |\ntail -1", "false  # exits 1"])
        self.assertEqual([step.shown for step in steps], [["one"], ["3"], []])

    def test_elisions(self):
        self.assertTrue(run_docs.matches(["a ... z"], ["a b z"]))
        self.assertFalse(run_docs.matches(["a ... z"], ["a b"]))
        self.assertTrue(run_docs.matches(["a", "...", "z"], ["a", "b", "c", "z"]))
        self.assertTrue(run_docs.matches(["a", "..."], ["a"]))
        self.assertFalse(run_docs.matches(["a", "..."], ["b", "a"]))
        self.assertFalse(run_docs.matches(["a"], ["a", "b"]))
        self.assertFalse(run_docs.matches(["a.c"], ["abc"]))

    def test_status_and_output_are_checked(self):
        environment = {"PATH": "/usr/bin:/bin"}
        verdicts = [run_docs.run(step, environment, "/")[0] for step in run_docs.steps_of(DOCUMENT)]
        self.assertEqual(verdicts, [None, None, None])
        wrong = [run_docs.Step(1, "echo two", ["one"]), run_docs.Step(1, "false"), run_docs.Step(1, "true  # exits 1")]
        for step in wrong:
            self.assertIsNotNone(run_docs.run(step, environment, "/")[0], step.command)

    def test_update_replaces_only_what_differs_and_elides_times(self):
        lines = ["```console run", "$ a", "old", "$ b", "kept ...", "```"]
        first, second = run_docs.steps_of(lines)
        updated = run_docs.updated(lines, [(first, ["took 0.3 s"]), (second, ["kept 5"])])
        self.assertEqual(updated, ["```console run", "$ a", "took ... s", "$ b", "kept ...", "```"])


if __name__ == "__main__":
    unittest.main()
