// SPDX-License-Identifier: Apache-2.0
//
// Who the CV is about: name, headline, contacts, location, summary. From front matter, the header,
// contact sections and the last lines of the document.
#include <algorithm>
#include <array>

#include "model/text.hpp"
#include "recognize/contacts/contacts.hpp"
#include "recognize/dates/dates.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/place_text.hpp"
#include "recognize/entries/segments.hpp"
#include "recognize/person/contact_lines.hpp"
#include "recognize/person/person_facts.hpp"
#include "recognize/readers/draft.hpp"
#include "recognize/readers/place_parts.hpp"
#include "recognize/readers/profile_links.hpp"
#include "recognize/skills/skill_list.hpp"
#include "recognize/words/greeting.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

constexpr std::size_t footer_lines = 4;
constexpr double small_name = 1.6;  // score of one without capitals
constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz -'";
constexpr int longest_headline = 24;  // words of a styled line below the name

/// A line of links within the site: "[Home](/) [Paris](/paris) [CV](cv.html)".
bool is_menu(const Line& line) {
    const auto leads_within = [](std::string_view href) {
        const std::string_view first = href.substr(0, href.find('/'));
        const bool page = href.ends_with(".html") || href.ends_with(".htm") || href.ends_with(".php");
        return !href.empty() && href.find(':') == std::string_view::npos && !href.starts_with("//") &&
               (page || first.find('.') == std::string_view::npos || href.starts_with("."));
    };
    return line.words > 0 && std::ranges::all_of(line.runs, [&](const Run& run) {
               const std::string_view text = std::string_view(line.text).substr(run.begin, run.end - run.begin);
               return leads_within(run.href) || !has_words(text);
           });
}

/// Without one a text is no address: "15.12.1995".
bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (is_letter(c.value)) return true;
        at += c.size;
    }
    return false;
}

class PersonReader {
public:
    explicit PersonReader(Draft& draft) : draft_(draft), lexicon_(draft.lexicon), facts_(draft) {}

    void read(const std::vector<Section>& sections) {
        read_front_matter(draft_, facts_);
        for (const Section& section : sections) {
            in_header_ = section.kind == SectionKind::header;
            in_contacts_ = section.kind == SectionKind::contact;
            if (section.kind == SectionKind::summary || names_person(section)) contact_lines(section);
            if (!in_header_ && section.kind != SectionKind::contact) continue;
            if (section.heading_line != Section::no_line) draft_.fact(section.heading_line);
            for (std::size_t i = section.first; i < section.last; ++i) header_line(i);
        }
        footer();
        facts_.settle();
    }

private:
    void keep(std::size_t i) { draft_.fates[i] = Fate::open; }

    /// "Mara Lindqvist" of "# Mara Lindqvist [LinkedIn](...)".
    static std::string_view before_profiles(const Line& line) {
        for (const Run& run : line.runs) {
            const std::string_view before = trim(std::string_view(line.text).substr(0, run.begin));
            if (run.href.empty() || before.find(' ') == std::string_view::npos) continue;
            const auto contact = contact_of_link(run.href, {});
            return contact && contact->profile ? before : std::string_view(line.text);
        }
        return line.text;
    }

    void header_line(std::size_t i) {
        const Line& line = draft_.lines[i];
        if (!draft_.is_open(i)) return;
        if (line.is_row()) return header_row(i);
        std::string rest;
        if (in_header_ && line.is_heading()) {
            const double score = 3.5 - 0.1 * line.block->level - (names_site(line) ? 1.5 : 0);
            if (facts_.name_in(before_profiles(line), score, i, rest)) {
                below_name_ = i + 1;
                return named(i, rest);
            }
            if (line.block->level == 1 && facts_.lone_name_in(score, i)) return draft_.fact(i);
            if (i == first_text() && is_small_name(line)) {
                facts_.offer_name(line.text, line.text, small_name, i);
                return draft_.fact(i);
            }
        }
        if (labelled(i, line.labelled()) || labelled_pieces(i) || take_languages_below(draft_, i)) return;
        std::string beside;
        if (line.words <= 90 && facts_.take_contacts(i, ContactPlace::contact_block, beside)) {
            draft_.fact(i);
            if (line.is_heading()) {
                if (facts_.name_in(line.text, 3, i, rest)) return;
            }
            return parts(i, beside);
        }
        if (!in_header_ && line.words > 12) return;
        if (line.states(Field::institution)) return;  // of studies
        if (line.states(Field::qualification) && lexicon_.title_head.count(line.folded) == 0) return;
        plain(i);
    }

