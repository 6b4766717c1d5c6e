// SPDX-License-Identifier: Apache-2.0
//
// The HTML importer: a web page as an outline, and what it states as data.
#include "elements.hpp"
#include "html_outline.hpp"
#include "invisible_text.hpp"
#include "source_text.hpp"
#include "structured_data.hpp"
#include "vitae/sdk/importer.hpp"

namespace {

using vitae::sdk::Sink;
using vitae::sdk::Source;

std::string about_hidden_words(const vitae::VisibleHtml& page) {
    return std::to_string(page.hidden_words) + (page.hidden_words == 1 ? " word" : " words") +
           " that a reader of the page does not see, on lines " + std::to_string(page.first_line) + " to " +
           std::to_string(page.last_line) + ", count for nothing.";
}

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
        const vitae::VisibleHtml visible = vitae::visible_html(vitae::source_text(source, sink));
        if (visible.hidden_words > 0) sink.warn(about_hidden_words(visible), visible.first_line);
        const std::string& text = visible.html;
        for (const vitae::Block& block : vitae::html_outline(text)) sink.block(block);
        const vitae::ParsedHtml page = vitae::parse_html(text);  // nested within reason: the outline has checked it
        std::vector<std::string> faults;
        if (const vitae::Cv stated = vitae::stated_facts(*page->root, faults); !vitae::is_empty(stated))
            sink.cv(stated);
        for (const std::string& fault : faults) sink.warn(fault);
    }
};

}  // namespace

VITAE_IMPORTER(HtmlImporter);
