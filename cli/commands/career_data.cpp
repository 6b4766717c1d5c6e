// SPDX-License-Identifier: Apache-2.0
#include "commands/career_data.hpp"

#include <nlohmann/json.hpp>

namespace vitae::cli {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Months& months) {
    return {{"certain", months.certain}, {"point", months.point}, {"possible", months.possible}};
}

Json json_of(const Passage& passage) {
    if (passage.document.empty()) return nullptr;
    return {{"document", passage.document},
            {"first_line", passage.first_line},
            {"last_line", passage.last_line},
            {"text", passage.text}};
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json json_of(const Activity& activity) {
    return {{"what", activity.what},
            {"title", text_or_null(activity.title)},
            {"organization", text_or_null(activity.organization)},
            {"kind", activity.kind},
            {"start", text_or_null(activity.start)},
            {"end", text_or_null(activity.end)},
            {"end_kind", activity.end_kind},
            {"is_current", activity.is_current},
            {"months", activity.months ? json_of(*activity.months) : Json()},
            {"stated_months", activity.stated_months ? Json(*activity.stated_months) : Json()},
            {"confidence", activity.confidence},
            {"client", text_or_null(activity.client)},
            {"terms", text_or_null(activity.terms)},
            {"grade", text_or_null(activity.grade)},
            {"source", json_of(activity.passage)}};
}

Json json_of(const Credential& credential) {
    return {{"what", credential.what},
            {"name", text_or_null(credential.name)},
            {"from", text_or_null(credential.from)},
            {"date", text_or_null(credential.date)},
            {"until", text_or_null(credential.until)},
            {"source", json_of(credential.passage)}};
}

Json json_of(const CareerSkill& skill) {
    Json uses = Json::array();
    for (const SkillUse& use : skill.uses)
        uses.push_back({{"where", text_or_null(use.where)}, {"evidence", use.kind}, {"source", json_of(use.passage)}});
    return {{"skill", skill.name},
            {"months", json_of(skill.months)},
            {"last_used", text_or_null(skill.last_used)},
            {"is_current", skill.is_current},
            {"claimed", skill.claimed},
            {"uses", std::move(uses)}};
}

Json json_of(const CareerStint& stint) {
    return {{"organization", text_or_null(stint.organization)},
            {"first_title", text_or_null(stint.first_title)},
            {"last_title", text_or_null(stint.last_title)},
            {"months", json_of(stint.months)},
            {"is_current", stint.is_current}};
}

Json json_of(const CareerContact& contact) {
    return {{"kind", contact.kind}, {"value", contact.value}, {"label", text_or_null(contact.label)}};
}

Json json_of(const CareerDocument& document) {
    return {{"name", document.name}, {"as_of", document.as_of}, {"as_of_kind", document.as_of_kind}};
}

Json json_of(const CareerGap& gap) { return {{"first", gap.first}, {"last", gap.last}, {"months", gap.months}}; }

Json json_of(const CareerDoubt& doubt) { return {{"message", doubt.message}, {"source", json_of(doubt.passage)}}; }

template <class Item>
Json list_of(const std::vector<Item>& items) {
    Json list = Json::array();
    for (const Item& item : items) list.push_back(json_of(item));
    return list;
}

Value text_value(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value line_value(int line) { return line == 0 ? Value() : Value(std::int64_t{line}); }

}  // namespace

std::string career_json(const Career& career, int indent) {
    const Json json = {{"person_id", career.id},
                       {"name", career.name},
                       {"headline", text_or_null(career.headline)},
                       {"as_of", career.as_of},
                       {"contacts", list_of(career.contacts)},
                       {"documents", list_of(career.documents)},
                       {"experience", json_of(career.experience)},
                       {"sum_of_roles", career.sum_of_roles},
                       {"undated_roles", career.undated_roles},
                       {"activities", list_of(career.activities)},
                       {"credentials", list_of(career.credentials)},
                       {"stints", list_of(career.stints)},
                       {"gaps", list_of(career.gaps)},
                       {"skills", list_of(career.skills)},
                       {"doubts", list_of(career.doubts)}};
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

void write_activities(const Career& career, RowSink& sink) {
    std::vector<Column> columns;
    for (const char* name : {"what", "title", "organization", "kind", "start", "end", "end_kind", "months_certain",
                             "months_point", "months_possible", "stated_months", "document", "first_line", "last_line"})
        columns.push_back({name, "", ""});
    sink.columns(columns);
    for (const Activity& activity : career.activities) {
        const bool dated = activity.months.has_value();
        const auto months = [&](int Months::*bound) {
            return dated ? Value(std::int64_t{(*activity.months).*bound}) : Value();
        };
        sink.row({activity.what, text_value(activity.title), text_value(activity.organization), activity.kind,
                  text_value(activity.start), text_value(activity.end), activity.end_kind, months(&Months::certain),
                  months(&Months::point), months(&Months::possible),
                  activity.stated_months ? Value(std::int64_t{*activity.stated_months}) : Value(),
                  text_value(activity.passage.document), line_value(activity.passage.first_line),
                  line_value(activity.passage.last_line)});
    }
    sink.end();
}

void write_evidence(const Career& career, RowSink& sink) {
    std::vector<Column> columns;
    for (const char* name : {"skill", "months_certain", "months_point", "months_possible", "last_used", "evidence",
                             "place", "document", "first_line", "last_line", "text"})
        columns.push_back({name, "", ""});
    sink.columns(columns);
    for (const CareerSkill& skill : career.skills)
        for (const SkillUse& use : skill.uses)
            sink.row({skill.name, std::int64_t{skill.months.certain}, std::int64_t{skill.months.point},
                      std::int64_t{skill.months.possible}, text_value(skill.last_used), use.kind, text_value(use.where),
                      text_value(use.passage.document), line_value(use.passage.first_line),
                      line_value(use.passage.last_line), text_value(use.passage.text)});
    sink.end();
}

}  // namespace vitae::cli
