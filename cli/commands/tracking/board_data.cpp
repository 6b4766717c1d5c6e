// SPDX-License-Identifier: Apache-2.0
#include "commands/tracking/board_data.hpp"

#include <map>

#include "commands/collected_rows.hpp"

namespace vitae::cli {

namespace {

constexpr auto stages_sql = R"(
SELECT o.opening_id, o.opening, o.title, s.stage_id, s.stage, s.type
FROM openings o JOIN stages s ON s.pipeline_id = o.pipeline_id
WHERE (:opening <> 0 AND o.opening_id = :opening) OR (:opening = 0 AND o.status <> 'closed')
ORDER BY o.opening_id, s.seq)";

// Where every application stood at the end of the day: its last event until then.
constexpr auto cards_sql = R"(
SELECT a.opening_id, e.application_id, coalesce(a.name, '(anonymised)'), s.stage, e.kind,
       CAST(julianday(:day) - 2440587.5 AS INTEGER) - e.day AS days,
       CASE WHEN CAST(julianday(:day) - 2440587.5 AS INTEGER) - e.day > s.max_days THEN 1 ELSE 0 END, a.person_id
FROM (SELECT application_id, max(event_id) AS event_id FROM application_events
      WHERE substr(at, 1, 10) <= :day GROUP BY application_id) l
JOIN application_events e ON e.event_id = l.event_id
JOIN applications a ON a.application_id = e.application_id
JOIN openings o ON o.opening_id = a.opening_id
JOIN stages s ON s.pipeline_id = o.pipeline_id AND s.stage = e.to_stage
WHERE (:opening <> 0 AND o.opening_id = :opening) OR (:opening = 0 AND o.status <> 'closed')
ORDER BY a.opening_id, days DESC, a.name, e.application_id)";

std::string text(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? std::string() : *text;
}

std::int64_t number(const Value& value) {
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

BoardColumn* column_called(Board& board, const std::string& stage) {
    for (BoardColumn& column : board.columns)
        if (column.stage == stage) return &column;
    return nullptr;
}

}  // namespace

std::vector<Board> load_boards(const std::filesystem::path& database, std::int64_t opening, const std::string& day) {
    std::vector<Board> boards;
    std::map<std::int64_t, std::size_t> places;
    for (const auto& row : rows_of(database, stages_sql, {{"opening", opening}})) {
        if (places.try_emplace(number(row[0]), boards.size()).second)
            boards.push_back({text(row[1]), text(row[2]), {}, 0, 0});
        if (text(row[5]) != "rejected") boards.back().columns.push_back({text(row[4]), text(row[5]) == "hired", {}});
    }
    for (const auto& row : rows_of(database, cards_sql, {{"opening", opening}, {"day", day}})) {
        Board& board = boards[places.at(number(row[0]))];
        const std::string kind = text(row[4]);
        if (kind == "rejected") {
            ++board.rejected;
        } else if (kind == "withdrawn") {
            ++board.withdrawn;
        } else if (BoardColumn* column = column_called(board, text(row[3]))) {
            const bool is_overdue = !column->is_final && number(row[6]) != 0;
            column->cards.push_back(
                {number(row[1]), number(row[7]), text(row[2]), static_cast<int>(number(row[5])), is_overdue});
        }
    }
    return boards;
}

}  // namespace vitae::cli
