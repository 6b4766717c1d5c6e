// SPDX-License-Identifier: Apache-2.0
//
// The Markdown importer: a Markdown or plain text file as an outline.
#include "markdown_outline.hpp"
#include "text_decoding.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

using vitae::sdk::BadInput;
using vitae::sdk::Sink;
using vitae::sdk::Source;

class MarkdownImporter : public vitae::sdk::Importer {
    int probe(const Source& source) const override {
        if (source.entries().size() != 1) return 0;
        return vitae::markdown::markdown_likelihood(source.name(), source.bytes());
    }

    void run(const Source& source, Sink& sink) override {
        const vitae::DecodedText decoded = vitae::decode_text(source.bytes());
        if (!decoded.not_text.empty()) throw BadInput("This is not text: " + decoded.not_text + ".");
        if (decoded.repaired_line > 0)
            sink.warn("Some bytes are not valid UTF-8; they were read as Windows-1252.", decoded.repaired_line);
        for (const vitae::Block& block : vitae::markdown::markdown_outline(decoded.utf8)) sink.block(block);
    }
};

}  // namespace

VITAE_IMPORTER(MarkdownImporter);
