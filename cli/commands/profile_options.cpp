// SPDX-License-Identifier: Apache-2.0
#include "commands/profile_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>

#include "vitae/error.hpp"
#include "vitae/export.hpp"

namespace vitae::cli {

namespace {

std::string trimmed(const std::string& text) {
    const auto begin = text.find_first_not_of(" \t\r");
    return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::vector<std::string> listed(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (const std::string name = trimmed(text.substr(at, comma - at)); !name.empty()) names.push_back(name);
        at = comma + 1;
    }
    return names;
}

ExportProfile::Order order_named(const std::string& name) {
    if (name == "document") return ExportProfile::Order::document;
    if (name == "newest") return ExportProfile::Order::newest;
    if (name == "oldest") return ExportProfile::Order::oldest;
    throw Error(ErrorKind::usage, fmt::format("--order is document, newest or oldest, not \"{}\"", name));
}

PartialDate date_from(const std::string& text) {
    const auto date = PartialDate::parse(text);
    if (!date)
        throw Error(ErrorKind::usage, fmt::format("--since takes 2015, 2015-03 or 2015-03-01, not \"{}\"", text));
    return *date;
}

/// One setting, from the command line or a file. False if there is no such key.
bool set(ExportProfile& profile, ExportFormat& format, const std::string& key, const std::string& value) {
    if (key == "sections")
        profile.sections = listed(value);
    else if (key == "since")
        profile.since = date_from(value);
    else if (key == "order")
        profile.order = order_named(value);
    else if (key == "language")
        format.options["language"] = value;
    else
        return false;
    return true;
}

void read_profile(ExportProfile& profile, ExportFormat& format, const std::string& file) {
    std::ifstream stream(file);
    if (!stream) throw Error(ErrorKind::usage, fmt::format("the profile {} cannot be read", file));
    std::string line;
    for (int number = 1; std::getline(stream, line); ++number) {
        line = trimmed(line);
        if (line.empty() || line.front() == '#') continue;
        const std::size_t sign = line.find('=');
        const std::string key = trimmed(line.substr(0, sign));
        if (sign == std::string::npos || !set(profile, format, key, trimmed(line.substr(sign + 1))))
            throw Error(
                ErrorKind::usage,
                fmt::format("{}:{}: a profile has lines such as \"since = 2015\" for sections, since, order and "
                            "language",
                            file, number));
    }
}

}  // namespace

void declare_profile(CLI::App& app, ExportProfile& profile, ExportFormat& format) {
    const auto declare = [&](const char* key, const char* help, const char* placeholder) {
        app.add_option_function<std::string>(
               std::string("--") + key,
               [&profile, &format, key](const std::string& value) { set(profile, format, key, value); }, help)
            ->option_text(placeholder);
    };
    // Before the others, so that they overrule what the file says.
    app.add_option_function<std::string>(
           "--profile", [&profile, &format](const std::string& file) { read_profile(profile, format, file); },
           "Read the four options below from a file of lines such as since = 2015")
        ->option_text("FILE")
        ->trigger_on_parse(false);
    declare("sections", "Only these: headline, summary, contacts, roles, education, projects, skills, languages, ...",
            "LIST");
    declare("since", "Leave out what was over before this date; undated facts stay", "DATE");
    declare("order", "document (as it is), newest or oldest first", "ORDER");
    declare("language", "Language of headings and labels, such as de; of formats that have any", "CODE");
}

}  // namespace vitae::cli
