// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <charconv>
#include <functional>
#include <map>

#include "model/text.hpp"
#include "vitae/error.hpp"
#include "vitae/nearest_name.hpp"
#include "vitae/openings.hpp"

namespace vitae {
namespace {

std::optional<int> whole_number(std::string_view text) {
    text = trim(text);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

/// Reads the front matter field by field.
class FrontMatter {
public:
    FrontMatter(const std::string& origin, Opening& opening) : origin_(origin), opening_(opening) {
        const auto text = [](std::string& target) {
            return [&target](const YAML::Node& value) { target = collapse_space(value.as<std::string>()); };
        };
        fields_ = {
            {"key", text(opening.key)},
            {"title", text(opening.title)},
            {"department", text(opening.department)},
            {"location", text(opening.location)},
            {"hiring_manager", text(opening.hiring_manager)},
            {"status", text(opening.status)},
            {"opened", text(opening.opened_on)},
            {"pipeline", text(opening.pipeline)},
            {"seats", [&opening](const YAML::Node& value) { opening.seats = value.as<int>(); }},
            {"required", [this](const YAML::Node& value) { add_skills(value, true); }},
            {"nice", [this](const YAML::Node& value) { add_skills(value, false); }},
        };
    }

    void read(const std::string& yaml) try {
        const YAML::Node root = YAML::Load(yaml);
        if (!root.IsMap()) fail(0, "the front matter is no list of fields");
        for (const auto& entry : root) {
            const auto name = entry.first.as<std::string>();
            const auto field = fields_.find(name);
            if (field == fields_.end()) refuse(name, entry.first.Mark().line);
            line_ = entry.second.Mark().line;
            if (!entry.second.IsNull()) field->second(entry.second);
        }
    } catch (const YAML::Exception& error) {
        fail(error.mark.line, error.msg);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::bad_input) throw;
        fail(line_, error.what());
    }

private:
    void add_skills(const YAML::Node& list, bool required) {
        for (const YAML::Node& item : list) {
            line_ = item.Mark().line;
            opening_.skills.push_back(OpeningSkill::parse(item.as<std::string>(), required));
        }
    }

    [[noreturn]] void refuse(const std::string& name, int line) {
        std::vector<std::string> names;
        for (const auto& [known, read] : fields_) names.push_back(known);
        const std::string guess = nearest_name(name, names);
        fail(line, fmt::format("an opening has no field {}.{}", name,
                               guess.empty() ? "" : fmt::format("  Did you mean {}?", guess)));
    }

    /// `line` counts from 0 behind the opening dashes.
    [[noreturn]] void fail(int line, const std::string& what) const {
        throw Error(ErrorKind::bad_input, fmt::format("{}:{}: {}", origin_, line + 2, what));
    }

    const std::string& origin_;
    Opening& opening_;
    int line_ = 0;
    std::map<std::string, std::function<void(const YAML::Node&)>> fields_;
};

void take_title_from_heading(Opening& opening) {
    if (!opening.title.empty() || !opening.description.starts_with("# ")) return;
    const std::size_t end = std::min(opening.description.find('\n'), opening.description.size());
    opening.title = collapse_space(opening.description.substr(2, end - 2));
    opening.description = std::string(trim(opening.description.substr(end)));
}

}  // namespace

OpeningSkill OpeningSkill::parse(const std::string& text, bool required) {
    OpeningSkill skill;
    skill.required = required;
    std::string rest = collapse_space(text);
    const auto refuse = [&] {
        throw Error(ErrorKind::usage, fmt::format("not a skill of an opening: {}.  Write \"C++\", \"C++ >= 36\" or "
                                                  "\"C++ >= 36 within 24\" (months)",
                                                  text));
    };
    if (const auto at = rest.rfind(" within "); at != std::string::npos) {
        skill.max_age = whole_number(rest.substr(at + 8));
        if (!skill.max_age) refuse();
        rest.resize(at);
    }
    if (const auto at = rest.rfind(">="); at != std::string::npos) {
        const auto months = whole_number(rest.substr(at + 2));
        if (!months) refuse();
        skill.min_months = *months;
        rest.resize(at);
    }
    skill.name = std::string(trim(rest));
    if (skill.name.empty()) refuse();
    return skill;
}

std::string OpeningSkill::text() const {
    std::string text = name;
    if (min_months > 0) text += fmt::format(" >= {}", min_months);
    if (max_age) text += fmt::format(" within {}", *max_age);
    return text;
}

Opening parse_opening(std::string_view markdown, const std::string& origin) {
    if (!is_valid_utf8(markdown)) throw Error(ErrorKind::bad_input, fmt::format("{}: is not UTF-8 text.", origin));
    Opening opening;
    std::string text(markdown);
    std::erase(text, '\r');
    if (text.starts_with("---\n")) {
        const std::size_t end = text.find("\n---\n", 3);
        if (end == std::string::npos)
            throw Error(ErrorKind::bad_input,
                        fmt::format("{}:1: the front matter has no end.  Put --- on a line of its own", origin));
        FrontMatter(origin, opening).read(text.substr(4, end - 3));
        text.erase(0, end + 5);
    }
    opening.description = std::string(trim(text));
    take_title_from_heading(opening);
    if (opening.title.empty())
        throw Error(ErrorKind::bad_input,
                    fmt::format("{}:1: the opening has no title.  Begin the file with \"title: ...\" between two lines "
                                "of --- or with a heading",
                                origin));
    return opening;
}

std::string opening_markdown(const Opening& opening) {
    YAML::Emitter yaml;
    const auto field = [&](const char* name, const std::string& value) {
        if (!value.empty()) yaml << YAML::Key << name << YAML::Value << value;
    };
    yaml << YAML::BeginMap;
    field("key", opening.key);
    field("title", opening.title);
    field("department", opening.department);
    field("location", opening.location);
    field("hiring_manager", opening.hiring_manager);
    if (opening.seats != 1) yaml << YAML::Key << "seats" << YAML::Value << opening.seats;
    field("status", opening.status == "closed" ? "" : opening.status);
    field("opened", opening.opened_on);
    field("pipeline", opening.pipeline);
    for (const bool required : {true, false}) {
        std::vector<std::string> skills;
        for (const OpeningSkill& skill : opening.skills)
            if (skill.required == required) skills.push_back(skill.text());
        if (!skills.empty()) yaml << YAML::Key << (required ? "required" : "nice") << YAML::Value << skills;
    }
    yaml << YAML::EndMap;
    return fmt::format("---\n{}\n---\n{}", yaml.c_str(),
                       opening.description.empty() ? "" : "\n" + opening.description + "\n");
}

}  // namespace vitae
