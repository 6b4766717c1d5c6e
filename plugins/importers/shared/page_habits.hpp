// SPDX-License-Identifier: Apache-2.0
//
// How authors set a page where its elements alone do not say it: structure, and the names that common style sheets
// give.
//
//   <div><span class="tag">C++</span> <span class="tag">Rust</span></div>      tags_in: a list of two
//   <a href="https://code.example/mara" title="Mara's code"></a>               name_of_picture_link: "Mara's code"
#pragma once

#include <gumbo.h>

#include <string_view>
#include <vector>

namespace vitae {

/// `<span class="job-desc">`: styles put what is called a description onto a line of its own.
bool is_description(const GumboElement& element);

/// A box of one line whose class says that it heads something ("section-title", "block_heading"): set off like bold.
bool heads_box(const GumboNode& element);

/// The last of the words on a line, in a span that is called a date or a place: styles set it to the right.
bool ends_line_apart(const GumboNode& element);

/// A box that styles set to the right of the text before it ("pull-right", "float-right", "float-end").
bool is_set_aside(const GumboElement& element);

/// The links of the site or of the page itself: `<nav>`, or a list of nothing but links to places in the page.
bool is_menu(const GumboNode& element);

/// Whether a link goes to another place of the page or the site rather than to somebody.
bool leads_within_site(std::string_view href);

/// What a link that is only a picture says to those who cannot see it; nothing for a link within the page. One that
/// says nothing gives its address where only such links stand. Borrowed from the parsed page.
std::string_view name_of_picture_link(const GumboNode& link);

/// A span or link right behind another, without a space, or the second of two that are all a <div> holds: boxes that
/// styles set apart, unless they spell one word or a name.
bool stands_apart(const GumboNode& element);

/// The title behind a name in one heading: "Mara Lindqvist <small>pilot</small>", or a span that is called so or goes
/// on in small letters behind a name in capital ones.
bool stands_below(const GumboNode& element);

/// The spans that a block is made of, if there are several, all of one class: as skills are set, each is an item
/// of a list, or several without a class in a block that has one. Years and other numbers side by side are none.
std::vector<const GumboNode*> tags_in(const GumboNode& block);

}  // namespace vitae
