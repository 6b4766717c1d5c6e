// SPDX-License-Identifier: Apache-2.0
//
// Links as the `uri` format of JSON Schema wants them: absolute, ASCII, percent-encoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vitae {

/// `example.org/møte` becomes `https://example.org/m%C3%B8te`. Nothing if it is no link to the web.
std::optional<std::string> web_uri(std::string_view link);

/// A page about a person on a well-known site.
struct Profile {
    std::string network;   ///< "GitHub"
    std::string username;  ///< "mlind"; empty if the address does not say it
};

/// Nothing if the site is not one of those known. Takes what web_uri returns.
std::optional<Profile> profile_of(std::string_view uri);

}  // namespace vitae
