// SPDX-License-Identifier: Apache-2.0
#include "recognize/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "model/text.hpp"
#include "recognize/document/document_kinds.hpp"
#include "recognize/document/section_kinds.hpp"
#include "recognize/words/person_name.hpp"

namespace vitae::recognize {
namespace {

/// Weights in the manner of log odds: what a CV rarely lacks and other documents rarely have weighs most.
/// Measured on the sample CVs and on documents that are none (tests/data/recognize/{minimal_cvs,not_cvs}).
namespace weight {
constexpr double prior = -1.0;
constexpr double dated_role = 1.2, most_dated_roles = 4.8;
constexpr double undated_role = 0.4, most_undated_roles = 1.2;
constexpr double dated_education = 0.9, undated_education = 0.4, most_education = 2.7;
constexpr double section = 0.7, most_sections = 3.5;
constexpr double skills = 0.6, languages = 0.6, name = 0.5, contact = 0.8;
constexpr double no_name = -0.6, no_contact = -0.6, no_role_or_education = -0.9;
constexpr double phrase = 0.5, most_phrases = 6.0, most_cv_phrases = 3.0;
constexpr double several_people = -1.2, most_several_people = -4.8;
constexpr double nothing_found = -4.0;
}  // namespace weight

/// Weight of the phrases of a CV from which on a text without a single entry tells a career in sentences.
constexpr int tells_a_career = 5;
/// Weight of the phrases of another kind from which on the refusal needs no second reason.
constexpr int speaks_for_itself = 6;

struct Weighed {
    std::string text;
    double weight = 0;
};

/// What the document has and lacks, counted once.
struct Findings {
    int words = 0, dated_roles = 0, roles = 0, dated_education = 0, education = 0, people = 0;
    std::size_t skills = 0, languages = 0, facts = 0;
    bool name = false, reachable = false;
    SectionKinds sections;
};

bool is_dated(const Period& period) { return period.start || period.end || period.stated; }

/// "Education: secondary school no. 4": a section of one line, without a heading.
SectionKinds labelled_sections(const Draft& draft) {
    SectionKinds kinds;
    for (std::size_t i = 0; i < std::min<std::size_t>(draft.lines.size(), DocumentKinds::lines_read); ++i) {
        const Labelled labelled = draft.lines[i].labelled();
        if (labelled.label.empty() || labelled.value.empty() || draft.lines[i].is(BlockKind::metadata)) continue;
        const auto phrase = draft.lexicon.section(fold(labelled.label));
        if (phrase && (holds_entries(phrase->kind) || phrase->kind == SectionKind::languages))
            kinds.insert(phrase->kind);
    }
    return kinds;
}

/// Headings that are names of people: a CV has one, the page of a team has many. Below the heading of a career stand
/// employers and projects, and any two to five ideographs could be a name.
int count_people(const Draft& draft, const std::vector<Section>& sections) {
    std::set<std::string_view> names;
    for (const Section& section : sections) {
        const bool career = holds_entries(section.kind) && section.heading_line != Section::no_line;
        for (std::size_t i = section.opening_line(); i < section.last; ++i) {
            const Line& line = draft.lines[i];
            if (!line.is_heading() || line.words > 4 || (career && is_cjk(code_point_at(line.text, 0).value))) continue;
            if (looks_like_name(line.text, draft.lexicon)) names.insert(line.text);
        }
    }
    return static_cast<int>(names.size());
}

Findings findings_of(const Draft& draft, const std::vector<Section>& sections) {
    const Cv& cv = draft.cv;
    Findings found;
    for (const Line& line : draft.lines)
        if (!line.is(BlockKind::metadata)) found.words += line.words;
    for (const Role& role : cv.roles)
        ++(is_dated(role.period) && !(role.title.empty() && role.organization.empty()) ? found.dated_roles
                                                                                       : found.roles);
    for (const Education& education : cv.education)
        ++(is_dated(education.period) ? found.dated_education : found.education);
    found.skills = cv.skills.size();
    found.languages = cv.languages.size();
    found.facts = cv.roles.size() + cv.education.size() + cv.projects.size() + cv.skills.size() + cv.languages.size() +
                  cv.certificates.size();
    found.name = !cv.name.text.empty();
    found.reachable =
        std::ranges::any_of(cv.contacts, [](const Contact& contact) { return contact.kind != ContactKind::address; });
    found.people = count_people(draft, sections);
    for (const Section& section : sections)
        if (section.kind != SectionKind::header && section.kind != SectionKind::other && section.last > section.first)
            found.sections.insert(section.kind);
    const SectionKinds labelled = labelled_sections(draft);
    found.sections.insert(labelled);
    found.facts += labelled.size();
    return found;
}

/// Everything that weighs, in the order of the weights above.
class Scale {
public:
    Scale(const Findings& found, const std::vector<KindSigns>& signs) {
        put("what most documents are not", weight::prior);
        weigh_facts(found);
        const auto own = std::ranges::find(signs, DocumentKinds::cv, &KindSigns::kind);
        weigh_gaps(found, own != signs.end() && own->weight >= tells_a_career);
        for (const KindSigns& kind : signs)
            if (kind.kind == DocumentKinds::cv)
                put(fmt::format("says {}", quoted(kind)),
                    std::min(weight::most_cv_phrases, kind.weight * weight::phrase));
        const auto other =
            std::ranges::find_if(signs, [](const KindSigns& kind) { return kind.kind != DocumentKinds::cv; });
        if (other != signs.end())
            put(fmt::format("says {}, like {}", quoted(*other), other->kind),
                -std::min(weight::most_phrases, other->weight * weight::phrase));
    }

