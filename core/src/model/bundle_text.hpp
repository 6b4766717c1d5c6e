// SPDX-License-Identifier: Apache-2.0
//
// The one text of a document of several files, and where in it the lines of each file are: the files one after
// the other, each under a line with its name and before an empty line. So a line number of the document says
// both the file and the line in it.
//
//   BundleText text;
//   text.add("Positions.csv", bytes);   // line 2 of the text is line 1 of the file
//   text.first_lines();                 // {2}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitae {

class BundleText {
public:
    /// `bytes` are UTF-8, UTF-16 with a byte order mark, or something else of which what is not UTF-8 is
    /// replaced. Line ends become LF.
    void add(std::string_view name, std::string_view bytes);

    [[nodiscard]] const std::string& text() const { return text_; }
    /// The line of the text on which each file's first line stands, in the order they were added.
    [[nodiscard]] const std::vector<int>& first_lines() const { return first_lines_; }

private:
    std::string text_;
    int lines_ = 0;
    std::vector<int> first_lines_;
};

}  // namespace vitae
