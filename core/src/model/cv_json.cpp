// SPDX-License-Identifier: Apache-2.0
#include "model/cv_json.hpp"

#include <nlohmann/json.hpp>

#include "vitae/error.hpp"
#include "vitae/sdk/fields.hpp"

namespace vitae {
namespace {

// Ordered, so that the text is the same on every run and reads in the order of visit_fields.
using Json = nlohmann::ordered_json;

template <class T>
constexpr bool is_vector = false;
template <class T>
constexpr bool is_vector<std::vector<T>> = true;
template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

template <class T>
Json write(const T& value) {
    if constexpr (std::is_same_v<T, std::string> || std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        return value.iso();
    } else if constexpr (NamedEnum<T>) {
        return std::string(name_of(value));
    } else if constexpr (is_vector<T>) {
        Json list = Json::array();
        for (const auto& item : value) list.push_back(write(item));
        return list;
    } else {
        static_assert(Fact<const T>);
        Json object = Json::object();
        visit_fields(value, [&](std::string_view name, const auto& member) {
            using Member = std::remove_cvref_t<decltype(member)>;
            if constexpr (is_optional<Member>) {
                if (member) object[std::string(name)] = write(*member);
            } else {
                Json written = write(member);
                const bool empty = (written.is_string() || written.is_array() || written.is_object()) &&
                                   (written.empty() || written == "");
                if (!empty) object[std::string(name)] = std::move(written);
            }
        });
        if constexpr (requires { value.lines; })
            if (value.lines.first != 0) object["lines"] = {value.lines.first, value.lines.last};
        return object;
    }
}

[[noreturn]] void wrong(std::string_view name) {
    throw Error(ErrorKind::bad_input, "the reading of a document has a wrong value in \"" + std::string(name) + "\"");
}

double read_double(const Json& json, std::string_view name) {
    if (!json.is_number()) wrong(name);
    return json.get<double>();
}

int read_int(const Json& json, std::string_view name) {
    if (!json.is_number_integer()) wrong(name);
    const auto value = json.get<std::int64_t>();
    if (value < 0 || value > 1'000'000'000) wrong(name);
    return static_cast<int>(value);
}

template <class T>
void read(const Json& json, std::string_view name, T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (!json.is_string()) wrong(name);
        value = json.get_ref<const std::string&>();
    } else if constexpr (std::is_same_v<T, int>) {
        value = read_int(json, name);
    } else if constexpr (std::is_same_v<T, double>) {
        value = read_double(json, name);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        const auto date = json.is_string() ? PartialDate::parse(json.get_ref<const std::string&>()) : std::nullopt;
        if (!date) wrong(name);
        value = *date;
    } else if constexpr (NamedEnum<T>) {
        const auto parsed = json.is_string() ? enum_from_name<T>(json.get_ref<const std::string&>()) : std::nullopt;
        if (!parsed) wrong(name);
        value = *parsed;
    } else if constexpr (is_optional<T>) {
        read(json, name, value.emplace());
    } else if constexpr (is_vector<T>) {
        if (!json.is_array()) wrong(name);
        value.reserve(json.size());
        for (const Json& item : json) read(item, name, value.emplace_back());
    } else {
        static_assert(Fact<T>);
        if (!json.is_object()) wrong(name);
        visit_fields(value, [&](std::string_view member_name, auto& member) {
            const auto found = json.find(member_name);
            if (found != json.end()) read(*found, member_name, member);
        });
        if constexpr (requires { value.lines; }) {
            const auto lines = json.find("lines");
            if (lines == json.end()) return;
            if (!lines->is_array() || lines->size() != 2) wrong("lines");
            value.lines = {read_int((*lines)[0], "lines"), read_int((*lines)[1], "lines")};
        }
    }
}

// Texts of a plugin may hold broken UTF-8: the bad bytes become U+FFFD instead of failing the document.
std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

Json parse(std::string_view text) {
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_discarded()) throw Error(ErrorKind::bad_input, "the reading of a document is not valid JSON");
    return json;
}

}  // namespace
}  // namespace vitae

namespace vitae {

template <>
inline constexpr std::array<std::string_view, 3> enum_names<Severity>{"info", "warning", "error"};

template <FactOf<Diagnostic> F, class V>
void visit_fields(F& f, V&& field) {
    field("severity", f.severity);
    field("message", f.message);
    field("line", f.line);
}

template <FactOf<Coverage> F, class V>
void visit_fields(F& f, V&& field) {
    field("words", f.words);
    field("in_facts", f.in_facts);
    field("kept", f.kept);
}

template <FactOf<Doubt> F, class V>
void visit_fields(F& f, V&& field) {
    field("fact", f.fact);
    field("index", f.index);
    field("field", f.field);
    field("confidence", f.confidence);
    field("reason", f.reason);
}

template <FactOf<Decision> F, class V>
void visit_fields(F& f, V&& field) {
    field("question", f.question);
    field("text", f.text);
    field("chosen", f.chosen);
    field("score", f.score);
    field("runner_up", f.runner_up);
    field("runner_up_score", f.runner_up_score);
    field("reasons", f.reasons);
}

template <FactOf<Extraction> F, class V>
void visit_fields(F& f, V&& field) {
    field("cv", f.cv);
    field("coverage", f.coverage);
    field("diagnostics", f.diagnostics);
    field("doubts", f.doubts);
    field("decisions", f.decisions);
    field("no_cv_reason", f.no_cv_reason);
}

std::string to_json(const Cv& cv, int indent) { return dump(write(cv), indent); }

std::string to_json(const Extraction& extraction, int indent) { return dump(write(extraction), indent); }

std::string to_json(const std::vector<Diagnostic>& diagnostics, int indent) { return dump(write(diagnostics), indent); }

std::string to_json(const std::vector<Doubt>& doubts, int indent) { return dump(write(doubts), indent); }

Cv cv_from_json(std::string_view text) {
    Cv cv;
    read(parse(text), "cv", cv);
    return cv;
}

Extraction extraction_from_json(std::string_view text) {
    Extraction extraction;
    read(parse(text), "extraction", extraction);
    return extraction;
}

std::vector<Doubt> doubts_from_json(std::string_view text) {
    std::vector<Doubt> doubts;
    read(parse(text), "doubts", doubts);
    return doubts;
}

}  // namespace vitae
