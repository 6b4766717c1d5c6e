// SPDX-License-Identifier: Apache-2.0
//
// Invented people and their documents.
#pragma once

#include <string>

#include "store/store.hpp"

namespace vitae::test {

Role role(const std::string& title, const std::string& organization, const std::string& start, const std::string& end,
          int line = 10);
SkillMention mention(const std::string& name, int line = 11);
Contact contact(ContactKind kind, const std::string& value, int line = 2);

/// A CV with a name and an e-mail address.
Cv cv(const std::string& name, const std::string& email);

/// A document that says what `cv` says. Its bytes follow from name, date and CV, so that two equal calls
/// give the same document.
NewDocument document(const Cv& cv, const std::string& as_of, const std::string& name = "cv.md");

/// Mara Lindqvist as of 2022: two roles, the last one open, skills, a school, a language.
Cv mara_2022();
/// Mara Lindqvist as of 2024: the open role has ended, another one is new.
Cv mara_2024();

}  // namespace vitae::test
