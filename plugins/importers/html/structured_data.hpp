// SPDX-License-Identifier: Apache-2.0
//
// What a web page says about its person as data: JSON-LD and microdata in the words of schema.org,
// microformats (h-resume, h-card, and their classic forms). Each becomes a tree of the same shape: an
// object per item, its kinds under "@type", each property under its name, once per value.
//
//   ParsedHtml page = parse_html("<div class=h-card><b class=p-name>Mara Lindqvist</b></div>");
//   microformats(*page->root)[0].member("name")->text;   // "Mara Lindqvist"
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

#include "node.hpp"
#include "vitae/sdk/cv.hpp"

namespace vitae {

/// The objects of all JSON-LD scripts, graphs opened. `faults` gets a sentence for each script that is no JSON.
std::vector<Node> json_ld(const GumboNode& root, std::vector<std::string>& faults);

/// The items that belong to no other item.
std::vector<Node> microdata(const GumboNode& root);
std::vector<Node> microformats(const GumboNode& root);

/// The facts about the person the page is about: the main entity, else the first Person.
Cv read_schema_org(const std::vector<Node>& items);

/// The facts of the first h-resume and the first h-card.
Cv read_microformats(const std::vector<Node>& items);

/// All of them. Of two layers that list the same kind of fact the first one counts.
Cv stated_facts(const GumboNode& root, std::vector<std::string>& faults);

/// No fact at all.
bool is_empty(const Cv& cv);

}  // namespace vitae
