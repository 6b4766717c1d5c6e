// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>

#include "report/query.hpp"
#include "report/sql_text.hpp"
#include "vitae/error.hpp"
#include "vitae/report.hpp"
#include "vitae/report_lint.hpp"

namespace vitae {
namespace {

/// Takes the columns of a result and nothing else.
class OnlyColumns : public RowSink {
public:
    struct Seen {};
    void columns(const std::vector<Column>& columns) override {
        for (const Column& column : columns) names.push_back(column.name);
        throw Seen();
    }
    void row(const std::vector<Value>& /*values*/) override {}
    std::vector<std::string> names;
};

std::string text_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Error(ErrorKind::usage, file.string() + ": the report cannot be read.");
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Linter {
public:
    Linter(const std::filesystem::path& database, const std::filesystem::path& file)
        : database_(database), file_(file.string()), text_(text_of_file(file)) {}

    std::vector<std::string> run() {
        std::optional<Report> report;
        try {
            report = parse_report(text_, file_);
        } catch (const Error& error) {
            faults_.emplace_back(error.what());
        }
        if (is_blank_sql(text_)) return faults_;
        const std::vector<std::string> columns = columns_of_sql();
        if (report) {
            check_pick_lists(*report);
            if (!columns.empty()) check_columns(*report, columns);
        }
        return faults_;
    }

private:
    void fault(int line, const std::string& sentence) {
        faults_.push_back(file_ + ":" + std::to_string(line) + ": " + sentence);
    }

    /// Prepares the SQL with nothing for its parameters; empty if it is no query.
    std::vector<std::string> columns_of_sql() {
        QueryRequest request{database_, text_, {}, {}};
        for (const SqlParameter& parameter : sql_parameters(text_)) request.bindings[parameter.name] = std::monostate{};
        OnlyColumns sink;
        try {
            stream_query(request, {}, sink);
        } catch (const OnlyColumns::Seen&) {
            return sink.names;
        } catch (const Error& error) {
            sql_fault(error.what());
        }
        return {};
    }

    /// SQLite says where for most mistakes ("line 12: ..."); for an unknown view the word is looked for.
    void sql_fault(std::string sentence) {
        constexpr std::string_view prefix = "line ";
        constexpr std::string_view unknown_view = "no public view ";
        int line = static_cast<int>(line_of(text_, start_of_sql()));
        if (sentence.rfind(prefix, 0) == 0) {
            line = std::atoi(sentence.c_str() + prefix.size());
            sentence.erase(0, sentence.find(": ") + 2);
        } else if (const std::size_t at = sentence.find(unknown_view); at != std::string::npos) {
            const std::size_t start = at + unknown_view.size();
            const std::string view = sentence.substr(start, sentence.find_first_of(". ", start) - start);
            const std::size_t place = text_.find(view, start_of_sql());
            if (place != std::string::npos) line = line_of(text_, place);
        }
        fault(line, sentence);
    }

    [[nodiscard]] std::size_t start_of_sql() const {
        std::size_t at = 0;
        while (text_.compare(at, 2, "--") == 0 || text_.compare(at, 1, "\n") == 0) {
            at = text_.find('\n', at);
            if (at == std::string::npos) return 0;
            ++at;
        }
        return at;
    }

    /// The header line that begins with these words.
    [[nodiscard]] int line_with(const std::string& words) const {
        const std::size_t at = text_.find(words);
        return at == std::string::npos ? 1 : line_of(text_, at);
    }

    void check_pick_lists(const Report& report) {
        for (const ReportParameter& parameter : report.parameters) {
            const int line = line_with("-- choices: " + parameter.name);
            try {
                const std::vector<std::string> values = choices_of(database_, parameter);
                if (parameter.type != "choices") continue;
                for (const std::string& value : values) {
                    if (value.find(',') != std::string::npos)
                        fault(line, "a value to choose several of cannot have a comma: " + value + ".");
                }
            } catch (const Error& error) {
                fault(line, error.what());
            }
        }
    }

    void check_columns(const Report& report, const std::vector<std::string>& columns) {
        std::vector<std::string> described;
        for (const Column& column : report.columns) {
            described.push_back(column.name);
            if (!has(columns, column.name))
                fault(line_with("-- column: " + column.name), "the SELECT has no column " + column.name + ".");
        }
        for (const std::string& column : columns) {
            if (!has(described, column))
                fault(line_of(text_, start_of_sql()),
                      "no `-- column: " + column + " | MEANING` describes the column " + column + ".");
        }
        for (const std::string& column : {report.pivot_names, report.pivot_values}) {
            if (!column.empty() && !has(columns, column))
                fault(line_with("-- pivot:"), "the SELECT has no column " + column + ".");
        }
    }

    std::filesystem::path database_;
    std::string file_;
    std::string text_;
    std::vector<std::string> faults_;
};

}  // namespace

std::string starting_report(const std::string& name) {
    return R"(-- title: )" + name + R"(
-- description: What one row is and how it is computed; a line that continues another one
--   is indented by three blanks.
-- # A parameter reads: NAME TYPE = DEFAULT | HELP.  Without "=" it must be given; with nothing after it the SQL sees NULL.
-- # Types: text, integer, number, flag, choice, choices, date, skills, person.  --min-months is :min_months in the SQL.
-- parameter: skill skills = C++ | Skills, between commas; the SQL sees them as ,C++,Python,
-- parameter: min-months integer = 12 | Least months of the best guess
-- range: min-months 0 1200
-- # A column reads: NAME UNIT | MEANING.  Units: months, month, date or none.
-- column: person_id | Number of the person
-- column: name | As written
-- column: skill | Canonical name
-- column: months_point months | In the best single guess
-- column: last_used month | Last month it was used
-- chart: bars name months_point
-- # All views and their columns: vitae sql --schema.  Months are year * 12 + month - 1.
-- # Check this file: vitae report lint FILE.  Run it: vitae report )" +
           name + R"(
SELECT m.person_id, p.name, m.skill, m.months_point,
       (m.last_month / 12) || CASE WHEN m.last_month % 12 < 9 THEN '-0' ELSE '-' END || (m.last_month % 12 + 1) AS last_used
FROM skill_months m
JOIN people p ON p.person_id = m.person_id
WHERE instr(:skill, ',' || m.skill || ',') > 0 AND m.months_point >= :min_months
ORDER BY m.months_point DESC, p.name;
)";
}

std::vector<std::string> lint_report(const std::filesystem::path& database, const std::filesystem::path& file) {
    return Linter(database, file).run();
}

}  // namespace vitae
