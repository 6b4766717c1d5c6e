// SPDX-License-Identifier: Apache-2.0
#include "commands/explanation.hpp"

#include <fmt/format.h>

#include <cmath>
#include <filesystem>
#include <iostream>

#include "output/aligned_lines.hpp"
#include "output/visible_text.hpp"
#include "output/wording.hpp"

namespace vitae::cli {

namespace {

constexpr int widest_part = 44;

std::string joined(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& part : texts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// "cv.md:14", never cut: it is what one looks for.
Part place(const std::string& path, int line) {
    const std::string name = std::filesystem::path(path).filename().string();
    return {visible_line(fmt::format("{}:{}", name, line)), Emphasis::faint, true};
}

/// "4.2 against 0.6 for entry heading: known heading +3.0"; empty where nothing was weighed.
std::string weighing_of(const Decision& decision) {
    std::string text;
    if (decision.score != 0 || !decision.runner_up.empty()) text = fmt::format("{:.1f}", decision.score);
    if (!decision.runner_up.empty())
        text += fmt::format(" against {:.1f} for {}", decision.runner_up_score, decision.runner_up);
    const std::string reasons = joined(decision.reasons);
    if (!reasons.empty()) text += (text.empty() ? "" : ": ") + reasons;
    return text;
}

double rounded(double score) { return std::round(score * 100) / 100; }

}  // namespace

ExplanationPrinter::ExplanationPrinter(const Context& context) : context_(context) {
    if (context.for_reading()) return;
    rows_ = context.row_writer();
    rows_->columns({{"document", "", ""},
                    {"line", "", ""},
                    {"last_line", "", ""},
                    {"question", "", ""},
                    {"chosen", "", ""},
                    {"text", "", ""},
                    {"score", "", ""},
                    {"runner_up", "", ""},
                    {"runner_up_score", "", ""},
                    {"confidence", "", ""},
                    {"reason", "", ""}});
}

void ExplanationPrinter::add(const Explanation& document) {
    if (rows_)
        write_rows(document);
    else if (!document.decisions.empty() || !document.doubts.empty())
        print(document);
}

void ExplanationPrinter::end() {
    if (rows_) rows_->end();
}

void ExplanationPrinter::print(const Explanation& document) const {
    AlignedLines lines(2, widest_part);
    for (const Decision& decision : document.decisions)
        lines.add({place(document.path, decision.lines.first),
                   {decision.chosen, decision.question == "line" ? Emphasis::none : Emphasis::strong},
                   {decision.text},
                   {weighing_of(decision), Emphasis::faint}});
    lines.print(std::cout, context_.out());
    if (document.doubts.empty()) return;
    std::cout << '\n' << context_.out_style().strong("Doubtful") << '\n';
    AlignedLines doubts(2, widest_part);
    for (const Doubt& doubt : document.doubts)
        doubts.add({place(document.path, doubt.lines.first),
                    {doubt.field.empty() ? doubt.fact : doubt.fact + ' ' + doubt.field, Emphasis::warning},
                    {fmt::format("{:.0f} % sure", doubt.confidence * 100)},
                    {doubt.reason}});
    doubts.print(std::cout, context_.out());
}

void ExplanationPrinter::write_rows(const Explanation& document) {
    const auto number = [](int value) { return Value(static_cast<std::int64_t>(value)); };
    for (const Decision& decision : document.decisions) {
        const bool weighed = decision.score != 0 || !decision.runner_up.empty();
        const bool contested = !decision.runner_up.empty();
        rows_->row({document.path, number(decision.lines.first), number(decision.lines.last), decision.question,
                    decision.chosen, decision.text, weighed ? Value(rounded(decision.score)) : Value(),
                    contested ? Value(decision.runner_up) : Value(),
                    contested ? Value(rounded(decision.runner_up_score)) : Value(), Value(), joined(decision.reasons)});
    }
    for (const Doubt& doubt : document.doubts)
        rows_->row({document.path, number(doubt.lines.first), number(doubt.lines.last), "doubt",
                    doubt.field.empty() ? doubt.fact : doubt.fact + ' ' + doubt.field, Value(), Value(), Value(),
                    Value(), rounded(doubt.confidence), doubt.reason});
}

}  // namespace vitae::cli
