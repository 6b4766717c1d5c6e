// SPDX-License-Identifier: Apache-2.0
//
// Positions to be filled, and the pipelines their applications go through.
//
//   vitae::Opening opening = vitae::parse_opening(markdown, "backend.md");
//   const std::int64_t id = vitae::add_opening(database, opening, vitae::sign("", ""));
//   std::cout << vitae::opening_markdown(vitae::find_opening(database, "backend-2025"));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vitae/database.hpp"
#include "vitae/signature.hpp"

namespace vitae {

/// A skill an opening asks for.
struct OpeningSkill {
    std::string name;
    bool required = true;        ///< else nice to have
    int min_months = 0;          ///< 0 = any use
    std::optional<int> max_age;  ///< most months since the last use

    /// "C++", "C++>=36", "C++ >= 36 within 24". Throws Error (usage).
    static OpeningSkill parse(const std::string& text, bool required);
    /// As parse() reads it.
    [[nodiscard]] std::string text() const;
};

struct Opening {
    std::int64_t id = 0;
    std::string key;  ///< short name; empty = made of the title
    std::string title;
    std::string department;
    std::string location;
    std::string hiring_manager;
    int seats = 1;
    std::string status = "open";  ///< draft, open, on_hold or closed
    std::string opened_on;        ///< date; empty = the day it is added
    std::string closed_on;
    std::string closed_reason;
    std::string pipeline = "standard";
    std::string description;  ///< Markdown
    std::vector<OpeningSkill> skills;
};

/// Markdown with front matter; without a title there the first heading is the title. Throws Error
/// (bad_input) with file and line for what it does not know.
Opening parse_opening(std::string_view markdown, const std::string& origin);
/// The same back, closing left out.
std::string opening_markdown(const Opening& opening);

/// `who` is a number, a key, or a part of a title that only one opening has. Throws Error (usage).
Opening find_opening(Database& database, const std::string& who);

/// Returns its number. Throws Error (usage) if the key is taken or the pipeline unknown.
std::int64_t add_opening(Database& database, Opening opening, const Signature& signature);
/// Puts `opening` in the place of the one with its id.
void replace_opening(Database& database, const Opening& opening, const Signature& signature);
/// Returns how many applications are still in process; they stay as they are.
int close_opening(Database& database, std::int64_t opening, const std::string& reason, const Signature& signature);

struct Stage {
    std::string name;
    std::string type;             ///< lead, applied, screen, interview, offer, hired or rejected
    std::optional<int> max_days;  ///< an application that stays longer is overdue

    /// "phone:screen" or "phone:screen:7". Throws Error (usage).
    static Stage parse(const std::string& text);
};

/// Stages in order. A pipeline has exactly one stage each of type hired and rejected, both last, and one of
/// type applied. Throws Error (usage).
void add_pipeline(Database& database, const std::string& name, const std::vector<Stage>& stages,
                  const Signature& signature);

}  // namespace vitae
