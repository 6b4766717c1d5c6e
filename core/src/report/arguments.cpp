// SPDX-License-Identifier: Apache-2.0
#include "report/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "model/text.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "vitae/people.hpp"
#include "vitae/sdk/partial_date.hpp"
#include "vitae/signature.hpp"

namespace vitae {
namespace {

[[noreturn]] void fail(const std::string& sentence) { throw Error(ErrorKind::usage, sentence); }

template <typename Number>
std::optional<Number> number_from(const std::string& text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string> split_list(const std::string& text) {
    std::vector<std::string> items;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::size_t first = text.find_first_not_of(" \t", start);
        const std::size_t last = end == 0 ? std::string::npos : text.find_last_not_of(" \t", end - 1);
        if (first < end && last != std::string::npos) items.push_back(text.substr(first, last - first + 1));
        start = end + 1;
    }
    return items;
}

std::string nearest_hint(const std::string& wanted, const std::vector<std::vector<Value>>& rows) {
    std::vector<std::string> names;
    for (const std::vector<Value>& row : rows) names.push_back(std::get<std::string>(row.front()));
    const std::string nearest = nearest_name(wanted, names);
    return nearest.empty() ? "" : "  Did you mean " + nearest + "?";
}

/// Reads the words of one report's arguments; looks names up in the database only if one is given.
class ArgumentReader {
public:
    explicit ArgumentReader(const QueryRequest& scope) : scope_(scope) {}

    Value read(const ReportParameter& parameter, const std::string& text) {
        if (text.empty()) return std::monostate{};
        if (parameter.type == "integer") return whole(parameter, text);
        if (parameter.type == "number") return decimal(parameter, text);
        if (parameter.type == "flag") return flag(parameter, text);
        if (parameter.type == "choice") return choice(parameter, text);
        if (parameter.type == "choices") return choices(parameter, text);
        if (parameter.type == "date") return date(parameter, text);
        if (parameter.type == "skills") return skills(text);
        if (parameter.type == "person") return find_person(scope_.database, text).id;
        return text;
    }

    /// A default is not looked up in the pick list: the report's author vouches for it.
    Value read_default(const ReportParameter& parameter) {
        const bool chosen = parameter.type == "choice" || parameter.type == "choices";
        if (chosen && !parameter.default_value.empty()) return parameter.default_value;
        return read(parameter, parameter.default_value);
    }

private:
    static Value whole(const ReportParameter& parameter, const std::string& text) {
        const auto value = number_from<std::int64_t>(text);
        if (!value || !in_range(parameter, static_cast<double>(*value))) {
            fail("--" + parameter.name + " needs a whole number" + range_of(parameter) + ", not " + text + ".");
        }
        return *value;
    }

    static Value decimal(const ReportParameter& parameter, const std::string& text) {
        const auto value = number_from<double>(text);
        if (!value || !in_range(parameter, *value)) {
            fail("--" + parameter.name + " needs a number" + range_of(parameter) + ", not " + text + ".");
        }
        return *value;
    }

    static bool in_range(const ReportParameter& parameter, double value) {
        return (!parameter.least || value >= *parameter.least) && (!parameter.most || value <= *parameter.most);
    }

    static std::string range_of(const ReportParameter& parameter) {
        if (!parameter.least || !parameter.most) return "";
        const auto shown = [](double value) {
            std::string text = std::to_string(value);
            text.erase(text.find_last_not_of('0') + 1);
            if (text.back() == '.') text.pop_back();
            return text;
        };
        return " from " + shown(*parameter.least) + " to " + shown(*parameter.most);
    }

    static Value flag(const ReportParameter& parameter, const std::string& text) {
        if (text == "1" || text == "yes" || text == "true") return std::int64_t{1};
        if (text == "0" || text == "no" || text == "false") return std::int64_t{0};
        fail("--" + parameter.name + " is on or off: give it alone, or with yes or no, not with " + text + ".");
    }

    Value choice(const ReportParameter& parameter, const std::string& text) {
        const std::vector<std::string>& allowed = allowed_for(parameter);
        if (std::find(allowed.begin(), allowed.end(), text) != allowed.end()) return text;
        if (allowed.empty())
            fail("--" + parameter.name + " has nothing to choose from here, so not " + text + " either.");
        const std::string nearest = nearest_name(text, allowed);
        fail("--" + parameter.name + " cannot be " + text + "." +
             (nearest.empty() ? "" : "  Did you mean " + nearest + "?") + "  Allowed: " + listed(allowed));
    }