    [[nodiscard]] double total() const { return total_; }
    /// The strongest first: "3 dated roles +3.6".
    [[nodiscard]] std::vector<std::string> reasons() const {
        std::vector<Weighed> sorted = evidence_;
        std::ranges::stable_sort(sorted, std::greater<>{}, [](const Weighed& e) { return std::abs(e.weight); });
        std::vector<std::string> texts;
        for (const Weighed& e : sorted) texts.push_back(fmt::format("{} {:+.1f}", e.text, e.weight));
        return texts;
    }

    /// "we offer", "apply now" and 3 more
    static std::string quoted(const KindSigns& kind) {
        constexpr std::size_t shown = 2;
        std::string text;
        for (std::size_t i = 0; i < std::min(shown, kind.phrases.size()); ++i)
            text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", kind.phrases[i]);
        if (kind.phrases.size() > shown) text += fmt::format(" and {} more", kind.phrases.size() - shown);
        return text;
    }

private:
    void put(std::string text, double weight) {
        total_ += weight;
        evidence_.push_back({std::move(text), weight});
    }
    void put_counted(std::size_t count, std::string_view what, double each, double most) {
        if (count > 0) put(fmt::format("{} {}", count, what), std::min(most, static_cast<double>(count) * each));
    }

    void weigh_facts(const Findings& found) {
        put_counted(found.dated_roles, "dated roles", weight::dated_role, weight::most_dated_roles);
        put_counted(found.roles, "roles without a date", weight::undated_role, weight::most_undated_roles);
        put_counted(found.dated_education, "dated education entries", weight::dated_education, weight::most_education);
        put_counted(found.education, "education entries without a date", weight::undated_education,
                    weight::most_education);
        put_counted(found.sections.size(), "kinds of CV sections", weight::section, weight::most_sections);
        if (found.skills > 2) put("a list of skills", weight::skills);
        if (found.languages > 0) put("human languages", weight::languages);
        if (found.name) put("a name", weight::name);
        if (found.reachable) put("a contact", weight::contact);
    }

    void weigh_gaps(const Findings& found, bool career_told) {
        if (!found.name) put("no name", weight::no_name);
        if (!found.reachable) put("no contact", weight::no_contact);
        if (found.roles + found.dated_roles + found.education + found.dated_education == 0)
            put("no role and no education", weight::no_role_or_education);
        if (found.facts == 0 && !career_told) put("no fact of a CV at all", weight::nothing_found);
        if (found.people > 2)
            put(fmt::format("{} headings that name people", found.people),
                std::max(weight::most_several_people, (found.people - 1) * weight::several_people));
    }

    std::vector<Weighed> evidence_;
    double total_ = 0;
};

/// "no dated role", "no role and no education" ... what the reader looks for first.
std::string missing(const Findings& found) {
    if (found.facts == 0) return "no role, education, skill or language was found";
    if (found.roles + found.dated_roles + found.education + found.dated_education == 0)
        return "no role and no education were found";
    if (found.dated_roles == 0) return "no dated role was found";
    if (!found.name && !found.reachable) return "neither a name nor a contact was found";
    return {};
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string sentence(const Findings& found, const std::vector<KindSigns>& signs) {
    if (found.words == 0) return "The document has no text.";
    const std::string lacks = missing(found);
    const auto other =
        std::ranges::find_if(signs, [](const KindSigns& kind) { return kind.kind != DocumentKinds::cv; });
    if (other != signs.end()) {
        const bool clear = lacks.empty() || other->weight >= speaks_for_itself;
        return fmt::format("It reads like {} ({}){}.", other->kind, Scale::quoted(*other),
                           clear ? "" : ", and " + lacks);
    }
    if (found.people > 2) return fmt::format("It is about {} people, each with a heading.", found.people);
    return lacks.empty() ? "Hardly anything of a CV was found." : capitalised(lacks) + ".";
}

}  // namespace

Verdict judge(const Draft& draft, const std::vector<Section>& sections) {
    const Findings found = findings_of(draft, sections);
    const std::vector<KindSigns> signs = DocumentKinds::built_in().signs_in(draft.lines);
    const Scale scale(found, signs);
    const bool is_cv = found.words > 0 && scale.total() >= 0;
    Verdict verdict;
    if (!is_cv) verdict.no_cv_reason = sentence(found, signs);
    if (!draft.options.explain) return verdict;
    Decision& decision = verdict.decision;
    decision.question = "cv";
    for (const Line& line : draft.lines)
        if (!line.is(BlockKind::metadata)) {
            decision.text = line.text;
            decision.lines = line.lines();
            break;
        }
    const auto other =
        std::ranges::find_if(signs, [](const KindSigns& kind) { return kind.kind != DocumentKinds::cv; });
    const std::string not_cv(other != signs.end() ? other->kind : "no CV");
    decision.chosen = is_cv ? std::string(DocumentKinds::cv) : not_cv;
    decision.runner_up = is_cv ? not_cv : std::string(DocumentKinds::cv);
    decision.score = is_cv ? scale.total() : -scale.total();
    decision.runner_up_score = -decision.score;
    decision.reasons = scale.reasons();
    return verdict;
}

}  // namespace vitae::recognize
