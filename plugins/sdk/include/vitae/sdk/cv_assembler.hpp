// SPDX-License-Identifier: Apache-2.0
//
// Puts a Cv together from records that come one by one, possibly from a hostile plugin.
//
//   vitae::CvAssembler assembler;
//   assembler.add(record);                                        // throws BadRecord for a wrong value
//   for (const std::string& note : assembler.take_notes()) ...    // what was left out, each thing once
//   vitae::Cv cv = assembler.take();
#pragma once

#include "vitae/sdk/records.hpp"

namespace vitae {

/// A record that breaks the rules of records.hpp: a full sentence saying how.
struct BadRecord : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class CvAssembler {
public:
    /// Takes over one record. Unknown kinds and fields are left out with a note, because a newer
    /// plugin may know more than we do; anything else that is wrong throws BadRecord and leaves the
    /// Cv as it was.
    void add(const vitae_record& record) {
        check_shape(record);
        const std::string_view kind = view(record.kind, "kind");
        if (kind == record_kind<Cv, void>) {
            if (started_) throw BadRecord("A second person record was sent for one person.");
            person_key_ = record.key;
            fill(cv_, record);
            started_ = true;
            return;
        }
        if (!started_) throw BadRecord("A " + quoted(kind) + " record came before the person record.");
        if (kind == record_kind<SkillMention, Role>) return add_mention(cv_.roles, role_of_key_, record);
        if (kind == record_kind<SkillMention, Project>) return add_mention(cv_.projects, project_of_key_, record);
        if (!add_to_person(kind, record)) note_once("Records of the unknown kind " + quoted(kind) + " were left out.");
    }

    /// A person record has been added since the last take().
    [[nodiscard]] bool started() const { return started_; }

    /// What was put together. The next record must be a person.
    Cv take() {
        started_ = false;
        role_of_key_.clear();
        project_of_key_.clear();
        return std::exchange(cv_, {});
    }

    /// Sentences about what was left out since the last call. At most max_notes, each once.
    std::vector<std::string> take_notes() { return std::exchange(notes_, {}); }

    static constexpr std::size_t max_notes = 50;

private:
    using KeyToIndex = std::map<std::uint64_t, std::size_t>;

    // ---- shape of what crosses the ABI

    static void check_shape(const vitae_record& record) {
        constexpr std::size_t size_of_version_1_0 = offsetof(vitae_record, line_last) + sizeof(std::uint32_t);
        if (record.struct_size < size_of_version_1_0) throw BadRecord("A record is smaller than this ABI says.");
        if (record.field_count == 0) return;
        if (record.fields == nullptr) throw BadRecord("A record has fields but points at none.");
        if (record.field_size < sizeof(vitae_field) || record.field_size % alignof(vitae_field) != 0)
            throw BadRecord("The fields of a record are smaller than this ABI says.");
    }

    static std::string_view view(const vitae_str& text, const char* what) {
        if (text.size == 0) return {};
        if (text.data == nullptr)
            throw BadRecord("The " + std::string(what) + " of a record has a size but points at nothing.");
        return {text.data, static_cast<std::size_t>(text.size)};
    }

    static const vitae_field& field_at(const vitae_record& record, std::uint64_t index) {
        return *reinterpret_cast<const vitae_field*>(reinterpret_cast<const char*>(record.fields) +
                                                     index * record.field_size);
    }

    // ---- facts

    template <class F>
    void fill(F& target, const vitae_record& record) {
        F fact;
        const std::string_view kind = view(record.kind, "kind");
        for (std::uint64_t i = 0; i < record.field_count; ++i) {
            const std::string_view name = view(field_at(record, i).name, "field name");
            const std::string_view value = view(field_at(record, i).value, "field value");
            if (!assign(fact, name, value))
                note_once("The unknown field " + quoted(name) + " of a " + quoted(kind) + " record was left out.");
        }
        if constexpr (requires { fact.period; }) complete(fact.period);
        record_detail::lines_of(fact) = lines_of(record);
        target = std::move(fact);
    }

    bool add_to_person(std::string_view kind, const vitae_record& record) {
        bool known = false;
        visit_fields(cv_, [&](std::string_view, auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (record_detail::is_list_of_facts<Member>) {
                using F = typename Member::value_type;
                if (kind != record_kind<F, Cv>) return;
                known = true;
                if (record.parent != person_key_)
                    throw BadRecord("A " + quoted(kind) + " record names another person as its parent.");
                F fact;
                fill(fact, record);
                if constexpr (std::is_same_v<F, Role>) remember(role_of_key_, record, member.size());
                if constexpr (std::is_same_v<F, Project>) remember(project_of_key_, record, member.size());
                member.push_back(std::move(fact));
            }
        });
        return known;
    }

    static void remember(KeyToIndex& index_of_key, const vitae_record& record, std::size_t index) {
        if (!index_of_key.emplace(record.key, index).second)
            throw BadRecord("Two " + quoted(view(record.kind, "kind")) + " records have the key " +
                            std::to_string(record.key) + ".");
    }

