// SPDX-License-Identifier: Apache-2.0
//
// Takes the header lines of an entry apart: dates, links and places go their own way, what is left
// are segments of which one is the title and one the organization (see assignment.hpp).
//
//   "**Senior Engineer**, Acme GmbH (Kiel) | 2019 - 2021"
//   -> segments "Senior Engineer", "Acme GmbH"; location "Kiel"; period 2019 .. 2021
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/entries/employment.hpp"
#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// What stands between a segment and the one before, from weak to strong.
enum class Joint : std::uint8_t { start, comma, slash, in, style, dash, bar, at, line };

/// Whether a joint parts two names or is a part of one: the columns on its right do not count it.
constexpr bool is_soft(Joint joint) { return joint == Joint::slash || joint == Joint::in; }

/// What a segment's label or form says it is, before any weighing.
enum class Given : std::uint8_t { nothing, organization, title, location, period, client, employment };

/// Where a segment stands in an entry with several positions below one heading.
enum class Tier : std::uint8_t { single, above_positions, position };

struct Segment {
    std::string text;  ///< as written, without markup and outer punctuation
    FoldedText folded;
    std::string href;
    std::size_t line = 0;            ///< index of the line in the document
    std::size_t begin = 0, end = 0;  ///< bytes of that line
    std::uint32_t style = 0;
    Joint joint = Joint::start;
    Given given = Given::nothing;
    Tier tier = Tier::single;
    bool set_aside = false;       ///< behind a wide gap, where places and dates stand
    bool bold_like_line = false;  ///< not the first part of a line that is bold as a whole
    bool field_of_title = false;  ///< names the field of work of the title before its comma
    bool in_bold_title = false;   ///< goes on in bold behind a title's comma, plain names follow
    bool in_title_line = false;   ///< goes on in small letters on the line of a title, the employer has another
    bool remark = false;          ///< in brackets behind a name in bold or with a link, or "expected"
    bool grade = false;           ///< a grade and nothing else
    bool behind_name = false;     ///< stands behind a comma and text that names no qualification
    std::uint32_t slot = 0;       ///< same in entries that are laid out alike: kind and number of the line, place in it
};

struct Header {
    std::vector<std::size_t> lines;  ///< indices into the document
    std::vector<Segment> segments;
    std::optional<FoundPeriod> period;
    std::vector<Period> further_periods;  ///< listed behind it: "2012 - 2014, 2016 - 2018"
    std::optional<StatedDuration> stated;
    std::string url;  ///< a bare URL in the header
    std::string location;
    std::string client;     ///< by its label, where there is an employer too
    Employment employment;  ///< what stands by itself, labelled or not
    std::string rest;       ///< prose that follows on a header line, word for word
    std::size_t rest_line = 0;
};

/// Reads the given lines as the header of one entry.
Header read_header(const std::vector<Line>& lines, const std::vector<std::size_t>& header_lines,
                   const Lexicon& lexicon);
/// Reads only what does not depend on segments: period, stated duration and url.
Header read_dates(const std::vector<Line>& lines, const std::vector<std::size_t>& header_lines, const Lexicon& lexicon);

}  // namespace vitae::recognize
