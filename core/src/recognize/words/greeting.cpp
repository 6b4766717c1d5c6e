// SPDX-License-Identifier: Apache-2.0
#include "recognize/words/greeting.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "model/embedded_text.hpp"
#include "model/text.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/data_entries.hpp"

namespace vitae::embedded {
extern const TextFile greeting_files[];
}

namespace vitae::recognize {
namespace {

constexpr std::size_t longest = 200;   // bytes of a text that is looked at
constexpr std::size_t most_words = 5;  // of a phrase

enum Phrase : unsigned { greeting = 1, introduction = 2, behind_greeting = 4, closing = 8 };

class GreetingWords {
public:
    static const GreetingWords& built_in() {
        static const GreetingWords words;
        return words;
    }

    /// Bytes of the longest phrase of these kinds at the start of the text, up to the end of a word; 0 if there is
    /// none.
    [[nodiscard]] std::size_t opening(std::string_view text, unsigned kinds) const {
        std::size_t found = 0;
        for (std::size_t end = 0, words = 0; end < text.size() && words < most_words; ++words) {
            end = std::min(text.find_first_of(" ,!.:", end + 1), text.size());
            const unsigned* phrase = phrases_.find_unfolded(text.substr(0, end));
            if (phrase != nullptr && (*phrase & kinds) != 0) found = end;
        }
        for (const auto& [phrase, kind] : unspaced_)
            if ((kind & kinds) != 0 && text.starts_with(phrase)) found = std::max(found, phrase.size());
        return found;
    }

    /// The text without a closing phrase.
    [[nodiscard]] std::string_view without_closing(std::string_view text) const {
        for (const auto& [phrase, kind] : unspaced_)
            if (kind == closing && text.ends_with(phrase)) return trim(text.substr(0, text.size() - phrase.size()));
        return text;
    }

private:
    GreetingWords() {
        for_each_entry(embedded::greeting_files[0].text, [&](std::string_view group, std::string_view entry) {
            const Phrase kind = group == "greeting"       ? greeting
                                : group == "introduction" ? introduction
                                : group == "closing"      ? closing
                                                          : behind_greeting;
            if (is_cjk(code_point_at(entry, 0).value)) unspaced_.emplace_back(entry, kind);
            phrases_[fold(entry)] |= kind;
        });
    }

    TextTable<unsigned> phrases_;
    std::vector<std::pair<std::string, Phrase>> unspaced_;  ///< of scripts without spaces, as written
};

std::string_view without_signs(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        text = trim(text);
        for (const std::string_view sign : {",", "!", ".", ":", "-", "–", "—", "，", "！", "。", "、", "～", "~"})
            if (text.starts_with(sign)) text.remove_prefix(sign.size()), again = true;
    }
    return text;
}

/// Up to the next sign that ends a name, and what stands behind it.
Introduced introduced(std::string_view text, bool greeted) {
    text = trim(text);
    std::size_t end = std::min(text.find_first_of(",.!(|;"), text.size());
    for (const std::string_view sign : {"，", "！", "。", "、", " - ", " – ", " — ", "（"})
        end = std::min(end, text.find(sign));
    const std::string_view name = GreetingWords::built_in().without_closing(trim(text.substr(0, end)));
    return {name, without_signs(text.substr(end)), greeted};
}

/// Where the text goes on behind its greeting; 0 if it has none.
std::size_t end_of_greeting(std::string_view text) {
    const GreetingWords& words = GreetingWords::built_in();
    const std::size_t end = words.opening(text, greeting);
    if (end == 0) return 0;
    const std::string_view rest = text.substr(end), bare = without_signs(rest);
    const bool parted = bare.empty() || bare.data() != trim(rest).data();
    const bool cjk = is_cjk(code_point_before(text, end).value);
    const bool introduces = words.opening(bare, introduction | behind_greeting) > 0;
    return parted || cjk || introduces || is_small_letter(code_point_at(bare, 0).value) ? end : 0;
}

}  // namespace

bool is_greeting(std::string_view text) { return text.size() <= longest && end_of_greeting(trim(text)) > 0; }

std::optional<Introduced> introduced_name(std::string_view text) {
    const GreetingWords& words = GreetingWords::built_in();
    text = trim(text).substr(0, longest);
    const std::size_t greeting_size = end_of_greeting(text);
    const bool greeted = greeting_size > 0;
    if (greeted) text = without_signs(text.substr(greeting_size));
    if (const std::size_t size = greeted ? words.opening(text, introduction | behind_greeting) : 0; size > 0)
        return introduced(text.substr(size), greeted);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const std::size_t size = words.opening(text.substr(at), introduction); size > 0)
            return introduced(text.substr(at + size), greeted);
        at = std::min(text.find(' ', at), text.size());
    }
    if (const std::string_view closed = words.without_closing(text); greeted && closed.size() < text.size())
        return Introduced{closed, {}, true};  // "こんにちは、東野真央です"
    return std::nullopt;
}

}  // namespace vitae::recognize
