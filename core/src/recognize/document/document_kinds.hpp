// SPDX-License-Identifier: Apache-2.0
//
// What a document says that documents of its kind say: "we offer" stands in job adverts, "syllabus" on the
// pages of courses, "my name is" in CVs. The phrases are in data/document_kinds.txt.
//
//   for (const KindSigns& signs : DocumentKinds::built_in().signs_in(lines))
//       signs.kind;      // "a job advert"
//       signs.weight;    // 8
//       signs.phrases;   // {"send your cv", "we offer", "benefits"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognize/document/line.hpp"
#include "recognize/words/byte_trie.hpp"
#include "recognize/words/first_word_filter.hpp"

namespace vitae::recognize {

struct KindSigns {
    std::string_view kind;                  ///< as it ends the sentence "It reads like ..."
    int weight = 0;                         ///< sum over the phrases, each counted once
    std::vector<std::string_view> phrases;  ///< folded, the weightiest first
};

class DocumentKinds {
public:
    static const DocumentKinds& built_in();
    /// The name of the kind that speaks for a CV.
    static constexpr std::string_view cv = "a CV";
    /// A document shows early what it is; to read on would only cost time.
    static constexpr std::size_t lines_read = 400;

    /// One entry for each kind of which the first lines hold a phrase, the weightiest first.
    [[nodiscard]] std::vector<KindSigns> signs_in(const std::vector<Line>& lines) const;

private:
    struct Phrase {
        std::string text;
        std::size_t kind = 0;
        int weight = 0;
        bool alone = false;  ///< counts only as a heading or as the label of a line
    };

    /// The phrases [first, last) have one text.
    struct SameText {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// Phrases that were found, in the order in which they were.
    struct Found {
        std::vector<bool> known;
        std::vector<std::size_t> order;
    };

    explicit DocumentKinds(std::string_view file);
    void find_at(std::string_view text, std::size_t begin, Found& found) const;
    static std::vector<Phrase> read(std::string_view file, std::vector<std::string>& kinds);

    std::vector<std::string> kinds_;
    std::vector<Phrase> phrases_;  ///< sorted by text
    TextTable<SameText> of_text_;
    FirstWordFilter openings_;
};

}  // namespace vitae::recognize
