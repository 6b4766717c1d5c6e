// SPDX-License-Identifier: Apache-2.0
#include "worker/messages.hpp"

#include <array>
#include <nlohmann/json.hpp>

#include "model/cv_json.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 3> job_kinds{"probe", "read", "write"};
constexpr std::array<std::string_view, 9> reply_kinds{"ready",     "refused", "score", "extraction", "output",
                                                      "bad_input", "failed",  "more",  "part"};
constexpr std::array<std::string_view, 3> severities{"info", "warning", "error"};
constexpr std::int64_t no_limit = std::int64_t{1} << 62U;

[[noreturn]] void wrong(const char* field) {
    throw Error(ErrorKind::bad_input, std::string("the message has a wrong value in \"") + field + "\"");
}

// File names may hold any bytes; what is not UTF-8 is replaced.
std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json parse_header(const Frame& frame) {
    Json json = Json::parse(frame.header, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object()) throw Error(ErrorKind::bad_input, "the message is no JSON object");
    return json;
}

std::string text(const Json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end() || !found->is_string()) wrong(field);
    return found->get<std::string>();
}

std::int64_t number(const Json& object, const char* field, std::int64_t least, std::int64_t most) {
    const auto found = object.find(field);
    if (found == object.end() || !found->is_number_integer()) wrong(field);
    const auto value = found->get<std::int64_t>();
    if (value < least || value > most) wrong(field);
    return value;
}

bool boolean(const Json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end() || !found->is_boolean()) wrong(field);
    return found->get<bool>();
}

const Json& list(const Json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end() || !found->is_array()) wrong(field);
    return *found;
}

template <std::size_t count>
std::size_t index_of(const std::array<std::string_view, count>& names, const Json& object, const char* field) {
    const std::string name = text(object, field);
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == name) return i;
    wrong(field);
}

/// Cuts the body into the parts whose sizes the header lists.
class Parts {
public:
    explicit Parts(std::string_view body) : rest_(body) {}
    std::string_view take(const Json& part) {
        const auto size = static_cast<std::size_t>(number(part, "size", 0, static_cast<std::int64_t>(rest_.size())));
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }
    void expect_end() const {
        if (!rest_.empty()) wrong("parts");
    }

private:
    std::string_view rest_;
};

}  // namespace

std::string encode(const StartMessage& message) {
    const PluginInfo& plugin = message.plugin;
    const Json header = {{"id", plugin.id},
                         {"version", plugin.version},
                         {"importer", plugin.kind == PluginKind::importer},
                         {"library", plugin.library.string()},
                         {"memory_bytes", message.limits.memory_bytes}};
    return frame(dump(header), plugin.manifest);
}

StartMessage decode_start(const Frame& frame) {
    const Json header = parse_header(frame);
    StartMessage message;
    message.plugin.id = text(header, "id");
    message.plugin.version = text(header, "version");
    message.plugin.kind = boolean(header, "importer") ? PluginKind::importer : PluginKind::exporter;
    message.plugin.library = text(header, "library");
    message.plugin.manifest = frame.body;
    message.limits.memory_bytes = static_cast<std::uintmax_t>(number(header, "memory_bytes", 1, no_limit));
    return message;
}

namespace {

void append_people(const std::vector<Cv>& people, Json& parts, std::string& body) {
    for (const Cv& cv : people) {
        const std::string json = to_json(cv);
        parts.push_back({{"size", json.size()}});
        body += json;
    }
}

}  // namespace

std::string encode_people(const std::vector<Cv>& people) {
    Json header = {{"parts", Json::array()}};
    std::string body;
    append_people(people, header["parts"], body);
    return frame(dump(header), body);
}

std::vector<Cv> decode_people(const Frame& frame) {
    const Json header = parse_header(frame);
    std::vector<Cv> people;
    Parts body(frame.body);
    for (const Json& part : list(header, "parts")) people.push_back(cv_from_json(body.take(part)));
    body.expect_end();
    return people;
}

std::string encode_work(const Job& job) {
    Json header = {{"kind", job_kinds[static_cast<std::size_t>(job.kind)]}, {"options", Json(job.options)}};
    Json& parts = header["parts"] = Json::array();
    std::string body;
    if (job.kind == JobKind::write) {
        header["fed"] = job.next_people != nullptr;
        append_people(job.people, parts, body);
    } else {
        header["explain"] = job.explain;
        header["name"] = job.source->name;
        header["bundle"] = job.source->is_bundle;
        for (const SourceEntry& entry : job.source->entries) {
            parts.push_back({{"name", entry.name}, {"size", entry.bytes.size()}});
            body += entry.bytes;
        }
    }
    return frame(dump(header), body);
}

