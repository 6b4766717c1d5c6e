// SPDX-License-Identifier: Apache-2.0
//
// Lines inside entries that look as if entries of their own started with them.
//
//   ### Fernwick Ltd (2015 - 2018)     ### Fernwick           - Fernwick Ltd
//   #### Automation (2016 - 2017)      2015 - 2018              - Positions:
//                                      ### Responsibilities       - Engineer (2017 - 2018)
//                                      - Built the shop           - Trainee (2015 - 2017)
//                                      ### Monitoring           - Fairs:
//                                      - Wrote alerts             - Boat Show (2016)
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

class EntryParts {
public:
    /// `lines` are indices into `document`; both must outlive the object.
    EntryParts(const std::vector<Line>& document, const std::vector<std::size_t>& lines, const Lexicon& lexicon);

    /// Whether no entry starts with the line, nor any header goes on with it.
    [[nodiscard]] bool holds(std::size_t i) const { return kinds_[i] > Kind::owner; }
    /// An item of the list below "Positions:", below the name of an employer.
    [[nodiscard]] bool is_listed_position(std::size_t i) const { return kinds_[i] == Kind::position; }
    /// The name of that employer.
    [[nodiscard]] bool owns_positions(std::size_t i) const { return kinds_[i] == Kind::owner; }
    /// Stands beside that list, below the same employer: tells of all positions.
    [[nodiscard]] bool is_beside_positions(std::size_t i) const { return kinds_[i] == Kind::beside_positions; }

private:
    enum class Kind : std::uint8_t { none, owner, part, position, below_position, beside_positions };

    [[nodiscard]] const Line& at(std::size_t i) const { return document_[lines_[i]]; }
    [[nodiscard]] std::size_t end_of_item(std::size_t i) const;
    [[nodiscard]] bool is_dated(std::size_t heading) const;
    void find_parts_of_stays();
    void find_headings_behind_parts();
    void find_listed_positions();
    void take_positions(std::size_t label);

    const std::vector<Line>& document_;
    const std::vector<std::size_t>& lines_;
    const Lexicon& lexicon_;
    std::vector<Kind> kinds_;  ///< by line
};

}  // namespace vitae::recognize
