// SPDX-License-Identifier: Apache-2.0
#include "ingest/special_categories.hpp"

#include <algorithm>
#include <utility>

#include "blind/personal_lines.hpp"
#include "model/fact_texts.hpp"
#include "model/text.hpp"

namespace vitae {
void leave_out_special_categories(NewDocument& document) {
    const std::string& text = document.text.empty() ? document.bytes : document.text;
    std::string kept = blind::without_special_categories(text);
    if (kept == text) return;
    const auto [at, _] = std::mismatch(text.begin(), text.end(), kept.begin(), kept.end());
    const auto line = static_cast<int>(std::count(text.begin(), at, '\n')) + 1;
    Cv& cv = document.extraction.cv;
    visit_texts(cv, [](std::string& fact) {
        if (!fact.empty()) fact = trim(blind::without_special_categories(fact));
    });
    std::erase_if(cv.contacts, [](const Contact& contact) { return contact.value.empty(); });
    std::erase_if(cv.other_sections, [](const OtherSection& section) { return section.text.empty(); });
    document.extraction.diagnostics.push_back({Severity::info,
                                               "what is said of birth, nationality, family, religion or health was "
                                               "left out; --special-categories takes it in",
                                               line});
    document.text = std::move(kept);
}

}  // namespace vitae
