// SPDX-License-Identifier: Apache-2.0
#include "commands/commands.hpp"

#include <array>

namespace vitae::cli {

std::span<const Command* const> all_commands() {
    static constexpr std::array commands = {
        &import_command,     &convert_command,   &export_command,  &people_command,    &show_command,
        &report_command,     &sql_command,       &runs_command,    &undo_command,      &edit_command,
        &duplicates_command, &merge_command,     &unmerge_command, &skill_command,     &plugin_command,
        &opening_command,    &pipeline_command,  &apply_command,   &move_command,      &reject_command,
        &withdraw_command,   &hire_command,      &reopen_command,  &interview_command, &offer_command,
        &match_command,      &board_command,     &note_command,    &tag_command,       &list_command,
        &remind_command,     &person_command,    &consent_command, &hold_command,      &retention_command,
        &erase_command,      &anonymise_command, &audit_command,   &check_command,     &backup_command,
        &help_command,
    };
    return commands;
}

}  // namespace vitae::cli
