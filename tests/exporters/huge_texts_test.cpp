// SPDX-License-Identifier: Apache-2.0
//
// A megabyte in each text of a CV, in every format: exported within bounds of time and memory, and still nothing
// but text.
#include <gtest/gtest.h>
#include <gumbo.h>
#include <sys/resource.h>

#include <chrono>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "csv_cell.hpp"
#include "hostile_texts.hpp"
#include "html_cv.hpp"
#include "markdown_cv.hpp"
#include "markdown_outline.hpp"
#include "resume.hpp"
#include "support/sanitized.hpp"
#include "vcard.hpp"
#include "workbook.hpp"

namespace vitae::exporting {
namespace {

constexpr std::size_t megabyte = test::sanitized ? 1 << 15 : 1 << 20;
constexpr double most_seconds = test::sanitized ? 30 : 5;  // of one export, on a busy machine
constexpr std::size_t most_memory = std::size_t{test::sanitized ? 4000 : 400} << 20;  // of the whole program
constexpr std::size_t most_growth = 16;                                               // times the text, in the output

std::string repeated(const std::string& unit) {
    std::string text;
    while (text.size() < megabyte) text += unit;
    return text;
}

/// Everything that is hostile in one text.
std::string mixture() {
    std::string all;
    for (const std::string& text : hostile_texts())
        if (text.size() < 200) all += text + (all.size() % 3 == 0 ? "\n" : " ");
    return repeated(all);
}

/// What readers and writers that look back or ahead too often would be slow on.
std::vector<std::string> monotonies() {
    std::vector<std::string> all;
    for (const char* unit :
         {"<", "&",  "*",  "_",    "[",   "](",   "`",       "\"",           "\\",   "\n",           "\r\n",
          " ", "a ", "{{", "<!--", "=1,", "www.", "http://", "\xe2\x80\xae", "\xff", "\xe6\x97\xa5", "e\xcc\x81",
          ";", "1."})
        all.push_back(repeated(unit));
    return all;
}

/// Gives one text of a fact to `chosen` and "plain" to the others; every list gets one element.
class OneText {
public:
    OneText(int chosen, const std::string& text) : chosen_(chosen), text_(text) {}

    template <class T>
    void operator()(std::string_view name, T& member) {
        if constexpr (std::is_same_v<T, std::string>) {
            if (next_ == chosen_) said_by = name;
            member = next_++ == chosen_ ? text_ : "plain";
        } else if constexpr (Fact<T>) {
            visit_fields(member, *this);
        } else if constexpr (requires { member.emplace_back(); }) {
            (*this)(name, member.emplace_back());
        }
    }

