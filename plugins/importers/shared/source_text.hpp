// SPDX-License-Identifier: Apache-2.0
//
// The text of a source of one file, for importers of text formats.
#pragma once

#include <string>
#include <utility>

#include "text_decoding.hpp"
#include "vitae/sdk/importer.hpp"

namespace vitae {

/// UTF-8 with Unix line ends. Warns where bytes had to be guessed; throws sdk::BadInput if the bytes
/// are no text.
inline std::string source_text(const sdk::Source& source, sdk::Sink& sink) {
    DecodedText decoded = decode_text(source.bytes());
    if (!decoded.not_text.empty()) throw sdk::BadInput("This is not text: " + decoded.not_text + ".");
    if (decoded.repaired_line > 0)
        sink.warn("Some bytes are not valid UTF-8; they were read as Windows-1252.", decoded.repaired_line);
    return std::move(decoded.utf8);
}

}  // namespace vitae
