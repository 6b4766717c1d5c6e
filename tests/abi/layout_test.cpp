// SPDX-License-Identifier: Apache-2.0
//
// The layout of ABI 1.0 on 64-bit machines. These numbers are in the binaries of other people:
// a line here may be added, never changed.
#include <gtest/gtest.h>

#include <cstddef>
#include <type_traits>

#include "vitae/sdk/outline.hpp"
#include "vitae/sdk/plugin_abi.h"

#define SIZE(type, bytes) static_assert(sizeof(type) == (bytes) && std::is_standard_layout_v<type>)
#define AT(type, member, bytes) static_assert(offsetof(type, member) == (bytes))

SIZE(vitae_status, 4);
SIZE(vitae_str, 16);
AT(vitae_str, data, 0);
AT(vitae_str, size, 8);

SIZE(vitae_entry, 32);
AT(vitae_entry, name, 0);
AT(vitae_entry, bytes, 16);

SIZE(vitae_source, 40);
AT(vitae_source, struct_size, 0);
AT(vitae_source, entry_size, 4);
AT(vitae_source, name, 8);
AT(vitae_source, entries, 24);
AT(vitae_source, entry_count, 32);

SIZE(vitae_span, 40);
AT(vitae_span, text, 0);
AT(vitae_span, href, 16);
AT(vitae_span, style, 32);
AT(vitae_span, cell, 36);

SIZE(vitae_block, 56);
AT(vitae_block, struct_size, 0);
AT(vitae_block, span_size, 4);
AT(vitae_block, kind, 8);
AT(vitae_block, level, 12);
AT(vitae_block, depth, 16);
AT(vitae_block, quote, 20);
AT(vitae_block, flags, 24);
AT(vitae_block, entry, 28);
AT(vitae_block, line_first, 32);
AT(vitae_block, line_last, 36);
AT(vitae_block, spans, 40);
AT(vitae_block, span_count, 48);

SIZE(vitae_field, 32);
AT(vitae_field, name, 0);
AT(vitae_field, value, 16);

SIZE(vitae_record, 72);
AT(vitae_record, struct_size, 0);
AT(vitae_record, field_size, 4);
AT(vitae_record, kind, 8);
AT(vitae_record, key, 24);
AT(vitae_record, parent, 32);
AT(vitae_record, fields, 40);
AT(vitae_record, field_count, 48);
AT(vitae_record, entry, 56);
AT(vitae_record, line_first, 60);
AT(vitae_record, line_last, 64);

SIZE(vitae_host, 80);
AT(vitae_host, struct_size, 0);
AT(vitae_host, abi_minor, 4);
AT(vitae_host, self, 8);
AT(vitae_host, emit_block, 16);
AT(vitae_host, emit_record, 24);
AT(vitae_host, next_record, 32);
AT(vitae_host, write, 40);
AT(vitae_host, note, 48);
AT(vitae_host, progress, 56);
AT(vitae_host, option, 64);
AT(vitae_host, extension, 72);

SIZE(vitae_importer, 24);
AT(vitae_importer, struct_size, 0);
AT(vitae_importer, reserved, 4);
AT(vitae_importer, probe, 8);
AT(vitae_importer, run, 16);

SIZE(vitae_exporter, 16);
AT(vitae_exporter, struct_size, 0);
AT(vitae_exporter, reserved, 4);
AT(vitae_exporter, run, 8);

SIZE(vitae_plugin, 80);
AT(vitae_plugin, struct_size, 0);
AT(vitae_plugin, abi_major, 4);
AT(vitae_plugin, abi_minor, 8);
AT(vitae_plugin, reserved, 12);
AT(vitae_plugin, id, 16);
AT(vitae_plugin, version, 32);
AT(vitae_plugin, manifest, 48);
AT(vitae_plugin, importer, 64);
AT(vitae_plugin, exporter, 72);

// Numbers with a meaning on both sides.
static_assert(VITAE_OK == 0 && VITAE_FAILED == 1 && VITAE_CANCELLED == 2 && VITAE_BAD_INPUT == 3 &&
              VITAE_UNSUPPORTED == 4);
static_assert(VITAE_NOTE_INFO == 0 && VITAE_NOTE_WARNING == 1 && VITAE_NOTE_ERROR == 2);
static_assert(static_cast<int>(vitae::BlockKind::heading) == 1 && static_cast<int>(vitae::BlockKind::paragraph) == 2 &&
              static_cast<int>(vitae::BlockKind::list_item) == 3 &&
              static_cast<int>(vitae::BlockKind::table_row) == 4 && static_cast<int>(vitae::BlockKind::code) == 5 &&
              static_cast<int>(vitae::BlockKind::rule) == 6 && static_cast<int>(vitae::BlockKind::metadata) == 7);
static_assert(vitae::style::bold == 1 && vitae::style::italic == 2 && vitae::style::code == 4 &&
              vitae::style::strike == 8);
static_assert(vitae::block_flag::ordered == 1 && vitae::block_flag::continues == 2 &&
              vitae::block_flag::table_header == 4 && vitae::block_flag::term == 8 &&
              vitae::block_flag::definition == 16);

TEST(AbiLayout, TheSymbolCarriesTheMajorVersion) {
    EXPECT_EQ(std::string(VITAE_PLUGIN_SYMBOL), "vitae_plugin_v" + std::to_string(VITAE_ABI_MAJOR));
}