    [[nodiscard]] int texts() const { return next_; }
    std::string_view said_by;

private:
    const int chosen_;
    const std::string& text_;
    int next_ = 0;
};

/// Calls use(cv) for each text of a CV and each kind of contact.
void for_each_text(const std::string& text, const std::function<void(const Cv&)>& use) {
    int texts = 1;
    for (int chosen = 0; chosen < texts; ++chosen) {
        Cv cv;
        OneText say(chosen, text);
        visit_fields(cv, say);
        texts = say.texts();
        SCOPED_TRACE(std::string("text ") + std::to_string(chosen) + ", " + std::string(say.said_by));
        const bool of_contact = cv.contacts.front().value == text;
        for (std::size_t kind = 0; kind < (of_contact ? enum_names<ContactKind>.size() : 1); ++kind) {
            cv.contacts.front().kind = static_cast<ContactKind>(kind);
            use(cv);
        }
    }
    EXPECT_GT(texts, 60);
}

using Export = std::string (*)(const Cv&);

std::string as_csv(const Cv& cv) {
    std::string all;
    for (const Table table : {Table::people, Table::roles, Table::skills, Table::education})
        for (const TableRow& row : rows_of(table, cv, 1)) all += csv_row(row, Flavour::spreadsheet);
    return all;
}

std::string as_workbook(const Cv& cv) {
    std::vector<Sheet> sheets;
    for (const char* name : {"people", "roles", "skills", "education"}) {
        sheets.emplace_back(name, columns_of(*table_named(name)));
        for (const TableRow& row : rows_of(*table_named(name), cv, 1)) sheets.back().add(row);
    }
    return workbook(sheets);
}

std::string as_card_4(const Cv& cv) { return vcard(cv, VcardVersion::v4); }
std::string as_card_3(const Cv& cv) { return vcard(cv, VcardVersion::v3); }

std::size_t peak_memory() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<std::size_t>(used.ru_maxrss) << 10;
}

/// The output, if it came in time and is of bounded size.
std::string timely(Export exported, const Cv& cv) {
    const auto began = std::chrono::steady_clock::now();
    std::string output = exported(cv);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began;
    EXPECT_LT(seconds.count(), most_seconds);
    EXPECT_LT(output.size(), most_growth * megabyte);
    EXPECT_LT(peak_memory(), most_memory);
    return output;
}

/// How many elements of a page could do something, and the scripts.
void count_active(const GumboNode& node, int& active, std::vector<std::string>& scripts) {
    if (node.type == GUMBO_NODE_COMMENT) ++active;
    if (node.type != GUMBO_NODE_ELEMENT) return;
    const GumboElement& element = node.v.element;
    if (element.tag == GUMBO_TAG_SCRIPT)
        scripts.emplace_back(static_cast<const GumboNode*>(element.children.data[0])->v.text.text);
    for (const GumboTag tag : {GUMBO_TAG_IMG, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_FORM, GUMBO_TAG_INPUT})
        active += element.tag == tag;
    if (const GumboAttribute* link = gumbo_get_attribute(&element.attributes, "href"))
        active += std::string_view(link->value).starts_with("javascript") ||
                  std::string_view(link->value).starts_with("data");
    for (unsigned i = 0; i < element.children.length; ++i)
        count_active(*static_cast<const GumboNode*>(element.children.data[i]), active, scripts);
}

void expect_harmless_page(const std::string& html) {
    const auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> page(
        gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
    int active = 0;
    std::vector<std::string> scripts;
    count_active(*page->root, active, scripts);
    EXPECT_EQ(active, 0);
    ASSERT_EQ(scripts.size(), 1u);
    EXPECT_TRUE(nlohmann::json::accept(scripts.front()));
}

int headings_of(const std::string& markdown) {
    int headings = 0;
    for (const Block& block : markdown::markdown_outline(markdown)) {
        headings += block.kind == BlockKind::heading;
        EXPECT_TRUE(block.kind == BlockKind::heading || block.kind == BlockKind::paragraph ||
                    block.kind == BlockKind::list_item);
    }
    return headings;
}

void expect_one_card(const std::string& card) {
    constexpr std::size_t longest = 75;
    int cards = 0;
    for (std::size_t from = 0; from < card.size();) {
        const std::size_t end = card.find("\r\n", from);
        ASSERT_NE(end, std::string::npos);
        ASSERT_LE(end - from, longest);
        cards += card.compare(from, 11, "BEGIN:VCARD") == 0;
        from = end + 2;
    }
    EXPECT_EQ(cards, 1);
}

/// Quotes open and close cells; outside of them a cell starts with no sign of a formula.
void expect_no_formula(const std::string& csv) {
    bool quoted = false, opens = true;
    for (const char c : csv) {
        if (opens && c == '"') {
            quoted = true;
        } else if (opens) {
            ASSERT_EQ(std::string_view("=+-@\t").find(c), std::string_view::npos);
        }
        if (c == '"' && !opens) quoted = !quoted;
        if (opens && c == '"') {
            opens = true;  // what stands in quotes may not start with one either
            continue;
        }
        opens = !quoted && (c == ',' || c == '\n');
    }
    EXPECT_FALSE(quoted);
}

TEST(HugeTexts, AreWrittenAsHtml) {
    for_each_text(mixture(), [](const Cv& cv) { expect_harmless_page(timely(html_cv, cv)); });
}

TEST(HugeTexts, AreWrittenAsMarkdown) {
    int expected = 0;
    for_each_text("plain", [&](const Cv& cv) { expected = headings_of(markdown_cv(cv)); });
    for_each_text(mixture(), [&](const Cv& cv) { EXPECT_EQ(headings_of(timely(markdown_cv, cv)), expected); });
}

TEST(HugeTexts, AreWrittenAsJsonResume) {
    for_each_text(mixture(), [](const Cv& cv) { EXPECT_TRUE(nlohmann::json::accept(timely(json_resume, cv))); });
}

TEST(HugeTexts, AreWrittenAsTables) {
    for_each_text(mixture(), [](const Cv& cv) {
        expect_no_formula(timely(as_csv, cv));
        EXPECT_TRUE(timely(as_workbook, cv).starts_with("PK"));
    });
}

TEST(HugeTexts, AreWrittenAsCards) {
    for_each_text(mixture(), [](const Cv& cv) {
        expect_one_card(timely(as_card_4, cv));
        expect_one_card(timely(as_card_3, cv));
    });
}

TEST(HugeTexts, OfOneKindTakeNoLonger) {
    for (const std::string& text : monotonies()) {
        SCOPED_TRACE(text.substr(0, 8));
        Cv cv;
        cv.name.text = cv.summary = text;
        cv.roles.emplace_back();
        cv.roles.front().skills.emplace_back();
        cv.roles.front().skills.front().raw = "<";
        cv.roles.front().highlights = {text};
        cv.contacts.emplace_back();
        cv.contacts.front().kind = ContactKind::url;
        cv.contacts.front().value = text;
        for (const Export exported :
             {&html_cv, &markdown_cv, &json_resume, &as_csv, &as_workbook, &as_card_4, &as_card_3}) {
            const auto began = std::chrono::steady_clock::now();
            const std::string output = exported(cv);
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - began;
            EXPECT_LT(seconds.count(), most_seconds);
            EXPECT_FALSE(output.empty());
        }
    }
    EXPECT_LT(peak_memory(), most_memory);
}

}  // namespace
}  // namespace vitae::exporting
