// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "model/text.hpp"
#include "store/audit.hpp"
#include "store/store.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"
#include "vitae/openings.hpp"

namespace vitae {
namespace {

constexpr std::array types = {"lead", "applied", "screen", "interview", "offer", "hired", "rejected"};

std::ptrdiff_t count_type(const std::vector<Stage>& stages, std::string_view type) {
    return std::ranges::count_if(stages, [&](const Stage& stage) { return stage.type == type; });
}

void check(const std::vector<Stage>& stages) {
    std::set<std::string> names;
    for (const Stage& stage : stages)
        if (!names.insert(fold(stage.name)).second)
            throw Error(ErrorKind::usage, fmt::format("two stages are called {}.", stage.name));
    for (const char* type : {"applied", "hired", "rejected"})
        if (count_type(stages, type) != 1)
            throw Error(ErrorKind::usage, fmt::format("a pipeline needs exactly one stage of type {}.", type));
    const auto ends =
        std::ranges::find_if(stages, [](const Stage& s) { return s.type == "hired" || s.type == "rejected"; });
    if (stages.end() - ends != 2)
        throw Error(ErrorKind::usage, "the stages of type hired and rejected are the last two of a pipeline.");
}

}  // namespace

Stage Stage::parse(const std::string& text) {
    const auto refuse = [&](const std::string& why) {
        throw Error(ErrorKind::usage,
                    fmt::format("not a stage: {}: {}.  Write NAME:TYPE or NAME:TYPE:DAYS", text, why));
    };
    Stage stage;
    const auto first = text.find(':');
    if (first == std::string::npos) refuse("it has no type");
    const auto second = std::min(text.find(':', first + 1), text.size());
    stage.name = collapse_space(text.substr(0, first));
    stage.type = text.substr(first + 1, second - first - 1);
    if (stage.name.empty()) refuse("it has no name");
    if (std::ranges::find(types, stage.type) == types.end())
        refuse("a type is lead, applied, screen, interview, offer, hired or rejected");
    if (second == text.size()) return stage;
    int days = 0;
    const auto [end, error] = std::from_chars(text.data() + second + 1, text.data() + text.size(), days);
    if (error != std::errc() || end != text.data() + text.size() || days < 1) refuse("the days are no number");
    stage.max_days = days;
    return stage;
}

void add_pipeline(Database& database, const std::string& name, const std::vector<Stage>& stages,
                  const Signature& signature) {
    check(stages);
    Connection& connection = database.store().connection();
    Transaction transaction(connection);
    {
        Query known = connection.query("SELECT 1 FROM pipeline WHERE name = ?");
        known.bind(name);
        if (known.step()) throw Error(ErrorKind::usage, fmt::format("there is a pipeline called {} already.", name));
    }
    connection.query("INSERT INTO pipeline (name) VALUES (?)").bind(name).run();
    const std::int64_t id = connection.last_id();
    int seq = 0;
    for (const Stage& stage : stages)
        connection.query("INSERT INTO stage (pipeline, seq, name, type, max_days) VALUES (?, ?, ?, ?, ?)")
            .bind(id, ++seq, stage.name, stage.type, stage.max_days)
            .run();
    record_audit(connection, signature, "pipeline.add", id);
    transaction.commit();
}

}  // namespace vitae
