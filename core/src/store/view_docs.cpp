// SPDX-License-Identifier: Apache-2.0
#include "vitae/view_docs.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "store/schema_text.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"

namespace vitae {
namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// The word before the comma, if any, at the end of `code`: the name of a column.
std::string last_word(std::string_view code) {
    code = trim(code);
    if (code.ends_with(',')) code.remove_suffix(1);
    const std::size_t end = code.size();
    std::size_t start = end;
    while (start > 0 && is_word(code[start - 1])) --start;
    return std::string(code.substr(start, end - start));
}

/// A view's file: sentences in comments, then the columns, each with a comment at the end of its last line.
ViewDoc read_view(std::string_view name, std::string_view text) {
    ViewDoc view{std::string(name), "", {}};
    bool created = false;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::string_view line = text.substr(from, end - from);
        from = end + 1;
        if (line.starts_with("CREATE VIEW")) {
            created = true;
        } else if (!created) {
            const std::string_view words = trim(line.substr(std::min<std::size_t>(line.size(), 2)));
            if (!words.empty()) view.meaning.append(view.meaning.empty() ? "" : " ").append(words);
        } else if (line.starts_with("FROM")) {
            break;
        } else if (const std::size_t at = line.find(" -- "); at != std::string_view::npos) {
            view.columns.push_back({last_word(line.substr(0, at)), "", std::string(trim(line.substr(at + 4)))});
        }
    }
    return view;
}

ViewDoc searches() {
    return {"searches",
            "Full text over everything people's CVs say. Ask with: WHERE query MATCH 'words'. Only queries of vitae "
            "have it.",
            {{"person_id", "", "whom the words are found with"},
             {"query", "",
              "for MATCH: words, \"phrases\", prefix*, AND, OR, NOT, NEAR(); titles:, skills: and other scopes"},
             {"rank", "", "for ORDER BY: the best first"}}};
}

}  // namespace

std::vector<ViewDoc> view_docs() {
    std::vector<ViewDoc> views;
    for (std::size_t i = 0; i < embedded::schema_views_count; ++i) {
        const std::string_view file = embedded::schema_views[i].name;
        views.push_back(read_view(file.substr(0, file.rfind('.')), embedded::schema_views[i].text));
    }
    views.push_back(searches());
    std::ranges::sort(views, {}, &ViewDoc::name);
    return views;
}

ViewDoc view_doc(const std::string& name) {
    std::vector<std::string> names;
    for (ViewDoc& view : view_docs()) {
        if (view.name == name) return std::move(view);
        names.push_back(view.name);
    }
    const std::string nearest = nearest_name(name, names);
    throw Error(ErrorKind::usage, "there is no view " + name + "." +
                                      (nearest.empty() ? "" : "  Did you mean " + nearest + "?") +
                                      "  All views: vitae sql --schema");
}

}  // namespace vitae
