// SPDX-License-Identifier: Apache-2.0
#include "privacy/blind_document.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/take_part.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae::privacy {
namespace {

class Document {
public:
    explicit Document(const std::string& heading) { write(heading); }

    template <class Member>
    void write(Member& member) {
        using Plain = std::remove_const_t<Member>;
        if constexpr (std::is_same_v<Plain, std::string>)
            write_lines(member);
        else if constexpr (std::is_same_v<Plain, Period>)
            write_lines(member.text);
        else if constexpr (std::is_same_v<Plain, std::vector<SkillMention>>)
            write_mentions(member);
        else if constexpr (std::is_same_v<Plain, SkillClaim>)
            write_claim(member);
        else if constexpr (LocatedFact<Member>)
            write_fact(member);
        else if constexpr (requires { member.emplace_back(); })
            for (auto& item : member) write(item);
    }

    [[nodiscard]] std::string text() const {
        std::string text;
        for (const std::string& line : lines_) text += line + '\n';
        return text;
    }

private:
    template <class Located>
    void write_fact(Located& fact) {
        fact_begins_ = lines_.size();
        fact.lines = {static_cast<int>(lines_.size()) + 1, 0, 0};
        visit_fields(fact, [&](std::string_view, auto& member) { write(member); });
        fact.lines.last = static_cast<int>(lines_.size());
        if (fact.lines.last < fact.lines.first) fact.lines = {};
    }

    void write_lines(std::string_view text) {
        while (!text.empty())
            if (const std::string_view line = take_part(text, '\n'); !line.empty()) lines_.emplace_back(line);
    }

    /// What stands in a text of the role or project is found there; all else gets a line together.
    void write_mentions(std::vector<SkillMention>& mentions) {
        std::string listed;
        for (SkillMention& mention : mentions) {
            auto said = lines_.end();
            if (mention.evidence == Evidence::in_text)
                said = std::find_if(lines_.begin() + static_cast<std::ptrdiff_t>(fact_begins_), lines_.end(),
                                    [&](const auto& line) { return line.find(mention.raw) != std::string::npos; });
            const int line = static_cast<int>(said - lines_.begin()) + 1;
            mention.lines = {line, line, 0};
            if (said == lines_.end()) listed += (listed.empty() ? "" : ", ") + mention.raw;
        }
        write_lines(listed);
    }

    void write_claim(SkillClaim& claim) {
        std::string line = claim.group.empty() ? claim.raw : claim.group + ": " + claim.raw;
        if (!claim.level.empty()) line += " (" + claim.level + ")";
        write_lines(line);
        claim.lines = {static_cast<int>(lines_.size()), static_cast<int>(lines_.size()), 0};
    }

    std::vector<std::string> lines_;
    std::size_t fact_begins_ = 0;  ///< index of the first line of the fact that is being written
};

}  // namespace

std::string write_down(Cv& cv, const std::string& heading) {
    Document document(heading);
    visit_fields(cv, [&](std::string_view field, auto& member) {
        if (field != "language") document.write(member);
    });
    return document.text();
}

}  // namespace vitae::privacy
