#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Asks vitae-check-plugin about plugins that crash, hang and leave: it must say so, name the input, and end.

    check_plugin_test.py CHECK_PLUGIN PLUGINS     the program, and the folder of the broken plugins
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CHECK, PLUGINS = "", Path()


class CheckPlugin(unittest.TestCase):
    def check(self, name, *arguments):
        with tempfile.TemporaryDirectory() as folder:
            case = Path(folder) / "one"
            case.mkdir()
            (case / "input.txt").write_text("A line.\n")
            library = PLUGINS / f"test.{name}" / "plugin.so"
            return subprocess.run([CHECK, "--seconds", "1", library, folder, *arguments], capture_output=True,
                                  text=True, timeout=60, check=False)

    def test_a_crash_is_told_with_its_input(self):
        result = self.check("segfault")
        self.assertEqual(result.returncode, 1)
        # A sanitizer catches the signal and ends the process itself.
        self.assertRegex(result.stdout, r"/one: the plugin (stopped with signal 11|ended the process)")

    def test_a_plugin_that_hangs_is_given_up(self):
        result = self.check("endless-loop")
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stdout, r"/one: the plugin took longer than 1 s\.")

    def test_a_plugin_that_leaves_is_told(self):
        result = self.check("exits")
        self.assertEqual(result.returncode, 1)
        self.assertRegex(result.stdout, r"/one: the plugin ended the process it runs in\.")

    def test_options_without_values_are_told(self):
        self.assertIn("to give one: KEY=VALUE", self.check("good").stdout)
        self.assertNotIn("KEY=VALUE", self.check("good", "greeting=hello").stdout)

    def test_missing_things_are_named(self):
        result = subprocess.run([CHECK, PLUGINS / "test.good" / "plugin.so", "/nowhere/at/all"], capture_output=True,
                                text=True, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stderr, "vitae-check-plugin: there is no folder of fixtures /nowhere/at/all\n")
        result = subprocess.run([CHECK], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn("usage: vitae-check-plugin", result.stderr)


if __name__ == "__main__":
    CHECK, PLUGINS = sys.argv[1], Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
