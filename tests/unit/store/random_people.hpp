// SPDX-License-Identifier: Apache-2.0
//
// CVs of a few people who are easily mistaken for each other, for RapidCheck.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "vitae/sdk/cv.hpp"

namespace vitae::test {

template <class T>
T pick(const std::vector<T>& from) {
    return from[*rc::gen::inRange<std::size_t>(0, from.size())];
}

/// A CV of one of a few people with overlapping addresses, employers in several spellings, loose dates.
Cv any_cv();

}  // namespace vitae::test
