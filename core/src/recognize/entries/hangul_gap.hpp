// SPDX-License-Identifier: Apache-2.0
//
// Where Korean names and titles part that stand side by side with nothing but a space between them, as all their words
// do: the words themselves say where the organization ends.
//
//   hangul_gap("한빛대학교 약학대학 석좌교수", lexicon);   // the space in front of 석좌교수
//   hangul_gap("한빛대학교 이학석사 물리학 전공", lexicon);  // the space behind 한빛대학교
//   hangul_gap("(주)물빛 서버 개발자", lexicon);             // the space behind (주)물빛
//   hangul_gap("수석 연구원", lexicon);                     // nothing: no organization
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

/// Whether a text has bytes that Korean syllables are written with; tells most texts apart at once.
bool may_hold_hangul(std::string_view text);

/// The byte of that space in `part`, a stretch of a header without signs. Nothing where no word is Korean, none names
/// an organization, or none behind it a title or a degree.
std::optional<std::size_t> hangul_gap(std::string_view part, const Lexicon& lexicon);

}  // namespace vitae::recognize
