// SPDX-License-Identifier: Apache-2.0
//
// The one exception type of the core. Its text is a full sentence for the user: what is wrong,
// where (file and line), and what to do next.
//
//   throw vitae::Error(vitae::ErrorKind::usage, "no report called skil-months.  Did you mean skill-months?");
#pragma once

#include <stdexcept>
#include <string>

namespace vitae {

/// Decides the exit code of the command line: failed 1, usage 2, bad_input 3.
enum class ErrorKind { failed, usage, bad_input };

class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& sentence) : std::runtime_error(sentence), kind_(kind) {}
    [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }

private:
    ErrorKind kind_;
};

}  // namespace vitae
