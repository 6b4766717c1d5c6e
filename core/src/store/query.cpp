// SPDX-License-Identifier: Apache-2.0
#include "store/query.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fmt/format.h>

#include <cassert>

#include "vitae/error.hpp"

namespace vitae {

Query::Query(SQLite::Statement& statement, bool& in_use) : statement_(statement), in_use_(in_use) {
    assert(!in_use_);
    in_use_ = true;
}

Query::~Query() {
    statement_.tryReset();
    statement_.clearBindings();
    in_use_ = false;
}

bool Query::step() try { return statement_.executeStep(); } catch (const SQLite::Exception& error) {
    throw Error(ErrorKind::failed, fmt::format("the database reports: {}.", error.what()));
}

void Query::run() {
    step();
    statement_.reset();
    next_ = 1;
}

bool Query::is_null(int column) const { return statement_.getColumn(column).isNull(); }

std::int64_t Query::integer(int column) const { return statement_.getColumn(column).getInt64(); }

double Query::real(int column) const { return statement_.getColumn(column).getDouble(); }

std::string Query::text(int column) const {
    const SQLite::Column value = statement_.getColumn(column);
    if (value.isNull()) return {};
    return value.getString();
}

void Query::bind_next(std::int64_t value) { statement_.bind(next_++, value); }
void Query::bind_next(double value) { statement_.bind(next_++, value); }
void Query::bind_next(std::nullptr_t) { statement_.bind(next_++); }
void Query::bind_next(const std::string& value) { statement_.bindNoCopy(next_++, value); }
void Query::bind_next(std::string&& value) { statement_.bind(next_++, value); }
void Query::bind_next(Blob value) {
    statement_.bindNoCopy(next_++, static_cast<const void*>(value.bytes.data()), static_cast<int>(value.bytes.size()));
}
void Query::bind_next(TextOrNull value) {
    if (value.text.empty())
        bind_next(nullptr);
    else
        bind_next(value.text);
}
void Query::bind_next(NumberOrNull value) {
    if (value.number == 0)
        bind_next(nullptr);
    else
        bind_next(value.number);
}

}  // namespace vitae
