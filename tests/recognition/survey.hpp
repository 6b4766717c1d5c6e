// SPDX-License-Identifier: Apache-2.0
//
// Many generated CVs read and scored: the whole, and each layout, language and date form by itself.
//
//   Survey survey;
//   survey.add(document, score_of(document.truth, reader.read(document).cv));
//   survey.by_layout().at("prose").field("role").f1();
#pragma once

#include <map>
#include <string>

#include "document.hpp"
#include "score.hpp"

namespace vitae::recognition {

struct Group {
    int documents = 0;
    std::map<std::string, Tally> fields;

    [[nodiscard]] Tally field(const std::string& name) const;
    void add(const Score& score);
};

class Survey {
public:
    void add(const Document& document, const Score& score);

    [[nodiscard]] const Group& all() const { return all_; }
    [[nodiscard]] const std::map<std::string, Group>& by_layout() const { return by_layout_; }
    [[nodiscard]] const std::map<std::string, Group>& by_language() const { return by_language_; }
    [[nodiscard]] const std::map<std::string, Group>& by_date_form() const { return by_date_form_; }

private:
    Group all_;
    std::map<std::string, Group> by_layout_, by_language_, by_date_form_;
};

}  // namespace vitae::recognition
