// SPDX-License-Identifier: Apache-2.0
//
// Work sections and their kin: employers, positions under one employer, tables, kinds of role.
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/entries/parties.hpp"
#include "recognize/readers/employer_above.hpp"
#include "recognize/readers/employer_address.hpp"
#include "recognize/readers/entry_body.hpp"
#include "recognize/readers/header_facts.hpp"
#include "recognize/readers/labelled_parts.hpp"
#include "recognize/readers/late_parts.hpp"
#include "recognize/readers/life_events.hpp"
#include "recognize/readers/record.hpp"
#include "recognize/readers/role_kind.hpp"
#include "recognize/readers/subjects.hpp"
#include "recognize/readers/total_lengths.hpp"

namespace vitae::recognize {
namespace {

class RolesReader {
public:
    RolesReader(Draft& draft, const Section& section)
        : draft_(draft), section_(section), judge_(role_judge(draft.lexicon)) {}

    void read(const LineList& lines) {
        const auto table = std::ranges::find_if(lines, [&](std::size_t i) { return heads_positions(draft_.lines[i]); });
        if (table != lines.begin() && table != lines.end()) {
            read_part({lines.begin(), table});
            return read_part({table, lines.end()});
        }
        read_part(lines);
    }

private:
    /// "Role | Company | Dates": a table with that head holds positions wherever it stands.
    bool heads_positions(const Line& line) const {
        if (!line.block->has(block_flag::table_header)) return false;
        std::uint32_t told = 0;
        for (const std::string_view cell : line.cells()) told |= draft_.lexicon.label(fold(cell));
        constexpr std::uint32_t wanted = bit_of(Field::organization) | bit_of(Field::title) | bit_of(Field::period);
        return (told & wanted) == wanted;
    }

    void read_part(const LineList& lines) {
        LineList plain, rows;
        for (const std::size_t i : lines) {
            if (draft_.lines[i].is_row() && (rows.empty() || draft_.lines[i].continues()) && plain.empty())
                rows.push_back(i);
            else
                plain.push_back(i);
        }
        std::vector<HeaderFacts> found = read_table(draft_, rows, judge_);
        join_events(draft_, found, Stay::employer);
        if (found.empty() && !rows.empty()) {
            for (const std::size_t i : rows)
                if (draft_.lines[i].block->has(block_flag::table_header) && !draft_.lines[i].dated) draft_.fact(i);
            std::erase_if(rows, [&](std::size_t i) { return !draft_.is_open(i); });
            plain.insert(plain.begin(), rows.begin(), rows.end());
        }
        const bool from_table = !found.empty();
        for (HeaderFacts& facts : found) add(facts);
        if (from_table) plain = details_of_rows(plain);
        read_entries(plain);
    }

    /// Headings that name an employer of the table again hold its details, not another role.
    LineList details_of_rows(const LineList& lines) {
        LineList rest;
        Role* role = nullptr;
        LineList body;
        const auto finish = [&] {
            if (role != nullptr) add_body(*role, body);
            body.clear();
        };
        for (const std::size_t i : lines) {
            if (draft_.lines[i].is_heading()) {
                finish();
                const std::string key = organization_key(draft_.lines[i].text);
                role = nullptr;
                for (Role& candidate : draft_.cv.roles)
                    if (!key.empty() && organization_key(candidate.organization) == key) role = &candidate;
                if (role != nullptr) {
                    draft_.fact(i);
                    continue;
                }
            }
            (role != nullptr ? body : rest).push_back(i);
        }
        finish();
        return rest;
    }

    void read_entries(const LineList& lines) {
        if (lines.empty()) return;
        Entries split = split_entries(draft_.lines, lines, draft_.lexicon, draft_.lexicon.title_head, draft_.skills);
        record_split(draft_, lines, split);
        std::vector<HeaderFacts> all = read_headers(draft_, std::move(split.entries), judge_, draft_.role_columns);
        claim_columns(all);
        join_events(draft_, all, Stay::employer);
        const bool courses = section_.kind == SectionKind::teaching && lists_courses(draft_, all, split.intro);
        if (!courses) take_employers_above(draft_, all, split.intro);
        find_late_parts(draft_, all, judge_);
        find_total_lengths(draft_, all);
        if (courses || (section_.kind == SectionKind::teaching && lists_subjects(draft_, all))) {
            for (const HeaderFacts& facts : all) reopen(facts);
            return;
        }
        if (draft_.cv.roles.empty()) draft_.cv.roles.reserve(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            inherit(all, i);
            if (is_umbrella(all, i)) {
                umbrella_ = &all[i];
                append_line(umbrella_said_, all[i].leftover);
                umbrella_body_.insert(umbrella_body_.end(), all[i].entry.body.begin(), all[i].entry.body.end());
                continue;
            }
            if (heads_group(all, i))
                reopen(all[i]);
            else
                add(all[i]);
        }
    }

