// SPDX-License-Identifier: Apache-2.0
#include "recognize/readers/role_kind.hpp"

#include <string>

#include "model/text.hpp"

namespace vitae::recognize {
namespace {

RoleKind kind_of_section(SectionKind kind) {
    switch (kind) {
        case SectionKind::internship:
            return RoleKind::internship;
        case SectionKind::freelance:
            return RoleKind::freelance;
        case SectionKind::volunteer:
            return RoleKind::volunteer;
        case SectionKind::opensource:
            return RoleKind::opensource;
        case SectionKind::teaching:
            return RoleKind::teaching;
        default:
            return RoleKind::employment;
    }
}

}  // namespace

RoleKind kind_of(const Role& role, SectionKind section, const Lexicon& lexicon) {
    const FoldedText title(fold(role.title + " " + role.employment));
    const FoldedText organization(fold(role.organization));
    const auto either_names = [&](const WordSet& words) { return words.count(title) + words.count(organization) > 0; };
    if (lexicon.internship.count(title) > 0) return RoleKind::internship;
    if (either_names(lexicon.volunteer)) return RoleKind::volunteer;
    if (either_names(lexicon.freelance)) return RoleKind::freelance;
    if (section != SectionKind::work) return kind_of_section(section);
    if (lexicon.opensource.count(title) > 0) return RoleKind::opensource;
    if (lexicon.teaching.count(title) > 0) return RoleKind::teaching;
    return RoleKind::employment;
}

}  // namespace vitae::recognize
