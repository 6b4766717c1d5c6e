// SPDX-License-Identifier: Apache-2.0
#include "people/conditions.hpp"

#include <fmt/format.h>

#include "model/keys.hpp"
#include "model/text.hpp"
#include "people/sql_pieces.hpp"
#include "people/text_match.hpp"

namespace vitae::people {

namespace {

using Texts = AnyOf<std::string>;

/// "(a OR b)", or the only one as it is.
std::string any_of(const std::vector<std::string>& conditions) {
    std::string text;
    for (const std::string& condition : conditions) text += (text.empty() ? "" : " OR ") + condition;
    return conditions.size() > 1 ? "(" + text + ")" : text;
}

class Conditions {
public:
    Conditions(const PeopleFilter& filter, std::map<std::string, Value>& values) : filter_(filter), values_(values) {}

    std::vector<std::string> all() {
        if (!filter_.without_text.empty())
            add("p.person_id NOT IN (SELECT person_id FROM searches WHERE query MATCH {})",
                bind("not_text", match_expression(filter_.without_text)));
        require_roles();
        for (const Texts& names : filter_.without_organizations)
            add("p.person_id NOT IN (SELECT r.person_id FROM roles r WHERE {})", at(names));
        for (const Texts& titles : filter_.without_titles)
            add("NOT EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.person_id AND {})", called(titles));
        for (const Texts& places : filter_.locations) require_location(places);
        for (const auto& languages : filter_.languages) require_language(languages);
        for (const Texts& tags : filter_.tags) add("p.person_id IN ({})", tagged(tags));
        for (const Texts& tags : filter_.without_tags) add("p.person_id NOT IN ({})", tagged(tags));
        return std::move(conditions_);
    }

private:
    template <typename... Parts>
    void add(fmt::format_string<Parts...> format, Parts&&... parts) {
        conditions_.push_back(fmt::format(format, std::forward<Parts>(parts)...));
    }

    /// The parameter of that name, numbered if there are several.
    std::string bind(const std::string& name, Value value) {
        std::string unique = name;
        for (int number = 2; values_.count(unique) > 0; ++number) unique = fmt::format("{}_{}", name, number);
        values_[unique] = std::move(value);
        return ":" + unique;
    }

    std::string like(const std::string& column, const std::string& name, const std::string& part) {
        return fmt::format("{} LIKE {} ESCAPE '\\'", column, bind(name, like_pattern(part)));
    }

    /// A role at one of these organizations, under any of their names.
    std::string at(const Texts& names) {
        std::vector<std::string> keys;
        for (const std::string& name : names) {
            const std::string key = organization_key(name);
            keys.push_back(like("key", "organization", key.empty() ? fold(name) : key));
        }
        const std::string any = any_of(keys);
        return fmt::format(
            "r.organization_id IN (SELECT organization_id FROM organizations WHERE {0}\n"
            "                         UNION SELECT organization_id FROM organization_aliases WHERE {0})",
            any);
    }

    /// A role whose title has all words of one of these.
    std::string called(const Texts& titles) {
        std::vector<std::string> any;
        for (const std::string& title : titles) {
            std::string all;
            for (const std::string& word : words_between_blanks(title))
                all +=
                    (all.empty() ? "" : " AND ") + like("r.title", "title", word.substr(word.starts_with('*') ? 1 : 0));
            any.push_back(titles.size() > 1 ? "(" + all + ")" : all);
        }
        return any_of(any);
    }

    void require_roles() {
        for (const Texts& titles : filter_.titles) {
            // What no index can answer is asked role by role.
            const std::string words = match_any_in("titles", titles);
            if (!words.empty())
                add("p.person_id IN (SELECT person_id FROM searches WHERE query MATCH {})", bind("titles", words));
        }
        const std::vector<Texts> whatever(1);
        for (const Texts& names : filter_.organizations.empty() ? whatever : filter_.organizations)
            for (const Texts& titles : filter_.titles.empty() ? whatever : filter_.titles) require_role(names, titles);
    }

    void require_role(const Texts& names, const Texts& titles) {
        std::vector<std::string> parts;
        if (!names.empty()) parts.push_back(at(names));
        if (!titles.empty()) parts.push_back(called(titles));
        if (!filter_.role_kinds.empty()) parts.push_back(of_kind());
        if (filter_.current) parts.emplace_back("r.is_current = 1");
        if (filter_.during) parts.push_back(held_during(*filter_.during));
        if (parts.empty()) return;
        std::string all;
        for (const std::string& part : parts) all += "\n                         AND " + part;
        if (names.empty())
            add("EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.person_id{})", all);
        else
            add("p.person_id IN (SELECT r.person_id FROM roles r WHERE {})", all.substr(all.find("AND ") + 4));
    }

    std::string of_kind() {
        std::string list;
        for (const std::string& kind : filter_.role_kinds) list += (list.empty() ? "" : ", ") + bind("role_kind", kind);
        return "r.kind IN (" + list + ")";
    }

    std::string held_during(const Timespan& period) {
        std::string condition =
            "EXISTS (SELECT 1 FROM role_spans s WHERE s.role_id = r.role_id AND s.coverage = 'possible'";
        if (period.last) condition += " AND s.start_month <= " + bind("last_month", std::int64_t{*period.last});
        if (period.first) condition += " AND s.end_month > " + bind("first_month", std::int64_t{*period.first});
        return condition + ")";
    }

    void require_location(const Texts& places) {
        std::vector<std::string> addresses;
        std::vector<std::string> roles;
        for (const std::string& place : places) {
            addresses.push_back(like("c.value", "location", place));
            roles.push_back(like("r.location", "location", place));
        }
        add("(EXISTS (SELECT 1 FROM contacts c WHERE c.person_id = p.person_id AND c.kind = 'address' AND {})\n"
            "       OR EXISTS (SELECT 1 FROM roles r WHERE r.person_id = p.person_id AND r.is_current = 1 AND {}))",
            any_of(addresses), any_of(roles));
    }

    void require_language(const AnyOf<LanguageCondition>& languages) {
        std::vector<std::string> any;
        for (const LanguageCondition& condition : languages) {
            std::string one = like("l.name", "language", condition.language);
            if (!condition.level.empty()) one = "(" + one + " AND l.cefr >= " + bind("level", condition.level) + ")";
            any.push_back(one);
        }
        add("EXISTS (SELECT 1 FROM languages l WHERE l.person_id = p.person_id AND {})", any_of(any));
    }

    std::string tagged(const Texts& tags) {
        std::string list;
        for (const std::string& tag : tags) list += (list.empty() ? "" : ", ") + bind("tag", tag);
        return "SELECT person_id FROM tags WHERE tag IN (" + list + ")";
    }

    const PeopleFilter& filter_;
    std::map<std::string, Value>& values_;
    std::vector<std::string> conditions_;
};

}  // namespace

std::vector<std::string> conditions_of(const PeopleFilter& filter, std::map<std::string, Value>& values) {
    return Conditions(filter, values).all();
}

}  // namespace vitae::people
