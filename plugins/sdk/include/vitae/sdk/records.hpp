// SPDX-License-Identifier: Apache-2.0
//
// A Cv as a sequence of ABI records, and back. Both sides of the plugin ABI use it: what one writes
// the other reads. The fields of a record are those of visit_fields, so there is no second list.
//
//   for (const vitae::Record& record : vitae::RecordWriter().records(cv)) ...   // person, contact, role, ...
//
//   vitae::CvAssembler assembler;            // records may come from a stranger
//   assembler.add(record);                   // throws BadRecord: a full sentence
//   vitae::Cv cv = assembler.take();
//
// - Kinds: see record_kind. The person comes first, a parent before its children.
// - A period is flattened into its owner: start, end, end_kind, period_text, stated_months,
//   stated_min_months, stated_max_months.
// - A list of texts is one field per item, all of the same name, in order.
// - Unset members have no field.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "vitae/sdk/cv.hpp"
#include "vitae/sdk/fields.hpp"
#include "vitae/sdk/plugin_abi.h"

namespace vitae {

/// The kind of record in which a fact of an owner travels. Part of the plugin ABI: append only.
template <class F, class Owner>
inline constexpr std::string_view record_kind{};
template <>
inline constexpr std::string_view record_kind<Cv, void>{"person"};
template <>
inline constexpr std::string_view record_kind<Contact, Cv>{"contact"};
template <>
inline constexpr std::string_view record_kind<Role, Cv>{"role"};
template <>
inline constexpr std::string_view record_kind<SkillMention, Role>{"role_skill"};
template <>
inline constexpr std::string_view record_kind<Education, Cv>{"education"};
template <>
inline constexpr std::string_view record_kind<Project, Cv>{"project"};
template <>
inline constexpr std::string_view record_kind<SkillMention, Project>{"project_skill"};
template <>
inline constexpr std::string_view record_kind<SkillClaim, Cv>{"skill_claim"};
template <>
inline constexpr std::string_view record_kind<Language, Cv>{"language"};
template <>
inline constexpr std::string_view record_kind<Certificate, Cv>{"certificate"};
template <>
inline constexpr std::string_view record_kind<Publication, Cv>{"publication"};
template <>
inline constexpr std::string_view record_kind<Award, Cv>{"award"};
template <>
inline constexpr std::string_view record_kind<Recommendation, Cv>{"recommendation"};
template <>
inline constexpr std::string_view record_kind<OtherSection, Cv>{"other_section"};

struct RecordField {
    std::string name;
    std::string value;
};

/// One fact as names and values; the owning form of vitae_record.
struct Record {
    std::string kind;          ///< a record_kind
    std::uint64_t key = 0;     ///< number among the records of its kind, from 1
    std::uint64_t parent = 0;  ///< key of the record it belongs to; 0 = none
    std::vector<RecordField> fields;
    std::uint32_t entry = 0;  ///< index of the source's entry it comes from
    Lines lines{};
};

/// Shows a record to the other side. The result borrows from `record` and from `fields`, which it fills.
inline vitae_record lend(const Record& record, std::vector<vitae_field>& fields) {
    const auto str = [](std::string_view text) { return vitae_str{text.data(), text.size()}; };
    fields.clear();
    for (const RecordField& field : record.fields) fields.push_back({str(field.name), str(field.value)});
    return {sizeof(vitae_record),
            sizeof(vitae_field),
            str(record.kind),
            record.key,
            record.parent,
            fields.data(),
            fields.size(),
            record.entry,
            static_cast<std::uint32_t>(record.lines.first),
            static_cast<std::uint32_t>(record.lines.last)};
}

namespace record_detail {

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_list_of_facts = false;
template <class T>
inline constexpr bool is_list_of_facts<std::vector<T>> = Fact<T>;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_optional_fact = false;
template <class T>
inline constexpr bool is_optional_fact<std::optional<T>> = Fact<T>;

inline std::string text_of(const std::string& value) { return value; }
inline std::string text_of(const Name& value) { return value.text; }
inline std::string text_of(int value) { return std::to_string(value); }
inline std::string text_of(const PartialDate& value) { return value.iso(); }
template <NamedEnum Enum>
std::string text_of(Enum value) {
    return std::string(name_of(value));
}

template <class F>
Lines& lines_of(F& fact) {
    if constexpr (std::is_same_v<F, Cv>)
        return fact.name.lines;
    else
        return fact.lines;
}
template <class F>
const Lines& lines_of(const F& fact) {
    return lines_of(const_cast<F&>(fact));
}

template <class F>
void write_fields(const F& fact, const std::string& prefix, std::vector<RecordField>& fields) {
    visit_fields(fact, [&](std::string_view member_name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        const std::string name = prefix + std::string(member_name);
        if constexpr (is_list_of_facts<Member>) {
            return;  // records of their own
        } else if constexpr (is_list<Member>) {
            for (const auto& item : member) fields.push_back({name, text_of(item)});
        } else if constexpr (std::is_same_v<Member, Period>) {
            write_fields(member, prefix, fields);
        } else if constexpr (is_optional_fact<Member>) {
            if (member) write_fields(*member, name + "_", fields);
        } else if constexpr (is_optional<Member>) {
            if (member) fields.push_back({name, text_of(*member)});
        } else {
            std::string text = text_of(member);
            if (!text.empty()) fields.push_back({name, std::move(text)});
        }
    });
}

}  // namespace record_detail

/// Turns people into records. Keys go on counting from one person to the next.
class RecordWriter {
public:
    std::vector<Record> records(const Cv& cv) {
        std::vector<Record> all;
        append<Cv, void>(cv, 0, all);
        return all;
    }

private:
    template <class F, class Owner>
    void append(const F& fact, std::uint64_t parent, std::vector<Record>& all) {
        static_assert(!record_kind<F, Owner>.empty(), "a fact without a record kind");
        const std::uint64_t key = ++last_key_[record_kind<F, Owner>];
        Record& record = all.emplace_back();
        record.kind = record_kind<F, Owner>;
        record.key = key;
        record.parent = parent;
        record.lines = record_detail::lines_of(fact);
        record.entry = static_cast<std::uint32_t>(record.lines.entry);
        record_detail::write_fields(fact, "", record.fields);
        visit_fields(fact, [&](std::string_view, const auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (record_detail::is_list_of_facts<Member>)
                for (const auto& child : member) append<typename Member::value_type, F>(child, key, all);
        });
    }

    std::map<std::string_view, std::uint64_t> last_key_;
};

}  // namespace vitae