    /// Where most entries name an employer in one place and the title elsewhere, what stands in that place names it in
    /// the others too: "2015-17 **Nyx, Software and Technology**" over a line with the title.
    void claim_columns(std::vector<HeaderFacts>& all) const {
        constexpr int fewest = 3;
        std::map<std::uint32_t, int> employers;
        for (const HeaderFacts& facts : all)
            if (facts.own_line_organization) ++employers[slot_of(facts, facts.assigned.best.organization)];
        for (HeaderFacts& facts : all) {
            const auto& [title, organization, score] = facts.assigned.best;
            const auto same =
                employers.find(slot_of(facts, title.empty() ? organization : leftmost(title, organization)));
            if (same == employers.end() || same->second < fewest || title.empty() || facts.own_line_organization ||
                draft_.lexicon.title_head.count(fold(facts.title)) > 0)
                continue;
            const std::vector<Segment>& parts = facts.header.segments;
            std::size_t last = 1;
            while (last < parts.size() && parts[last].joint < Joint::bar) ++last;
            facts.organization = run_text(facts.header, {0, last}, draft_.lines);
            facts.title.clear();
            if (last + 1 == parts.size() && !facts.location.empty())  // "Fernwick | Kirkland, WA"
                facts.location = parts[last].text + ", " + facts.location;
        }
    }

    static SegmentRun leftmost(const SegmentRun& a, const SegmentRun& b) {
        return b.empty() || a.first < b.first ? a : b;
    }

    static std::uint32_t slot_of(const HeaderFacts& facts, const SegmentRun& run) {
        return run.empty() ? 0 : facts.header.segments[run.first].slot;
    }

    /// Positions below an employer take its name; what they state themselves wins.
    void inherit(std::vector<HeaderFacts>& all, std::size_t i) {
        HeaderFacts& facts = all[i];
        if (facts.entry.listed && draft_.lexicon.legal_form.count(fold(facts.organization)) == 0)
            give_up_organization(facts);
        const bool served = !facts.organization.empty() && cut_served(facts.title);
        if (i == 0) return;
        if (served && facts.entry.nested && facts.client.empty()) {  // "Engineer for Quill" below "Fernwick"
            facts.client = std::exchange(facts.organization, {});
            facts.organization_url.clear();
        }
        HeaderFacts& before = all[i - 1];
        const bool independent =
            !facts.entry.nested && facts.organization.empty() && draft_.lexicon.freelance.count(fold(facts.title)) > 0;
        const bool lower = facts.entry.nested || (umbrella_ != nullptr && !facts.entry.by_heading) ||
                           (before.own_line_organization && !facts.entry.by_heading &&
                            facts.header.lines.size() < before.header.lines.size());
        if (!facts.organization.empty() && facts.title.empty() && facts.entry.nested &&
            draft_.lexicon.legal_form.count(fold(facts.organization)) == 0)
            std::swap(facts.organization, facts.title);
        if (lower && is_weak(facts)) {  // "Technical Lead - Platform" below an employer
            facts.title = run_text(facts.header, {0, facts.header.segments.size()}, draft_.lines);
            facts.organization.clear();
            facts.leftover.clear();
        }
        if (!facts.organization.empty() || facts.title.empty() || !lower || independent) {
            if (!facts.entry.nested) umbrella_ = nullptr;
            return;
        }
        const HeaderFacts& employer = umbrella_ != nullptr ? *umbrella_ : before;
        facts.organization = employer.organization;
        facts.organization_url = employer.organization_url;
        if (facts.location.empty()) facts.location = employer.location;
        if (!facts.header.period && !facts.header.stated && facts.entry.nested) facts.period = employer.period;
    }

    /// "Platform: Engineer" in the list of positions at an employer: what looks like another one is a team.
    static void give_up_organization(HeaderFacts& facts) {
        if (facts.title.empty()) std::swap(facts.title, facts.organization);
        if (!facts.organization.empty()) append_line(facts.leftover, facts.organization);
        facts.organization.clear();
        facts.organization_url.clear();
    }

