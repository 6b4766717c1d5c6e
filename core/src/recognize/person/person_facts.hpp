// SPDX-License-Identifier: Apache-2.0
//
// What is known about the person so far, whichever part of the document says it.
//
//   PersonFacts facts(draft);
//   std::string rest;
//   facts.name_in("Mara Lindqvist - Engineer", 3.4, line, rest);   // offers the name, rest = "Engineer"
//   facts.take_contacts(line, ContactPlace::contact_block, rest);
//   facts.settle();
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "recognize/contacts/contacts.hpp"
#include "recognize/person/name_choice.hpp"
#include "recognize/readers/draft.hpp"

namespace vitae::recognize {

class PersonFacts {
public:
    explicit PersonFacts(Draft& draft) : draft_(draft) {}

    /// The name in a text of the line, as good as its place is; `rest` gets what stands beside it.
    bool name_in(std::string_view text, double score, std::size_t line, std::string& rest);
    /// A heading of one word, "Wenzhao": the name if a contact repeats it. False if it cannot be one. The same of
    /// some words that read like no name, "Emil Archivar", where a contact repeats all of them; false for those.
    bool lone_name_in(double score, std::size_t line);
    /// "Lindqvist, Mara" behind a label that asks for the family name first. False if it cannot be a name.
    bool turned_name(std::string_view value, std::size_t line);
    /// One half of the name, by its label: the name is offered once both are known. False if it cannot be one.
    bool name_part(std::uint32_t label, std::string_view value, std::size_t line);
    /// `said`: the text the name was found in.
    void offer_name(std::string_view name, std::string_view said, double score, std::size_t line);
    /// The name that opens a description of the page, if a contact repeats it: "Mara Lindqvist - all about bees".
    void name_opening(std::string_view text, double score, std::size_t line);

    /// Once per kind and value.
    void add_contact(ContactKind kind, std::string value, std::string label, std::size_t line);
    /// All contacts of a line; true if there is one. `rest` gets the words that are none.
    bool take_contacts(std::size_t line, ContactPlace place, std::string& rest);

    /// The first single date, taken for the day the document was written.
    bool stated_date(std::size_t line, const std::vector<FoundPeriod>& periods);

    [[nodiscard]] bool has_headline() const { return !headline_.empty(); }
    void set_headline(std::string_view text) { headline_ = text; }

    /// Decides on the name; the Cv gets name and headline.
    void settle();

private:
    /// What was read as a name and is not the person's: the headline, or kept word for word.
    void keep_other(const NameOffer& offer);
    /// City, region and country of an address, and a doubt where it can be read in two ways.
    void take_parts(Contact& address);
    /// The line of the city below that of the street: both are one address.
    bool continue_address(Contact& city_line);
    [[nodiscard]] bool links_employer(const Line& line, const Run& run) const;
    bool add_link(std::string_view href, std::string_view text, std::size_t line);

    Draft& draft_;
    NameChoice names_;
    std::string headline_;
    std::string given_name_, family_name_;
    std::size_t lone_heading_ = static_cast<std::size_t>(-2);  ///< the last heading of one word that could be a name
};

/// Reads what the front matter says about the person; the rest of it stays open.
void read_front_matter(Draft& draft, PersonFacts& facts);

}  // namespace vitae::recognize
