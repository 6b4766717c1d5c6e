// SPDX-License-Identifier: Apache-2.0
//
// The Markdown importer: a Markdown or plain text file as an outline.
#include "markdown_outline.hpp"
#include "source_text.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

using vitae::sdk::Sink;
using vitae::sdk::Source;

class MarkdownImporter : public vitae::sdk::Importer {
    int probe(const Source& source) const override {
        if (source.entries().size() != 1) return 0;
        return vitae::markdown::markdown_likelihood(source.name(), source.bytes());
    }

    void run(const Source& source, Sink& sink) override {
        const std::string text = vitae::source_text(source, sink);
        for (const vitae::Block& block : vitae::markdown::markdown_outline(text)) sink.block(block);
    }
};

}  // namespace

VITAE_IMPORTER(MarkdownImporter);
