// SPDX-License-Identifier: Apache-2.0
//
// Front matter: keys and values in front of the document, from YAML, TOML or JSON alike.
#include <algorithm>

#include "model/text.hpp"
#include "recognize/dates/dates.hpp"
#include "recognize/person/contact_lines.hpp"
#include "recognize/person/person_facts.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

class FrontMatter {
public:
    FrontMatter(Draft& draft, PersonFacts& facts) : draft_(draft), lexicon_(draft.lexicon), facts_(facts) {}

    void read() {
        for (std::size_t i = 0; i < draft_.lines.size() && draft_.lines[i].is(BlockKind::metadata); ++i) read_line(i);
    }

private:
    void read_line(std::size_t i) {
        const Line& line = draft_.lines[i];
        if (line.block->spans.size() < 2) return;
        const std::string key = fold(line.block->spans[0].text);
        const std::string_view value = line.block->spans[1].text;
        const std::string last = key.substr(key.rfind('.') == std::string::npos ? 0 : key.rfind('.') + 1);
        std::string rest;
        draft_.fact(i);
        const bool top = key.find('.') == std::string::npos || key.starts_with("basics.") ||
                         key.starts_with("author") || key.starts_with("contact") || key.starts_with("personal");
        if (!top) return keep(i);
        if (facts_.name_part(lexicon_.label(words_of_key(last)), value, i)) return;
        if (last == "name" || last == "fullname" || last == "full_name" || last == "author" ||
            lexicon_.is_label(last, Field::name)) {
            if (facts_.name_in(value, 4, i, rest)) return;
        } else if (last == "title") {
            if (facts_.name_in(value, 1.5, i, rest)) return;
            if (lexicon_.title_head.count(fold(value)) > 0) facts_.set_headline(value);
        } else if (last == "headline" || last == "position" || last == "tagline" || last == "label") {
            facts_.set_headline(value);
            return;
        } else if (last == "location" || last == "address" || last == "city") {
            return facts_.add_contact(ContactKind::address, std::string(value), {}, i);
        } else if (last == "summary" || last == "description" || last == "excerpt") {
            if (const auto named = name_of_document(value, lexicon_)) facts_.offer_name(named->name, value, 1.5, i);
            facts_.name_opening(value, 1.2, i);
            if (count_words(value) > 6 && draft_.cv.summary.empty()) draft_.cv.summary = value;
        } else if (last == "date" || is_updated_key(last)) {
            facts_.stated_date(i, find_periods(value));
        } else {
            bool any = false;
            for (FoundContact& found : find_contacts(value, ContactPlace::contact_block)) {
                facts_.add_contact(found.kind, std::move(found.value), std::move(found.label), i);
                any = true;
            }
            const bool handle = count_words(value) <= 3 && value.find(' ') == std::string_view::npos &&
                                value.find('.') == std::string_view::npos;
            if (handle && (last == "github" || last == "gitlab" || last == "twitter"))
                facts_.add_contact(ContactKind::url, "https://" + last + ".com/" + std::string(value), {}, i);
            if (handle && last == "linkedin")
                facts_.add_contact(ContactKind::url, "https://www.linkedin.com/in/" + std::string(value), "LinkedIn",
                                   i);
            if (any || handle) return;
        }
        if (!is_generator_key(last)) keep(i);
    }

    /// "last_updated": a label as a key of front matter writes it.
    bool is_updated_key(const std::string& key) const { return lexicon_.is_label(words_of_key(key), Field::updated); }

    static std::string words_of_key(std::string key) {
        std::replace(key.begin(), key.end(), '_', ' ');
        return key;
    }

    void keep(std::size_t i) { draft_.fates[i] = Fate::open; }

    Draft& draft_;
    const Lexicon& lexicon_;
    PersonFacts& facts_;
};

}  // namespace

void read_front_matter(Draft& draft, PersonFacts& facts) { FrontMatter(draft, facts).read(); }

}  // namespace vitae::recognize
