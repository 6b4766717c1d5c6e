// SPDX-License-Identifier: Apache-2.0
#include "commands/outputs.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "context.hpp"
#include "output/file_output.hpp"
#include "output/visible_text.hpp"
#include "vitae/error.hpp"
#include "vitae/plugins.hpp"

namespace vitae::cli {

void declare_settings(CLI::App& app, std::map<std::string, std::string>& settings) {
    app.add_option_function<std::vector<std::string>>(
           "--set",
           [&settings](const std::vector<std::string>& texts) {
               for (const std::string& text : texts) {
                   const std::size_t sign = text.find('=');
                   if (sign == std::string::npos || sign == 0)
                       throw Error(ErrorKind::usage, fmt::format("--set takes KEY=VALUE, not \"{}\"", text));
                   settings[text.substr(0, sign)] = text.substr(sign + 1);
               }
           },
           "Option of the exporter: see vitae plugin info FORMAT")
        ->option_text("KEY=VALUE")
        ->allow_extra_args(false);
}

void declare_output(CLI::App& app, OutputOptions& options) {
    app.add_option("-o", options.file, "Write to this file instead of stdout")->option_text("FILE");
    app.add_option("--out-dir", options.directory, "Write one file per document into this directory")
        ->option_text("DIR");
    app.add_flag("--force", options.force, "Replace files that exist");
}

OutputTarget::OutputTarget(const Context& context, OutputOptions options, std::string extension, bool several)
    : context_(context), options_(std::move(options)), extension_(std::move(extension)) {
    if (!options_.file.empty() && !options_.directory.empty())
        throw Error(ErrorKind::usage, "give -o FILE or --out-dir DIR, not both");
    if (several && options_.directory.empty())
        throw Error(ErrorKind::usage, "several documents need a directory: --out-dir DIR");
    if (options_.directory.empty()) return;
    std::error_code error;
    std::filesystem::create_directories(options_.directory, error);
    if (error)
        throw Error(ErrorKind::failed, fmt::format("{} cannot be created: {}", options_.directory, error.message()));
}

std::filesystem::path OutputTarget::put(const std::string& stem, const std::string& bytes) {
    return put(stem, [&](const std::function<void(std::string_view)>& write) { write(bytes); });
}

std::filesystem::path OutputTarget::put(const std::string& stem,
                                        const std::function<void(const std::function<void(std::string_view)>&)>& fill) {
    if (options_.directory.empty() && options_.file.empty()) {
        fill([&](std::string_view bytes) {
            if (context_.out().interactive && bytes.find('\0') != std::string_view::npos)
                throw Error(ErrorKind::usage, fmt::format("{} is no text for a terminal; name a file: -o FILE{}",
                                                          extension_.substr(1), extension_));
            if (context_.out().interactive)
                std::cout << visible(bytes);
            else
                std::cout << bytes;
        });
        return {};
    }
    const auto file = options_.directory.empty() ? std::filesystem::path(options_.file)
                                                 : std::filesystem::path(options_.directory) / (stem + extension_);
    if (!written_.insert(file).second)
        throw Error(ErrorKind::failed,
                    fmt::format("{} holds another document of this run already; the names must differ", file.string()));
    write_file(file, fill, options_.force);
    return file;
}

}  // namespace vitae::cli
