// SPDX-License-Identifier: Apache-2.0
//
// Studies among what a CV says of the person, where it has no section of them: "学历：本科/青岚大学", "专业：地质学".
#include <algorithm>
#include <array>
#include <string>

#include "model/text.hpp"
#include "recognize/readers/draft.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest = 16;  // words of a line that is looked at

class StudiesReader {
public:
    explicit StudiesReader(Draft& draft) : draft_(draft), lexicon_(draft.lexicon) {}

    void read(std::size_t index) {
        const Line& line = draft_.lines[index];
        const Labelled labelled = line.labelled();
        const std::uint32_t label = labelled.value.empty() ? 0 : lexicon_.label(fold(labelled.label));
        const bool labels = (label & (bit_of(Field::qualification) | bit_of(Field::institution))) != 0;
        const bool names_both = labelled.label.empty() && lexicon_.degree.count(line.folded) > 0 &&
                                lexicon_.institution.count(line.folded) > 0;
        if (!labels && !names_both) return;
        take(labels ? labelled.value : std::string_view(line.text), line.states(Field::institution));
        if (taken_.empty() || taken_.back() != index) taken_.push_back(index);
    }

    /// Records what was found, if a school is among it.
    void settle() {
        if (studies_.institution.empty()) return;
        for (const std::size_t i : taken_) draft_.fact(i);
        studies_.lines = draft_.span(taken_.front(), taken_.back());
        draft_.cv.education.push_back(std::move(studies_));
    }

private:
    /// The parts of "本科/青岚大学 地质学/2020届": degree, school, field.
    void take(std::string_view text, bool names_school) {
        static constexpr std::array<std::string_view, 9> signs = {"/", "／", "|", "，", ", ", "、", "·", " - ", "\t"};
        while (!text.empty()) {
            std::size_t end = text.size(), size = 0;
            for (const std::string_view sign : signs)
                if (const std::size_t at = text.find(sign); at < end) end = at, size = sign.size();
            if (const std::size_t at = gap_between_ideographs(text.substr(0, end)); at < end) end = at, size = 1;
            take_part(trim(text.substr(0, end)), names_school);
            text.remove_prefix(std::min(end + size, text.size()));
        }
    }

    static std::size_t gap_between_ideographs(std::string_view text) {
        std::size_t at = text.find(' ');
        while (at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
               !(is_cjk(code_point_before(text, at).value) && is_cjk(code_point_at(text, at + 1).value)))
            at = text.find(' ', at + 1);
        return at;
    }

    void take_part(std::string_view part, bool names_school) {
        if (count_words(part) == 0 || part.find_first_of("0123456789") != std::string_view::npos) return;
        if (studies_.institution.empty() && (names_school || lexicon_.institution.count(fold(part)) > 0))
            studies_.institution = part;
        else if (!names_school)
            (studies_.qualification += studies_.qualification.empty() ? "" : " ") += part;
    }

    Draft& draft_;
    const Lexicon& lexicon_;
    Education studies_;
    LineList taken_;
};

}  // namespace

void add_labelled_studies(Draft& draft, const std::vector<Section>& sections) {
    if (!draft.cv.education.empty()) return;
    StudiesReader reader(draft);
    for (const Section& section : sections) {
        if (section.kind == SectionKind::education) return;
        if (section.kind != SectionKind::contact && section.kind != SectionKind::header) continue;
        for (std::size_t i = section.first; i < section.last; ++i)
            if (draft.is_open(i) && draft.lines[i].words <= longest && !draft.lines[i].is_heading()) reader.read(i);
    }
    reader.settle();
}

}  // namespace vitae::recognize
