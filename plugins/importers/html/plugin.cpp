// SPDX-License-Identifier: Apache-2.0
//
// The HTML importer: a web page as an outline.
#include "html_outline.hpp"
#include "source_text.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

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
        const std::string text = vitae::source_text(source, sink);
        for (const vitae::Block& block : vitae::html_outline(text)) sink.block(block);
    }
};

}  // namespace

VITAE_IMPORTER(HtmlImporter);
