// SPDX-License-Identifier: Apache-2.0
//
// Colours as style sheets write them.
//
//   css_colour("#fff");  css_colour("rgb(255 255 255 / 50%)");  css_colour("hsl(0, 0%, 100%)");  css_colour("white")
#pragma once

#include <optional>
#include <string_view>

namespace vitae {

struct Colour {
    double red = 0;  ///< 0..255, as green and blue
    double green = 0;
    double blue = 0;
    double alpha = 1;
};

/// Nothing if it is not understood. `text` is lower case without spaces around it.
std::optional<Colour> css_colour(std::string_view text);

/// A reader cannot tell them apart.
bool look_alike(const Colour& a, const Colour& b);

}  // namespace vitae
