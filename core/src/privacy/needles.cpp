// SPDX-License-Identifier: Apache-2.0
#include "privacy/needles.hpp"

#include <algorithm>
#include <set>

#include "model/text.hpp"

namespace vitae::privacy {
namespace {

constexpr std::size_t shortest_line = 24;
constexpr std::size_t most_lines = 400;

class Collector {
public:
    void add(const std::string& text) {
        for (std::string form : {text, fold(text)}) {
            lower_ascii(form);
            form = std::string(trim(form));
            if (form.size() > 3 && form.find('\0') == std::string::npos) needles_.insert(std::move(form));
        }
    }

    void add_name(const std::string& name) {
        std::string word;
        std::size_t letters = 0;
        const auto flush = [&] {
            if (letters > 3) add(word);
            word.clear();
            letters = 0;
        };
        for (std::size_t at = 0; at < name.size();) {
            const CodePoint c = code_point_at(name, at);
            if (is_letter(c.value)) {
                word += name.substr(at, c.size);
                ++letters;
            } else {
                flush();
            }
            at += c.size;
        }
        flush();
    }

    void add_number(const std::string& text) {
        std::string digits;
        std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
        if (digits.size() > 6) add(digits);
    }

    void add_lines(const std::string& text) {
        std::size_t taken = 0;
        for (std::size_t from = 0; from < text.size() && taken < most_lines;) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            const std::string line(trim(std::string_view(text).substr(from, end - from)));
            if (line.size() >= shortest_line) {
                add(line);
                ++taken;
            }
            from = end + 1;
        }
    }

    std::vector<std::string> take() { return {needles_.begin(), needles_.end()}; }

private:
    std::set<std::string> needles_;
};

/// Calls `use` with the text of each row; the statement has one parameter, the person.
template <class Use>
void for_each_text(Connection& connection, std::string_view sql, std::int64_t person, Use&& use) {
    Query query = connection.query(sql);
    query.bind(person);
    while (query.step()) use(query.text(0));
}

}  // namespace

void lower_ascii(std::string& text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
}

std::vector<std::string> needles_of_person(Connection& connection, std::int64_t person) {
    Collector found;
    for_each_text(connection,
                  "SELECT name FROM person WHERE id = ?1 UNION SELECT json_extract(e.cv, '$.name.text') "
                  "FROM document d JOIN extraction e ON e.document = d.id WHERE d.person = ?1",
                  person, [&](const std::string& name) { found.add_name(name); });
    for_each_text(connection,
                  "SELECT value FROM contact WHERE person = ?1 UNION SELECT key FROM contact WHERE person = ?1", person,
                  [&](const std::string& value) {
                      found.add(value);
                      found.add_number(value);
                  });
    for_each_text(
        connection,
        "SELECT substr(k.key, instr(k.key, ':') + 1) FROM identity_key k JOIN document d ON d.id = k.document "
        "WHERE d.person = ?1",
        person, [&](const std::string& key) { found.add(key); });
    for_each_text(connection, "SELECT sha256 FROM document WHERE person = ?1", person,
                  [&](const std::string& hash) { found.add(hash); });
    for_each_text(connection,
                  "SELECT coalesce(text, CAST(bytes AS TEXT)) FROM document WHERE person = ?1 "
                  "UNION ALL SELECT CAST(bytes AS TEXT) FROM document WHERE person = ?1 AND text IS NOT NULL",
                  person, [&](const std::string& text) { found.add_lines(text); });
    for_each_text(connection, "SELECT text FROM note WHERE person = ?1", person,
                  [&](const std::string& text) { found.add_lines(text); });
    return found.take();
}

}  // namespace vitae::privacy
