// SPDX-License-Identifier: Apache-2.0
#include "people/passages.hpp"

#include <algorithm>

#include "people/row.hpp"
#include "report/query.hpp"

namespace vitae::people {

namespace {

constexpr auto texts_of_person = R"(
SELECT d.document_id, d.name, d.media_type LIKE '%html%' OR d.media_type LIKE '%xml%', t.text
FROM documents d JOIN document_texts t ON t.document_id = d.document_id
WHERE d.person_id = :person)";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// The words of a line: no marks of lists, headings, quotes and tables around them.
std::string words_of(const std::string& line) {
    const auto first = line.find_first_not_of(" \t\r-*+#>|");
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r#|") + 1 - first);
}

std::string without_tags(const std::string& markup) {
    std::string text;
    bool inside = false;
    for (const char c : markup) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>' && inside) {
            inside = false;
            text += ' ';
        }
    }
    return text;
}

}  // namespace

Passages::Passages(const std::filesystem::path& database, std::int64_t person) {
    for (const Row& row : query_rows({database, texts_of_person, {{"person", person}}, {}}))
        documents_[id_at(row, 0)] = {text_at(row, 1), number_at(row, 2) != 0, lines_of(text_at(row, 3))};
}

Passage Passages::find(std::int64_t document, int first_line, int last_line) const {
    const auto found = documents_.find(document);
    if (found == documents_.end()) return {};
    Passage passage{found->second.name, first_line, std::max(first_line, last_line), {}};
    const auto& lines = found->second.lines;
    const std::size_t end = std::min(static_cast<std::size_t>(std::max(0, passage.last_line)), lines.size());
    std::string text;
    for (std::size_t i = static_cast<std::size_t>(std::max(1, first_line)) - 1; i < end && first_line > 0; ++i) {
        const std::string words = found->second.is_markup ? lines[i] : words_of(lines[i]);
        if (!words.empty()) text += (text.empty() ? "" : " ") + words;
    }
    passage.text = found->second.is_markup ? words_of(without_tags(text)) : text;
    return passage;
}

}  // namespace vitae::people