    /// Whether nothing but its place says that the organization is one.
    bool is_weak(const HeaderFacts& facts) const {
        if (facts.title.empty() || facts.organization.empty() || !facts.organization_url.empty() ||
            facts.header.segments.size() != 2)
            return false;
        const Segment& last = facts.header.segments[1];
        const FoldedText words(fold(facts.organization));
        const bool joined = last.joint == Joint::dash || (last.joint == Joint::comma && facts.entry.nested);
        return joined && draft_.lexicon.legal_form.count(words) + draft_.lexicon.organization_kind.count(words) == 0;
    }

    /// Whether the one is over when the other starts.
    static bool ends_before(const Period& first, const Period& second) {
        return first.end && second.start &&
               std::pair(first.end->year, first.end->month) <= std::pair(second.start->year, second.start->month);
    }

    /// An employer without a title of its own whose positions follow.
    bool is_umbrella(const std::vector<HeaderFacts>& all, std::size_t i) const {
        const HeaderFacts& facts = all[i];
        if (facts.organization.empty() || !facts.title.empty() || i + 1 == all.size()) return false;
        const HeaderFacts& next = all[i + 1];
        if (next.entry.nested) return true;
        if (ends_before(next.period, facts.period)) return false;  // the next of the same rank
        const bool weaker = !next.entry.by_heading || facts.entry.by_heading;
        return weaker && (next.organization.empty() || is_weak(next)) && !next.title.empty() && !next.entry.by_heading;
    }

    void add(HeaderFacts& facts) {
        const bool nameless = facts.title.empty() && facts.organization.empty();
        if ((nameless && !labels_names(draft_, facts.entry.body)) || is_prose(facts) || is_heading_above(facts) ||
            is_remark_on_date(facts))
            return reopen(facts);
        Role role;
        role.organization = facts.organization;
        role.organization_url = facts.organization_url;
        role.title = facts.title;
        role.location = facts.location;
        role.client = facts.client;
        role.period = facts.period;
        add_terms(role, facts.employment);
        split_skills_off(role, facts);
        role.kind = kind_of(role, section_.kind, draft_.lexicon);
        if (role.title.empty() && role.kind == RoleKind::employment && starts_with_internship(facts.leftover))
            role.kind = RoleKind::internship;
        if (role.kind == RoleKind::freelance && draft_.lexicon.freelance.count(fold(role.organization)) > 0 &&
            count_words(role.organization) <= 2) {
            if (role.title.empty())
                role.title = role.organization;
            else
                add_terms(role, {role.organization, std::nullopt, std::nullopt});
            role.organization = std::exchange(role.client, {});
            role.organization_url.clear();
        }
        if (!facts.header.url.empty()) name_by_address(role, facts.header.url);
        const std::size_t first = facts.entry.header.front();
        std::size_t last = facts.entry.header.back();
        if (!facts.entry.body.empty()) last = std::max(last, facts.entry.body.back());
        role.lines = draft_.span(first, last);
        if (!umbrella_said_.empty()) append_line(role.summary, std::exchange(umbrella_said_, {}));
        if (!facts.leftover.empty()) {
            append_line(role.summary, facts.leftover);
            add_named_in(draft_, first, {facts.leftover, draft_.skills}, role.skills);
        }
        if (role.organization.empty()) draft_.warn("No organization is stated for \"" + role.title + "\".", first);
        if (!role.period.start && !role.period.stated)
            draft_.warn("No start is stated for \"" + (role.title.empty() ? role.organization : role.title) + "\".",
                        first);
        if (!role.employment_form) role.employment_form = form_named_in(role.title);
        LineList body = std::move(umbrella_body_);
        umbrella_body_.clear();
        body.insert(body.end(), facts.entry.body.begin(), facts.entry.body.end());
        take_labelled_parts(draft_, body, role);
        add_body(role, body);
        if (told_before(role)) return;
        record_header(draft_, facts, {"role", draft_.cv.roles.size(), "title", "organization"}, judge_);
        draft_.cv.roles.push_back(std::move(role));
        for (const Period& period : facts.header.further_periods) add_stay(period);
    }

    /// The last role once more, at another time: what was done is told once, with the first.
    void add_stay(const Period& period) {
        Role again = draft_.cv.roles.back();
        again.period = period;
        again.summary.clear();
        again.highlights.clear();
        draft_.cv.roles.push_back(std::move(again));
    }