    template <class Owner>
    void add_mention(std::vector<Owner>& owners, const KeyToIndex& index_of_key, const vitae_record& record) {
        const auto owner = index_of_key.find(record.parent);
        if (owner == index_of_key.end())
            throw BadRecord("A " + quoted(view(record.kind, "kind")) + " record names the parent " +
                            std::to_string(record.parent) + ", which has not been sent.");
        SkillMention mention;
        fill(mention, record);
        owners[owner->second].skills.push_back(std::move(mention));
    }

    static Lines lines_of(const vitae_record& record) {
        constexpr std::uint32_t max_line = 1'000'000'000;
        if (record.line_first > record.line_last || record.line_last > max_line)
            throw BadRecord("A record says it stands on lines " + std::to_string(record.line_first) + " to " +
                            std::to_string(record.line_last) + ".");
        return {static_cast<int>(record.line_first), static_cast<int>(record.line_last)};
    }

    // ---- fields

    /// Sets the member called `name`. False if the fact has none.
    template <class F>
    static bool assign(F& fact, std::string_view name, std::string_view value) {
        bool known = false;
        visit_fields(fact, [&](std::string_view member_name, auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (record_detail::is_list_of_facts<Member>) {
                return;
            } else if constexpr (std::is_same_v<Member, Period>) {
                known = known || assign(member, name, value);
            } else if constexpr (record_detail::is_optional_fact<Member>) {
                if (!name.starts_with(member_name) || !name.substr(member_name.size()).starts_with('_')) return;
                auto inner = member.value_or(typename Member::value_type{});
                if (!assign(inner, name.substr(member_name.size() + 1), value)) return;
                member = inner;
                known = true;
            } else if (name == member_name) {
                set(member, name, value);
                known = true;
            }
        });
        return known;
    }

    template <class T>
    static void set(T& member, std::string_view name, std::string_view value) {
        if constexpr (std::is_same_v<T, std::string>) {
            member = value;
        } else if constexpr (std::is_same_v<T, Name>) {
            member.text = value;
        } else if constexpr (record_detail::is_list<T>) {
            set(member.emplace_back(), name, value);
        } else if constexpr (record_detail::is_optional<T>) {
            set(member.emplace(), name, value);
        } else if constexpr (std::is_same_v<T, int>) {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), member);
            if (error != std::errc() || end != value.data() + value.size() || member < 0 || member > 1'000'000'000)
                wrong_value(name, value, "a whole number from 0 to 1000000000");
        } else if constexpr (std::is_same_v<T, PartialDate>) {
            const auto date = PartialDate::parse(value);
            if (!date) wrong_value(name, value, "a date like 2019, 2019-03 or 2019-03-05");
            member = *date;
        } else {
            const auto known = enum_from_name<T>(value);
            if (!known) wrong_value(name, value, "one of " + join(enum_names<T>));
            member = *known;
        }
    }

    /// The parts of a period must agree; bounds that are not given are those of the stated length.
    static void complete(Period& period) {
        if (period.end && period.end_kind == EndKind::unknown) period.end_kind = EndKind::date;
        if (period.end.has_value() != (period.end_kind == EndKind::date))
            throw BadRecord("A period has an end date but its end_kind is not \"date\", or the reverse.");
        if (!period.stated) return;
        StatedDuration& stated = *period.stated;
        if (stated.min_months == 0 && stated.max_months == 0) stated.min_months = stated.max_months = stated.months;
        if (stated.min_months > stated.months || stated.months > stated.max_months)
            throw BadRecord("A stated duration of " + std::to_string(stated.months) +
                            " months lies outside its bounds " + std::to_string(stated.min_months) + " to " +
                            std::to_string(stated.max_months) + ".");
    }

    // ---- sentences

    [[noreturn]] static void wrong_value(std::string_view name, std::string_view value, const std::string& expected) {
        throw BadRecord("The field " + quoted(name) + " is " + quoted(value) + ", which is not " + expected + ".");
    }

    template <std::size_t size>
    static std::string join(const std::array<std::string_view, size>& names) {
        std::string all;
        for (std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
        return all;
    }

    /// A stranger's text in a sentence of ours: short, on one line.
    static std::string quoted(std::string_view text) {
        constexpr std::size_t longest = 60;
        std::string shown = "\"";
        for (char c : text.substr(0, longest)) shown += (c >= ' ' && c < '\x7f') ? c : '?';
        return shown + (text.size() > longest ? "...\"" : "\"");
    }

    void note_once(std::string sentence) {
        if (noted_.size() >= max_notes || !noted_.insert(sentence).second) return;
        notes_.push_back(std::move(sentence));
    }

    Cv cv_;
    bool started_ = false;
    std::uint64_t person_key_ = 0;
    KeyToIndex role_of_key_;
    KeyToIndex project_of_key_;
    std::set<std::string> noted_;
    std::vector<std::string> notes_;
};

}  // namespace vitae