    /// "tomas brandvold" on top: no capitals, which styles give or the author does without.
    bool is_small_name(const Line& line) const {
        constexpr int fewest = 2, most = 3;  // words
        const std::string_view text = line.text;
        return line.words >= fewest && line.words <= most && text.find_first_not_of(small_letters) == text.npos &&
               names_words(line.folded, lexicon_) + lexicon_.title_qualifier.count(line.folded) == 0 &&
               !lexicon_.section(line.folded) && !lexicon_.section_within(line.folded) &&
               !names_document(text, lexicon_) && !lexicon_.is_field_of_work(line.folded);
    }

    /// A heading that leads to the front page, "[Night Owl Notes](/)", is the site's title first.
    static bool names_site(const Line& line) {
        const std::string_view href = line.link_in(0, line.text.size());
        return href == "/" || href == "./" || href == "../" || href == "index.html";
    }

    /// An unknown heading over a table that opens with "Name | Mara Lindqvist".
    bool names_person(const Section& section) const {
        if (section.kind != SectionKind::other || section.first >= section.last) return false;
        const Line& first = draft_.lines[section.first];
        const std::vector<std::string_view> cells = first.is_row() ? first.cells() : std::vector<std::string_view>();
        return cells.size() == 2 && lexicon_.is_label(fold(cells[0]), Field::name) &&
               looks_like_name(cells[1], lexicon_);
    }

    /// "Blog: https://..." among the lines about the person.
    void contact_lines(const Section& section) {
        for (std::size_t i = section.first; i < section.last; ++i) {
            if (draft_.lines[i].is_row()) {
                header_row(i);
                continue;
            }
            const Labelled labelled_line = draft_.lines[i].labelled();
            if (take_skills_line(i, fold(labelled_line.label), labelled_line.value)) continue;
            if (draft_.lines[i].words > 14) continue;
            std::string rest;
            if (labelled(i, labelled_line) || labelled_pieces(i)) continue;
            const std::vector<FoundContact> found = find_contacts(draft_.lines[i].text, ContactPlace::contact_block);
            if (!found.empty() && (!labelled_line.label.empty() || found[0].begin == 0) &&
                facts_.take_contacts(i, ContactPlace::contact_block, rest)) {
                draft_.fact(i);
                if (count_words(rest) > 4) remember(i);
            }
        }
    }

    void named(std::size_t i, const std::string& rest) {
        draft_.fact(i);
        std::string unused;
        facts_.take_contacts(i, ContactPlace::elsewhere, unused);
        const bool degrees = lexicon_.degree.count(FoldedText(fold(rest))) > 0;
        if (rest.empty() || (looks_like_name(rest, lexicon_) && !degrees)) return;
        if (!facts_.has_headline() && lexicon_.title_head.count(fold(rest)) > 0)
            facts_.set_headline(rest);
        else
            append_line(draft_.cv.summary, rest);
    }

    void header_row(std::size_t i) {
        const std::vector<std::string_view> cells = draft_.lines[i].cells();
        if (is_menu(draft_.lines[i])) return;
        if (cells.size() >= 2 && labelled(i, {cells[0], cells[1]})) return;
        std::string rest;
        if (facts_.take_contacts(i, ContactPlace::contact_block, rest)) return draft_.fact(i);
    }

    bool labelled(std::size_t i, const Labelled& line) {
        if (line.label.empty() || line.value.empty()) return false;
        const std::string label = fold(line.label);
        std::string rest;
        const std::uint32_t fields = lexicon_.label(label);
        const auto means = [&](Field field) { return (fields & bit_of(field)) != 0; };
        if (facts_.name_part(fields, line.value, i)) return draft_.fact(i), true;
        if (means(Field::family_name_first) && facts_.turned_name(line.value, i)) return draft_.fact(i), true;
        if (means(Field::name) && !means(Field::email) && facts_.name_in(line.value, 4, i, rest))
            return draft_.fact(i), true;
        if (means(Field::updated)) return stated_date(i);
        if (means(Field::email) || means(Field::phone)) {
            bool any = false;
            for (FoundContact& found :
                 find_contacts(draft_.lines[i].is_row() ? std::string(line.label) + ": " + std::string(line.value)
                                                        : draft_.lines[i].text,
                               ContactPlace::contact_block)) {
                facts_.add_contact(found.kind, std::move(found.value), found.label, i);
                any = true;
            }
            if (any) return draft_.fact(i), true;
        }
        if (means(Field::location) && find_contacts(line.value, ContactPlace::elsewhere).empty() &&
            count_words(line.value) <= 12) {
            facts_.add_contact(ContactKind::address, std::string(line.value), {}, i);
            return draft_.fact(i), true;
        }
        if (means(Field::headline) && count_words(line.value) <= 10) {
            if (!facts_.has_headline()) facts_.set_headline(line.value);
            return draft_.fact(i), true;
        }
        return take_languages_line(i, label, line.value) || take_skills_line(i, label, line.value);
    }

