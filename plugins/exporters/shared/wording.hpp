// SPDX-License-Identifier: Apache-2.0
//
// The words exporters add to a CV, in the CV's own language: headings, labels, "Present".
//
//   const Wording& wording = Wording::of("de");
//   wording["education"];   // "Ausbildung"
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitae::exporting {

class Wording {
public:
    /// `language` is ISO 639-1; English where it has no words of its own.
    static const Wording& of(std::string_view language);
    /// The language a user asks for headings to be in; empty = that of the CV.
    /// Throws sdk::BadInput if there are no words in it.
    static std::string asked_for(const std::string& language);
    /// Every language there are words for.
    static std::vector<std::string> languages();

    [[nodiscard]] const std::string& language() const { return language_; }
    /// Throws std::logic_error if wording.txt has no such phrase.
    [[nodiscard]] const std::string& operator[](std::string_view phrase) const;
    [[nodiscard]] const std::map<std::string, std::string, std::less<>>& phrases() const { return phrases_; }

private:
    static const std::map<std::string, Wording, std::less<>>& all();

    std::string language_;
    std::map<std::string, std::string, std::less<>> phrases_;
};

}  // namespace vitae::exporting
