// SPDX-License-Identifier: Apache-2.0
//
// The words invented CVs of one language are made of: a text file with sections, one entry per line.
//
//   [organizations]
//   {word} Logistics Ltd
//
//   const Vocabulary& english = Vocabulary::of("en");
//   std::string name = english.phrase("organizations", chance);   // "Fernwick Logistics Ltd"
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chance.hpp"

namespace vitae::recognition {

class Vocabulary {
public:
    /// Read once from `vocabulary/<language>.txt`; throws std::runtime_error if it is not there.
    static const Vocabulary& of(const std::string& language);
    /// Every language there is a vocabulary for.
    static const std::vector<std::string>& languages();

    [[nodiscard]] const std::string& language() const { return language_; }
    /// Chinese, Japanese, Korean: dates by year, names without a space, other separators.
    [[nodiscard]] bool is_east_asian() const { return language_ == "zh" || language_ == "ja" || language_ == "ko"; }
    [[nodiscard]] bool has(std::string_view section) const { return sections_.find(section) != sections_.end(); }
    /// All entries of a section; throws std::runtime_error if there is no such section.
    [[nodiscard]] const std::vector<std::string>& operator[](std::string_view section) const;
    /// A random entry; each {name} in it is replaced by a random phrase of that section.
    [[nodiscard]] std::string phrase(std::string_view section, Chance& chance) const;

private:
    explicit Vocabulary(const std::string& language);

    std::string language_;
    std::map<std::string, std::vector<std::string>, std::less<>> sections_;
};

/// `pattern` with each {key} replaced by its value.
std::string filled(std::string pattern, const std::map<std::string, std::string>& values);

}  // namespace vitae::recognition
