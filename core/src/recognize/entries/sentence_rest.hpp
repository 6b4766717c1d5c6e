// SPDX-License-Identifier: Apache-2.0
//
// What may stand behind a full stop in a header without being prose.
#pragma once

#include <cstddef>

#include "recognize/document/line.hpp"

namespace vitae::recognize {

/// "Baker. 2012 - 2016": nothing but a date stands behind the full stop.
bool ends_with_date(const Line& line, std::size_t from);
/// "Fernwick, Leeds, 2012 - 2016. *Head gardener*": a title in a style of its own behind the full stop.
bool sets_off_title(const Line& line, std::size_t from, const Lexicon& lexicon);

}  // namespace vitae::recognize
