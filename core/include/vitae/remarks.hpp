// SPDX-License-Identifier: Apache-2.0
//
// What people add to people: notes, tags, lists and reminders. Read them from the views of these names.
//
//   vitae::add_note(database, person, 0, "Wants to move to Oslo", vitae::sign("", ""));
//   vitae::add_tag(database, person, "referral", vitae::sign("", ""));
#pragma once

#include <cstdint>
#include <string>

#include "vitae/database.hpp"
#include "vitae/signature.hpp"

namespace vitae {

/// `application` 0 = about the person as such. Returns its number.
std::int64_t add_note(Database& database, std::int64_t person, std::int64_t application, const std::string& text,
                      const Signature& signature);
/// Throws Error (usage) if there is no such note.
void remove_note(Database& database, std::int64_t note, const Signature& signature);

/// False if it was so already.
bool add_tag(Database& database, std::int64_t person, const std::string& tag, const Signature& signature);
bool remove_tag(Database& database, std::int64_t person, const std::string& tag, const Signature& signature);
/// The list is made with its first entry and goes with its last.
bool add_to_list(Database& database, const std::string& list, std::int64_t person, const Signature& signature);
bool remove_from_list(Database& database, const std::string& list, std::int64_t person, const Signature& signature);

/// `due_on` is a date. Returns its number.
std::int64_t add_reminder(Database& database, std::int64_t person, const std::string& due_on, const std::string& text,
                          const Signature& signature);
/// Throws Error (usage) if there is none to do of this number.
void complete_reminder(Database& database, std::int64_t reminder, const Signature& signature);

}  // namespace vitae
