// SPDX-License-Identifier: Apache-2.0
#include "growth_shapes.hpp"

#include <fmt/format.h>

#include <type_traits>

#include "cv_generator.hpp"

namespace vitae::bench {
namespace {

constexpr std::string_view beginning = "# Aino Abendroth\n\naino@example.org\n\n## Work Experience\n\n";

/// The beginning, then `piece` of rising numbers until the text is long enough.
template <class Piece>
requires std::is_invocable_v<Piece, std::size_t> std::string repeated(std::size_t bytes, std::string_view begin,
                                                                      Piece piece) {
    std::string text(begin);
    text.reserve(bytes + 200);
    for (std::size_t n = 0; text.size() < bytes; ++n) text += piece(n);
    return text + "\n";
}

std::string repeated(std::size_t bytes, std::string_view begin, std::string_view piece) {
    return repeated(bytes, begin, [piece](std::size_t) { return piece; });
}

std::string long_cv(std::size_t bytes) { return generated_cv(2, bytes); }
std::string many_cvs(std::size_t bytes) {
    return repeated(bytes, "", [](std::size_t n) { return generated_cv(n); });
}
std::string one_line(std::size_t bytes) {
    return repeated(bytes, beginning, "Senior engineer at Acme GmbH, worked on Python and Kafka in 2019 - 2021; ");
}
std::string list_items(std::size_t bytes) {
    return repeated(bytes, beginning,
                    [](std::size_t n) { return fmt::format("- Wrote service {} in Go and C++\n", n); });
}
std::string skill_items(std::size_t bytes) {
    return repeated(bytes, "# Aino Abendroth\n\n## Skills\n\n", [](std::size_t n) {
        return fmt::format("- Python {}, Kafka, tool{}, SQL (advanced)\n", n % 90, n);
    });
}
std::string dated_items(std::size_t bytes) {
    return repeated(bytes, beginning, [](std::size_t n) {
        return fmt::format("- {} - {}: Engineer, Acme {} GmbH\n", 1970 + n % 40, 1972 + n % 40, n);
    });
}
std::string nested_items(std::size_t bytes) {
    return repeated(bytes, beginning,
                    [](std::size_t n) { return std::string(2 * (n % 40), ' ') + "- Lead engineer\n"; });
}
std::string headings(std::size_t bytes) {
    return repeated(bytes, beginning,
                    [](std::size_t n) { return fmt::format("{} Heading {}\n\n", std::string(1 + n % 6, '#'), n); });
}
std::string sections(std::size_t bytes) {
    return repeated(bytes, "", [](std::size_t n) {
        return fmt::format("## {}\n\n- Java\n\n", n % 2 == 0 ? "Skills" : "Projects");
    });
}
std::string employers(std::size_t bytes) {
    return repeated(bytes, beginning, [](std::size_t n) {
        return fmt::format("### Acme {} GmbH\n\nEngineer\n\n{}\n\n", n, 1970 + n % 50);
    });
}
std::string table_rows(std::size_t bytes) {
    return repeated(bytes, std::string(beginning) + "| Period | Company | Position |\n|---|---|---|\n",
                    [](std::size_t n) { return fmt::format("| {} | Acme {} | Engineer |\n", 1950 + n % 70, n); });
}
std::string contacts(std::size_t bytes) {
    return repeated(bytes, "# Aino Abendroth\n\n", [](std::size_t n) {
        return fmt::format("mail{}@example.org | +44 20 7946 {:04} | github.com/person-{}\n", n, n % 10000, n);
    });
}
std::string summary_lines(std::size_t bytes) {
    return repeated(bytes, "# Aino Abendroth\n\n",
                    "An engineer who likes short feedback loops and clear interfaces\n\n");
}
/// A side column in which every line may be whose CV it is.
std::string names(std::size_t bytes) { return repeated(bytes, "## Skills\n\n", "Aino Abendroth\n\n"); }
std::string years(std::size_t bytes) { return repeated(bytes, std::string(beginning) + "### Engineer, ", "2012, "); }
std::string text_bullets(std::size_t bytes) { return repeated(bytes, beginning, "• Engineer at Acme\n"); }
std::string events(std::size_t bytes) {
    return repeated(bytes, "# 岸辺 葵\n\n## 職歴\n\n",
                    [](std::size_t n) { return fmt::format("- {}年4月 株式会社{} 入社\n", 1960 + n % 60, n); });
}
std::string digits(std::size_t bytes) { return repeated(bytes, beginning, "1234567890"); }
std::string digit_groups(std::size_t bytes) { return repeated(bytes, beginning, "12 34 5678 "); }
std::string separators(std::size_t bytes) { return repeated(bytes, beginning, "a|,-"); }
std::string brackets(std::size_t bytes) { return repeated(bytes, beginning, "(a [b {c "); }
std::string closing(std::size_t bytes) { return repeated(bytes, beginning, "a) b] c "); }
std::string dates(std::size_t bytes) { return repeated(bytes, beginning, "05/2019 - 07/2020, "); }
std::string ideographs(std::size_t bytes) { return repeated(bytes, beginning, "高级工程师开发有限公司二零一九年"); }
std::string quotes(std::size_t bytes) { return repeated(bytes, beginning, "\"a 'b “c «d "); }
std::string colons(std::size_t bytes) { return repeated(bytes, "", "a: b: "); }
std::string dots(std::size_t bytes) { return repeated(bytes, "", "a.b@c.d/"); }
std::string dashes(std::size_t bytes) { return repeated(bytes, beginning, "web-"); }
std::string joined_headings(std::size_t bytes) { return repeated(bytes, "# ", "skills & "); }
std::string ats(std::size_t bytes) { return repeated(bytes, "", "name at "); }
std::string bold_words(std::size_t bytes) { return repeated(bytes, beginning, "**Engineer** *Acme* "); }
std::string links(std::size_t bytes) { return repeated(bytes, beginning, "[Acme](https://example.org) "); }
std::string slashes(std::size_t bytes) { return repeated(bytes, "# Aino Abendroth\n\n## Skills\n\n- ", "Java/"); }

}  // namespace

const std::vector<GrowthShape>& growth_shapes() {
    static const std::vector<GrowthShape> shapes = {
        {"long CV", long_cv},
        {"many CVs", many_cvs},
        {"one line", one_line},
        {"items", list_items},
        {"skill items", skill_items},
        {"dated items", dated_items},
        {"nested items", nested_items},
        {"headings", headings},
        {"sections", sections},
        {"employers", employers},
        {"table rows", table_rows},
        {"contacts", contacts},
        {"summary", summary_lines},
        {"names", names},
        {"years", years},
        {"text bullets", text_bullets},
        {"events", events},
        {"digits", digits},
        {"digit groups", digit_groups},
        {"separators", separators},
        {"brackets", brackets},
        {"closing", closing},
        {"dates", dates},
        {"ideographs", ideographs},
        {"quotes", quotes},
        {"colons", colons},
        {"dots", dots},
        {"dashes", dashes},
        {"joined headings", joined_headings},
        {"at", ats},
        {"bold words", bold_words},
        {"links", links},
        {"slashes", slashes},
    };
    return shapes;
}

}  // namespace vitae::bench
