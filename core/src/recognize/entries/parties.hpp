// SPDX-License-Identifier: Apache-2.0
//
// Who employs and for whom the work was done, where one text names both (data/party_words.txt).
//
//   parties_of("Airbus (via Capgemini)", lexicon);      // employer "Capgemini", client "Airbus"
//   parties_of("Capgemini [client: Airbus]", lexicon);  // the same
//   parties_of("Capgemini", lexicon);                   // employer "Capgemini"
#pragma once

#include <string>
#include <string_view>

#include "recognize/words/lexicon.hpp"

namespace vitae::recognize {

struct Parties {
    std::string employer;
    std::string client;  ///< empty if it is the employer or not named
};

Parties parties_of(std::string_view text, const Lexicon& lexicon);

/// "via Capgemini", "through Capgemini": the employer alone. Empty if the text starts otherwise.
std::string_view employer_behind_via(std::string_view text);

/// Cuts "for" and its kin off the end of a title: the organization behind it was served. False if there is none.
bool cut_served(std::string& title);

/// "Fernwick Ltd, 4 Mill Lane, Leeds", as forms ask for it: the employer and where it is.
struct PlacedEmployer {
    std::string_view name, address;  ///< the address may be empty
};
PlacedEmployer employer_with_address(std::string_view text, const Lexicon& lexicon);

}  // namespace vitae::recognize
