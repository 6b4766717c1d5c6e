// SPDX-License-Identifier: Apache-2.0
//
// Reading an object field by field so that nothing gets lost: what nobody asks for, and what has the
// wrong type, is kept word for word among the other sections, with a note that names its path and line.
//
//   Intake intake;
//   Members job(node, "work[0]", intake);
//   role.organization = job.text({"name", "company"});   // the first that says something
//   role.highlights = job.texts({"highlights"});
//   job.keep_rest();                                     // "salary" becomes a section "work[0].salary"
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// What is read of one document.
struct Intake {
    struct Note {
        std::string message;
        int line = 0;
        bool warning = false;
    };

    Cv cv;
    std::vector<Note> notes;

    /// Keeps a value that no fact holds. `why` completes the sentence "The field PATH ...".
    void keep(const std::string& path, const Node& value, const std::string& why, bool warning);
};

/// Names that mean the same field, best first.
using Names = std::initializer_list<std::string_view>;

class Members {
public:
    Members(const Node& object, std::string path, Intake& intake);

    /// The value of the first of the names that has content; null if none has.
    const Node* take(Names names);
    /// The same as a text. Numbers and truth values count as written; a list of texts is joined by
    /// line breaks; HTML becomes plain text.
    std::string text(Names names);
    /// A list of texts; one text is one item, or one per line.
    std::vector<std::string> texts(Names names);
    /// As texts(), but one text may hold several, parted by commas or semicolons.
    std::vector<std::string> words(Names names);
    /// An object of its own; null if there is none.
    const Node* object(Names names);
    /// The objects of a list; a single object counts as a list of one.
    void each(Names names, const std::function<void(Members&)>& read);
    /// As each(), for lists that hold plain texts too.
    void each(Names names, const std::function<void(Members&)>& read,
              const std::function<void(const std::string&, const Node&)>& read_text);
    /// Fields that say nothing about the person.
    void ignore(Names names);
    /// Keeps fields that are known, but have no place among the facts.
    void keep(Names names);
    /// Keeps what was not taken. The last thing to call.
    void keep_rest();

    [[nodiscard]] const Node& node() const { return object_; }
    [[nodiscard]] Lines lines() const { return object_.lines; }
    [[nodiscard]] std::string path_of(std::string_view name) const;
    [[nodiscard]] Intake& intake() const { return intake_; }
    /// Keeps a value that was taken, because it is not what the field should hold.
    void refuse(const Node& value, const std::string& expected);

private:
    const Node& object_;
    std::string path_;
    Intake& intake_;
    std::vector<bool> taken_;  // of object_.items
};

/// The text of a scalar, without white space at its ends and without HTML.
std::string plain_text(const Node& scalar);

}  // namespace vitae
