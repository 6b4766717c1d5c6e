// SPDX-License-Identifier: Apache-2.0
//
// Which of the names a document offers is the person's: where each stands, and which of them the
// e-mail address and the profile links repeat.
//
//   NameChoice names;
//   names.offer({"Mara Lindqvist", "Mara Lindqvist - Engineer", 3.4, "heading", 0});
//   names.offer({"Fernwick Park", "Fernwick Park", 2.6, "first line", 1});
//   names.settle(draft);   // cv.name.text == "Mara Lindqvist"; returns the other offer
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

struct NameOffer {
    std::string name;
    std::string said;  ///< what it was found in: the line, or the part of it
    double score = 0;
    const char* place = "";  ///< where it stands, for whoever asks why
    std::size_t line = 0;    ///< index into the draft's lines
    bool lone = false;       ///< a single word: a name only where a contact repeats it
    bool unlikely = false;   ///< its words mean something else: a name only where a contact repeats all of them
};

class NameChoice {
public:
    void offer(NameOffer offer);
    /// Sets the name of the Cv; the contacts must be known by now. Records doubt and decision. Returns the offers of
    /// other lines that are somebody's or something's else.
    std::vector<NameOffer> settle(Draft& draft) const;

private:
    std::vector<NameOffer> offers_;
};

}  // namespace vitae::recognize
