// SPDX-License-Identifier: Apache-2.0
#include "commands/sql_schema.hpp"

#include "vitae/view_docs.hpp"

namespace vitae::cli {

ExitCode print_schema(const Context& context, const std::string& view) {
    const auto writer = context.row_writer();
    if (view.empty()) {
        writer->columns({{"view", "", ""}, {"meaning", "", ""}});
        for (const ViewDoc& known : view_docs()) writer->row({known.name, known.meaning});
    } else {
        writer->columns({{"column", "", ""}, {"meaning", "", ""}});
        for (const Column& column : view_doc(view).columns) writer->row({column.name, column.meaning});
    }
    writer->end();
    if (view.empty() && context.for_reading()) context.note("The columns of one: vitae sql --schema VIEW");
    return ExitCode::done;
}

}  // namespace vitae::cli
