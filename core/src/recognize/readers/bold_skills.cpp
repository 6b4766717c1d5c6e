// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/bold_skills.hpp"

#include <string_view>

#include "model/text.hpp"
#include "recognize/document/line_shape.hpp"
#include "recognize/skills/skill_list.hpp"

namespace vitae::recognize {
namespace {

constexpr int longest_label = 5;   // words
constexpr int longest_remark = 5;  // words

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—'; }

/// "**Qt**, **QML**, CMake" and "**Kafka** (streams), **I2C**": names, some of them in bold. A lone bracket behind
/// bold words lists what they are: "**Databases** (MySQL, Redis)".
bool lists_in_bold(const Line& line, std::size_t end, const SkillTable& skills) {
    const std::string_view text = line.text;
    std::string_view head = trim(text.substr(0, end));
    if (head.ends_with(',') || trim(text.substr(end)).starts_with(',')) return true;
    if (!head.ends_with('(')) return false;
    head = trim(head.substr(0, head.size() - 1));
    const std::size_t close = text.find(')', end);
    return skills.lookup(head).has_value() || (close != std::string_view::npos && count_words(text.substr(close)) > 0);
}

}  // namespace

bool opens_with_bold_label(const Line& line, const SkillTable& skills) {
    if (!line.starts_bold || line.all_bold) return false;
    const std::size_t end = bold_end(line);
    return count_words(std::string_view(line.text).substr(0, end)) <= longest_label &&
           !lists_in_bold(line, end, skills);
}

bool remarks_on_bold_names(const Line& line, const SkillTable& skills) {
    if (!line.starts_bold || line.all_bold) return false;
    const std::string_view text = line.text;
    const std::size_t end = bold_end(line);
    std::string_view remark = trim(text.substr(end));
    if (remark.empty()) return false;
    const CodePoint sign = code_point_at(remark, 0);
    if (!is_dash(sign.value)) return false;
    remark = trim(remark.substr(sign.size));
    return starts_lower(remark) && count_words(remark) <= longest_remark && skill_list_share(remark, skills) == 0 &&
           skill_list_share(text.substr(0, end), skills) >= 0.5;
}

}  // namespace vitae::recognize
