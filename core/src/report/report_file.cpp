// SPDX-License-Identifier: Apache-2.0
//
// A report file starts with a header of comments, one `key: value` a line; a line indented by two more
// spaces continues the one before it.
//
//   -- # A comment.
//   -- title: Tenure at each employer
//   -- description: One row per stint.
//   -- parameter: stint-break integer = 3 | Longest break in months that does not end a stint
//   -- choices: stint-break | VALUES (0), (3), (6)
//   -- column: months_point months | The middle reading of the dates
//   -- chart: bars name months_certain months_point months_possible
//   -- pivot: skill months_point
//   SELECT ...
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <optional>

#include "model/take_part.hpp"
#include "report/sql_text.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"

namespace vitae {
namespace {

constexpr auto parameter_types = std::to_array<std::string_view>(
    {"text", "integer", "number", "flag", "choice", "choices", "date", "skills", "person"});

struct HeaderLine {
    int line = 0;
    std::string key;
    std::string value;
};

std::string_view trim(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) text.remove_suffix(1);
    return text;
}

/// "head | help" in its two parts.
std::pair<std::string_view, std::string_view> split(std::string_view text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return {trim(text), {}};
    return {trim(text.substr(0, at)), trim(text.substr(at + 1))};
}

std::optional<double> number_from(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

class ReportParser {
public:
    ReportParser(std::string_view text, const std::string& origin) : origin_(origin) {
        report_.name = std::filesystem::path(origin).stem().string();
        report_.origin = origin;
        report_.sql = std::string(text);
    }

    Report parse() {
        for (const HeaderLine& header : header_lines()) read(header);
        if (report_.title.empty()) fail(1, "the report has no title.  Start it with: -- title: What it shows");
        if (is_blank_sql(report_.sql)) fail(1, "the report has no SELECT after its header");
        check_choices();
        check_parameters();
        return std::move(report_);
    }

private:
    [[noreturn]] void fail(int line, const std::string& sentence) const {
        throw Error(ErrorKind::bad_input, origin_ + ":" + std::to_string(line) + ": " + sentence + ".");
    }

    [[nodiscard]] std::vector<HeaderLine> header_lines() const {
        std::vector<HeaderLine> lines;
        std::string_view rest = report_.sql;
        for (int number = 1; rest.rfind("--", 0) == 0; ++number) {
            const std::string_view content = take_part(rest, '\n').substr(2);
            const bool continues = content.rfind("   ", 0) == 0;
            const auto [key, value] = split(content, ':');
            if (trim(content).empty() || key.starts_with('#') || key == "SPDX-License-Identifier") continue;
            if (continues && lines.empty()) fail(number, "this line continues nothing");
            if (continues) {
                lines.back().value += ' ';
                lines.back().value += trim(content);
            } else if (content.find(':') == std::string_view::npos) {
                fail(number,
                     "a header line reads `-- key: value`; a line that continues one is indented by three spaces");
            } else {
                lines.push_back({number, std::string(key), std::string(value)});
            }
        }
        return lines;
    }

    void read(const HeaderLine& header) {
        if (header.key == "title") {
            report_.title = header.value;
        } else if (header.key == "description") {
            report_.description = header.value;
        } else if (header.key == "chart") {
            report_.chart = header.value;
        } else if (header.key == "pivot") {
            read_pivot(header);
        } else if (header.key == "parameter") {
            read_parameter(header);
        } else if (header.key == "choices") {
            read_choices(header);
        } else if (header.key == "range") {
            read_range(header);
        } else if (header.key == "column") {
            read_column(header);
        } else {
            fail(header.line,
                 "unknown key " + header.key +
                     ".  The keys are title, description, parameter, choices, range, column, chart and pivot");
        }
    }

    void read_parameter(const HeaderLine& header) {
        const auto [declaration, help] = split(header.value, '|');
        const auto [head, default_value] = split(declaration, '=');
        const auto [name, type] = split(head, ' ');
        const bool known_type =
            std::find(parameter_types.begin(), parameter_types.end(), type) != parameter_types.end();
        if (name.empty() || !known_type) {
            fail(header.line,
                 "a parameter reads `NAME TYPE = DEFAULT | HELP`; the types are text, integer, number,"
                 " flag, choice, choices, date, skills and person");
        }
        ReportParameter parameter;
        parameter.name = name;
        parameter.type = type;
        parameter.default_value = default_value;
        parameter.has_default = declaration.find('=') != std::string_view::npos;
        parameter.help = help;
        if (parameter_at(parameter.name) != nullptr)
            fail(header.line, "the parameter " + parameter.name + " is there twice");
        report_.parameters.push_back(std::move(parameter));
        parameter_lines_.push_back(header.line);
    }

    void read_choices(const HeaderLine& header) {
        const auto [name, select] = split(header.value, '|');
        ReportParameter* parameter = parameter_at(std::string(name));
        if (parameter == nullptr)
            fail(header.line, "choices for a parameter that is not declared above: " + std::string(name));
        parameter->choices = select;
    }

    void read_pivot(const HeaderLine& header) {
        const auto [names, values] = split(header.value, ' ');
        if (names.empty() || values.empty()) {
            fail(header.line, "a pivot reads `COLUMN COLUMN`: whose values become columns, and what stands in them");
        }
        report_.pivot_names = names;
        report_.pivot_values = values;
    }

    void read_range(const HeaderLine& header) {
        const auto [name, bounds] = split(header.value, ' ');
        const auto [least, most] = split(bounds, ' ');
        ReportParameter* parameter = parameter_at(std::string(name));
        if (parameter == nullptr || (parameter->type != "integer" && parameter->type != "number")) {
            fail(header.line, "a range for what is no integer or number declared above: " + std::string(name));
        }
        parameter->least = number_from(least);
        parameter->most = number_from(most);
        if (!parameter->least || !parameter->most)
            fail(header.line, "a range reads `NAME LEAST MOST`, with two numbers");
    }

    void read_column(const HeaderLine& header) {
        const auto [head, meaning] = split(header.value, '|');
        const auto [name, unit] = split(head, ' ');
        if (name.empty()) fail(header.line, "a column reads `NAME UNIT | MEANING`");
        report_.columns.push_back({std::string(name), std::string(unit), std::string(meaning)});
    }

    void check_choices() const {
        for (std::size_t i = 0; i < report_.parameters.size(); ++i) {
            const ReportParameter& parameter = report_.parameters[i];
            if ((parameter.type == "choice" || parameter.type == "choices") && parameter.choices.empty()) {
                fail(parameter_lines_[i], "the parameter " + parameter.name + " has no choices.  Add: -- choices: " +
                                              parameter.name + " | VALUES ('a'), ('b')");
            }
        }
    }

    /// Declared parameters and those of the SQL are the same ones.
    void check_parameters() const {
        std::vector<bool> used(report_.parameters.size(), false);
        for (const SqlParameter& in_sql : sql_parameters(report_.sql)) {
            std::string name = in_sql.name;
            std::replace(name.begin(), name.end(), '_', '-');
            const auto declared =
                std::find_if(report_.parameters.begin(), report_.parameters.end(),
                             [&](const ReportParameter& parameter) { return parameter.name == name; });
            if (declared == report_.parameters.end()) {
                fail(in_sql.line,
                     "the SQL uses :" + in_sql.name + ", which no `-- parameter: " + name + " TYPE` declares");
            }
            used[static_cast<std::size_t>(declared - report_.parameters.begin())] = true;
        }
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (!used[i]) fail(parameter_lines_[i], "the SQL never uses the parameter " + report_.parameters[i].name);
        }
    }

    ReportParameter* parameter_at(const std::string& name) {
        for (ReportParameter& parameter : report_.parameters) {
            if (parameter.name == name) return &parameter;
        }
        return nullptr;
    }

    std::string origin_;
    Report report_;
    std::vector<int> parameter_lines_;
};

}  // namespace

Report parse_report(std::string_view text, const std::string& origin) { return ReportParser(text, origin).parse(); }

}  // namespace vitae
