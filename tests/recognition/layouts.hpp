// SPDX-License-Identifier: Apache-2.0
//
// How people lay out their roles, one entry per pattern seen in real CVs.
//
//   for (const Layout& layout : layouts()) layout.name;   // "heading", "one-heading", ...
#pragma once

#include <string>
#include <vector>

#include "writing.hpp"

namespace vitae::recognition {

enum class Markup { markdown, plain, fenced, html };

struct Layout {
    const char* name;
    Markup markup;
    /// Takes back choices of the style that nobody would combine with this layout. May be null.
    void (*adapt)(Style&, Chance&);
    /// Writes the roles of one section below its heading.
    void (*write)(const Writing&, const std::vector<Position>&);
};

const std::vector<Layout>& layouts();

// The patterns, by what holds a role together.
void write_heading_roles(const Writing&, const std::vector<Position>&);          // A
void write_one_heading_roles(const Writing&, const std::vector<Position>&);      // B
void write_company_heading_roles(const Writing&, const std::vector<Position>&);  // C
void write_titles_under_company(const Writing&, const std::vector<Position>&);
void write_date_first_roles(const Writing&, const std::vector<Position>&);  // D
void write_bold_line_roles(const Writing&, const std::vector<Position>&);   // E
void write_prose_roles(const Writing&, const std::vector<Position>&);       // I
void write_plain_roles(const Writing&, const std::vector<Position>&);       // J
void write_key_value_roles(const Writing&, const std::vector<Position>&);   // J
void write_list_roles(const Writing&, const std::vector<Position>&);        // F
void write_nested_roles(const Writing&, const std::vector<Position>&);      // G
void write_definition_roles(const Writing&, const std::vector<Position>&);  // H
void write_numbered_roles(const Writing&, const std::vector<Position>&);
void write_table_roles(const Writing&, const std::vector<Position>&);
void write_academic_roles(const Writing&, const std::vector<Position>&);
void write_duration_roles(const Writing&, const std::vector<Position>&);
void write_span_roles(const Writing&, const std::vector<Position>&);
void write_box_roles(const Writing&, const std::vector<Position>&);

}  // namespace vitae::recognition