    Value choices(const ReportParameter& parameter, const std::string& text) {
        std::string list;
        for (const std::string& item : split_list(text)) {
            choice(parameter, item);
            list += (list.empty() ? "" : ",") + item;
        }
        return list.empty() ? Value{} : Value{list};
    }

    const std::vector<std::string>& allowed_for(const ReportParameter& parameter) {
        const auto [entry, is_new] = allowed_.try_emplace(parameter.name);
        if (is_new) entry->second = choices_of(scope_.database, parameter);
        return entry->second;
    }

    static std::string listed(const std::vector<std::string>& names) {
        constexpr std::size_t shown = 20;
        std::string list;
        for (std::size_t i = 0; i < names.size() && i < shown; ++i) list += (i == 0 ? "" : ", ") + names[i];
        return names.size() > shown ? list + " and " + std::to_string(names.size() - shown) + " more" : list;
    }

    static Value date(const ReportParameter& parameter, const std::string& text) {
        if (text == "today") return today();
        const auto value = PartialDate::parse(text);
        if (!value || value->month == 0) {
            fail("--" + parameter.name + " needs a month or a day, like 2024-03, 2024-03-15 or today, not " + text +
                 ".");
        }
        return text;
    }

    Value skills(const std::string& text) {
        std::string list = ",";
        for (const std::string& item : split_list(text)) list += skill(item) + ",";
        return list == "," ? Value{} : Value{list};
    }

    std::string skill(const std::string& name) {
        const auto rows =
            ask("SELECT name FROM (SELECT name, 1 AS place FROM skills WHERE lower(name) = lower(:name)"
                " UNION ALL SELECT skill, 2 FROM skill_aliases WHERE key = :key OR lower(alias) = lower(:name))"
                " ORDER BY place, name LIMIT 1",
                {{"name", name}, {"key", fold(name)}});
        if (!rows.empty()) return std::get<std::string>(rows.front().front());
        fail("no skill called " + name + "." +
             nearest_hint(name, ask("SELECT alias FROM skill_aliases UNION SELECT name FROM skills", {})) +
             "  All skills: vitae skill list");
    }

    std::vector<std::vector<Value>> ask(const std::string& sql, const std::map<std::string, Value>& bindings) const {
        return query_rows({scope_.database, sql, bindings, scope_.limits});
    }

    const QueryRequest& scope_;
    std::map<std::string, std::vector<std::string>> allowed_;
};

void check_names(const Report& report, const std::map<std::string, std::string>& arguments) {
    std::vector<std::string> names;
    for (const ReportParameter& parameter : report.parameters) names.push_back(parameter.name);
    for (const auto& [name, value] : arguments) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        const std::string nearest = nearest_name(name, names);
        fail("report " + report.name + " has no parameter --" + name + "." +
             (nearest.empty() ? "" : "  Did you mean --" + nearest + "?") + "  Help: vitae report " + report.name +
             " --help");
    }
}

std::string text_of(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return std::to_string(*number);
    return "";
}

}  // namespace

std::vector<std::string> choices_of(const std::filesystem::path& database, const ReportParameter& parameter) {
    constexpr int most = 1000;
    std::vector<std::string> values;
    if (parameter.choices.empty()) return values;
    QueryRequest request{database, "SELECT * FROM (" + parameter.choices + ") LIMIT " + std::to_string(most), {}, {}};
    try {
        for (const std::vector<Value>& row : query_rows(request)) values.push_back(text_of(row.front()));
    } catch (const Error& error) {
        throw Error(ErrorKind::bad_input, "the pick list of --" + parameter.name + " does not work: " + error.what());
    }
    return values;
}

std::map<std::string, Value> bind_arguments(const Report& report, const std::map<std::string, std::string>& arguments,
                                            const QueryRequest& scope) {
    check_names(report, arguments);
    ArgumentReader reader(scope);
    std::map<std::string, Value> bindings;
    for (const ReportParameter& parameter : report.parameters) {
        const auto given = arguments.find(parameter.name);
        if (given == arguments.end() && !parameter.has_default) {
            fail("report " + report.name + " needs --" + parameter.name + ": " + parameter.help);
        }
        std::string name = parameter.name;
        std::replace(name.begin(), name.end(), '-', '_');
        Value& value = bindings[name];
        value = given == arguments.end() ? reader.read_default(parameter) : reader.read(parameter, given->second);
        if (!parameter.has_default && std::holds_alternative<std::monostate>(value))
            fail("--" + parameter.name + " is empty; report " + report.name + " needs it: " + parameter.help);
    }
    return bindings;
}

}  // namespace vitae
