// SPDX-License-Identifier: Apache-2.0
//
// What the law calls special categories of personal data, and what nobody needs to hire: birth, age, sex, nationality,
// family, religion, health, photograph. It is not taken in unless somebody asks for it.
#pragma once

#include "store/store.hpp"

namespace vitae {

/// Takes lines such as "Nationality: Swiss" out of the facts and of the text that is searched; the original stays as it
/// is. Numbers of lines stay true. A diagnostic names the first line that was left out.
void leave_out_special_categories(NewDocument& document);

}  // namespace vitae
