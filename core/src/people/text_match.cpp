// SPDX-License-Identifier: Apache-2.0
#include "people/text_match.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace vitae::people {

namespace {

constexpr std::string_view blanks = " \t\r\n";

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> scopes = {
    {{"name", "name"}, {"title", "titles"}, {"organization", "organizations"}, {"skill", "skills"}, {"text", "text"}}};

std::string quoted(std::string_view words) {
    std::string text = "\"";
    for (const char c : words) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

/// Reads terms one by one: [scope:]word[|word...], where a word may be a phrase in quotes.
class TermReader {
public:
    explicit TermReader(std::string_view text) : rest_(text) {}

    /// Empty at the end.
    std::string next() {
        for (skip_blanks(); !rest_.empty(); skip_blanks()) {
            const std::string scope = read_scope();
            std::string term;
            int words = 0;
            do {
                const std::string word = read_word();
                if (!word.empty()) term += (words++ == 0 ? "" : " OR ") + scope + word;
            } while (skip_bar());
            if (words > 0) return words > 1 ? "(" + term + ")" : term;
        }
        return {};
    }

private:
    void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(blanks), rest_.size())); }

    std::string read_scope() {
        for (const auto& [name, column] : scopes) {
            if (rest_.size() <= name.size() + 1 || !rest_.starts_with(name) || rest_[name.size()] != ':') continue;
            if (blanks.find(rest_[name.size() + 1]) != std::string_view::npos) continue;
            rest_.remove_prefix(name.size() + 1);
            return std::string(column) + " : ";
        }
        return {};
    }

    std::string read_word() {
        const auto closing = rest_.starts_with('"') ? rest_.find('"', 1) : std::string_view::npos;
        if (closing != std::string_view::npos) {
            const std::string_view phrase = rest_.substr(1, closing - 1);
            rest_.remove_prefix(closing + 1);
            return phrase.find_first_not_of(blanks) == std::string_view::npos ? "" : quoted(phrase);
        }
        const std::string_view word = rest_.substr(0, rest_.find_first_of(" \t\r\n|"));
        rest_.remove_prefix(word.size());
        return word.empty() ? "" : quoted(word) + "*";
    }

    bool skip_bar() {
        if (!rest_.starts_with('|')) return false;
        rest_.remove_prefix(1);
        return true;
    }

    std::string_view rest_;
};

}  // namespace

std::string match_expression(const std::string& text) {
    TermReader reader(text);
    std::string expression;
    for (std::string term = reader.next(); !term.empty(); term = reader.next())
        expression += (expression.empty() ? "" : " AND ") + term;
    return expression;
}

std::vector<std::string> words_between_blanks(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(blanks, end);
    }
    return words;
}

std::string match_any_in(const std::string& column, const std::vector<std::string>& texts) {
    std::string expression;
    for (const std::string& text : texts) {
        std::string all;
        for (const std::string& word : words_between_blanks(text))
            if (!word.starts_with('*')) all += (all.empty() ? "" : " AND ") + column + " : " + quoted(word) + "*";
        if (all.empty()) return {};
        expression += (expression.empty() ? "(" : " OR (") + all + ")";
    }
    return expression;
}

}  // namespace vitae::people
