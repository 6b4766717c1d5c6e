// SPDX-License-Identifier: Apache-2.0
//
// Bytes of unknown encoding to UTF-8 with Unix line ends.
//
//   auto text = decode_text(bytes);
//   if (text.not_text) ...;          // "it holds zero bytes like a binary file"
//   use(text.utf8);
#pragma once

#include <string>
#include <string_view>

namespace vitae {

struct DecodedText {
    std::string utf8;
    std::string not_text;   ///< why the bytes are no text; empty if they are
    int repaired_line = 0;  ///< first line with bytes that had to be read as Windows-1252; 0 = none
};

/// Reads UTF-8, UTF-16 with a byte order mark, and, byte by byte where it is not valid UTF-8,
/// Windows-1252. Drops the byte order mark and single zero bytes; CRLF and CR become LF.
DecodedText decode_text(std::string_view bytes);

}  // namespace vitae
