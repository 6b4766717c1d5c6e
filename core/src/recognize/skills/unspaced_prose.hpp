// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "recognize/skills/skill_table.hpp"

namespace vitae::recognize {

/// Whether a part of a list in Chinese, Japanese or Korean tells of skills rather than being the name of one:
/// "熟悉Linux常用命令" has words around a name, "并善用设计原则构建可复用代码" more signs than names have.
bool is_unspaced_prose(const std::string& part, const SkillTable& skills);

}  // namespace vitae::recognize
