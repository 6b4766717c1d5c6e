// SPDX-License-Identifier: Apache-2.0
#include "plugins/manifest.hpp"

#include <algorithm>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "plugins/abi_version.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

using Json = nlohmann::json;

/// One object of the manifest, read field by field; knows where it stands for its error sentences.
class Object {
public:
    Object(const Json& json, const std::string& file, std::string path)
        : json_(json), file_(file), path_(std::move(path)) {
        if (!json.is_object()) fail(path_.empty() ? "the manifest" : "\"" + path_ + "\"", "must be an object");
    }

    [[noreturn]] void fail(const std::string& what, const std::string& why) const {
        throw Error(ErrorKind::bad_input, file_ + ": " + what + " " + why + ".");
    }
    [[noreturn]] void fail_field(const char* field, const std::string& why) const {
        fail("field \"" + name(field) + "\"", why);
    }

    /// Nothing may be there that is not read: a misspelt field would be silently ignored.
    void allow_only(std::initializer_list<std::string_view> fields) const {
        for (const auto& [key, value] : json_.items())
            if (std::find(fields.begin(), fields.end(), key) == fields.end())
                fail("field \"" + name(key) + "\"", "is unknown");
    }

    [[nodiscard]] std::string text(const char* field) const {
        std::string value = optional_text(field);
        if (value.empty()) fail_field(field, json_.contains(field) ? "must not be empty" : "is missing");
        return value;
    }
    [[nodiscard]] std::string optional_text(const char* field) const {
        const auto found = json_.find(field);
        if (found == json_.end()) return "";
        return string(*found, field);
    }
    [[nodiscard]] std::vector<std::string> texts(const char* field) const {
        std::vector<std::string> values;
        for (const Json& item : list(field)) {
            values.push_back(string(item, field));
            if (values.back().empty()) fail_field(field, "must not hold an empty text");
        }
        return values;
    }
    [[nodiscard]] std::optional<Object> optional_object(const char* field) const {
        const auto found = json_.find(field);
        if (found == json_.end()) return std::nullopt;
        return Object(*found, file_, name(field));
    }
    [[nodiscard]] std::vector<Object> objects(const char* field) const {
        std::vector<Object> values;
        for (const Json& item : list(field))
            values.emplace_back(item, file_, name(field) + "[" + std::to_string(values.size()) + "]");
        return values;
    }

private:
    [[nodiscard]] std::string name(const std::string& field) const {
        return path_.empty() ? field : path_ + "." + field;
    }
    [[nodiscard]] std::string string(const Json& json, const char* field) const {
        if (!json.is_string()) fail_field(field, "must be a text");
        return json.get<std::string>();
    }
    [[nodiscard]] const Json& list(const char* field) const {
        static const Json none = Json::array();
        const auto found = json_.find(field);
        if (found == json_.end()) return none;
        if (!found->is_array()) fail_field(field, "must be a list");
        return *found;
    }

    const Json& json_;
    const std::string& file_;
    std::string path_;
};

constexpr std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

bool consists_of(std::string_view text, std::initializer_list<std::string_view> alphabets) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::any_of(alphabets.begin(), alphabets.end(),
                           [c](std::string_view alphabet) { return alphabet.find(c) != alphabet.npos; });
    });
}

std::vector<std::string_view> split_at_dots(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t dot = 0; (dot = text.find('.')) != text.npos; text.remove_prefix(dot + 1))
        parts.push_back(text.substr(0, dot));
    parts.push_back(text);
    return parts;
}

bool is_reverse_dns(std::string_view id) {
    const auto labels = split_at_dots(id);
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), [](std::string_view label) {
               return consists_of(label, {lower, digits, "-_"}) && label.front() != '-';
           });
}

bool is_version(std::string_view version, std::size_t numbers) {
    const auto parts = split_at_dots(version);
    return parts.size() == numbers && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
               return consists_of(part, {digits}) && part.size() <= 6;
           });
}

/// The bytes a magic stands for; nothing if a character is none.
std::optional<std::string> magic_bytes(const std::string& text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            bytes += text[i];
        } else if (lead <= 0xC3 && i + 1 < text.size()) {  // U+0080 to U+00FF in UTF-8
            const auto next = static_cast<unsigned char>(text[++i]);
            bytes += static_cast<char>((lead & 0x03U) << 6U | (next & 0x3FU));
        } else {
            return std::nullopt;
        }
    }
    return bytes;
}

std::vector<std::string> read_patterns(const Object& object, const char* field, bool below_folder = false) {
    std::vector<std::string> patterns = object.texts(field);
    for (const std::string& pattern : patterns)
        if (std::any_of(pattern.begin(), pattern.end(),
                        [&](char c) { return (c >= 'A' && c <= 'Z') || (c == '/' && !below_folder); }) ||
            pattern.find_first_not_of('*') == pattern.npos)
            object.fail_field(field,
                              "holds \"" + pattern + "\" but must hold lower-case file names like \"data*.csv\"");
    return patterns;
}

