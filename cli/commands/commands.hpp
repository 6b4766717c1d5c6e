// SPDX-License-Identifier: Apache-2.0
//
// Every command of the program; each is defined in the file of its name.
#pragma once

#include "command.hpp"

namespace vitae::cli {

extern const Command import_command;
extern const Command convert_command;
extern const Command export_command;
extern const Command people_command;
extern const Command show_command;
extern const Command report_command;
extern const Command sql_command;
extern const Command runs_command;
extern const Command undo_command;
extern const Command edit_command;
extern const Command duplicates_command;
extern const Command merge_command;
extern const Command unmerge_command;
extern const Command skill_command;
extern const Command plugin_command;
extern const Command check_command;
extern const Command backup_command;
extern const Command opening_command;
extern const Command pipeline_command;
extern const Command apply_command;
extern const Command move_command;
extern const Command reject_command;
extern const Command withdraw_command;
extern const Command hire_command;
extern const Command reopen_command;
extern const Command interview_command;
extern const Command offer_command;
extern const Command match_command;
extern const Command board_command;
extern const Command note_command;
extern const Command tag_command;
extern const Command list_command;
extern const Command remind_command;
extern const Command person_command;
extern const Command consent_command;
extern const Command hold_command;
extern const Command retention_command;
extern const Command erase_command;
extern const Command anonymise_command;
extern const Command audit_command;
extern const Command help_command;

}  // namespace vitae::cli
