// SPDX-License-Identifier: Apache-2.0
#include "store/title_levels.hpp"

#include <algorithm>

#include "model/text.hpp"
#include "store/migrate.hpp"
#include "store/query.hpp"
#include "store/schema_text.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

bool separates(char32_t letter) {
    constexpr std::u32string_view separators = U" /,-().&:;|!?*[]{}\"'–—·•・／、，（）";
    return separators.find(letter) != std::u32string_view::npos;
}

/// Folded, what separates words turned into blanks.
std::string folded_words(std::string_view title) {
    const std::string folded = fold(title);
    std::string words;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = code_point_at(folded, at);
        if (separates(point.value)) {
            words += ' ';
        } else {
            words.append(folded, at, point.size);
        }
        at += point.size;
    }
    return words;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        if (end > from) parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

}  // namespace

TitleLevels::TitleLevels(std::string_view tsv) {
    for (const std::string_view line : split(tsv, '\n')) {
        if (!line.starts_with('#')) read_line(line);
    }
}

std::size_t TitleLevels::level_named(std::string_view name) {
    const auto known = std::ranges::find(levels_, name, &Level::name);
    if (known != levels_.end()) return static_cast<std::size_t>(known - levels_.begin());
    levels_.push_back({std::string(name), {}});
    return levels_.size() - 1;
}

void TitleLevels::read_line(std::string_view line) {
    const std::vector<std::string_view> cells = split(line, '\t');
    const bool known = cells.size() == 3 && (cells[1] == "word" || cells[1] == "part" || cells[1] == "not");
    if (!known)
        throw Error(ErrorKind::failed, "title_levels.tsv: not a level, a match and a text: " + std::string(line));
    const std::size_t level = level_named(cells[0]);
    const std::string text = folded_words(cells[2]);
    if (cells[1] == "part") {
        levels_[level].parts.push_back(text);
    } else {
        words_[text].push_back({level, cells[1] == "not"});
        longest_ = std::max(longest_, split(text, ' ').size());
    }
}

const std::string& TitleLevels::level_of(std::string_view title) const {
    const std::string folded = folded_words(title);
    const std::vector<std::string_view> words = split(folded, ' ');
    std::vector<bool> named(levels_.size(), false);
    std::vector<bool> denied(levels_.size(), false);
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string phrase;
        for (std::size_t i = first; i < std::min(first + longest_, words.size()); ++i) {
            phrase.append(i == first ? "" : " ").append(words[i]);
            const auto found = words_.find(phrase);
            if (found == words_.end()) continue;
            for (const Meaning& meaning : found->second) (meaning.denied ? denied : named)[meaning.level] = true;
        }
    }
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        if (denied[level]) continue;
        const bool fits = named[level] || std::ranges::any_of(levels_[level].parts, [&](const std::string& part) {
                              return folded.find(part) != std::string::npos;
                          });
        if (fits) return levels_[level].name;
    }
    return none_;
}

const TitleLevels& built_in_title_levels() {
    static const TitleLevels levels(embedded::schema_title_levels[0].text);
    return levels;
}

void refresh_role_levels(Connection& connection) {
    Transaction transaction(connection);
    if (!mirror_text_changed(connection, "title levels", std::string(embedded::schema_title_levels[0].text))) return;
    std::vector<std::pair<std::int64_t, std::string>> titles;
    {
        Query roles = connection.query("SELECT id, title FROM role WHERE title IS NOT NULL");
        while (roles.step()) titles.emplace_back(roles.integer(0), roles.text(1));
    }
    for (const auto& [role, title] : titles) {
        connection.query("UPDATE role SET level = ? WHERE id = ?")
            .bind(TextOrNull{built_in_title_levels().level_of(title)}, role)
            .run();
    }
    transaction.commit();
}

}  // namespace vitae