    /// "Name: Mara Lindqvist    Born: 1990": several labels on one line, wide gaps between them. The line
    /// is kept too unless all of them are known.
    bool labelled_pieces(std::size_t i) {
        std::string_view text = trim(draft_.lines[i].text);
        if (wide_gap(text) == text.size()) return false;
        bool any = false, all = true;
        while (!text.empty()) {
            const std::size_t end = wide_gap(text);
            const bool known = labelled(i, split_label(text.substr(0, end)));
            any = any || known;
            all = all && known;
            text = trim(text.substr(end));
        }
        if (!all) remember(i);
        return any;
    }

    bool take_languages_line(std::size_t i, const std::string& label, std::string_view value) {
        if (lexicon_.language(label) != nullptr) return take_languages(draft_, i, draft_.lines[i].text, false);
        return lexicon_.heads(label, SectionKind::languages) && lexicon_.language(fold(value)) != nullptr &&
               take_languages(draft_, i, value, true);
    }

    /// "Skills: Python, PostgreSQL, Docker" above the first section.
    bool take_skills_line(std::size_t i, const std::string& label, std::string_view value) {
        const bool names_skills =
            lexicon_.heads(label, SectionKind::skills) || lexicon_.is_label(label, Field::technologies);
        if (!names_skills || draft_.lines[i].is_row()) return false;
        const SkillList list = split_skill_list(value, draft_.skills);
        if (list.atoms.size() < 2 || list.known_share() < 0.5) return false;
        add_skills(draft_, Section{}, {i});
        return true;
    }

    bool stated_date(std::size_t i) { return facts_.stated_date(i, draft_.lines[i].periods); }

    /// What stands beside contacts on one line: a place, the name, a headline.
    void parts(std::size_t i, std::string_view text) {
        std::string left;
        for (std::size_t from = 0; from <= text.size();) {
            std::size_t end = text.size(), size = 1;
            for (const std::string_view sign : {"|", "·", "•", " - ", " – ", "\t"})
                if (const std::size_t at = text.find(sign, from); at < end) end = at, size = sign.size();
            std::string_view part = trim(text.substr(from, end - from));
            from = end + size;
            while (part.starts_with(',')) part = trim(part.substr(1));
            const bool names_contact = (part.ends_with(':') || part.ends_with("：")) && count_words(part) <= 3;
            if (names_contact) continue;
            while (!part.empty() &&
                   (part.back() == ',' || part.back() == ':' || part.back() == '-' || part.back() == '\\'))
                part = trim(part.substr(0, part.size() - 1));
            if (!has_words(part)) continue;
            const Labelled label = split_label(part);
            if (is_place(part, lexicon_) || is_address(part, lexicon_) ||
                (!label.label.empty() && lexicon_.is_label(fold(label.label), Field::location)))
                facts_.add_contact(ContactKind::address, std::string(label.label.empty() ? part : label.value), {}, i);
            else if ((in_header_ || in_contacts_) && looks_like_name(part, lexicon_))
                facts_.offer_name(part, part, in_header_ ? 1.2 : 0.9, i);
            else
                left += (left.empty() ? "" : " | ") + std::string(part);
        }
        if (!has_words(left)) return;
        if (!facts_.has_headline() && lexicon_.title_head.count(fold(left)) > 0 && count_words(left) <= 12)
            facts_.set_headline(left);
        else
            remember(i);
    }

    /// The words beside the contacts stay with the line, kept word for word.
    void remember(std::size_t i) { draft_.fates[i] = Fate::open; }

