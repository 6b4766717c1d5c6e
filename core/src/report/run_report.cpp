// SPDX-License-Identifier: Apache-2.0
#include "report/arguments.hpp"
#include "report/pivot.hpp"
#include "report/query.hpp"
#include "vitae/error.hpp"

namespace vitae {

void run_report(const std::filesystem::path& database, const Report& report,
                const std::map<std::string, std::string>& arguments, RowSink& sink, const QueryLimits& limits) {
    QueryRequest request{database, report.sql, {}, limits};
    request.bindings = bind_arguments(report, arguments, request);
    try {
        if (report.pivot_names.empty()) {
            stream_query(request, report.columns, sink);
        } else {
            Pivot pivot(report.pivot_names, report.pivot_values, sink);
            stream_query(request, report.columns, pivot);
        }
    } catch (const Error& error) {
        if (report.origin == "built in") throw;
        throw Error(error.kind(), report.origin + ": " + error.what());
    }
}

}  // namespace vitae
