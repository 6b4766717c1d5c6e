// SPDX-License-Identifier: Apache-2.0
//
// A career for reading: who, what when, which skills and why, and what to make of it.
#pragma once

#include "vitae/career.hpp"

namespace vitae::cli {

class Context;

struct CareerView {
    bool timeline = false;  ///< draw bars
    bool evidence = false;  ///< quote the passages
};

void print_career(const Context& context, const Career& career, const CareerView& view);

}  // namespace vitae::cli
