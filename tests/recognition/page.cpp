// SPDX-License-Identifier: Apache-2.0
#include "page.hpp"

#include <utf8proc.h>

namespace vitae::recognition {

std::string upper_case(const std::string& text) {
    std::string upper;
    utf8proc_ssize_t at = 0;
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    while (at < size) {
        utf8proc_int32_t code = 0;
        at += utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at, size - at, &code);
        utf8proc_uint8_t bytes[4];
        const auto written = utf8proc_encode_char(utf8proc_toupper(code), bytes);
        upper.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written));
    }
    return upper;
}

std::string Page::decorated(const std::string& title) {
    static constexpr const char* emojis[] = {"💼", "🎓", "🛠", "🌍", "📫", "📌"};
    std::string text = style_.upper_case_sections ? upper_case(title) : title;
    if (style_.numbered_sections) text = std::to_string(sections_ + 1) + ". " + text;
    if (style_.emoji_sections) text = std::string(emojis[sections_ % 6]) + " " + text;
    if (style_.colon_after_sections) text += ":";
    ++sections_;
    return text;
}

void Page::section(const std::string& title) {
    if (style_.rules_between_sections) rule();
    const std::string shown = text(decorated(title));
    if (style_.section_mark == SectionMark::bold) {
        gap();
        line(bold(shown));
        gap();
    } else {
        heading(style_.section_level, style_.bold_in_headings ? bold(shown) : shown);
    }
}

}  // namespace vitae::recognition
