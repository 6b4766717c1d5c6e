// SPDX-License-Identifier: Apache-2.0
//
// A person as a card for an address book.
//
//   vcard(cv, VcardVersion::v4);   // "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mara Lindqvist\r\n..."
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "vitae/sdk/cv.hpp"

namespace vitae::exporting {

enum class VcardVersion { v3, v4 };

/// Nothing but "3.0" and "4.0".
std::optional<VcardVersion> vcard_version(std::string_view text);

std::string vcard(const Cv& cv, VcardVersion version);

}  // namespace vitae::exporting
