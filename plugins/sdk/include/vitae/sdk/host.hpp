// SPDX-License-Identifier: Apache-2.0
//
// What a plugin may ask of the program that runs it, as C++. Importers get it as Sink, exporters as
// Writer; authors include importer.hpp or exporter.hpp, never this file.
//
//   host.warn("line without a colon", 7);
//   if (host.option("headings") == "strict") ...
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "vitae/sdk/plugin_abi.h"

#if __has_include("vitae_plugin_manifest.hpp")
#include "vitae_plugin_manifest.hpp"  // written by vitae_add_plugin() from manifest.json
#endif

namespace vitae::sdk {

/// The input is at fault, not the plugin: what is wrong as a full sentence, and where (line 0 = anywhere).
struct BadInput : std::runtime_error {
    explicit BadInput(const std::string& sentence, int at_line = 0) : std::runtime_error(sentence), line(at_line) {}
    int line;
};

namespace detail {

constexpr vitae_str to_str(std::string_view text) { return {text.data(), text.size()}; }

inline std::string_view to_view(const vitae_str& text) { return {text.data, static_cast<std::size_t>(text.size)}; }

/// Unwinds a run that the host ended. Not a std::exception, so that a plugin's own handlers let it pass.
struct Stopped {
    vitae_status status;
};

}  // namespace detail

/// The host of one run; lives as long as the run.
class Host {
public:
    explicit Host(const vitae_host& host) : host_(host) {}
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// Tells the user something about the input. Lines count from 1; 0 = the whole entry.
    void note(std::string_view message, int line = 0) { tell(VITAE_NOTE_INFO, message, line); }
    void warn(std::string_view message, int line = 0) { tell(VITAE_NOTE_WARNING, message, line); }

    /// The value of an option the manifest declares: the user's or the manifest's default.
    std::string option(std::string_view key) const {
        vitae_str value{};
        if (host_.option(host_.self, detail::to_str(key), &value) == 0)
            throw std::logic_error("The option \"" + std::string(key) + "\" is not declared in the plugin's manifest.");
        return std::string(detail::to_view(value));
    }

    /// Call it now and then in long loops: it also is where the user's wish to stop is heard.
    void progress(std::uint64_t done, std::uint64_t total = 0) {
        ask([&](const vitae_host& host) {
            return host.progress(host.self, done, total) == 0 ? VITAE_OK : VITAE_CANCELLED;
        });
    }

    /// How the host ended the run; VITAE_OK while it goes on.
    [[nodiscard]] vitae_status status() const { return status_; }

    void tell(std::uint32_t severity, std::string_view message, int line) {
        host_.note(host_.self, severity, detail::to_str(message), entry_, static_cast<std::uint32_t>(line));
    }

    /// Asks the host something through its table, as in ask([&](const vitae_host& host) { return host.write(...); }).
    /// Any answer but VITAE_OK ends the run: the host is not asked again.
    template <class Call>
    void ask(Call&& call) {
        if (status_ == VITAE_OK) status_ = call(host_);
        if (status_ != VITAE_OK) throw detail::Stopped{status_};
    }

protected:
    std::uint32_t entry_ = 0;

private:
    const vitae_host& host_;
    vitae_status status_ = VITAE_OK;
};

namespace detail {

/// The host has every function of ABI 1.0.
inline bool is_complete(const vitae_host* host) {
    return host != nullptr && host->struct_size >= offsetof(vitae_host, extension) + sizeof(host->extension);
}

/// Runs the plugin's own code and turns whatever it throws into a status and a note.
template <class Body>
vitae_status guarded(Host& host, Body&& body) noexcept {
    try {
        body();
        return host.status();  // not VITAE_OK if the plugin swallowed our Stopped
    } catch (const Stopped& stopped) {
        return stopped.status;
    } catch (const BadInput& bad) {
        host.tell(VITAE_NOTE_ERROR, bad.what(), bad.line);
        return VITAE_BAD_INPUT;
    } catch (const std::bad_alloc&) {
        host.tell(VITAE_NOTE_ERROR, "The plugin ran out of memory.", 0);
    } catch (const std::exception& failure) {
        host.tell(VITAE_NOTE_ERROR, failure.what(), 0);
    } catch (...) {
        host.tell(VITAE_NOTE_ERROR, "The plugin threw something that is not a std::exception.", 0);
    }
    return VITAE_FAILED;
}

}  // namespace detail
}  // namespace vitae::sdk

/// The plugin's one exported symbol. Use VITAE_IMPORTER or VITAE_EXPORTER.
#define VITAE_DETAIL_PLUGIN(importer_table, exporter_table)                                           \
    extern "C" {                                                                                      \
    extern VITAE_EXPORT const vitae_plugin vitae_plugin_v1;                                           \
    }                                                                                                 \
    const vitae_plugin vitae_plugin_v1 = {sizeof(vitae_plugin),                                       \
                                          VITAE_ABI_MAJOR,                                            \
                                          VITAE_ABI_MINOR,                                            \
                                          0,                                                          \
                                          vitae::sdk::detail::to_str(vitae_plugin_manifest::id),      \
                                          vitae::sdk::detail::to_str(vitae_plugin_manifest::version), \
                                          vitae::sdk::detail::to_str(vitae_plugin_manifest::json),    \
                                          importer_table,                                             \
                                          exporter_table}