    /// A summary of all positions and then each in detail: one role, which gets the details.
    bool told_before(Role& role) {
        if (role.organization.empty() || !role.period.start) return false;
        const std::size_t next = draft_.cv.roles.size();
        const std::size_t first = draft_.stays.first_told(role.organization, role.period, next);
        if (first == next) return false;
        Role& known = draft_.cv.roles[first];
        const bool other_position =
            !known.title.empty() && !role.title.empty() && fold(known.title) != fold(role.title);
        if (other_position || known.period.end_kind != role.period.end_kind || known.kind != role.kind) return false;
        if (known.title.empty()) known.title = std::move(role.title);
        if (known.location.empty()) known.location = std::move(role.location);
        if (!role.summary.empty()) append_line(known.summary, role.summary);
        std::ranges::move(role.highlights, std::back_inserter(known.highlights));
        std::ranges::move(role.skills, std::back_inserter(known.skills));
        return true;
    }

    /// An undated paragraph that merely mentions an organization is no position.
    bool is_prose(const HeaderFacts& facts) const {
        const Line& line = draft_.lines[facts.entry.header[0]];
        const bool lasted = facts.period.stated && line.dated;
        if (facts.period.start || facts.period.end || lasted || line.is_heading() || line.starts_bold || line.is_row())
            return false;
        if (line.is_item()) return line.words > 14;
        const bool sentence = line.words > 12 || line.text.ends_with('.') || line.text.ends_with(',');
        return sentence || draft_.lexicon.title_head.count(line.folded) == 0;
    }

    /// "studied 2003 - 2005", "2009 of experience": a word or two in small letters beside a date, and no title.
    bool is_remark_on_date(const HeaderFacts& facts) const {
        constexpr int longest = 2;  // words
        if (!facts.organization.empty() || facts.entry.nested || count_words(facts.title) > longest) return false;
        const FoldedText folded(fold(facts.title));
        return starts_lower(facts.title) && facts.entry.body.empty() && facts.employment.words.empty() &&
               draft_.lexicon.title_head.count(folded) + draft_.lexicon.internship.count(folded) == 0;
    }

    /// "## Occupation" over dated entries: the heading of a section that is known by them alone.
    bool is_heading_above(const HeaderFacts& facts) const {
        return section_.heading_line == Section::no_line && is_bare_heading(facts);
    }

    /// "### Research" in a section of roles, over "2018 - 2020" and what was held then.
    bool heads_group(const std::vector<HeaderFacts>& all, std::size_t i) const {
        if (i + 1 == all.size() || !is_bare_heading(all[i]) || !all[i].title.empty() == !all[i].organization.empty())
            return false;
        const HeaderFacts& next = all[i + 1];
        const bool complete = !next.title.empty() && !next.organization.empty();
        return complete && !next.entry.nested && !next.entry.by_heading && next.period.start.has_value();
    }

    /// A heading with nothing below, that does not say when either.
    bool is_bare_heading(const HeaderFacts& facts) const {
        const Line& line = draft_.lines[facts.entry.header[0]];
        const WordSet &legal = draft_.lexicon.legal_form, &kind = draft_.lexicon.organization_kind;
        return line.is_heading() && facts.entry.header.size() == 1 && facts.entry.body.empty() && !facts.period.start &&
               !facts.period.stated && facts.organization_url.empty() &&
               legal.count(line.folded) + kind.count(line.folded) == 0;
    }

    bool starts_with_internship(const std::string& text) const {
        const std::string folded = fold(text);
        const std::vector<std::string_view> words = words_of(folded);
        return !words.empty() && draft_.lexicon.internship.has(words[0]);
    }

    void reopen(const HeaderFacts& facts) {
        for (const std::size_t line : facts.entry.header) draft_.fates[line] = Fate::open;
    }

    /// "Acme | Python, Airflow": a segment that lists technologies.
    void split_skills_off(Role& role, HeaderFacts& facts) {
        for (const Segment& segment : facts.header.segments) {
            const std::size_t at = facts.leftover.find(segment.text);
            if (at == std::string::npos || !draft_.skills.lookup(segment.text)) continue;
            add_listed(draft_, segment.line, segment.text, role.skills);
        }
    }

    void add_body(Role& role, const LineList& lines) {
        EntryBody body = read_body(draft_, lines);
        if (!body.summary.empty()) append_line(role.summary, body.summary);
        if (role.highlights.empty()) role.highlights.swap(body.highlights);
        if (role.skills.empty()) role.skills.swap(body.skills);
        std::ranges::move(body.highlights, std::back_inserter(role.highlights));
        std::ranges::move(body.skills, std::back_inserter(role.skills));
    }

    Draft& draft_;
    const Section& section_;
    const Judge judge_;
    HeaderFacts* umbrella_ = nullptr;
    LineList umbrella_body_;
    std::string umbrella_said_;  ///< what else its header says
};

}  // namespace

void add_roles(Draft& draft, const Section& section, const LineList& lines) { RolesReader(draft, section).read(lines); }

}  // namespace vitae::recognize
