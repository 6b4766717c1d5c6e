// SPDX-License-Identifier: Apache-2.0
//
// The HTML importer: a web page as an outline.
#include "html_outline.hpp"
#include "text_decoding.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

using vitae::sdk::BadInput;
using vitae::sdk::Sink;
using vitae::sdk::Source;

class HtmlImporter : public vitae::sdk::Importer {
    int probe(const Source& source) const override {
        const std::string_view start = source.bytes().substr(0, 1024);
        for (const std::string_view sign : {"<!DOCTYPE html", "<!doctype html", "<html", "<HTML"})
            if (start.find(sign) != std::string_view::npos) return 90;
        for (const std::string_view sign : {"<body", "<head", "<div", "<table"})
            if (start.find(sign) != std::string_view::npos) return 55;
        return 0;
    }

    void run(const Source& source, Sink& sink) override {
        const vitae::DecodedText decoded = vitae::decode_text(source.bytes());
        if (!decoded.not_text.empty()) throw BadInput("This is not text: " + decoded.not_text + ".");
        if (decoded.repaired_line > 0)
            sink.warn("Some bytes are not valid UTF-8; they were read as Windows-1252.", decoded.repaired_line);
        for (const vitae::Block& block : vitae::html_outline(decoded.utf8)) sink.block(block);
    }
};

}  // namespace

VITAE_IMPORTER(HtmlImporter);
