// SPDX-License-Identifier: Apache-2.0
#include "invention.hpp"

#include <array>
#include <set>
#include <utility>

#include "model/text.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::recognition {
namespace {

/// Runs of letters and digits; ideographs, kana and hangul one by one.
std::set<std::string> words_in(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    const std::string folded = fold(text);
    const auto finish = [&] {
        if (!word.empty()) words.insert(std::exchange(word, {}));
    };
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = code_point_at(folded, at);
        if (!is_letter_or_digit(c.value) || is_cjk(c.value)) finish();
        if (is_letter_or_digit(c.value)) word += folded.substr(at, c.size);
        if (is_cjk(c.value)) finish();
        at += c.size;
    }
    finish();
    return words;
}

std::string without_entities(std::string text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> entities = {
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}, {"&amp;", "&"}}};
    for (const auto& [entity, sign] : entities)
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += sign.size())
            text.replace(at, entity.size(), sign);
    return text;
}

class Comparison {
public:
    explicit Comparison(std::string_view document)
        : text_(fold(without_entities(std::string(document)))), words_(words_in(text_)) {}

    void operator()(std::string_view field, const std::string& text) {
        if (is_normalised(field)) return;
        for (const std::string& word : words_in(text))
            if (!words_.contains(word)) report(field, word, text);
    }
    void operator()(std::string_view field, const std::vector<std::string>& texts) {
        for (const std::string& text : texts) (*this)(field, text);
    }
    template <Fact F>
    void operator()(std::string_view field, const F& fact) {
        const std::string outer = std::exchange(path_, path_ + std::string(field) + ".");
        if constexpr (std::same_as<F, Contact>)
            compare(fact);
        else
            visit_fields(fact, *this);
        path_ = outer;
    }
    template <Fact F>
    void operator()(std::string_view field, const std::vector<F>& facts) {
        for (const F& fact : facts) (*this)(field, fact);
    }
    template <class Other>
    void operator()(std::string_view, const Other&) {}

    std::vector<std::string> reports;

private:
    /// "@ada on Telegram" gains a scheme, a host and a label.
    void compare(const Contact& contact) {
        const bool url = contact.kind == ContactKind::url;
        const std::size_t scheme = contact.value.find("://");
        const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
        const std::size_t path = contact.value.find('/', host);
        (*this)("value", !url ? contact.value : path == std::string::npos ? "" : contact.value.substr(path));
        if (!url) (*this)("label", contact.label);
        (*this)("city", contact.city);
        (*this)("region", contact.region);
        (*this)("country", contact.country);
    }

    bool is_normalised(std::string_view field) const {
        return field == "skill" || (path_.empty() && field == "language") || field.ends_with("url");
    }

    void report(std::string_view field, const std::string& word, const std::string& text) {
        if (field == "version" && text_.find(word) != std::string::npos) return;  // "17" of "C17"
        reports.push_back(path_ + std::string(field) + ": \"" + word + "\" of \"" + text + "\" is not in the document");
    }

    const std::string text_;
    const std::set<std::string> words_;
    std::string path_;
};

}  // namespace

std::vector<std::string> inventions(const Cv& cv, std::string_view document) {
    Comparison comparison(document);
    visit_fields(cv, comparison);
    return std::move(comparison.reports);
}

}  // namespace vitae::recognition
