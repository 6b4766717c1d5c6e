// SPDX-License-Identifier: Apache-2.0
//
// What the recogniser decided about documents, for reading or as rows.
//
//   ExplanationPrinter printer(context);
//   explain_documents(plugins, options, [&](const Explanation& document) { printer.add(document); });
//   printer.end();
#pragma once

#include <memory>

#include "context.hpp"
#include "vitae/explain.hpp"

namespace vitae::cli {

class ExplanationPrinter {
public:
    explicit ExplanationPrinter(const Context& context);
    void add(const Explanation& document);
    void end();

private:
    void print(const Explanation& document) const;
    void write_rows(const Explanation& document);

    const Context& context_;
    std::unique_ptr<RowSink> rows_;  ///< unless a person reads
};

}  // namespace vitae::cli
