// SPDX-License-Identifier: Apache-2.0
//
// Which of the names a document offers is the person's: where each stands, and which of them the
// e-mail address and the profile links repeat.
//
//   NameChoice names;
//   names.offer("Mara Lindqvist", 3.4, "heading", {1, 1});
//   names.offer("Fernwick Park", 2.6, "first line", {3, 3});
//   names.settle(draft);   // cv.name.text == "Mara Lindqvist"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

class NameChoice {
public:
    /// `place`: where it stands, for whoever asks why.
    void offer(std::string_view name, double score, const char* place, Lines lines);
    /// Sets the name of the Cv; the contacts must be known by now. Records doubt and decision.
    void settle(Draft& draft) const;

private:
    struct Offer {
        std::string name;
        double score = 0;
        const char* place = "";
        Lines lines;
        bool in_contacts = false;
    };
    std::vector<Offer> offers_;
};

}  // namespace vitae::recognize