    void plain(std::size_t i) {
        const Line& line = draft_.lines[i];
        std::string rest;
        std::string_view text = line.text;
        while (text.size() > 2 && (text[0] == '[' || text[0] == '(') && (text.back() == ']' || text.back() == ')'))
            text = text.substr(1, text.size() - 2);
        if (!is_menu(line) &&
            (is_place(text, lexicon_) || is_address(text, lexicon_) || (is_slash_place(text) && in_header_))) {
            facts_.add_contact(ContactKind::address, std::string(text), {}, i);
            return draft_.fact(i);
        }
        if (is_styled_headline(i)) {
            facts_.set_headline(text);
            return draft_.fact(i);
        }
        if (const std::string_view name = before_age(line); in_header_ && facts_.name_in(name, 2.4, i, rest))
            return named(i, line.text.substr(line.periods[0].begin));
        const bool first = i == first_text();
        const bool short_line = line.words <= 5;
        if (short_line && facts_.name_in(text,
                                         in_header_       ? (first           ? 2.6
                                                             : line.all_bold ? 2.4
                                                                             : 1.4)
                                         : line.is_item() ? 1.8
                                                          : 1.0,
                                         i, rest)) {
            return named(i, rest);
        }
        if (has_letter(text) && (in_header_ ? has_postal_code(text) : is_postal(text))) {
            facts_.add_contact(ContactKind::address, std::string(text), {}, i);
            return draft_.fact(i);
        }
        if (!in_header_) return;
        if (first && line.words <= 6 && facts_.name_in(text, 2.5, i, rest)) return draft_.fact(i);
        if (first && is_greeting(text) && facts_.name_in(text, 2.5, i, rest)) return named(i, rest);
        if (names_document(text, lexicon_)) return draft_.fact(i);
        if (!facts_.has_headline() && line.words <= 16 && !is_greeting(text) &&
            (lexicon_.title_head.count(line.folded) > 0 || line.is_heading())) {
            facts_.set_headline(text);
            return draft_.fact(i);
        }
        if (line.words >= 4 && !line.is_heading()) {
            append_line(draft_.cv.summary, text);
            draft_.fact(i);
        }
    }

    /// "# Mara Lindqvist", then "*Ward sister*": whatever the words.
    bool is_styled_headline(std::size_t i) const {
        const Line& line = draft_.lines[i];
        const bool styled = std::ranges::all_of(
            line.runs, [](const Run& run) { return (run.style & (style::bold | style::italic)) != 0; });
        return i == below_name_ && styled && !line.is_item() && line.words <= longest_headline &&
               !facts_.has_headline() && !names_document(line.text, lexicon_);
    }

    std::size_t first_text() const {
        std::size_t i = 0;
        while (i < draft_.lines.size() && draft_.lines[i].is(BlockKind::metadata)) ++i;
        return i;
    }

    bool is_slash_place(std::string_view text) const {
        const std::size_t slash = text.rfind('/');
        return slash != std::string_view::npos && lexicon_.places.contains(phrase_of(text.substr(slash + 1))) == true &&
               count_words(text) <= 5;
    }

    /// Contacts and "last update" in the last lines of the document, from the first of a list of profiles on.
    void footer() {
        const std::size_t count = draft_.lines.size();
        std::size_t first = count > footer_lines ? count - footer_lines : 0;
        while (first > 0 && draft_.is_open(first) && draft_.is_open(first - 1) && links_profiles(draft_.lines[first]) &&
               links_profiles(draft_.lines[first - 1]))
            --first;
        for (std::size_t i = first; i < count; ++i) {
            if (!draft_.is_open(i) || draft_.lines[i].is(BlockKind::metadata) || draft_.lines[i].words > 40) continue;
            const Labelled line = draft_.lines[i].labelled();
            if (!line.label.empty() && lexicon_.is_label(fold(line.label), Field::updated) && stated_date(i)) continue;
            const std::vector<FoundContact> found = find_contacts(draft_.lines[i].text, ContactPlace::contact_block);
            const bool reaches = std::any_of(found.begin(), found.end(), [](const FoundContact& contact) {
                return contact.kind != ContactKind::url;
            });
            if (!reaches && !links_profiles(draft_.lines[i])) continue;
            std::string rest;
            facts_.take_contacts(i, ContactPlace::contact_block, rest);
            draft_.fact(i);
            in_header_ = in_contacts_ = false;
            parts(i, rest);
        }
    }

    Draft& draft_;
    const Lexicon& lexicon_;
    bool in_header_ = true;
    bool in_contacts_ = false;
    std::size_t below_name_ = static_cast<std::size_t>(-1);  ///< the line behind the heading with the name
    PersonFacts facts_;
};

}  // namespace

void add_person(Draft& draft, const std::vector<Section>& sections) { PersonReader(draft).read(sections); }

}  // namespace vitae::recognize
