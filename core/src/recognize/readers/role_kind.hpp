// SPDX-License-Identifier: Apache-2.0
//
// Employment, internship, volunteering ...: by the words of a role, else by the section it stands in.
#pragma once

#include "recognize/document/sections.hpp"
#include "recognize/words/lexicon.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae::recognize {

RoleKind kind_of(const Role& role, SectionKind section, const Lexicon& lexicon);

}  // namespace vitae::recognize
