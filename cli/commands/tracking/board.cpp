// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <tuple>

#include "commands/commands.hpp"
#include "commands/tracking/board_data.hpp"
#include "commands/tracking/board_page.hpp"
#include "context.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"
#include "vitae/blind.hpp"
#include "vitae/openings.hpp"

namespace vitae::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 14;  // columns of the terminal a stage with people in it needs

struct BoardOptions {
    std::string opening;
    std::string day;
    bool blind = false;
};

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::string heading(const BoardColumn& column) {
    return fmt::format("{} {}", upper(visible_line(column.stage)), column.cards.size());
}

std::string age(const BoardColumn& column, const Card& card) {
    return column.is_final ? std::string() : fmt::format("{}d{}", card.days, card.is_overdue ? " !" : "");
}

int widest_cell(const BoardColumn& column) {
    int width = display_width(heading(column));
    for (const Card& card : column.cards) {
        const std::string days = age(column, card);
        const int room = days.empty() ? 0 : 1 + std::max(display_width(days), 5);
        width = std::max(width, display_width(visible_line(card.name)) + room);
    }
    return width;
}

/// Widths that fit into `limit` together: a stage is only as wide as it must be, the widest give way first.
std::vector<int> widths_of(const std::vector<BoardColumn>& columns, int limit) {
    std::vector<int> widths;
    int total = -gap;
    for (const BoardColumn& column : columns) {
        widths.push_back(widest_cell(column));
        total += widths.back() + gap;
    }
    while (limit > 0 && total > limit) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= narrowest) break;
        --*widest;
        --total;
    }
    return widths;
}

bool fits(const std::vector<int>& widths, int limit) {
    int total = -gap;
    for (const int width : widths) total += width + gap;
    return limit == 0 || total <= limit;
}

std::string cell(const BoardColumn& column, std::size_t row, int width) {
    if (row >= column.cards.size()) return std::string(static_cast<std::size_t>(width), ' ');
    const Card& card = column.cards[row];
    const std::string days = age(column, card);
    const int room = days.empty() ? 0 : 1 + std::max(display_width(days), 5);
    return pad(fit(visible_line(card.name), width - room), width - room) +
           (days.empty() ? "" : " " + pad(card.is_overdue ? days : days + "  ", room - 1, true));
}

void print_columns(const Context& context, const Board& board, const std::vector<int>& widths) {
    std::size_t rows = 0;
    std::string line;
    for (std::size_t i = 0; i < board.columns.size(); ++i) {
        rows = std::max(rows, board.columns[i].cards.size());
        line += (i == 0 ? "" : std::string(gap, ' ')) + pad(fit(heading(board.columns[i]), widths[i]), widths[i]);
    }
    const auto print = [&](std::string text, bool strong) {
        text.erase(text.find_last_not_of(' ') + 1);
        std::cout << (strong ? context.out_style().strong(text) : text) << '\n';
    };
    print(line, true);
    for (std::size_t row = 0; row < rows; ++row) {
        line.clear();
        for (std::size_t i = 0; i < board.columns.size(); ++i)
            line += (i == 0 ? "" : std::string(gap, ' ')) + cell(board.columns[i], row, widths[i]);
        print(line, false);
    }
}

/// One stage below the other, where columns do not fit.
void print_stacked(const Context& context, const Board& board) {
    for (const BoardColumn& column : board.columns) {
        std::cout << context.out_style().strong(heading(column)) << '\n';
        const int width = std::min(widest_cell(column), std::max(context.out().columns - 2, narrowest));
        for (std::size_t row = 0; row < column.cards.size(); ++row) {
            std::string line = "  " + cell(column, row, width);
            line.erase(line.find_last_not_of(' ') + 1);
            std::cout << line << '\n';
        }
    }
}

void print_board(const Context& context, const Board& board) {
    std::cout << context.out_style().strong(visible_line(board.title))
              << context.out_style().faint(fmt::format("  {}\n", visible_line(board.opening)));
    const std::vector<int> widths = widths_of(board.columns, context.out().columns);
    if (fits(widths, context.out().columns))
        print_columns(context, board, widths);
    else
        print_stacked(context, board);
    if (board.rejected + board.withdrawn > 0)
        std::cout << context.out_style().faint(
                         fmt::format("{} rejected, {} withdrawn", board.rejected, board.withdrawn))
                  << '\n';
}

void write_rows(const Context& context, const std::vector<Board>& boards) {
    const auto writer = context.row_writer();
    writer->columns({{"opening", "", ""},
                     {"stage", "", ""},
                     {"application_id", "", ""},
                     {"name", "", ""},
                     {"days", "days", ""},
                     {"is_overdue", "", ""}});
    for (const Board& board : boards)
        for (const BoardColumn& column : board.columns)
            for (const Card& card : column.cards)
                writer->row({board.opening, column.stage, card.application, card.name, std::int64_t{card.days},
                             std::int64_t{card.is_overdue}});
    writer->end();
}

/// Pseudonyms in place of names, and in an order that says nothing of these.
void blind(Database& database, std::vector<Board>& boards) {
    for (Board& board : boards)
        for (BoardColumn& column : board.columns) {
            for (Card& card : column.cards)
                if (card.person != 0) card.name = pseudonym_of(database, card.person, board.opening);
            std::ranges::sort(column.cards, [](const Card& a, const Card& b) {
                return std::tuple(-a.days, a.name) < std::tuple(-b.days, b.name);
            });
        }
}

ExitCode board(Context& context, const BoardOptions& options) {
    const auto file = context.existing_database();
    std::int64_t opening = 0;
    if (!options.opening.empty()) {
        auto database = Database::open(file, Access::read_only);
        opening = find_opening(database, options.opening).id;
    }
    const std::string day = options.day.empty() ? today() : checked_date(options.day, "--on");
    std::vector<Board> boards = load_boards(file, opening, day);
    if (options.blind) {
        auto database = Database::open(file, Access::read_only);
        blind(database, boards);
    }
    if (context.options().output == OutputFormat::html) {
        std::cout << board_page(boards, day);
        return ExitCode::done;
    }
    if (!context.for_reading()) {
        write_rows(context, boards);
        return ExitCode::done;
    }
    for (const Board& one : boards) {
        if (&one != &boards.front()) std::cout << '\n';
        print_board(context, one);
    }
    if (boards.empty()) context.note("There is no opening.  Add one: vitae opening add FILE");
    return ExitCode::done;
}

Action declare(CLI::App& app) {
    auto options = std::make_shared<BoardOptions>();
    app.add_option("OPENING", options->opening,
                   "A number, a key, or a part of a title that only one has; else all that are not closed");
    app.add_option("--on", options->day, "As it was at the end of this day; else today")->option_text("DATE");
    app.add_flag("--blind", options->blind, "Pseudonyms in place of names, others for each opening");
    return [options](Context& context) { return board(context, *options); };
}

}  // namespace

const Command board_command = {"board", "Show the applications of openings by stage, with their age there",
                               "  vitae board backend-2025\n"
                               "  vitae board --on 2025-03-31\n"
                               "  vitae board backend-2025 --output html > board.html",
                               declare};

}  // namespace vitae::cli
