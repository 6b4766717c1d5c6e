// SPDX-License-Identifier: Apache-2.0
//
// The words between a title and its employer: " at ", " bei ", " chez ", "Contador en Alborada".
//
//   JoiningWords words(line, line.text, lexicon, cuts, false);
//   words.names_employer(8, 11)   // "Engineer at Fernwick": the word between the two spaces
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/entries/header_cuts.hpp"

namespace vitae::recognize {

/// The words up to the next separator.
std::string_view words_up_to_sign(std::string_view text, std::size_t from);
/// The same, up to a dash at most.
std::string_view words_up_to_dash(std::string_view text, std::size_t from);

class JoiningWords {
public:
    /// `text`: the part of the line that is looked at; `cuts`: what parts it already; `states`: it is a sentence about
    /// a position. All must outlive this.
    JoiningWords(const Line& line, std::string_view text, const Lexicon& lexicon, const std::vector<Cut>& cuts,
                 bool states)
        : line_(line), text_(text), lexicon_(lexicon), cuts_(cuts), states_(states) {}

    /// False if the word [at + 1, end) is none that could: most words.
    [[nodiscard]] bool may_join(std::size_t at, std::size_t end) const;
    /// Whether the word [at + 1, end) joins a title and its employer.
    [[nodiscard]] bool names_employer(std::size_t at, std::size_t end) const;
    /// Where the employer's name begins behind such a word that ends at `end`: "at the Department of Geology".
    [[nodiscard]] std::size_t begin_of_name(std::size_t end) const;
    /// "Contador en Alborada": a title goes before, a name behind; "Licenciado en Historia" looks the same.
    [[nodiscard]] bool could_name_employer(std::size_t at, std::size_t end) const;
    /// Whether the words, which begin there, name an organization beyond doubt: by a link or by what they are.
    [[nodiscard]] bool is_owner(std::string_view words, std::size_t from) const;

private:
    [[nodiscard]] bool inside_school(std::size_t at, std::size_t end) const;
    [[nodiscard]] bool inside_legal_form(std::size_t at, std::size_t end) const;
    [[nodiscard]] bool names_field(std::size_t at, std::size_t end) const;
    [[nodiscard]] bool is_short(std::size_t from) const;
    [[nodiscard]] std::string_view words_up_to_cut(std::size_t from) const;
    [[nodiscard]] bool is_owner(std::size_t from) const;
    [[nodiscard]] std::size_t begin_of_part(std::size_t at) const;
    [[nodiscard]] bool has_bold_name_behind(std::size_t end) const;
    [[nodiscard]] bool has_plain_title_behind(std::size_t end) const;

    const Line& line_;
    std::string_view text_;
    const Lexicon& lexicon_;
    const std::vector<Cut>& cuts_;
    bool states_;
};

}  // namespace vitae::recognize
