// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/publication_words.hpp"

#include <string>
#include <utility>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/data_entries.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::embedded {
extern const TextFile listed_fact_files[];
}

namespace vitae::recognize {
namespace {

struct Words {
    PhraseSet venue, more_authors;
    std::vector<std::string> unspaced_venue;  ///< of scripts without spaces
    std::vector<std::string> on_request;

    static const Words& built_in() {
        static const Words words;
        return words;
    }

private:
    Words() {
        for_each_entry(embedded::listed_fact_files[1].text, [&](std::string_view group, std::string_view entry) {
            std::string text = fold(entry);
            if (group == "on-request")
                on_request.push_back(std::move(text));
            else if (group == "more-authors")
                more_authors[text];
            else if (is_cjk(code_point_at(text, 0).value))
                unspaced_venue.push_back(std::move(text));
            else
                venue[text];
        });
    }
};

bool holds(std::string_view text, const std::vector<std::string>& phrases) {
    for (const std::string& phrase : phrases)
        if (text.find(phrase) != std::string_view::npos) return true;
    return false;
}

}  // namespace

bool names_venue(std::string_view text) {
    const Words& words = Words::built_in();
    const std::string folded = fold(text);
    bool found = holds(folded, words.unspaced_venue);
    for_each_word(folded, [&](std::string_view word) {
        while (word.ends_with('.')) word.remove_suffix(1);
        found = found || words.venue.contains(word);
    });
    return found;
}

std::string_view without_more_authors(std::string_view name) {
    constexpr int longest_phrase = 3;  // words
    std::size_t space = name.size();
    for (int words = 0; words < longest_phrase && space > 0; ++words) {
        space = name.rfind(' ', space - 1);
        const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
        if (Words::built_in().more_authors.contains(fold(name.substr(from)))) return trim(name.substr(0, from));
        if (from == 0) break;
    }
    return name;
}

bool is_on_request(std::string_view text) {
    constexpr int longest_notice = 20;  // words
    return count_words(text) <= longest_notice && holds(fold(text), Words::built_in().on_request);
}

}  // namespace vitae::recognize
