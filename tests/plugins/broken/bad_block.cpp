// SPDX-License-Identifier: Apache-2.0
#include "test_plugin.hpp"

// What is wrong is what the document says.
static vitae_status run(const vitae_source* source, const vitae_host* host) {
    const std::string_view wrong = test_plugin::bytes_of(source);
    const vitae_span span{test_plugin::str("text"), {}, 0, 0};
    vitae_block block{sizeof(vitae_block), sizeof(vitae_span), 2, 0, 0, 0, 0, 0, 1, 1, &span, 1};
    if (wrong == "kind") block.kind = 99;
    if (wrong == "size") block.struct_size = 4;
    if (wrong == "lines") block.line_first = 5;
    if (wrong == "line") block.line_last = 4'000'000'000U;
    if (wrong == "spans") block.spans = nullptr;
    if (wrong == "span-size") block.span_size = 3;
    const vitae_span nowhere{{nullptr, 100}, {}, 0, 0};
    if (wrong == "text") block.spans = &nowhere;
    host->emit_block(host->self, wrong == "null" ? nullptr : &block);
    return VITAE_OK;  // as if nothing had happened
}
VITAE_TEST_IMPORTER(run);
