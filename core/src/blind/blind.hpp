// SPDX-License-Identifier: Apache-2.0
//
// A career without its person: everything that says who somebody is is left out or replaced, in every text. It
// works on the facts, so that whatever shows or writes them afterwards has nothing to hide.
//
//   Cv shown = vitae::blinded(cv, vitae::pseudonym(secret, person, "backend-2025"), {});
//   shown.name.text;                   // "Candidate 4821-7730-5562"
//   shown.roles[0].summary;            // "As [...] says herself, ..."
//
// Left out: contacts (of an address its region and country stay), links, references' names, authors, numbers of
// certificates, lines about birth, age, sex, nationality, family. Replaced in all other texts: names in their
// spellings and cases, e-mail addresses, telephone numbers, handles and links.
#pragma once

#include <string>

#include "vitae/blind.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// The facts, with `pseudonym` for the name.
Cv blinded(const Cv& cv, const std::string& pseudonym, const BlindOptions& options);

}  // namespace vitae
