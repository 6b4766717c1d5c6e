// SPDX-License-Identifier: Apache-2.0
//
// Texts that are harmless as text and do harm where a format takes them for more.
//
//   for (const std::string& text : hostile_texts()) { Cv cv = cv_saying(text); ... }
#pragma once

#include <string>
#include <type_traits>
#include <vector>

#include "vitae/sdk/fields.hpp"

namespace vitae::exporting {

inline const std::vector<std::string>& hostile_texts() {
    using namespace std::string_literals;
    static const std::vector<std::string> all = {
        // HTML and scripts
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\"><b onmouseover=alert(1)>",
        "' onfocus='alert(1)",
        "<!-- hidden",
        "--><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "<iframe src=//evil.example>",
        "&lt;script&gt;",
        "&#x3c;script>",
        "&amp;amp;",
        "</title><script>alert(1)</script>",
        "<base href=//evil.example>",
        "<style>@import '//evil.example'</style>",
        "</SCRIPT ><SCRIPT>alert(1)",
        "<!--<script>",
        "{\"@type\":\"Person\"}",
        // links
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "file:///etc/passwd",
        "https://evil.example/\" onclick=\"alert(1)",
        "https://evil.example/<script>",
        "https://evil.example/)[x](y",
        "//evil.example/x",
        "https://evil.example/\nSet-Cookie: a",
        // Markdown
        "# heading",
        "## Experience",
        "a\n# heading",
        "a\n===",
        "a\n---",
        "- item",
        "* item",
        "+ item",
        "1. item",
        "12) item",
        "> quote",
        "```\ncode",
        "~~~\ncode",
        "    indented",
        "| a | b |\n|---|---|\n| c | d |",
        "a | b\n--- | ---",
        ":-- | --:",
        "[text](javascript:alert(1))",
        "[text](https://evil.example)",
        "![x](https://evil.example/x.png)",
        "[ref]: https://evil.example",
        "<https://evil.example>",
        "**bold** _italic_ `code`",
        "***",
        "___",
        "\\*escaped\\*",
        "trailing backslash\\",
        "{{ template }}",
        "{% include x %}",
        "{: .class }",
        "{#id}",
        "~~strike~~",
        ": definition",
        "@import x",
        "a  \nb",
        "&copy; &#65;",
        "C# and F# #",
        "_under_ snake_case __init__",
        // spreadsheets
        "=cmd|' /C calc'!A0",
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "=HYPERLINK(\"https://evil.example\")",
        "a,b;c\td",
        "\"quoted\" \"\"twice\"\"",
        "one\r\ntwo",
        "one\ntwo",
        "\n=1+1",
        " =1+1",
        // vCard
        "x\r\nEND:VCARD\r\nBEGIN:VCARD",
        "x\nTEL:+1",
        "a;b,c:d\\n\\,",
        "\\",
        "x\n NOTE:folded",
        "\"TYPE=\"x",
        "^n^'",
        // characters
        "\xe2\x80\xaetxet desrever",
        "\xe2\x81\xa6isolate",
        "\xe2\x80\x8fmark",
        "\xe2\x80\xa8line\xe2\x80\xa9paragraph",
        "nul\0byte"s,
        "\x1b[31mred\x1b[0m",
        "\x07\x08",
        "\xff\xfe not UTF-8",
        "\xc0\xaf overlong",
        "\xed\xa0\x80 surrogate",
        "\xef\xbb\xbf byte order mark",
        "\xf3\xa0\x81\x81 tag",
        "\xc2\x85next line",
        "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
        std::string(20000, 'A'),
        std::string(3000, '<'),
        std::string(2000, '*') + "x",
        "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e",
    };
    return all;
}

namespace hostile_detail {

template <class T>
void say(T& member, const std::string& text) {
    if constexpr (std::is_same_v<T, std::string>) {
        member = text;
    } else if constexpr (Fact<T>) {
        visit_fields(member, [&](std::string_view, auto& inner) { say(inner, text); });
    } else if constexpr (requires { member.emplace_back(); }) {
        say(member.emplace_back(), text);
        say(member.emplace_back(), text);
    }
}

}  // namespace hostile_detail

/// A person of whom every text says `text`, two of each kind of fact, dates as usual.
inline Cv cv_saying(const std::string& text) {
    Cv cv;
    hostile_detail::say(cv, text);
    for (Role& role : cv.roles) {
        role.period.start = PartialDate{2018, 2};
        role.period.end_kind = EndKind::present;
    }
    for (std::size_t kind = 0; kind < enum_names<ContactKind>.size(); ++kind) {
        Contact contact = cv.contacts.front();
        contact.kind = static_cast<ContactKind>(kind);
        cv.contacts.push_back(contact);
    }
    return cv;
}

}  // namespace vitae::exporting
