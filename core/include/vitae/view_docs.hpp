// SPDX-License-Identifier: Apache-2.0
//
// What the public views and their columns mean, from the comments in schema/views.
//
//   for (const vitae::ViewDoc& view : vitae::view_docs()) std::cout << view.name << ": " << view.meaning << '\n';
#pragma once

#include <string>
#include <vector>

#include "vitae/result.hpp"

namespace vitae {

struct ViewDoc {
    std::string name;
    std::string meaning;          ///< sentences
    std::vector<Column> columns;  ///< in the order of the view; without units
};

/// By name; with `searches`, which only queries of this program have.
std::vector<ViewDoc> view_docs();

/// Throws Error (usage) with the nearest name.
ViewDoc view_doc(const std::string& name);

}  // namespace vitae
