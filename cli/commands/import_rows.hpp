// SPDX-License-Identifier: Apache-2.0
//
// What became of each file as rows for other programs: each is written as soon as it is safely on disk, so that
// whoever reads them knows what an import has done that is cut short.
#pragma once

#include <memory>

#include "vitae/import.hpp"
#include "vitae/result.hpp"

namespace vitae::cli {

class Context;

class ImportRows {
public:
    /// Writes nothing if the output is for reading.
    explicit ImportRows(const Context& context);

    void add(const ImportItem& item);
    void end();

private:
    std::unique_ptr<RowSink> writer_;  ///< null = the output is for reading
};

}  // namespace vitae::cli