PluginBundle read_bundle(const Object& object) {
    object.allow_only({"signs", "entries", "left_out"});
    PluginBundle bundle;
    bundle.signs = read_patterns(object, "signs");
    bundle.entries = read_patterns(object, "entries");
    if (bundle.signs.size() < 2) object.fail_field("signs", "must name at least two files");
    for (const std::string& sign : bundle.signs)
        if (std::find(bundle.entries.begin(), bundle.entries.end(), sign) == bundle.entries.end())
            object.fail_field("signs", "names \"" + sign + "\", which is not among the entries");
    for (const Object& left_out : object.objects("left_out")) {
        left_out.allow_only({"names", "reason"});
        bundle.left_out.push_back({read_patterns(left_out, "names", true), left_out.text("reason")});
    }
    return bundle;
}

PluginFormat read_format(const Object& object) {
    object.allow_only({"name", "media_type", "extensions", "magic", "bundle"});
    PluginFormat format;
    format.name = object.text("name");
    if (!consists_of(format.name, {lower, digits, "-"}))
        object.fail_field("name", "is \"" + format.name + "\" but must be of lower-case letters, digits and '-'");
    format.media_type = object.optional_text("media_type");
    format.extensions = object.texts("extensions");
    for (const std::string& extension : format.extensions)
        if (extension.front() != '.' || !consists_of(extension.substr(1), {lower, digits, "-_.+"}))
            object.fail_field("extensions", "holds \"" + extension + "\" but must hold lower-case ones like \".md\"");
    for (const std::string& magic : object.texts("magic")) {
        const auto bytes = magic_bytes(magic);
        if (!bytes) object.fail_field("magic", "must be of characters U+0000 to U+00FF, one for each byte");
        format.magic.push_back(*bytes);
    }
    if (const auto bundle = object.optional_object("bundle")) format.bundle = read_bundle(*bundle);
    return format;
}

PluginOption read_option(const Object& object) {
    object.allow_only({"key", "type", "default", "help"});
    PluginOption option;
    option.key = object.text("key");
    if (!consists_of(option.key, {lower, digits, "-_"}))
        object.fail_field("key", "is \"" + option.key + "\" but must be of lower-case letters, digits, '-' and '_'");
    option.type = object.text("type");
    option.default_value = object.optional_text("default");
    option.help = object.optional_text("help");
    const std::string& value = option.default_value;
    if (option.type == "integer") {
        if (!value.empty() && !consists_of(value.substr(value[0] == '-' ? 1 : 0), {digits}))
            object.fail_field("default", "is \"" + value + "\" but must be a whole number");
    } else if (option.type == "boolean") {
        if (value != "true" && value != "false" && !value.empty())
            object.fail_field("default", "is \"" + value + "\" but must be \"true\" or \"false\"");
    } else if (option.type != "text") {
        object.fail_field("type", "is \"" + option.type + "\" but must be text, integer or boolean");
    }
    return option;
}

PluginKind read_kind(const Object& manifest) {
    const std::string kind = manifest.text("kind");
    if (kind == "importer") return PluginKind::importer;
    if (kind == "exporter") return PluginKind::exporter;
    manifest.fail_field("kind", "is \"" + kind + "\" but this vitae knows only importer and exporter");
}

std::string read_abi(const Object& manifest) {
    const std::string abi = manifest.text("abi");
    if (!is_version(abi, 2)) manifest.fail_field("abi", "is \"" + abi + "\" but must look like \"1.0\"");
    const auto dot = abi.find('.');
    const auto major = std::stoul(abi.substr(0, dot));
    const auto minor = std::stoul(abi.substr(dot + 1));
    if (!host_offers(major, minor))
        manifest.fail_field("abi", "asks for plugin ABI " + abi + " but this vitae offers " + host_abi_text());
    return abi;
}

Json parse_json(std::string_view text, const std::string& file) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        const auto before = text.substr(0, std::min(error.byte, text.size()));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        throw Error(ErrorKind::bad_input, file + ":" + std::to_string(line) + ": the manifest is not valid JSON.");
    }
}

}  // namespace

PluginInfo parse_manifest(std::string_view json, const std::string& file) {
    const Json parsed = parse_json(json, file);
    const Object manifest(parsed, file, "");
    manifest.allow_only(
        {"id", "name", "version", "kind", "abi", "library", "licence", "description", "formats", "options"});
    PluginInfo plugin;
    plugin.manifest = json;
    plugin.id = manifest.text("id");
    if (!is_reverse_dns(plugin.id))
        manifest.fail_field("id",
                            "is \"" + plugin.id + "\" but must be a reverse domain name like \"org.example.name\"");
    plugin.name = manifest.text("name");
    plugin.version = manifest.text("version");
    if (!is_version(plugin.version, 3))
        manifest.fail_field("version", "is \"" + plugin.version + "\" but must look like \"1.2.0\"");
    plugin.kind = read_kind(manifest);
    plugin.abi = read_abi(manifest);
    const std::string library = manifest.text("library");
    if (library.find('/') != library.npos || library.find('\0') != library.npos || library.front() == '.')
        manifest.fail_field("library", "must be the bare name of a file beside the manifest");
    plugin.library = library;
    plugin.licence = manifest.optional_text("licence");
    plugin.description = manifest.optional_text("description");
    for (const Object& format : manifest.objects("formats")) plugin.formats.push_back(read_format(format));
    if (plugin.formats.empty()) manifest.fail_field("formats", "must name at least one format");
    for (const Object& option : manifest.objects("options")) plugin.options.push_back(read_option(option));
    return plugin;
}

}  // namespace vitae
