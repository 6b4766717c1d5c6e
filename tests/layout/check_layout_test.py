#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every rule of check_layout.py finds what it is for, and lets the good twin pass."""

import tempfile
import unittest
from pathlib import Path

import check_layout

GOOD = f"// {check_layout.SPDX}\n"


class LayoutRules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("core/src/model/date.hpp", GOOD)
        self.write("core/src/store/person.hpp", GOOD)
        self.write("core/include/vitae/report.hpp", GOOD)
        self.write("plugins/sdk/include/vitae/sdk/cv.hpp", GOOD)
        self.write("plugins/importers/html/walk.hpp", GOOD)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def findings(self, rule):
        return list(check_layout.RULES[rule](check_layout.Tree(self.root)))

    def assert_include(self, includer, include, allowed):
        self.write(includer, f"{GOOD}#include {include}\n")
        self.assertEqual(self.findings("includes") == [], allowed, f"{includer} includes {include}")
        (self.root / includer).unlink()

    def test_layers_only_look_down(self):
        self.assert_include("core/src/store/role.cpp", '"model/date.hpp"', True)
        self.assert_include("core/src/model/role.cpp", '"store/person.hpp"', False)
        self.assert_include("core/src/worker/child.cpp", '"store/person.hpp"', False)
        self.assert_include("core/src/recognize/skills.cpp", '"store/person.hpp"', False)
        self.assert_include("core/include/vitae/export.hpp", '"model/date.hpp"', False)

    def test_the_parts_of_the_recogniser_only_look_down(self):
        self.write("core/src/recognize/words/lexicon.hpp", GOOD)
        self.write("core/src/recognize/readers/draft.hpp", GOOD)
        self.assert_include("core/src/recognize/readers/roles.cpp", '"recognize/words/lexicon.hpp"', True)
        self.assert_include("core/src/recognize/entries/entries.cpp", '"recognize/readers/draft.hpp"', False)
        self.assert_include("core/src/recognize/recognize.cpp", '"recognize/readers/draft.hpp"', True)

    def test_the_command_line_sees_only_the_public_api(self):
        self.assert_include("cli/main.cpp", '"vitae/report.hpp"', True)
        self.assert_include("cli/main.cpp", '"model/date.hpp"', False)
        self.assert_include("cli/main.cpp", "<sqlite3.h>", False)

    def test_plugins_see_only_the_sdk_and_themselves(self):
        self.assert_include("plugins/importers/markdown/plugin.cpp", '"vitae/sdk/cv.hpp"', True)
        self.assert_include("plugins/importers/html/plugin.cpp", '"walk.hpp"', True)
        self.assert_include("plugins/importers/markdown/plugin.cpp", '"vitae/report.hpp"', False)
        self.assert_include("plugins/importers/markdown/plugin.cpp", '"../html/walk.hpp"', False)
        self.assert_include("plugins/importers/markdown/plugin.cpp", "<boost/dll.hpp>", False)
        self.assert_include("plugins/sdk/include/vitae/sdk/plugin.hpp", '"vitae/report.hpp"', False)

    def test_libraries_stay_behind_their_fence(self):
        self.assert_include("core/src/store/connection.cpp", "<SQLiteCpp/SQLiteCpp.h>", True)
        self.assert_include("core/src/ingest/runner.cpp", "<sqlite3.h>", False)
        self.assert_include("core/src/plugins/loader.cpp", "<boost/dll/shared_library.hpp>", True)
        self.assert_include("core/src/plugins/registry.cpp", "<boost/dll/shared_library.hpp>", False)

    def test_sizes(self):
        self.write("core/src/model/long.cpp", GOOD + "\n" * check_layout.SOURCE_LINES)
        self.assertEqual(len(self.findings("sizes")), 1)
        self.write("core/src/model/long.cpp", GOOD + "// size: one table\n" + "\n" * check_layout.SOURCE_LINES)
        self.assertEqual(self.findings("sizes"), [])
        self.write("core/src/model/long.hpp", GOOD + "\n" * check_layout.HEADER_LINES)
        self.assertEqual(len(self.findings("sizes")), 1)

    def test_one_definition(self):
        source = "struct Source : Base<int> {\n    struct Nested {\n    };\n};\n"
        self.write("core/src/worker/source.hpp", f"{GOOD}namespace vitae {{\n{source}}}\n")
        for twin, allowed in [
            (f"namespace vitae {{\n{source}}}\n", False),
            ("namespace vitae {\nenum class Source : int { a };\n}\n", False),
            (f"namespace vitae::recognize {{\n{source}}}\n", True),
            (f"namespace vitae {{\nnamespace {{\n{source}}}\n}}\n", True),
            ("namespace vitae {\nstruct Source;\nvoid f() {\n    struct Source {};\n}\n}\n", True),
            ("namespace vitae {\n// struct Source {\nconst auto* text = \"struct Source {\";\n}\n", True),
            ("namespace vitae {\nstruct Other {\n    struct Source {};\n};\nstruct Other::Source {\n};\n}\n", True),
        ]:
            self.write("core/src/store/other.cpp", GOOD + twin)
            self.assertEqual(self.findings("one-definition") == [], allowed, twin)

    def test_vague_names(self):
        self.write("core/src/model/string_utils.cpp", GOOD)
        self.assertEqual(len(self.findings("names")), 1)

    def test_sources_outside_the_lists(self):
        self.write("core/src/model/CMakeLists.txt", "add_library(vitae_model cv_date.cpp parts/range.cpp)")
        self.write("core/src/model/cv_date.cpp", GOOD)
        self.write("core/src/model/parts/range.cpp", GOOD)
        self.assertEqual(self.findings("sources-listed"), [])
        self.write("core/src/model/date.cpp", GOOD)
        self.assertEqual(len(self.findings("sources-listed")), 1)

    def test_words(self):
        self.write("docs/concepts.md", "See /work/somewhere.\n")
        self.assertEqual(len(self.findings("words")), 1)

    def test_licences(self):
        self.assertEqual(self.findings("licences"), [])
        self.write("core/embed.cmake", "function(x)\n")
        self.assertEqual(len(self.findings("licences")), 1)


if __name__ == "__main__":
    unittest.main()
