// SPDX-License-Identifier: Apache-2.0
//
// The parts of a CV besides its roles: who it is about, studies, skills, languages.
#pragma once

#include "layouts.hpp"

namespace vitae::recognition {

void write_person(const Writing& writing, const Career& career);
/// Contacts that stand at the end of the document, if the style wants that.
void write_late_contacts(const Writing& writing, const Career& career);
void write_studies(const Writing& writing, const Career& career, const Layout& layout);
void write_skills(const Writing& writing, const Career& career);
void write_languages(const Writing& writing, const Career& career);
/// A section of plain list items.
void write_items(const Writing& writing, std::string_view heading, const std::vector<std::string>& items);
/// The style's own word among the possible headings of a section.
std::string section_title(const Writing& writing, std::string_view heading);

}  // namespace vitae::recognition