WorkMessage decode_work(const Frame& frame) {
    const Json header = parse_header(frame);
    WorkMessage message;
    message.kind = static_cast<JobKind>(index_of(job_kinds, header, "kind"));
    const auto options = header.find("options");
    if (options == header.end() || !options->is_object()) wrong("options");
    for (const auto& [key, value] : options->items()) message.options[key] = text(*options, key.c_str());
    Parts body(frame.body);
    for (const Json& part : list(header, "parts")) {
        const std::string_view bytes = body.take(part);
        if (message.kind == JobKind::write)
            message.people.push_back(cv_from_json(bytes));
        else
            message.source.entries.push_back({text(part, "name"), std::string(bytes)});
    }
    body.expect_end();
    if (message.kind == JobKind::write) {
        message.fed = boolean(header, "fed");
    } else {
        message.source.name = text(header, "name");
        message.explain = boolean(header, "explain");
        message.source.is_bundle = boolean(header, "bundle");
    }
    return message;
}

std::string encode(const Reply& reply) {
    Json header = {{"kind", reply_kinds[static_cast<std::size_t>(reply.kind)]}};
    switch (reply.kind) {
        case ReplyKind::ready:
            header["landlock"] = reply.sandbox.landlock_abi;
            header["filter"] = reply.sandbox.system_call_filter;
            header["memory_limit"] = reply.sandbox.memory_limit;
            break;
        case ReplyKind::score:
            header["score"] = reply.score;
            break;
        case ReplyKind::bad_input:
            header["line"] = reply.line;
            [[fallthrough]];
        case ReplyKind::refused:
        case ReplyKind::failed:
            header["message"] = reply.message;
            break;
        case ReplyKind::output: {
            Json& notes = header["notes"] = Json::array();
            for (const Diagnostic& note : reply.notes)
                notes.push_back({{"severity", severities[static_cast<std::size_t>(note.severity)]},
                                 {"message", note.message},
                                 {"line", note.line}});
            break;
        }
        case ReplyKind::extraction:
        case ReplyKind::more:
        case ReplyKind::part:
            break;
    }
    return frame(dump(header), reply.body);
}

Reply decode_reply(Frame frame) {
    constexpr int no_line_is_larger = 1'000'000'000;
    const Json header = parse_header(frame);
    Reply reply;
    reply.kind = static_cast<ReplyKind>(index_of(reply_kinds, header, "kind"));
    switch (reply.kind) {
        case ReplyKind::ready:
            reply.sandbox.landlock_abi = static_cast<int>(number(header, "landlock", 0, 1000));
            reply.sandbox.system_call_filter = boolean(header, "filter");
            reply.sandbox.memory_limit = boolean(header, "memory_limit");
            break;
        case ReplyKind::score:
            reply.score = static_cast<int>(number(header, "score", 0, 100));
            break;
        case ReplyKind::bad_input:
            reply.line = static_cast<int>(number(header, "line", 0, no_line_is_larger));
            [[fallthrough]];
        case ReplyKind::refused:
        case ReplyKind::failed:
            reply.message = presentable(text(header, "message"));
            break;
        case ReplyKind::output:
            for (const Json& note : list(header, "notes"))
                reply.notes.push_back({static_cast<Severity>(index_of(severities, note, "severity")),
                                       presentable(text(note, "message")),
                                       static_cast<int>(number(note, "line", 0, no_line_is_larger))});
            break;
        case ReplyKind::extraction:
        case ReplyKind::more:
        case ReplyKind::part:
            break;
    }
    reply.body = std::move(frame.body);
    return reply;
}

std::string presentable(std::string_view text) {
    constexpr std::size_t most = 1000;
    std::string result(text.substr(0, most));
    if (text.size() > most) {
        // Not in the middle of a character.
        while (!result.empty() && (static_cast<unsigned char>(text[result.size()]) & 0xC0U) == 0x80U) result.pop_back();
        result += "...";
    }
    for (char& c : result)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return result;
}

}  // namespace vitae
