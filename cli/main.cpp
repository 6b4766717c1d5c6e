// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>

#include "output/visible_text.hpp"
#include "parser.hpp"
#include "vitae/error.hpp"

namespace {

using vitae::cli::Context;
using vitae::cli::ExitCode;
using vitae::cli::OutputFormat;

ExitCode exit_code_of(vitae::ErrorKind kind) {
    switch (kind) {
        case vitae::ErrorKind::usage:
            return ExitCode::usage;
        case vitae::ErrorKind::bad_input:
            return ExitCode::bad_input;
        default:
            return ExitCode::failed;
    }
}

ExitCode report_error(const vitae::cli::GlobalOptions& options, const std::string& sentence, ExitCode code) {
    std::cout.flush();
    if (options.output == OutputFormat::json || options.output == OutputFormat::ndjson) {
        const nlohmann::ordered_json error = {{"error", sentence}, {"exit_code", static_cast<int>(code)}};
        std::cerr << error.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    } else {
        const Context context(options);
        std::cerr << context.err_style().failure("vitae:") << ' ' << vitae::cli::visible(sentence) << '\n';
    }
    return code;
}

ExitCode run(std::vector<std::string> arguments) {
    vitae::cli::Parser parser;
    try {
        const auto action = parser.parse(std::move(arguments));
        Context context(parser.globals());
        const ExitCode code = action(context);
        if (!std::cout.flush()) throw vitae::Error(vitae::ErrorKind::failed, "the output could not be written");
        return code;
    } catch (const vitae::Error& error) {
        return report_error(parser.globals(), error.what(), exit_code_of(error.kind()));
    } catch (const std::bad_alloc&) {
        return report_error(parser.globals(), "there is not enough memory", ExitCode::failed);
    } catch (const std::exception& error) {
        return report_error(parser.globals(), error.what(), ExitCode::failed);
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return static_cast<int>(run({argv + 1, argv + argc}));
}
