// SPDX-License-Identifier: Apache-2.0
#include "tracking/present_state.hpp"

#include <fmt/format.h>

#include "vitae/error.hpp"

namespace vitae::tracking {

PresentState present_state(Connection& connection, std::int64_t application) {
    Query query = connection.query(
        "SELECT v.person_id, v.name, v.opening_id, v.opening, e.to_stage, v.stage, coalesce(e.from_stage, e.to_stage), "
        "coalesce(f.name, v.stage), v.status, v.since "
        "FROM applications v JOIN application_event e "
        "ON e.id = (SELECT max(id) FROM application_event WHERE application = v.application_id) "
        "LEFT JOIN stage f ON f.id = e.from_stage WHERE v.application_id = ?");
    query.bind(application);
    if (!query.step())
        throw Error(
            ErrorKind::usage,
            fmt::format("there is no application {}.  All: vitae sql 'SELECT * FROM applications'", application));
    if (query.is_null(0))
        throw Error(ErrorKind::usage,
                    fmt::format("application {} is anonymised: it is kept for the statistics only.", application));
    return {application,   query.integer(0), query.text(1), query.integer(2), query.text(3), query.integer(4),
            query.text(5), query.integer(6), query.text(7), query.text(8),    query.text(9)};
}

}  // namespace vitae::tracking
